"""The ways of one attack and the aims of several: "along two roads: 4,400 men towards Idlib, 3,900 towards Homs"."""

import re

from streams.extract.counts.numbers import Number

# "3,200 against Goma"
_AIMED = re.compile(
    r"\s*(?:(?:men|troops|soldiers|fighters|rebels|militants|more|others)\s+)?"
    r"(?:against|to (?:attack|storm|take|besiege))\s+(?:the (?:town|city|village|base) of )?"
    r"(?P<name>[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)?)"
)
# the ways of one attack
_PRONGS = re.compile(
    r"\b(?:roads|axes|prongs|columns|directions|sides|fronts|thrusts|wings|routes|arms|ways|lines|parts|pincers|heads|"
    r"spearheads|groups|drives|pushes)\b[^.;:]{0,40}[:\u2013\u2014] (?:about |some |around )?$",
    re.IGNORECASE,
)


def are_sent_elsewhere(text: str, one: Number, other: Number) -> bool:
    """Say whether the second number is sent at another town: "3,200 against Goma and 2,400 against Sake"."""
    first, second = _AIMED.match(text, one.end), _AIMED.match(text, other.end)
    if first is None or second is None or opens_prongs(text[: one.start]):
        return False
    return first["name"] != second["name"] and first.end() <= other.start


def opens_prongs(before: str) -> bool:
    """Say whether the words before a number open the list of an attack's ways: "runs along two roads: 4,400 men .."."""
    return _PRONGS.search(before) is not None
