"""In which part of a land the words say it was: "northern Syria", "the far east of Congo", "in Yemen's south"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SIDE = r"(?:(?P<north>north)|(?P<south>south))?[- ]?(?:(?P<east>east)|(?P<west>west))?(?:ern(?:most)?)?"
_STRETCH = r"(?: (?:part|half|corner|province|region|district|reache|flank|border)s?)?"
_BEFORE = re.compile(rf"\b{_SIDE}{_STRETCH}(?: of)?(?: the)? $", re.IGNORECASE)
_AFTER = re.compile(
    rf"^['\u2019]s? (?:(?:far|deep|remote|restive|rugged|arid|troubled|\w+-held) )*{_SIDE}\b", re.IGNORECASE
)
_WITHIN = 40  # characters before a land's name in which its part may be told


class Quarter(NamedTuple):
    """1 for the north and the east, -1 for the south and the west, 0 where that is not told."""

    north: int
    east: int


def quarters(text: str, land: str) -> Iterator[Quarter]:
    """Give each part of the land, by its name as written, that the text tells."""
    for named in re.finditer(rf"\b{re.escape(land)}\b", text):
        before = _BEFORE.search(text[max(0, named.start() - _WITHIN) : named.start()])
        for found in (before, _AFTER.match(text[named.end() :])):
            quarter = _quarter(found) if found else None
            if quarter is not None:
                yield quarter


def _quarter(found: re.Match[str]) -> Quarter | None:
    told = Quarter(bool(found["north"]) - bool(found["south"]), bool(found["east"]) - bool(found["west"]))
    return told if any(told) else None
