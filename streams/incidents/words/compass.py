"""In which part of a land the words say it was: "northern Syria", "the far east of Congo", "in Yemen's south"."""

import re
from collections.abc import Iterator, Sequence
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


_OF_TOWN = re.compile(
    r"\b(?P<side>north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?(?: (?:side|edge|outskirts|approaches))? of "
    r"(?P<town>[A-Z][\w\u2019'-]+)"
)
_OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}


def are_on_two_sides(texts: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether the ones tell of the north of a town and the others of its south, and of no side in common."""
    mine, theirs = _sides(texts), _sides(others)
    return any((_OPPOSITE[side], town) in theirs for side, town in mine) and mine.isdisjoint(theirs)


def _sides(texts: Sequence[str]) -> set[tuple[str, str]]:
    return {(found["side"], found["town"]) for text in texts for found in _OF_TOWN.finditer(text)}
