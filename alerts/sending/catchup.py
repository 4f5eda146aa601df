"""What is told too late: after an outage, the older alerts of a recipient come as one digest that says so.

Critical ones are told each by itself all the same, and so is what follows a message that was sent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from msgspec.structs import replace

from alerts.lives.digests import compose_digest
from alerts.message import Message
from alerts.outgoing.attempts import Delivery
from alerts.render.wording import moment
from streams.ids import stable_id

UNTOLD = "retracted before it could be told"
OVER = frozenset({"retracted", "merged"})
ALONE = frozenset({"digest", "storm", "review"})  # kinds that are several already, or a question


@dataclass(frozen=True, kw_only=True)
class CatchUp:
    """One digest for one recipient, and the deliveries that it tells; `dropped` need not be told any more."""

    digest: Message | None
    told: tuple[Delivery, ...]
    dropped: tuple[Delivery, ...]


def is_late(due_at: datetime, now: datetime, late_after_seconds: float) -> bool:
    """Say whether what was due then is late now."""
    return now - due_at > timedelta(seconds=late_after_seconds)


def catch_up(line: Sequence[tuple[Delivery, Message]], now: datetime) -> CatchUp | None:
    """Give what is told in one: of the late and pending deliveries `line` of one recipient, oldest first.

    The caller leaves out alerts of which something was sent, or may have been. None: each is told by itself, also when
    there is only one.
    """
    by_alert: dict[str, list[tuple[Delivery, Message]]] = {}
    for delivery, message in line:
        by_alert.setdefault(delivery.alert_id, []).append((delivery, message))
    gathered = {alert: own for alert, own in by_alert.items() if _may_be_one_of_many(own)}
    over = {alert: own for alert, own in gathered.items() if own[-1][1].standing in OVER}
    told = {alert: own for alert, own in gathered.items() if alert not in over}
    if len(told) < 2 and not over:  # noqa: PLR2004 - a digest of one says less than the alert
        return None
    digest = _digest([message for own in told.values() for _delivery, message in own], now) if len(told) > 1 else None
    return CatchUp(digest=digest, told=_deliveries(told) if digest is not None else (), dropped=_deliveries(over))


def said_late(message: Message, due_at: datetime) -> Message:
    """Give the message with the note that it comes late, the same at every attempt."""
    note = f"Late: this was to be told on {moment(due_at)}"
    return message if note in message.notes else replace(message, notes=(note, *message.notes))


def _may_be_one_of_many(own: Sequence[tuple[Delivery, Message]]) -> bool:
    messages = [message for _delivery, message in own]
    is_grave = any(message.severity == "critical" or message.kind in ALONE for message in messages)
    return not is_grave and any(message.is_material for message in messages)


def _digest(messages: Sequence[Message], now: datetime) -> Message:
    oldest = min(message.at for message in messages)
    count = len({message.alert_id for message in messages})
    named = stable_id("late", *sorted(f"{one.alert_id}/{one.revision}" for one in messages), messages[0].subscription)
    title = f"Late: {count} alerts since {moment(oldest)}"
    made = compose_digest(named, title, messages, now)
    return replace(made, rule="late", rule_title="Alerts that could not be sent in time")


def _deliveries(own: Mapping[str, Sequence[tuple[Delivery, Message]]]) -> tuple[Delivery, ...]:
    return tuple(delivery for each in own.values() for delivery, _message in each)
