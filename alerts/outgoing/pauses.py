"""The outbox stands still: after a restore, or by an operator's word, until somebody releases it. SQL only.

A database that was restored has forgotten what was sent since its backup, and would have it all sent again.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Integer, Table, Text, func, insert, literal, select, update

from alerts import audit
from alerts.outgoing.outbox import outbox
from streams.database import Moment, metadata
from streams.wake import ring

pauses = Table(
    "outbox_pauses",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("since", Moment, nullable=False),
    Column("reason", Text, nullable=False),
    Column("doubt_since", Moment),
    Column("released_at", Moment),
    Column("released_by", Text),
)
MAY_HAVE_BEEN_SENT = "may have been sent before the database was restored"


@dataclass(frozen=True, kw_only=True)
class Pause:
    """Nothing is sent since `since`. `doubt_since`: what was sent from then on is forgotten; None: nothing is."""

    sequence: int
    since: datetime
    reason: str
    doubt_since: datetime | None = None
    released_at: datetime | None = None
    released_by: str | None = None


def standing(connection: Connection) -> Pause | None:
    """Give why the outbox stands still, None if it does not."""
    query = select(pauses).where(pauses.c.released_at.is_(None)).order_by(pauses.c.sequence)
    row = connection.execute(query).mappings().first()
    return None if row is None else Pause(**row)


def pause(connection: Connection, reason: str, at: datetime, *, doubt_since: datetime | None = None) -> bool:
    """Let nothing more be sent, and say whether that is new."""
    if standing(connection) is not None:
        return False
    connection.execute(insert(pauses).values(since=at, reason=reason, doubt_since=doubt_since))
    return True


def is_forgotten(connection: Connection, delivery_id: str, sent_at: datetime) -> bool:
    """Say whether the database has forgotten that this delivery was sent: then it is older than what was sent.

    What is no longer there because it was cleared away is not forgotten: newer deliveries are there. What was found
    out and released since does not count again.
    """
    state = connection.execute(select(outbox.c.state).where(outbox.c.delivery_id == delivery_id)).scalar()
    if state == "sent":
        return False
    newest = newest_settled(connection)
    was_cleared = state is None and newest is not None and newest > sent_at
    released = connection.execute(select(func.max(pauses.c.released_at, type_=Moment))).scalar()
    return not was_cleared and (released is None or released < sent_at)


def newest_settled(connection: Connection) -> datetime | None:
    """Give when a delivery was settled last, as far as the database knows."""
    found: datetime | None = connection.execute(select(func.max(outbox.c.settled_at, type_=Moment))).scalar()
    return found


def release(connection: Connection, *, by: str, at: datetime, is_dropped: bool = False) -> int | None:
    """Let the outbox go on, and give how many deliveries wait; None when it did not stand still.

    After a restore everything that waits may have been sent: where the provider can be asked it is asked first,
    elsewhere it goes out under the same id. With `is_dropped` what waits is not sent at all, and says so.
    """
    held = standing(connection)
    if held is None:
        return None
    connection.execute(update(pauses).where(pauses.c.released_at.is_(None)).values(released_at=at, released_by=by))
    waiting = outbox.c.state.in_(("pending", "unknown", "calling"))
    if is_dropped:
        values = {"state": "skipped", "settled_at": at, "reason": f"dropped by {by}: {held.reason}"}
        count = connection.execute(update(outbox).where(waiting).values(**values)).rowcount
    elif held.doubt_since is not None:
        doubtful = {
            "state": "unknown",
            "reason": MAY_HAVE_BEEN_SENT,
            "misses": 0,
            "asks": 0,
            "not_before": at,
            "called_at": func.coalesce(outbox.c.called_at, literal(held.doubt_since, Moment)),
            "first_called_at": func.coalesce(outbox.c.first_called_at, literal(held.doubt_since, Moment)),
        }
        count = connection.execute(update(outbox).where(waiting).values(**doubtful)).rowcount
    else:
        count = connection.execute(select(func.count()).select_from(outbox).where(waiting)).scalar_one()
    audit.note(connection, "release", "outbox", by=by, at=at, waiting=count, dropped=is_dropped, why=held.reason)
    ring(connection)
    return count
