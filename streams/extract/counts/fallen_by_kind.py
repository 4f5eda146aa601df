"""Numbers in brackets that tell who the dead of the number before were: "5 peacekeepers KIA (4 Cambodian, 1 ..)"."""

import re

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_LOST = r"(?:kia|wia|killed|dead|slain|wounded|injured|hurt|captured|missing|died|casualties|fatalities|deaths|losses)"
_BEFORE = Small(rf"\b{_LOST}(?: [^().;:]{{1,30}})? ?\((?:[^().;]{{1,60}}(?:[,;]| and) )?$")
_AFTER = re.compile(r"(?: (?!who\b)[\w'\u2019-]+){1,3}(?:,|;|\)| and \d)")


def are_fallen_by_kind(text: str, number: Number) -> bool:
    """Say whether a bracket behind the lost has the number, with one or two words of whom."""
    return _BEFORE.search(text[: number.start]) is not None and _AFTER.match(text, number.end) is not None
