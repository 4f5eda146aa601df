"""Who did what by hand, for good: acknowledgements, silences, subscriptions, releases. Functions on a connection.

No secret and no address of a subscriber goes in: `subject` is an id, `detail` plain values.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
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
FROM = "from"  # where a thing was done from, among the details
_ORIGIN = "tocsin_audit_origin"


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
    if _ORIGIN in connection.info:
        detail[FROM] = connection.info[_ORIGIN]
    row = {"at": at, "by": by, "action": action, "subject": subject, "detail": msgspec.json.encode(detail).decode()}
    connection.execute(insert(audit).values(**row))


@contextmanager
def origin(connection: Connection, where: str) -> Iterator[None]:
    """Let whatever is noted on the connection inside say where it was done from: "command on desk-1", "Slack C024"."""
    connection.info[_ORIGIN] = where
    try:
        yield
    finally:
        connection.info.pop(_ORIGIN, None)


def entries(
    connection: Connection,
    *,
    subject: str | None = None,
    by: str | None = None,
    action: str | None = None,
    limit: int = NEWEST,
) -> tuple[Entry, ...]:
    """Give the newest entries, newest first; only those on one subject, by one person or of one action if said."""
    query = select(audit).order_by(audit.c.sequence.desc()).limit(limit)
    for column, wanted in ((audit.c.subject, subject), (audit.c.by, by), (audit.c.action, action)):
        if wanted is not None:
            query = query.where(column == wanted)
    return tuple(
        Entry(**{**row, "detail": msgspec.json.decode(row["detail"])}) for row in connection.execute(query).mappings()
    )
