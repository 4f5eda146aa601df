"""Numbers that the judge takes for attackers and that no rule gave to an event: whose force they are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from streams.extract.attaching import COUNTED, LOSSES
from streams.extract.group import Group
from streams.extract.reader import Told
from streams.extract.second import SURE, Counted, together
from streams.records import Quantity

MAKING = 0.85  # chance from which a number makes an attack that no rule reads
APART = 0.7  # from which a number is the force of an attack that another sentence tells
_REACH = 3  # sentences from an attack to the number of those who make it


def credit(given: Iterable[Counted], groups: list[Group], spare: Iterable[Told]) -> None:
    """Give each such number to the attack told nearest to it that has no force, one of its own sentence first.

    Where no attack is told near it, it makes one of the `spare` of its sentence.
    """
    spared = {one.order: one for one in spare}
    told = [one for group in groups for one in _quantities(group)]
    left: dict[int, list[Counted]] = defaultdict(list)
    backing = [m.number for group in groups for one in group.told for m in one.draft.supporters if m.number is not None]
    for one in given:
        is_backing = any(one.number is number for number in backing)
        if one.attacking >= SURE and not is_backing and not any(map(one.is_in, told)):
            left[one.order].append(one)
    for order, some in sorted(left.items(), key=lambda those: -_chance(those[1])):
        free = [group for group in groups if group.type in COUNTED and not group.is_past and not any(_forces(group))]
        distance, at = min(((_distance(group, order), at) for at, group in enumerate(free)), default=(_REACH + 1, 0))
        if distance == 0 or (distance <= _REACH and _chance(some) >= APART):
            free[at].credited.append((some[0].sentence, together(some)))
        elif _chance(some) >= MAKING and order in spared and not _is_told_near(groups, order):
            made = spared[order]
            made.force = together(some)
            groups.append(Group([made], list(made.draft.places), made.draft.sentence.block))


def _chance(some: Iterable[Counted]) -> float:
    return max(one.attacking for one in some)


def _is_told_near(groups: Iterable[Group], order: int) -> bool:
    return any(_distance(group, order) <= _REACH for group in groups if group.type in COUNTED)


def _distance(group: Group, order: int) -> int:
    return min(abs(one.order - order) for one in (*group.told, *group.heads))


def _forces(group: Group) -> Iterator[Quantity]:
    yield from (one.force for one in (*group.told, *group.heads) if one.force is not None)
    yield from (fact.quantity for fact in group.facts if fact.role not in LOSSES)
    yield from (force for _, force in group.credited)


def _quantities(group: Group) -> Iterator[Quantity]:
    yield from _forces(group)
    yield from (fact.quantity for fact in (*group.facts, *group.opposed))
    for one in (*group.told, *group.heads):
        losses = (one.casualties.killed, one.casualties.wounded, one.casualties.captured)
        yield from (told for told in (one.opposing, *losses) if told is not None)
