"""Men of units that are told to be lost: "four divisions, or 18,000 men, had been destroyed"."""

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_UNITS = Small(
    r"\b(?:divisions?|brigades?|battalions?|regiments?|companies|columns?|corps|units?),? "
    r"(?:(?:or|with|of|totalling|some|about|around|nearly|over|more than|a total of) )*$"
)
_ARE_LOST = Small(
    r"(?: [\w'\u2019-]+){0,2},? (?:(?:had|have|has|were|was|been|being|all|\w+ly) )+"
    r"(?:destroyed|annihilated|wiped out|smashed|decimated|eliminated|obliterated|shattered|crushed)\b"
)


def are_destroyed(text: str, number: Number) -> bool:
    """Say whether they are the men of units that somebody has destroyed."""
    if number.kind != "count" or _ARE_LOST.match(text[number.end :]) is None:
        return False
    return _UNITS.search(text[: number.start]) is not None
