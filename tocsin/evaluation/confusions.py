"""What numbers were taken for: a dead man's for a force, a force for nothing."""

from collections.abc import Iterator, Sequence

from streams.records import Event, Quantity
from tocsin.evaluation.model import GoldCase, GoldQuantity

NOTHING = "nothing"


def numbers_confused(case: GoldCase, told: Sequence[Event]) -> Iterator[tuple[str, str]]:
    """Give (role in gold, role told) of each number that was read as something else, or where one has nothing."""
    gold = [(name, one) for event in case.events for name, quantity in event.quantities().items()
            for one in _spelled(quantity)]  # fmt: skip
    read = [(name, one) for event in told for name, quantity in _quantities(event) for one in _spelled(quantity)]
    for role, one in read:
        roles = {name for name, other in gold if _overlap(one, other)}
        if role not in roles:
            yield min(roles, default=NOTHING), role
    for role, one in gold:
        if not any(_overlap(one, other) for _, other in read):
            yield role, NOTHING


def _quantities(event: Event) -> Iterator[tuple[str, Quantity | None]]:
    yield "force", event.force
    yield "opposing_force", event.opposing_force
    yield "killed", event.casualties.killed
    yield "wounded", event.casualties.wounded
    yield "captured", event.casualties.captured


def _spelled(quantity: Quantity | GoldQuantity | None) -> Sequence[Quantity | GoldQuantity]:
    """Give the numbers as they stand: of a sum its parts."""
    if quantity is None:
        return ()
    return tuple(quantity.parts) if quantity.derived and quantity.parts else (quantity,)


def _overlap(one: Quantity | GoldQuantity, other: Quantity | GoldQuantity) -> bool:
    return one.field == other.field and one.start < other.end and other.start < one.end
