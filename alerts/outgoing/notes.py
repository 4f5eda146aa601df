"""What other consumers read on Kafka, kept beside what it tells of until the broker has it. No recipients in it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Column, Connection, Index, Integer, LargeBinary, String, Table, select, update

from alerts.lives.life import Alert
from streams.codec import encode
from streams.database import Moment, insert_once, metadata
from streams.ids import stable_id
from streams.records import AlertNote, DeliveryNote

Stream = Literal["alerts", "deliveries"]

notes = Table(
    "notes",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),  # the order in which they are relayed
    Column("note_id", String(40), nullable=False, unique=True),
    Column("stream", String(20), nullable=False),
    Column("key", String(40), nullable=False),
    Column("value", LargeBinary, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("relayed_at", Moment),
    Index("notes_unrelayed", "relayed_at", "sequence"),
)


@dataclass(frozen=True, kw_only=True)
class Note:
    """One record to relay, in the order of `sequence`; `key` is the alert's id."""

    sequence: int
    stream: Stream
    key: bytes
    value: bytes


def noted(alert: Alert, status: str, title: str, told: Collection[tuple[str, str | None]]) -> AlertNote:
    """Give an alert's revision as a note; `told` are the articles that tell it, each with its address if known."""
    return AlertNote(
        alert_id=alert.id,
        revision=alert.revision,
        rule=alert.rule,
        incident=alert.incident_id,
        severity=alert.severity,
        certainty=alert.certainty,
        status=status,
        title=title,
        articles=tuple(dict.fromkeys(article for article, _ in told if article)),
        urls=tuple(dict.fromkeys(url for _, url in told if url is not None)),
        at=alert.changed_at,
    )


def note_alert(connection: Connection, note: AlertNote, at: datetime) -> bool:
    """Keep an alert's revision for the relay, and say whether it is new. Idempotent by alert and revision."""
    return _keep(connection, "alerts", stable_id("note", note.alert_id, note.revision), note, at)


def note_delivery(connection: Connection, note: DeliveryNote, at: datetime) -> bool:
    """Keep a delivery's end for the relay, and say whether it is new. Idempotent by delivery and outcome."""
    return _keep(connection, "deliveries", stable_id("note", note.delivery_id, note.outcome), note, at)


def unrelayed(connection: Connection, limit: int) -> tuple[Note, ...]:
    """Give the oldest notes that the broker has not confirmed."""
    rows = connection.execute(
        select(notes.c.sequence, notes.c.stream, notes.c.key, notes.c.value)
        .where(notes.c.relayed_at.is_(None))
        .order_by(notes.c.sequence)
        .limit(limit)
    )
    return tuple(
        Note(sequence=row.sequence, stream=row.stream, key=row.key.encode(), value=bytes(row.value)) for row in rows
    )


def mark_relayed(connection: Connection, sequences: Sequence[int], at: datetime) -> None:
    """Say that the broker has confirmed these."""
    connection.execute(update(notes).where(notes.c.sequence.in_(sequences)).values(relayed_at=at))


def _keep(connection: Connection, stream: Stream, note_id: str, note: AlertNote | DeliveryNote, at: datetime) -> bool:
    row = {"note_id": note_id, "stream": stream, "key": note.alert_id, "value": encode(note), "created_at": at}
    return insert_once(connection, notes, row)
