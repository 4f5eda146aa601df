"""What is not told yet, and until when: one row a hold, the deliveries under it stand in the outbox as `held`.

A hold ends once: by its time (`due_at`, seen to by alerts/sending/timetable.py) or by a person (alerts/deciding/
actions.py). Whoever adds a delivery to a hold, or ends it, holds its lock first (`lock_of`), so that nothing is put
under a hold that has ended.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Column, Connection, Index, String, Table, Text, func, select, update

from alerts.outgoing.outbox import Addressed
from streams.database import Moment, insert_once, metadata
from streams.ids import stable_id

HoldKind = Literal["quiet", "rate", "burst", "storm", "review", "snooze"]
HoldState = Literal["open", "told", "dropped"]

holds = Table(
    "holds",
    metadata,
    Column("hold_id", String(40), primary_key=True),
    Column("kind", String(10), nullable=False),
    Column("subject", Text, nullable=False),  # id of the subscription, rule or alert that is held
    Column("channel", String(40), nullable=False),  # "" for a hold over every recipient
    Column("recipient", Text, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("state", String(10), nullable=False),
    Column("ended_at", Moment),
    Column("ended_by", Text),  # None: by its time
    Index("holds_due", "state", "due_at"),
    Index("holds_of", "kind", "subject", "state"),
)


@dataclass(frozen=True, kw_only=True)
class Hold:
    """One hold. `subject` is what is held: a subscription (quiet, rate, burst), a rule (storm), an alert (the others).

    `channel` and `recipient` are empty where every recipient is meant. Times are aware and UTC.
    """

    hold_id: str
    kind: HoldKind
    subject: str
    opened_at: datetime
    due_at: datetime
    channel: str = ""
    recipient: str = ""
    state: HoldState = "open"
    ended_at: datetime | None = None
    ended_by: str | None = None


def a_hold(kind: HoldKind, subject: str, *, opened_at: datetime, due_at: datetime, to: Addressed | None = None) -> Hold:
    """Give a hold whose id is what it holds and when it ends, so that a replay opens the same one."""
    channel, recipient = ("", "") if to is None else (to.channel, to.recipient)
    return Hold(
        hold_id=stable_id("hold", kind, subject, channel, recipient, due_at.isoformat()),
        kind=kind,
        subject=subject,
        opened_at=opened_at,
        due_at=due_at,
        channel=channel,
        recipient=recipient,
    )


def lock_of(hold: Hold) -> str:
    """Give the name to hold (streams.locks) before a delivery is put under it, or it is ended."""
    if hold.channel:
        return lock_of_recipient(hold)
    return lock_of_rule(hold.subject) if hold.kind == "storm" else f"holds {hold.kind} {hold.subject}"


def lock_of_recipient(to: Addressed) -> str:
    """Give the name that stands for all holds over one recipient, and for counting what they were told."""
    return f"told {to.channel} {to.recipient}"


def lock_of_rule(rule_id: str) -> str:
    """Give the name that stands for a rule's storm, and for counting its alerts."""
    return f"storm {rule_id}"


def open_hold(connection: Connection, hold: Hold) -> bool:
    """Keep the hold, and say whether it is new. Idempotent."""
    return insert_once(connection, holds, {name: getattr(hold, name) for name in Hold.__dataclass_fields__})


def load(connection: Connection, hold_id: str) -> Hold | None:
    """Give the hold of this id, None if there is none."""
    row = connection.execute(select(holds).where(holds.c.hold_id == hold_id)).mappings().first()
    return None if row is None else Hold(**row)


def standing(connection: Connection, subjects: Iterable[str]) -> tuple[Hold, ...]:
    """Give the open holds over these subjects, oldest first."""
    wanted = sorted(set(subjects))
    query = select(holds).where(holds.c.state == "open", holds.c.subject.in_(wanted))
    return tuple(
        Hold(**row) for row in connection.execute(query.order_by(holds.c.opened_at, holds.c.hold_id)).mappings()
    )


def newest_end(connection: Connection, kind: HoldKind, subject: str) -> datetime | None:
    """Give when the last hold of the kind over the subject ended, None if none did."""
    ended = select(func.max(holds.c.ended_at, type_=Moment)).where(holds.c.kind == kind, holds.c.subject == subject)
    found: datetime | None = connection.execute(ended).scalar()
    return found


def due(connection: Connection, now: datetime, limit: int = 100) -> tuple[Hold, ...]:
    """Give open holds whose time has come, the longest due first."""
    query = select(holds).where(holds.c.state == "open", holds.c.due_at <= now)
    found = connection.execute(query.order_by(holds.c.due_at, holds.c.hold_id).limit(limit)).mappings()
    return tuple(Hold(**row) for row in found)


def end(connection: Connection, hold_id: str, state: HoldState, at: datetime, by: str | None = None) -> bool:
    """End an open hold, and say whether it was open: only then the caller tells or drops what is under it."""
    statement = update(holds).where(holds.c.hold_id == hold_id, holds.c.state == "open")
    return connection.execute(statement.values(state=state, ended_at=at, ended_by=by)).rowcount == 1
