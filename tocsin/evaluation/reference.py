"""What the rule offensive-over-5000 must say of a gold reading, by the page of the rules and not by their engine."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from tocsin.evaluation.model import CERTAINTIES, Certainty, GoldDates, GoldEvent, GoldQuantity

THRESHOLD_PERSONS = 5_000
OLD = timedelta(days=30)
_TYPES = ("offensive", "assault", "siege")
_MODALITIES = ("asserted", "claimed")


def certainty(events: Sequence[GoldEvent], published: datetime | None) -> Certainty:
    """Give the surest of the events' certainties."""
    return max((_of_event(event, published) for event in events), key=CERTAINTIES.index, default="no")


def interval(quantity: GoldQuantity) -> tuple[float, float]:
    """Give the persons that a rule takes a quantity for, both inclusive."""
    low, high = quantity.low or 0, quantity.high or 0
    return {
        "exact": (low, high),
        "about": (0.9 * low, 1.1 * high),
        "nearly": (0.9 * low, high - 1),
        "over": (low, 1.5 * (low - 1)),
        "at_least": (low, 1.5 * low),
        "up_to": (0, high),
        "under": (0, high),
        "between": (low, high),
        "vague": (low, high),
    }[quantity.qualifier]


def _of_event(event: GoldEvent, published: datetime | None) -> Certainty:
    tells = event.type in _TYPES and event.modality in _MODALITIES
    if event.force is None or not tells or event.historic or _is_old(event.date, published):
        return "no"
    low, high = interval(event.force)
    if low > THRESHOLD_PERSONS:
        return "sure"
    return "possible" if high > THRESHOLD_PERSONS else "no"


def _is_old(dates: GoldDates | None, published: datetime | None) -> bool:
    if published is None or dates is None or dates.latest is None:
        return False
    return published.date() - dates.latest > OLD
