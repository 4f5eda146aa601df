"""Numbers near two fights that are of the one told first: told again, or said of those who made it."""

from collections.abc import Iterable, Iterator, Sequence

from streams.extract.counts.engaged import takes_part
from streams.extract.counts.strengths import BACK
from streams.extract.merging.attaching import LOSSES
from streams.extract.merging.group import Group
from streams.extract.reading.others import are_others
from streams.extract.reading.second import Counted
from streams.extract.words.clean import Sentence
from streams.records import Quantity

AHEAD = 2  # sentences that an attack counts as farther which is told only later than its number


def is_told_again(one: Counted, attacks: Iterable[Group]) -> bool:
    """Say whether another sentence has that very figure for an attack: "10,000 sent to Falluja .. The 10,000 took"."""
    number = one.number
    return any(
        (told.low, told.high) == (number.low, number.high)
        and not (one.is_in(told) or are_others(sentence.text, one.sentence.text, number))
        for group in attacks
        for sentence, told in _told_in(group)
    )


def is_ahead(group: Group, some: Sequence[Counted], attacks: Iterable[Group]) -> bool:
    """Say whether a fight is told only after a number that is of one before: "He put their number at 80. At dawn ..".

    Of one that has a force, and is told nearer to it or has people whom its sentence means.
    """
    order = some[0].order
    away = min(orders_of(group)) - order
    if away <= 0:
        return False
    is_back = all(_means_those_before(one) for one in some)
    known = (_last(one, order) for one in attacks if one is not group and any(forces(one)))
    return any(order - last >= 0 and (is_back or order - last < away) for last in known if last >= 0)


def _means_those_before(one: Counted) -> bool:
    text = one.sentence.text
    return BACK.search(text[: one.number.start]) is not None or takes_part(text[one.number.end :])


def _last(group: Group, order: int) -> int:
    """Give the last sentence up to that one which tells a fight or its force, -1 where none does."""
    facts = [fact.order for fact in group.facts if fact.role not in LOSSES]
    return max((at for at in (*orders_of(group), *facts) if at <= order), default=-1)


def orders_of(group: Group) -> list[int]:
    """Give the orders of the sentences that tell a fight."""
    return [one.order for one in (*group.told, *group.heads)]


def forces(group: Group) -> Iterator[Quantity]:
    """Give every force that is told of a fight."""
    yield from (force for _, force in _told_in(group))


def _told_in(group: Group) -> Iterator[tuple[Sentence, Quantity]]:
    yield from ((one.draft.sentence, one.force) for one in (*group.told, *group.heads) if one.force is not None)
    yield from ((fact.sentence, fact.quantity) for fact in group.facts if fact.role not in LOSSES)
    yield from group.credited


def steps_to(group: Group, order: int) -> int:
    """Give how far from a number a fight is told; one that is told only after the next sentence is farther."""
    return min(order - at if at <= order else at - order + (AHEAD if at - order > 1 else 0) for at in orders_of(group))


def distance_to(group: Group, order: int) -> int:
    """Give how many sentences off a fight is told."""
    return min(abs(at - order) for at in orders_of(group))
