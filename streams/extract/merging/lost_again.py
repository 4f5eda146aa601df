"""Those lost whom a headline counts as if they fought: "Gang hits town, butchers at least 70", "rebels seize 60"."""

from collections.abc import Iterable, Sequence

from streams.extract.merging.attaching import LOSSES
from streams.extract.merging.group import Group
from streams.extract.reading.found import Reading, Told
from streams.extract.reading.second import Counted
from streams.records import Quantity

_Figure = tuple[int | None, int | None]


def leave_lost(reading: Reading, heads: Iterable[Group]) -> list[Counted]:
    """Give those whom the judge counts without the figures of headlines that the body tells of the lost alone.

    What headlines tell of a force with such a figure is taken from them.
    """
    lost = set(_lost(reading)) - set(_fought(reading))
    for one in (told for head in heads for told in head.told):
        one.force = None if _figure(one.force) in lost else one.force
        one.opposing = None if _figure(one.opposing) in lost else one.opposing
    return [one for one in reading.counted if one.sentence.kind != "headline" or _figure(one.quantity) not in lost]


def _figure(told: Quantity | None) -> _Figure | None:
    return None if told is None else (told.low, told.high)


def _body(reading: Reading) -> Sequence[Told]:
    return [one for one in reading.told if one.draft.sentence.kind != "headline"]


def _lost(reading: Reading) -> Iterable[_Figure | None]:
    yield from (_figure(fact.quantity) for fact in reading.facts if fact.role in LOSSES)
    for one in _body(reading):
        yield from (_figure(getattr(one.casualties, role)) for role in LOSSES if getattr(one.casualties, role))


def _fought(reading: Reading) -> Iterable[_Figure | None]:
    """Give the figures of the body that are, or may be, of those who fight."""
    yield from (_figure(fact.quantity) for fact in reading.facts if fact.role not in LOSSES)
    yield from (_figure(one.force) for one in _body(reading) if one.force)
    yield from (_figure(one.opposing) for one in _body(reading) if one.opposing)
