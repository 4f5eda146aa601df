"""Who did what by hand, for good: acknowledgements, silences, subscriptions, releases. Functions on a connection.

No secret and no address of a subscriber goes in: `subject` is an id, `detail` plain values.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Column, Connection, Index, Integer, String, Table, Text, insert, select

from streams.database import Moment, metadata

audit = Table(
    "audit",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False),
    Column("by", Text, nullable=False),
    Column("action", String(40), nullable=False),
    Column("subject", Text, nullable=False),
    Column("detail", Text, nullable=False),  # JSON
    Index("audit_subject", "subject", "sequence"),
)
NEWEST = 200  # entries when nothing else is asked for


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing that `by` did at `at` (aware, UTC) to `subject`, the id of an alert, silence, hold or subscription."""

    sequence: int
    at: datetime
    by: str
    action: str
    subject: str
    detail: Mapping[str, Any]


def note(connection: Connection, action: str, subject: str, *, by: str, at: datetime, **detail: object) -> None:
    """Keep that `by` did `action` to `subject`. Not idempotent: call it where the thing is done, in its transaction."""
    row = {"at": at, "by": by, "action": action, "subject": subject, "detail": msgspec.json.encode(detail).decode()}
    connection.execute(insert(audit).values(**row))


def entries(connection: Connection, *, subject: str | None = None, limit: int = NEWEST) -> tuple[Entry, ...]:
    """Give the newest entries, newest first; only those on one subject if said."""
    query = select(audit).order_by(audit.c.sequence.desc()).limit(limit)
    if subject is not None:
        query = query.where(audit.c.subject == subject)
    return tuple(
        Entry(**{**row, "detail": msgspec.json.decode(row["detail"])}) for row in connection.execute(query).mappings()
    )
