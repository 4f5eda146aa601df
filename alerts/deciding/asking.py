"""Questions to people about what is held: is a storm to be told, is an alert approved. `actions` takes the answers."""

from collections.abc import Mapping
from datetime import datetime

from msgspec.structs import replace
from sqlalchemy import Connection

from alerts.message import Message
from alerts.outgoing.held import Recipient
from alerts.outgoing.holds import Hold
from alerts.outgoing.outbox import enqueue
from rules.model import Rule
from streams.ids import stable_id


def of_storm(
    connection: Connection, hold: Hold, rule: Rule, newest: Message, *, asked: Mapping[Recipient, str], now: datetime
) -> None:
    """Ask whoever answers for the rule whether what it raises from now on is to be told. Idempotent by the hold.

    `asked` gives for each the subscription that has them asked, which is the one they can leave.
    """
    title = f"{rule.title}: many alerts at once, held from now on"
    question = Message(
        alert_id=stable_id("storm", hold.hold_id),
        revision=1,
        kind="storm",
        rule=rule.id,
        rule_title=rule.title,
        severity=newest.severity,
        certainty=newest.certainty,
        title=title,
        first_title=title,
        notes=(
            f"The newest: {newest.title}",
            f"Released as one digest at {hold.due_at:%H:%M} UTC unless somebody drops it",
        ),
        at=now,
        hold_id=hold.hold_id,
    )
    _ask(connection, question, asked, now)


def of_review(
    connection: Connection, hold: Hold, message: Message, *, asked: Mapping[Recipient, str], now: datetime
) -> None:
    """Ask the reviewers to approve an alert, shown whole. Idempotent by the hold; `asked` as in `of_storm`."""
    held_for = hold.subject.partition(" ")[0]
    question = replace(
        message,
        alert_id=stable_id("review", hold.hold_id),
        revision=1,
        kind="review",
        changes=(),
        notes=(*message.notes, f"Goes to {held_for} at {hold.due_at:%H:%M} UTC unless somebody drops it"),
        is_material=True,
        hold_id=hold.hold_id,
    )
    _ask(connection, question, asked, now)


def _ask(connection: Connection, question: Message, asked: Mapping[Recipient, str], now: datetime) -> None:
    for to, subscription in sorted(asked.items()):
        enqueue(connection, replace(question, subscription=subscription), to, now)
