"""What readers said of an alert: that they have it in hand, or that it is wrong. Functions on a connection."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Column, Connection, String, Table, Text, select

from streams.database import Moment, insert_once, metadata

MarkKind = Literal["acknowledged", "wrong"]

marks = Table(
    "alert_marks",
    metadata,
    Column("alert_id", String(40), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("by", Text, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("reason", Text, nullable=False),
)


@dataclass(frozen=True, kw_only=True)
class Mark:
    """That `by` marked an alert, once however often they pressed."""

    alert_id: str
    kind: MarkKind
    by: str
    at: datetime
    reason: str = ""


def keep(connection: Connection, mark: Mark) -> bool:
    """Keep the mark, and say whether it is new. Idempotent by alert, kind and person."""
    return insert_once(connection, marks, {name: getattr(mark, name) for name in Mark.__dataclass_fields__})


def of(connection: Connection, alert_id: str) -> tuple[Mark, ...]:
    """Give the marks of an alert, oldest first."""
    query = select(marks).where(marks.c.alert_id == alert_id).order_by(marks.c.at, marks.c.kind, marks.c.by)
    return tuple(Mark(**row) for row in connection.execute(query).mappings())
