"""A fight whose force is told vaguely, and then more exactly: "Thousands took Goma. There were 6,000 of them"."""

from collections.abc import Iterable, Sequence

from streams.extract.merging.apart import distance_to, forces, steps_to
from streams.extract.merging.attaching import COUNTED
from streams.extract.merging.group import Group
from streams.extract.reading.joining import made_of
from streams.extract.reading.second import Counted
from streams.records import Quantity


def better_told(home: Group | None, groups: Iterable[Group], some: Sequence[Counted], reach: int) -> Group | None:
    """Give the fight of those counted: `home`, but where that is none, one that was told vaguely."""
    return home if home is not None else _told_vaguely(groups, some, reach)


def _told_vaguely(groups: Iterable[Group], some: Sequence[Counted], reach: int) -> Group | None:
    """Give the nearest fight whose force they tell more exactly."""
    force, order = made_of(some), some[0].order
    free = [one for one in groups if one.type in COUNTED and not one.is_past and any(forces(one))]
    vague = [one for one in free if all(_is_more_exact(force, told) for told in forces(one))]
    near = min(vague, key=lambda one: steps_to(one, order), default=None)
    return near if near is not None and distance_to(near, order) <= reach else None


def _is_more_exact(force: Quantity, told: Quantity) -> bool:
    """Say whether what was told is a vague plural, and the force one of the numbers that it may mean."""
    if told.qualifier != "vague" or force.qualifier == "vague" or told.low is None or told.high is None:
        return False
    known = [one for one in (force.low, force.high) if one is not None]
    return any(told.low <= one <= told.high for one in known)
