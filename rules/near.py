"""Places to the rules that name one: by name, division, country and square of the map, and then by asking each."""

import math
from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from rules.lookups import Asked, Both
from rules.places import Area
from rules.tables import Box
from rules.three import Three
from rules.words import fold
from streams.records import Place

_MOST_SQUARES = 2_000  # an area of more is asked for every town
_KEPT = 1_024  # places of which the answer is remembered: news is of the same ones all day

_EVERYWHERE: Hashable = "everywhere"


class ByPlace:
    """Spots, circles, regions and polygons. An operand is asked only about places that share a key with it."""

    def __init__(self, asked: Asked) -> None:
        self._asked: dict[Hashable, list[tuple[Any, int]]] = {}
        for operand, rules in asked.items():
            for key in dict.fromkeys(_keys_of(operand)):
                self._asked.setdefault(key, []).append((operand, rules))
        self._known: dict[Place, Both] = {}

    def find(self, values: Sequence[Place]) -> Both:
        """Give the rules that mean one of the places."""
        sure = perhaps = 0
        for place in values:
            known = self._known.get(place)
            if known is None:
                if len(self._known) >= _KEPT:
                    self._known.clear()
                known = self._known[place] = self._ask(place)
            sure |= known[0]
            perhaps |= known[1]
        return sure, perhaps

    def _ask(self, place: Place) -> Both:
        candidates = {
            operand: rules for key in _keys_at(place) for operand, rules in self._asked.get(key, ())
        }  # one that shares several keys is asked once
        sure = perhaps = 0
        for operand, rules in candidates.items():
            verdict = operand.holds(place)
            if verdict is not Three.NO:
                perhaps |= rules
                sure |= rules if verdict is Three.YES else 0
        return sure, perhaps


def _keys_of(operand: Any) -> Iterable[Hashable]:
    """Give keys of which every place that may meet the operand has one."""
    yield from ((True, area) for area in operand.areas)
    yield from ((False, name) for name in getattr(operand, "names", ()))
    for box in operand.boxes:
        yield from _squares(box)


def _keys_at(place: Place) -> Iterable[Hashable]:
    if place.country is not None:
        area: Area = (place.country, None)
        yield True, area
        if place.admin1 is not None:
            yield True, (place.country, fold(place.admin1))
    yield False, fold(place.name)
    if place.latitude is not None and place.longitude is not None:
        yield math.floor(place.latitude), math.floor(place.longitude) % 360
        yield _EVERYWHERE


def _squares(box: Box) -> Iterable[Hashable]:
    """Give the squares of a degree that the box touches; east of 180 degrees it goes on at -180."""
    rows = range(math.floor(box.south), math.floor(box.north) + 1)
    columns = range(math.floor(box.west), math.floor(box.east) + 1)
    if len(rows) * len(columns) > _MOST_SQUARES:
        yield _EVERYWHERE
        return
    yield from ((row, column % 360) for row in rows for column in columns)
