"""Numbers that the judge takes for attackers and that no rule gave to an event: whose force they are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from streams.extract.attaching import COUNTED, LOSSES
from streams.extract.group import MASSED, Group, is_of_state
from streams.extract.identity import identity_of
from streams.extract.reader import Spare
from streams.extract.second import SURE, Counted, together
from streams.records import EventType, Quantity

MAKING = 0.85  # chance from which a number makes an attack that no rule reads
APART = 0.7  # from which a number is the force of an attack that another sentence tells
AGAINST = 0.9  # from which a number that the rules give to those attacked is of those who attack
ASIDE = 0.9  # chance of an attack, from which it is told beside a capture or a massing near it
_REACH, _FAR = 3, 8  # sentences from an attack to the number of those who make it, likely or surely


def credit(given: Sequence[Counted], groups: list[Group], spare: Sequence[Spare]) -> None:
    """Give each such number to the attack told nearest to it that has no force, one of its own sentence first.

    Where no attack is told near it, it makes the nearest of the `spare` ones; then another fight may have it.
    """
    _take_back(given, groups, spare)
    told = [one for group in groups for one in _quantities(group)]
    left: dict[int, list[Counted]] = defaultdict(list)
    backing = [m.number for group in groups for one in group.told for m in one.draft.supporters if m.number is not None]
    for one in given:
        is_backing = any(one.number is number for number in backing)
        if one.attacking >= SURE and not is_backing and not any(map(one.is_in, told)):
            left[one.order].append(one)
    for order, some in sorted(left.items(), key=lambda those: -_chance(those[1])):
        reach = _FAR if _chance(some) >= MAKING else _REACH if _chance(some) >= APART else 0
        made = _nearest_spare(spare, order, reach) if _chance(some) >= MAKING else None
        theirs = _of_those(some, groups)
        home = _nearest_free(theirs, order, reach, MASSED)
        if home is None and (made is None or made.chance < ASIDE):
            home = _nearest_free(theirs, order, reach, COUNTED)
        if home is None and made is not None and not _is_told_near(groups, order, made):
            home = Group([made.told], list(made.told.draft.places), made.told.draft.sentence.block)
            groups.append(home)
        if home is not None:
            home.credited.append((some[0].sentence, together(some)))


def _take_back(given: Sequence[Counted], groups: Sequence[Group], spare: Sequence[Spare]) -> None:
    """Take numbers that surely attack from those attacked, and from fights beside an attack that has none."""
    against = [one for one in given if one.attacking >= AGAINST]
    for group in groups:
        group.opposed = [fact for fact in group.opposed if not _is_of(fact.quantity, against)]
        for one in (*group.told, *group.heads):
            one.opposing = None if one.opposing is not None and _is_of(one.opposing, against) else one.opposing
    wanted = [one for one in given if one.attacking >= MAKING and _is_wanted(one, groups, spare)]
    for group in groups:
        if group.type not in MASSED:
            group.facts = [fact for fact in group.facts if fact.role in LOSSES or not _is_of(fact.quantity, wanted)]
        if group.type not in COUNTED:
            for one in (*group.told, *group.heads):
                one.force = None if one.force is not None and _is_of(one.force, wanted) else one.force


def _is_wanted(one: Counted, groups: Sequence[Group], spare: Sequence[Spare]) -> bool:
    """Say whether an attack near the number has no force, or is one that only the judge reads."""
    if _nearest_free(_of_those([one], groups), one.order, _FAR, MASSED) is not None:
        return True
    made = _nearest_spare([other for other in spare if other.chance >= ASIDE], one.order, _FAR)
    return made is not None and not _is_told_near(groups, one.order, made)


def _of_those(some: Sequence[Counted], groups: Iterable[Group]) -> list[Group]:
    """Give the fights that those counted in one sentence may be in: that sentence's in any case."""
    return [one for one in groups if _distance(one, some[0].order) == 0 or not _are_others(some, one)]


def _are_others(some: Iterable[Counted], group: Group) -> bool:
    """Say whether those counted cannot be who attacks: they are called otherwise, or are soldiers beside rebels."""
    counted = [one.mention for one in some if one.mention is not None]
    attackers = [one for told in group.told for one in told.draft.attackers]
    named, known = ({identity_of(one) for one in those} - {""} for those in (counted, attackers))
    if named and known and not named & known:
        return True
    return bool(counted and attackers) and all(map(is_of_state, counted)) and not any(map(is_of_state, attackers))


def _is_of(told: Quantity, given: Iterable[Counted]) -> bool:
    return any(one.is_in(told) for one in given)


def _nearest_spare(spare: Sequence[Spare], order: int, reach: int) -> Spare | None:
    near = min(spare, key=lambda one: (abs(one.told.order - order), one.told.order), default=None)
    return near if near is not None and abs(near.told.order - order) <= reach else None


def _nearest_free(groups: Iterable[Group], order: int, reach: int, kinds: frozenset[EventType]) -> Group | None:
    """Give the fight of those kinds that is told nearest and has no force."""
    free = [one for one in groups if one.type in kinds and not one.is_past and not any(_forces(one))]
    near = min(free, key=lambda one: _distance(one, order), default=None)
    return near if near is not None and _distance(near, order) <= reach else None


def _is_told_near(groups: Iterable[Group], order: int, made: Spare) -> bool:
    kinds = MASSED if made.chance >= ASIDE else COUNTED
    return any(_distance(one, order) <= _REACH for one in groups if one.type in kinds and not one.is_past)


def _chance(some: Iterable[Counted]) -> float:
    return max(one.attacking for one in some)


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
