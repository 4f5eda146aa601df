"""A part of all members that sets out: "The rebels are put at 10,000, of whom 4,500 set out for this drive"."""

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_PUT_AT = Small(
    r"\b(?:(?:is|are|was|were) (?:put|estimated|reckoned|given) at|numbers?|numbering|has|have|had)"
    r"(?: (?:some|about|around|nearly|over|up to|perhaps|more than))* $"
)
_OF_WHOM = Small(r",? of whom (?:(?:some|about|around|nearly|over|only|more than) )*$")
_SET_OFF = Small(
    r" (?:(?:have|had|were|are|been|now|then) )*(?:set (?:out|off)|went|sent|marched|crossed|joined|moved|entered|"
    r"attacked|stormed|committed|engaged|thrown)\b"
)


def set_out_of_all(text: str, whole: Number, part: Number) -> bool:
    """Say whether the first number is how many there are at large, and the second those of them who went."""
    if _PUT_AT.search(text[: whole.start]) is None or _OF_WHOM.search(text[whole.end : part.start]) is None:
        return False
    return _SET_OFF.match(text[part.end :]) is not None
