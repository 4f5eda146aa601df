"""Deliveries in the outbox that are held, told otherwise, or overtaken; and who was told of an alert. SQL only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, or_, select, update

from alerts.message import Message
from alerts.outgoing.attempts import OPEN
from alerts.outgoing.outbox import Addressed, outbox
from streams.codec import decode
from streams.wake import ring

REACHED = (*OPEN, "sent")  # what may have arrived, or will


@dataclass(frozen=True, order=True)
class Recipient:
    """Somebody on a channel."""

    channel: str
    recipient: str


@dataclass(frozen=True, kw_only=True)
class Held:
    """One delivery that is held."""

    delivery_id: str
    to: Recipient
    message: Message


def got(connection: Connection, alert_id: str) -> tuple[Recipient, ...]:
    """Give everybody who was told of the alert or is being told, by themselves or in a digest; in a fixed order.

    The outbox is the ledger: whoever was refused, or has only what is held, was not told.
    """
    digest = outbox.alias("digest")
    in_digest = select(digest.c.delivery_id).where(digest.c.state.in_(REACHED))
    rows = connection.execute(
        select(outbox.c.channel, outbox.c.recipient)
        .where(
            outbox.c.alert_id == alert_id,
            or_(outbox.c.state.in_(REACHED), outbox.c.told_by.in_(in_digest)),
        )
        .distinct()
    )
    return tuple(sorted(Recipient(row.channel, row.recipient) for row in rows))


def newest(connection: Connection, alert_id: str) -> dict[Recipient, Message]:
    """Give the newest message of the alert to each of its recipients, whatever became of it."""
    query = select(outbox.c.channel, outbox.c.recipient, outbox.c.message).where(outbox.c.alert_id == alert_id)
    rows = connection.execute(query.order_by(outbox.c.revision))
    return {Recipient(row.channel, row.recipient): decode(row.message.encode(), Message) for row in rows}


def under(connection: Connection, hold_id: str) -> tuple[Held, ...]:
    """Give what is held under a hold, oldest first."""
    return _held(connection, outbox.c.hold_id == hold_id)


def of_alert(connection: Connection, alert_id: str) -> tuple[Held, ...]:
    """Give what is held of an alert, oldest first."""
    return _held(connection, outbox.c.alert_id == alert_id)


def hold_of(connection: Connection, alert_id: str) -> dict[Recipient, str]:
    """Give under what hold the alert is held, by recipient."""
    query = select(outbox.c.channel, outbox.c.recipient, outbox.c.hold_id)
    rows = connection.execute(query.where(outbox.c.alert_id == alert_id, outbox.c.state == "held"))
    return {Recipient(row.channel, row.recipient): row.hold_id for row in rows}


def overtake(connection: Connection, alert_id: str, to: Addressed, revision: int, at: datetime) -> None:
    """Let go of what is held of the alert for one recipient: a later revision says it all."""
    which = and_(
        outbox.c.alert_id == alert_id,
        outbox.c.channel == to.channel,
        outbox.c.recipient == to.recipient,
        outbox.c.revision < revision,
    )
    _settle(connection, which, f"overtaken by revision {revision}", at)


def give_up(connection: Connection, ids: Sequence[str], reason: str, at: datetime, told_by: str | None = None) -> None:
    """End held deliveries without sending them; `told_by` names the digest that tells them."""
    _settle(connection, outbox.c.delivery_id.in_(list(ids)), reason, at, told_by)


def let_go(connection: Connection, ids: Sequence[str], at: datetime) -> None:
    """Let held deliveries be sent from now on."""
    statement = update(outbox).where(outbox.c.delivery_id.in_(list(ids)), outbox.c.state == "held")
    if connection.execute(statement.values(state="pending", not_before=at, reason=None)).rowcount:
        ring(connection)


def _held(connection: Connection, which: ColumnElement[bool]) -> tuple[Held, ...]:
    query = select(outbox).where(which, outbox.c.state == "held")
    rows = connection.execute(query.order_by(outbox.c.created_at, outbox.c.alert_id, outbox.c.revision))
    return tuple(
        Held(
            delivery_id=row.delivery_id,
            to=Recipient(row.channel, row.recipient),
            message=decode(row.message.encode(), Message),
        )
        for row in rows
    )


def _settle(
    connection: Connection, which: ColumnElement[bool], reason: str, at: datetime, told_by: str | None = None
) -> None:
    values = {"state": "skipped", "reason": reason, "settled_at": at, "told_by": told_by}
    connection.execute(update(outbox).where(which, outbox.c.state == "held").values(**values))
