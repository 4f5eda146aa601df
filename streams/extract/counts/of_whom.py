"""A part of all members that sets out: "The rebels are put at 10,000, of whom 4,500 set out for this drive"."""

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_PUT_AT = Small(
    r"\b(?:(?:(?:is|are|was|were) )?(?:puts?|estimate[ds]?|reckoned|given) at|numbers?|numbering|has|have|had)"
    r"(?: (?:some|about|around|nearly|over|up to|perhaps|more than))* $"
)
_OF_WHOM = Small(
    r"^(?:(?: (?!of whom)[\w'\u2019-]+){0,9})?,? of whom [\"\u201c]?(?:(?:some|about|around|nearly|over|only|"
    r"more than|perhaps|maybe) )*$"
)
_SET_OFF = Small(
    r"[\"\u201d]? (?:(?:have|had|were|are|been|now|then) )*(?:set (?:out|off)|went|sent|marched|crossed|joined|moved|"
    r"entered|attacked|stormed|committed|engaged|thrown)\b"
)

_MASSED = Small(
    r"^(?: [\w'\u2019-]+){1,2} (?:(?:who|that|have|had|are|were|been) ){0,3}(?:massed|assembled|gathered|stationed|"
    r"based|concentrated)\b"
)


def are_only_massed(text: str, end: int) -> bool:
    """Say whether those whose number ends there are told to wait: "300,000 men massed in the south"."""
    return _MASSED.search(text[end:]) is not None


def set_out_of_all(text: str, whole: Number, part: Number) -> bool:
    """Say whether the first number is how many there are at large, and the second those of them who went."""
    if _PUT_AT.search(text[: whole.start]) is None or _OF_WHOM.search(text[whole.end : part.start]) is None:
        return False
    return _SET_OFF.match(text[part.end :]) is not None
