"""Alerts, who was told of them, and how far the readings were decided: functions on decide's connection."""

from collections.abc import Collection, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import BigInteger, Column, Connection, Index, Integer, String, Table, Text, select, update

from alerts.lives.life import STANDS, Alert
from alerts.outgoing.outbox import Addressed
from streams.database import Moment, insert_once, metadata
from streams.outcomes import Inbound

alerts = Table(
    "alerts",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("rule", Text, nullable=False),
    Column("incident_id", String(40), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("severity", String(10), nullable=False),
    Column("certainty", String(10), nullable=False),
    Column("standing", String(20), nullable=False),
    Column("mode", String(10), nullable=False),
    Column("alert", Text, nullable=False),  # JSON of life.Alert
    Column("raised_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("expires_at", Moment),
    Index("alerts_of_incident", "incident_id", "rule"),
    Index("alerts_of_rule", "rule", "raised_at"),
    Index("alerts_expire", "standing", "expires_at"),
)
recipients = Table(
    "alert_recipients",
    metadata,
    Column("alert_id", String(40), primary_key=True),
    Column("channel", String(40), primary_key=True),
    Column("recipient", Text, primary_key=True),
    Column("first_revision", Integer, nullable=False),  # the revision that was its first message
)
progress = Table(
    "consumer_progress",
    metadata,
    Column("topic", String(255), primary_key=True),
    Column("partition", Integer, primary_key=True),
    Column("next_offset", BigInteger, nullable=False),
    Column("changed_at", Moment, nullable=False),
)

_decoder = msgspec.json.Decoder(Alert)


def alerts_of(connection: Connection, incident_ids: Collection[str]) -> tuple[Alert, ...]:
    """Give the alerts of these incidents, oldest first."""
    wanted = sorted(incident_ids)
    found = select(alerts.c.alert).where(alerts.c.incident_id.in_(wanted)).order_by(alerts.c.raised_at, alerts.c.id)
    return tuple(_decoder.decode(text) for text in connection.execute(found).scalars())


def load(connection: Connection, alert_id: str) -> Alert | None:
    """Give the alert; of one that was merged, the one that goes on; None if there is none."""
    text = connection.execute(select(alerts.c.alert).where(alerts.c.id == alert_id)).scalar()
    if text is None:
        return None
    found = _decoder.decode(text)
    if found.standing != "merged":
        return found
    goes_on = (one for one in alerts_of(connection, [found.incident_id]) if one.rule == found.rule)
    return next((one for one in goes_on if one.standing != "merged"), found)


def expiring(connection: Connection, now: datetime, limit: int = 100) -> tuple[Alert, ...]:
    """Give alerts of which nothing was heard until they expired, the longest over first."""
    over = alerts.c.expires_at <= now, alerts.c.standing.in_(STANDS)
    found = select(alerts.c.alert).where(*over).order_by(alerts.c.expires_at, alerts.c.id).limit(limit)
    return tuple(_decoder.decode(text) for text in connection.execute(found).scalars())


def is_expiring(alert: Alert, now: datetime) -> bool:
    """Say whether the alert is open and its time over."""
    return alert.standing in STANDS and alert.expires_at is not None and alert.expires_at <= now


def save(connection: Connection, alert: Alert) -> None:
    """Write the alert as it is now. Idempotent."""
    values = {
        "rule": alert.rule,
        "incident_id": alert.incident_id,
        "revision": alert.revision,
        "severity": alert.severity,
        "certainty": alert.certainty,
        "standing": alert.standing,
        "mode": alert.mode,
        "alert": msgspec.json.encode(alert).decode(),
        "raised_at": alert.raised_at,
        "changed_at": alert.changed_at,
        "expires_at": alert.expires_at,
    }
    if not insert_once(connection, alerts, {"id": alert.id, **values}):
        connection.execute(update(alerts).where(alerts.c.id == alert.id).values(**values))


def told(connection: Connection, alert_id: str) -> tuple[tuple[str, str], ...]:
    """Give (channel, recipient) of everybody the alert was addressed to, in a fixed order."""
    rows = connection.execute(
        select(recipients.c.channel, recipients.c.recipient)
        .where(recipients.c.alert_id == alert_id)
        .order_by(recipients.c.channel, recipients.c.recipient)
    )
    return tuple((row.channel, row.recipient) for row in rows)


def note_told(connection: Connection, alert: Alert, targets: Sequence[Addressed]) -> None:
    """Keep who was addressed first with this revision. Idempotent."""
    for target in targets:
        named = {"alert_id": alert.id, "channel": target.channel, "recipient": target.recipient}
        insert_once(connection, recipients, {**named, "first_revision": alert.revision})


def next_offset(connection: Connection, topic: str, partition: int) -> int | None:
    """Give the offset after the last one that was decided of the partition, None where none was."""
    here = (progress.c.topic == topic) & (progress.c.partition == partition)
    found = connection.execute(select(progress.c.next_offset).where(here)).scalar()
    return None if found is None else int(found)


def advance(connection: Connection, inbound: Inbound, at: datetime) -> int:
    """Move the partition's next offset past this record, and give how many offsets were skipped before it.

    A redelivery moves nothing and skips nothing; nor does the first record of a partition.
    """
    here = (progress.c.topic == inbound.topic) & (progress.c.partition == inbound.partition)
    after = {"next_offset": inbound.offset + 1, "changed_at": at}
    if insert_once(connection, progress, {"topic": inbound.topic, "partition": inbound.partition, **after}):
        return 0
    expected = int(connection.execute(select(progress.c.next_offset).where(here)).scalar_one())
    if inbound.offset < expected:
        return 0
    connection.execute(update(progress).where(here).values(**after))
    return inbound.offset - expected
