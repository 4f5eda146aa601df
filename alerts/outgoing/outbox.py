"""The outbox: what is to be told to whom, from decide's commit until its end is known.

Decide writes rows in its own transaction (`enqueue`); a dispatcher leases a row, begins the call, records the outcome.
A lease is a token and a time: every later step is conditional on the token, so whoever lost it changes nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    and_,
    exists,
    func,
    literal,
    or_,
    select,
    update,
)

from alerts.message import Message
from alerts.outgoing import gone
from alerts.outgoing.attempts import OPEN, SETTLED, Delivery, Verdict
from alerts.outgoing.notes import note_delivery
from streams.codec import encode
from streams.database import Moment, insert_once, metadata
from streams.ids import stable_id
from streams.records import DeliveryNote
from streams.wake import ring

outbox = Table(
    "outbox",
    metadata,
    Column("delivery_id", String(40), primary_key=True),
    Column("alert_id", String(40), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("kind", String(10), nullable=False),
    Column("is_material", Boolean, nullable=False),
    Column("channel", String(40), nullable=False),
    Column("recipient", Text, nullable=False),
    Column("message", Text, nullable=False),  # JSON of alerts.message.Message
    Column("state", String(10), nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("asks", Integer, nullable=False, default=0),
    Column("misses", Integer, nullable=False, default=0),
    Column("not_before", Moment, nullable=False),
    Column("leased_by", String(40)),
    Column("lease_until", Moment),
    Column("first_called_at", Moment),
    Column("called_at", Moment),
    Column("ref", Text),
    Column("reason", Text),
    Column("created_at", Moment, nullable=False),
    Column("settled_at", Moment),
    Column("hold_id", String(40)),  # under what it is held
    Column("told_by", String(40)),  # the delivery of the digest that told it
    Column("receipt", String(10)),  # what the provider said last: alerts.outgoing.attempts.Receipt
    Index("outbox_held", "hold_id"),
    Index("outbox_told", "channel", "recipient", "not_before"),
    Index("outbox_due", "state", "not_before"),
    Index("outbox_order", "alert_id", "channel", "recipient", "revision"),
    Index("outbox_leases", "channel", "recipient", "lease_until"),
)


class Addressed(Protocol):
    """Where to: a channel's name and a recipient on it, as a subscription's target has them."""

    @property
    def channel(self) -> str:
        """As in the subscriptions."""
        ...

    @property
    def recipient(self) -> str:
        """As the channel understands it."""
        ...


@dataclass(frozen=True, kw_only=True)
class Due:
    """A delivery whose time has come, the oldest of its target."""

    delivery_id: str
    channel: str
    recipient: str
    created_at: datetime


def delivery_id(alert_id: str, revision: int, channel: str, recipient: str) -> str:
    """Give the id of one revision of one alert to one recipient: the same for every attempt and every replay."""
    return stable_id("delivery", alert_id, revision, channel, recipient)


def enqueue(connection: Connection, message: Message, target: Addressed, at: datetime) -> bool:
    """Put a message to one recipient into the outbox, and say whether it is new. Idempotent by delivery id.

    Dispatchers that listen are woken when it is committed.
    """
    is_new = _put(connection, message, target, at, {"state": "pending"})
    if is_new:
        ring(connection)
    return is_new


def enqueue_held(
    connection: Connection, message: Message, target: Addressed, at: datetime, *, hold_id: str, reason: str
) -> bool:
    """As `enqueue`, but nobody sends it until the hold ends (alerts/outgoing/underneath.py)."""
    return _put(connection, message, target, at, {"state": "held", "hold_id": hold_id, "reason": reason})


def enqueue_untold(connection: Connection, message: Message, target: Addressed, at: datetime, reason: str) -> bool:
    """Keep in the ledger that this is not told to the recipient, and why."""
    return _put(connection, message, target, at, {"state": "skipped", "reason": reason, "settled_at": at})


def _put(
    connection: Connection, message: Message, target: Addressed, at: datetime, standing: Mapping[str, Any]
) -> bool:
    if message.kind != "confirm" and gone.is_gone(connection, target.channel, target.recipient):
        standing = {"state": "skipped", "reason": gone.REASON, "settled_at": at}
    row = {
        "delivery_id": delivery_id(message.alert_id, message.revision, target.channel, target.recipient),
        "alert_id": message.alert_id,
        "revision": message.revision,
        "kind": message.kind,
        "is_material": message.is_material,
        "channel": target.channel,
        "recipient": target.recipient,
        "message": encode(message).decode(),
        "attempts": 0,
        "asks": 0,
        "misses": 0,
        "not_before": at,
        "created_at": at,
        **standing,
    }
    return insert_once(connection, outbox, row)


def due(connection: Connection, now: datetime, among: Sequence[str] | None = None) -> tuple[Due, ...]:
    """Give the oldest due delivery of each target, or those of `among` that still are; writes nothing.

    Due: its time has come, nobody holds a lease on it or on another delivery to its target, and every earlier revision
    of its alert to that target is settled. A call whose lease ran out is due too: its outcome is unknown.
    """
    one, earlier, busy = outbox, outbox.alias("earlier"), outbox.alias("busy")
    is_earlier_open = exists().where(
        _same_line(earlier.c, one.c), earlier.c.revision < one.c.revision, earlier.c.state.in_(OPEN)
    )
    is_target_busy = exists().where(
        busy.c.channel == one.c.channel, busy.c.recipient == one.c.recipient, busy.c.lease_until > now
    )
    place = func.row_number().over(
        partition_by=(one.c.channel, one.c.recipient), order_by=(one.c.created_at, one.c.alert_id, one.c.revision)
    )
    ready = select(one.c.delivery_id, one.c.channel, one.c.recipient, one.c.created_at, place.label("place")).where(
        or_(and_(one.c.state.in_(("pending", "unknown")), one.c.not_before <= now), one.c.state == "calling"),
        _is_free(one.c, now),
        ~is_earlier_open,
        ~is_target_busy,
    )
    if among is not None:
        ready = ready.where(one.c.delivery_id.in_(among))
    found = ready.subquery()
    names = [found.c[name] for name in Due.__dataclass_fields__]
    query = select(*names).where(found.c.place == 1).order_by(found.c.created_at, found.c.delivery_id)
    rows = connection.execute(query)
    return tuple(Due(**row) for row in rows.mappings())


def load(connection: Connection, ids: Iterable[str]) -> tuple[Delivery, ...]:
    """Give these deliveries, locked until the transaction ends (where rows can be locked; others' are left out)."""
    rows = connection.execute(
        select(outbox).where(outbox.c.delivery_id.in_(list(ids))).with_for_update(skip_locked=True)
    )
    return tuple(_delivery(row) for row in rows)


def line(connection: Connection, delivery: Delivery) -> tuple[tuple[Delivery, ...], int | None]:
    """Give the settled deliveries before this one, of its alert to its recipient, and the newest revision that waits.

    Oldest first; the second is the largest later revision that is pending, None if there is none.
    """
    rows = connection.execute(
        select(outbox)
        .where(
            outbox.c.alert_id == delivery.alert_id,
            outbox.c.channel == delivery.channel,
            outbox.c.recipient == delivery.recipient,
        )
        .order_by(outbox.c.revision)
    )
    found = tuple(_delivery(row) for row in rows)
    earlier = tuple(one for one in found if one.revision < delivery.revision and one.state in SETTLED)
    later = [one.revision for one in found if one.revision > delivery.revision and one.state == "pending"]
    return earlier, max(later, default=None)


def waiting_late(connection: Connection, channel: str, recipient: str, before: datetime) -> tuple[Delivery, ...]:
    """Give what waits for one recipient since before then, oldest first, of alerts of which it may know nothing yet."""
    known = outbox.alias("known")
    may_know = exists().where(_same_line(known.c, outbox.c), known.c.state.in_(("sent", "calling", "unknown")))
    query = select(outbox).where(
        outbox.c.channel == channel,
        outbox.c.recipient == recipient,
        outbox.c.state == "pending",
        outbox.c.created_at < before,
        ~may_know,
    )
    return tuple(_delivery(row) for row in connection.execute(query.order_by(outbox.c.created_at, outbox.c.revision)))


def lease(connection: Connection, held: str, token: str, now: datetime, until: datetime) -> bool:
    """Take the lease on delivery `held` unless somebody else has it, and say whether it is ours."""
    is_open = outbox.c.state.in_(OPEN)
    statement = update(outbox).where(outbox.c.delivery_id == held, _is_free(outbox.c, now), is_open)
    return connection.execute(statement.values(leased_by=token, lease_until=until)).rowcount == 1


def begin_call(connection: Connection, held: str, token: str, now: datetime, until: datetime) -> bool:
    """Say, just before the call, that it begins; False when the lease ran out or is another's: then it must not.

    From here until an outcome is recorded, a death leaves the outcome unknown.
    """
    called = {
        "state": "calling",
        "attempts": outbox.c.attempts + 1,
        "called_at": now,
        "first_called_at": func.coalesce(outbox.c.first_called_at, literal(now, Moment)),
        "lease_until": until,
    }
    return _while_leased(connection, held, token, now, called)


def renew(connection: Connection, held: str, token: str, now: datetime, until: datetime) -> bool:
    """Prolong a lease that is still ours, and say whether it was."""
    return _while_leased(connection, held, token, now, {"lease_until": until})


def give_back(connection: Connection, delivery: Delivery, token: str) -> bool:
    """Undo a lease, and a call that was begun and never made; False when the lease is another's by now."""
    as_before = {
        "state": delivery.state,
        "attempts": delivery.attempts,
        "called_at": delivery.called_at,
        "first_called_at": delivery.first_called_at,
        "leased_by": None,
        "lease_until": None,
    }
    statement = update(outbox).where(outbox.c.delivery_id == delivery.delivery_id, outbox.c.leased_by == token)
    return connection.execute(statement.values(**as_before)).rowcount == 1


def record(connection: Connection, delivery: Delivery, token: str | None, verdict: Verdict, now: datetime) -> bool:
    """Write what became of a delivery and end its lease; False, and nothing written, when the lease is another's.

    Acceptance is written under a lost lease too, while nobody else holds it: whoever comes next need not guess.
    `token` None is for whoever holds the row's lock in this transaction and found its lease run out.
    An end is noted for the relay, without the recipient.
    """
    is_settled = verdict.state in SETTLED
    values: dict[str, Any] = {
        "state": verdict.state,
        "reason": verdict.reason,
        "not_before": verdict.not_before or now,
        "asks": verdict.asks,
        "misses": verdict.misses,
        "ref": verdict.ref or delivery.ref,
        "told_by": verdict.told_by,
        "leased_by": None,
        "lease_until": None,
        "settled_at": now if is_settled else None,
    }
    values |= {"receipt": verdict.receipt} if verdict.receipt is not None else {}
    statement = update(outbox).where(outbox.c.delivery_id == delivery.delivery_id, outbox.c.state.in_(OPEN))
    if token is not None:
        is_known_sent = and_(literal(verdict.state == "sent"), _is_free(outbox.c, now))
        statement = statement.where(or_(outbox.c.leased_by == token, is_known_sent))
    is_ours = connection.execute(statement.values(**values)).rowcount == 1
    if is_ours and is_settled:
        note_delivery(connection, _note(delivery, verdict, now), now)
    return is_ours


def backlog(connection: Connection, now: datetime) -> tuple[Mapping[str, int], float]:
    """Give how many deliveries are not settled, by channel, and the age of the oldest in seconds (0 if none)."""
    rows = connection.execute(
        select(outbox.c.channel, func.count(), func.min(outbox.c.created_at, type_=Moment))
        .where(outbox.c.state.in_(OPEN))
        .group_by(outbox.c.channel)
    ).all()
    oldest = min((row[2] for row in rows), default=now)
    return {row[0]: row[1] for row in rows}, max((now - oldest).total_seconds(), 0.0)


def _is_free(row: Any, now: datetime) -> ColumnElement[bool]:
    return or_(row.lease_until.is_(None), row.lease_until <= now)


def _same_line(one: Any, other: Any) -> ColumnElement[bool]:
    return and_(one.alert_id == other.alert_id, one.channel == other.channel, one.recipient == other.recipient)


def _while_leased(connection: Connection, held: str, token: str, now: datetime, values: Mapping[str, Any]) -> bool:
    statement = update(outbox).where(
        outbox.c.delivery_id == held, outbox.c.leased_by == token, outbox.c.lease_until > now
    )
    return connection.execute(statement.values(**values)).rowcount == 1


def _delivery(row: Row[Any]) -> Delivery:
    return Delivery(**{name: getattr(row, name) for name in Delivery.__dataclass_fields__})


def _note(delivery: Delivery, verdict: Verdict, now: datetime) -> DeliveryNote:
    return DeliveryNote(
        alert_id=delivery.alert_id,
        revision=delivery.revision,
        delivery_id=delivery.delivery_id,
        channel=delivery.channel,
        outcome=verdict.state,
        attempts=delivery.attempts,
        at=now,
    )
