"""Which told event is which gold event: one to one, so that most agrees in sum."""

from collections.abc import Sequence

from streams.records import Event, EventType, Quantity
from tocsin.evaluation.model import Bounds, GoldCase, GoldEvent, GoldQuantity
from tocsin.evaluation.names import alike

Pair = tuple[GoldEvent, Event]
_FAMILIES = (
    {"offensive", "assault", "siege", "clash", "raid", "ambush", "capture"},
    {"airstrike", "shelling", "bombing"},
    {"retreat", "surrender"},
)
_MASSED = {"offensive", "assault", "siege"}


def pairs(case: GoldCase, told: Sequence[Event]) -> list[Pair]:
    """Give the pairs with the largest sum: overlapping evidence 1, type 2, equal place 2, equal force 1."""
    chosen = assign([[_worth(gold, event) for event in told] for gold in case.events])
    return [(case.events[row], told[column]) for row, column in chosen]


def bounds(quantity: Quantity | GoldQuantity | Bounds | None) -> tuple[int | None, int | None] | None:
    """Give the exact interval, None where nothing is said."""
    return None if quantity is None else (quantity.low, quantity.high)


def assign(worth: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Give the (row, column) pairs of positive worth whose sum is largest, by the Hungarian method."""
    if not worth or not worth[0]:
        return []
    if len(worth) > len(worth[0]):
        turned = assign([list(column) for column in zip(*worth, strict=True)])
        return sorted((row, column) for column, row in turned)
    return [(row, column) for row, column in _cheapest([[-one for one in row] for row in worth]) if worth[row][column]]


def _cheapest(cost: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Give a column for every row so that the cost is least; rows are no more than columns.

    Rows and columns count from 1 inside, 0 is none. Rows are added one by one along the cheapest augmenting path.
    """
    rows, columns = len(cost), len(cost[0])
    of_row, of_column = [0.0] * (rows + 1), [0.0] * (columns + 1)  # the potentials
    holder = [0] * (columns + 1)
    for row in range(1, rows + 1):
        holder[0], column = row, 0
        least, before, used = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while holder[column]:
            used[column] = True
            here, step, following = holder[column], float("inf"), 0
            for other in range(1, columns + 1):
                if used[other]:
                    continue
                reduced = cost[here - 1][other - 1] - of_row[here] - of_column[other]
                if reduced < least[other]:
                    least[other], before[other] = reduced, column
                if least[other] < step:
                    step, following = least[other], other
            for other in range(columns + 1):
                if used[other]:
                    of_row[holder[other]] += step
                    of_column[other] -= step
                else:
                    least[other] -= step
            column = following
        while column:
            holder[column], column = holder[before[column]], before[column]
    return sorted((holder[column] - 1, column - 1) for column in range(1, columns + 1) if holder[column])


def _worth(gold: GoldEvent, told: Event) -> float:
    overlap = any(
        one.field == other.field and one.start < other.end and other.start < one.end
        for one in gold.evidence
        for other in told.evidence
    )
    same_place = gold.place is not None and told.place is not None and alike(gold.place.name, told.place.name)
    is_planned = "planned" in (gold.phase, told.phase)
    if not are_compatible(gold, told.type, is_planned=is_planned) or not (overlap or same_place):
        return 0.0
    same_type = told.type in (gold.type, *gold.accept.type)
    return overlap + 2.0 * same_type + 2.0 * same_place + (bounds(gold.force) == bounds(told.force))


def are_compatible(gold: GoldEvent, told: EventType, *, is_planned: bool = True) -> bool:
    """Say whether an event of that type may be the gold one; `is_planned`: one of them is only planned."""
    kinds = {gold.type, told}
    if told in (gold.type, *gold.accept.type) or any(kinds <= family for family in _FAMILIES):
        return True
    return is_planned and "buildup" in kinds and bool(kinds & _MASSED)
