"""Recipients whom nothing is sent any more, because a provider said for good that it does not know them. SQL only.

Going on sending to addresses that do not exist is what makes mail servers distrust a sender.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, String, Table, Text, delete, select

from alerts import audit
from streams.database import Moment, insert_once, metadata
from streams.ids import stable_id

suppressions = Table(
    "suppressions",
    metadata,
    Column("suppression_id", String(40), primary_key=True),
    Column("channel", String(40), nullable=False),
    Column("recipient", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
)


@dataclass(frozen=True, kw_only=True)
class Suppression:
    """Nothing is sent to `recipient` since `at`, for what the provider said. `recipient` is for operators only."""

    suppression_id: str
    channel: str
    recipient: str
    reason: str
    at: datetime


def suppress(connection: Connection, channel: str, recipient: str, reason: str, at: datetime) -> bool:
    """Send nothing more to the recipient, and say whether that is new. Idempotent: the first reason stays."""
    named = {"channel": channel, "recipient": recipient}
    row = {"suppression_id": _id(channel, recipient), **named, "reason": reason, "at": at}
    return insert_once(connection, suppressions, row)


def suppressed(connection: Connection, channel: str, recipient: str) -> Suppression | None:
    """Give why nothing is sent to the recipient, None if it is."""
    query = select(suppressions).where(suppressions.c.suppression_id == _id(channel, recipient))
    row = connection.execute(query).mappings().first()
    return None if row is None else Suppression(**row)


def all_of(connection: Connection) -> tuple[Suppression, ...]:
    """Give them all, newest first."""
    query = select(suppressions).order_by(suppressions.c.at.desc(), suppressions.c.suppression_id)
    return tuple(Suppression(**row) for row in connection.execute(query).mappings())


def lift(connection: Connection, recipient: str, *, by: str, at: datetime) -> int:
    """Send to the recipient (or the one of this suppression's id) again, from now on; give how many were lifted."""
    found = [
        one
        for one in all_of(connection)
        if recipient in (one.suppression_id, one.recipient) or recipient.lower() == one.recipient.lower()
    ]
    for one in found:
        connection.execute(delete(suppressions).where(suppressions.c.suppression_id == one.suppression_id))
        audit.note(connection, "lift", one.suppression_id, by=by, at=at, channel=one.channel, reason=one.reason)
    return len(found)


def _id(channel: str, recipient: str) -> str:
    return stable_id("suppressed", channel, recipient.lower() if channel == "email" else recipient)
