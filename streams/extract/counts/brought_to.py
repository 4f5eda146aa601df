"""What a number grows to by those who come: "Another 2,000 joined the siege, bringing to 14,000 the number of men"."""

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_SOME = r"(?: (?:some|about|around|roughly|nearly|almost|over|more than|at least|up to|close to|an estimated|well))*"
_TO = rf"(?P<what> (?:the|its|their|his|that|this) (?:[\w\u2019'-]+ ){{1,8}}?)? ?to{_SOME} ?$"
_BROUGHT_TO = Small(
    r"(?:[,;\u2013\u2014-] ?(?:thus |thereby |so )?(?:bringing|taking|raising|lifting|swelling|pushing|boosting)|"
    r",? (?:which|that|and this|and that|and|and thereby) (?:now |has |had |have |would |will |may |thus )*"
    rf"(?:brings?|brought|takes?|took|taken|raises?|raised|lifts?|lifted|swells?|swelled|swollen)){_TO}"
)
# of all whom a side has in a land, not of those in one attack
_AT_LARGE = Small(
    r"\b(?:in the (?:country|kingdom|republic|nation|war)|on (?:its|their|\w+) soil|abroad|under arms|nationwide|"
    r"across the (?:country|nation)|mobili[sz]ed|drafted|called up|conscripted|peacekeepers|peacekeeping)\b"
)
_DEFEND = Small(r"\b(?:garrison|defend\w*|besieged)\b")
_REACH = 60  # characters after a number that may say where they are


def is_brought_to(text: str, number: Number) -> bool:
    """Say whether a number is what all who attack are whom those told before it made more."""
    whose = _whose(text, number)
    return whose is not None and _DEFEND.search(whose) is None


def are_at_large(text: str, number: Number) -> bool:
    """Say whether a number is what a side has in a whole land: "bringing their number in the country to 9,000"."""
    whose = _whose(text, number)
    return whose is not None and _AT_LARGE.search(whose) is not None


def _whose(text: str, number: Number) -> str | None:
    """Give the words that say whose number others have brought to this one, None where nobody has."""
    told = _BROUGHT_TO.search(text[: number.start])
    return None if told is None else told["what"] or text[number.end : number.end + _REACH]
