"""Messages for tests of channels and renderers: one that reads as real ones do, changed field by field."""

from datetime import UTC, datetime
from typing import Any

import msgspec

from alerts.channels import DeliveryKey
from alerts.message import Message, QuoteLine
from streams.records import Qualifier, Quantity


def a_quantity(low: int | None, high: int | None, qualifier: Qualifier, quote: str = "the fighters") -> Quantity:
    """Give a number of persons, said by `quote`."""
    return Quantity(low=low, high=high, qualifier=qualifier, quote=quote, start=0, end=len(quote))


OFFENSIVE = Message(
    alert_id="alert-0a1b2c3d4e5f60718293",
    revision=1,
    kind="first",
    rule="offensive-over-5000",
    rule_title="Offensive with over 5,000 fighters",
    severity="critical",
    certainty="sure",
    title="Rebel coalition: offensive near Marea, over 6,000",
    first_title="Rebel coalition: offensive near Marea, over 6,000",
    what="Offensive, under way",
    where="Marea, Aleppo, Syria",
    who="Rebel coalition, against the army",
    force=a_quantity(6001, None, "over", "more than 6,000 fighters"),
    quotes=(
        QuoteLine(
            quote="The coalition has sent more than 6,000 fighters against army positions at Marea since dawn.",
            source="Northern Wire",
            url="https://wire.example/2026/01/10/marea?ref=feed&id=7",
            guid="wire-7",
            title="Rebels open a new front at Marea",
            published_at=datetime(2026, 1, 10, 6, 0, tzinfo=UTC),
            attribution="a field commander",
        ),
        QuoteLine(
            quote="Columns moved on Marea overnight.",
            source="Levant Daily",
            url="https://levant.example/marea",
            guid="levant-3",
            published_at=datetime(2026, 1, 10, 6, 42, tzinfo=UTC),
        ),
    ),
    confidence=0.82,
    independent_sources=2,
    reasons=("type is offensive", "force|gt 5000: over 6,000 is surely more"),
    at=datetime(2026, 1, 10, 6, 45, tzinfo=UTC),
)


def a_message(**changes: Any) -> Message:
    """Give a first message, with `changes`."""
    return msgspec.structs.replace(OFFENSIVE, **changes)


def an_update(**changes: Any) -> Message:
    """Give what follows it: another outlet and doubt about the force, with `changes`."""
    update = a_message(
        revision=2,
        kind="update",
        title="Rebel coalition: offensive near Marea, up to 8,000",
        changes=("A second outlet reports it: Levant Daily", "Force: over 6,000, now also up to 8,000"),
        force=a_quantity(None, 8000, "up_to", "as many as 8,000 men"),
        certainty="possible",
        severity="high",
        at=datetime(2026, 1, 10, 7, 5, tzinfo=UTC),
    )
    return msgspec.structs.replace(update, **changes)


def a_key(**changes: Any) -> DeliveryKey:
    """Give the key of that message's delivery, with `changes`."""
    given = {"delivery_id": "delivery-1", "alert_id": OFFENSIVE.alert_id, "revision": 1, "attempt": 1, **changes}
    return DeliveryKey(**given)
