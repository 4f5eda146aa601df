"""What must hold within a gold case whatever file it came from: quotes, numbers, dates, and the certainty they make."""

from collections.abc import Iterable, Iterator

from tocsin.evaluation.model import Bounds, GoldCase, GoldEvent, GoldQuantity, GoldSpan
from tocsin.evaluation.reference import certainty
from tocsin.evaluation.wrong import Path, Wrong

# which ends a qualifier has: low, high
_ENDS = {"over": (True, False), "at_least": (True, False), "up_to": (False, True), "under": (False, True)}
_BOTH = (True, True)


def check(case: GoldCase) -> None:
    """Raise Wrong for the first thing that cannot be."""
    for number, event in enumerate(case.events):
        path: Path = ("events", number)
        _check_event(event, path)
        for inside, span in spans(event):
            if case.zone(span.field)[span.start : span.end] != span.quote:
                raise Wrong(
                    (*path, *inside), f"{span.quote!r} does not stand at {span.start}", "Count code points of the text"
                )
    follows = certainty(case.events, case.published)
    if case.over_5000 != follows:
        raise Wrong(
            ("over_5000",), f"it is {case.over_5000}, the events say {follows}", "Correct the events, or over_5000"
        )


def spans(event: GoldEvent) -> Iterator[tuple[Path, GoldSpan | GoldQuantity]]:
    """Give everything of an event that quotes, with the path to it."""
    for number, span in enumerate(event.evidence):
        yield ("evidence", number), span
    for name, quantity in event.quantities().items():
        if quantity is not None:
            yield (name,), quantity
            for number, part in enumerate(quantity.parts):
                yield (name, "parts", number), part


def _check_event(event: GoldEvent, path: Path) -> None:
    if not event.evidence:
        raise Wrong((*path, "evidence"), "is empty", "Give the exact sentence or clause that tells it, as a list")
    for name, quantity in event.quantities().items():
        if quantity is not None:
            _check_numbers(quantity, (*path, name))
        _check_accepted(event.accepts(name), (*path, "accept", name))
    for inside, dates in (("date", (event.date,)), ("accept", event.accept.date)):
        for one in dates:
            if one is not None and one.earliest and one.latest and one.earliest > one.latest:
                raise Wrong((*path, inside), "the date runs backwards", "Write the earlier day first")


def _check_accepted(values: Iterable[Bounds | None], path: Path) -> None:
    for value in values:
        if value is not None and value.low is not None and value.high is not None and value.low > value.high:
            raise Wrong(path, f"runs backwards, {value.low} to {value.high}", "Write the smaller number as low")


def _check_numbers(quantity: GoldQuantity, path: Path) -> None:
    low, high, qualifier = quantity.low, quantity.high, quantity.qualifier
    if (low is not None, high is not None) != _ENDS.get(qualifier, _BOTH):
        raise Wrong(
            path, f"{qualifier} has low {low} and high {high}", "The table of qualifiers says which of them is null"
        )
    if low is not None and high is not None and low > high:
        raise Wrong(path, f"runs backwards, {low} to {high}", "Write the smaller number as low")
    if qualifier in ("exact", "about", "nearly") and low != high:
        raise Wrong(path, f"{qualifier} has low {low} and high {high}", "Both are the number that the text names")
