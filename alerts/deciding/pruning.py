"""What the database forgets, and when: a small job beside decide, a batch a transaction, one process at a time."""

import logging
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, delete, exists, select
from sqlalchemy.exc import SQLAlchemyError

from alerts.deciding.store import alerts, recipients
from alerts.outgoing.attempts import SETTLED
from alerts.outgoing.lease_clock import LeaseClock
from alerts.outgoing.notes import notes
from alerts.outgoing.outbox import outbox
from streams.database import transaction
from streams.incidents.copying import texts
from streams.incidents.keeping.retention import forget_incidents, forget_readings
from streams.incidents.keeping.store import incidents
from streams.locks import hold_if_free

OPEN = ("raised", "acknowledged")  # of such an alert an edit, a correction or a retraction is still told
BATCH = 200  # rows of each kind a transaction: on SQLite decide waits for it
KINDS = ("readings", "incidents", "deliveries", "notes", "texts")
LOCK = "pruning"
ENDS_WITHIN_SECONDS = 5.0  # a batch is undone where the process ends before

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Retention:
    """How long things are kept after they last counted. What an open alert needs is kept for as long as it is open."""

    readings: timedelta = timedelta(days=45)
    incidents: timedelta = timedelta(days=365)
    deliveries: timedelta = timedelta(days=365)
    texts: timedelta = timedelta(days=45)


def prune(connection: Connection, retention: Retention, now: datetime, most: int = BATCH) -> Mapping[str, int]:
    """Forget at most so many of each kind, and give how many rows of each are gone."""
    return {
        "readings": forget_readings(connection, now - retention.readings, most),
        "incidents": _incidents(connection, now - retention.incidents, most),
        "deliveries": _deliveries(connection, now - retention.deliveries, most),
        "notes": _notes(connection, now - retention.deliveries, most),
        "texts": texts.prune(connection, now - retention.texts, most=most),
    }


def _incidents(connection: Connection, before: datetime, most: int) -> int:
    needed = exists().where(alerts.c.incident_id == incidents.c.id, alerts.c.standing.in_(OPEN))
    return forget_incidents(connection, before, most, needed)


def _deliveries(connection: Connection, before: datetime, most: int) -> int:
    """Forget what became of messages, and with the last of an alert that is over the alert itself."""
    is_open = exists().where(alerts.c.id == outbox.c.alert_id, alerts.c.standing.in_(OPEN))
    old = outbox.c.state.in_(SETTLED) & (outbox.c.settled_at < before) & ~is_open
    due = select(outbox.c.delivery_id).where(old).order_by(outbox.c.settled_at).limit(most)
    ids = connection.execute(due).scalars().all()
    gone = delete(outbox).where(outbox.c.delivery_id.in_(ids)).returning(outbox.c.alert_id)
    of = sorted(set(deleted := connection.execute(gone).scalars().all()))
    told = exists().where(outbox.c.alert_id == alerts.c.id)
    known = exists().where(incidents.c.id == alerts.c.incident_id)
    over = alerts.c.id.in_(of) & alerts.c.standing.not_in(OPEN) & (alerts.c.changed_at < before) & ~told & ~known
    ended = connection.execute(delete(alerts).where(over).returning(alerts.c.id)).scalars().all()
    connection.execute(delete(recipients).where(recipients.c.alert_id.in_(ended)))
    return len(deleted)


def _notes(connection: Connection, before: datetime, most: int) -> int:
    old = select(notes.c.sequence).where(notes.c.relayed_at < before).order_by(notes.c.sequence).limit(most)
    ids = connection.execute(old).scalars().all()
    return len(connection.execute(delete(notes).where(notes.c.sequence.in_(ids)).returning(notes.c.sequence)).all())


@dataclass(frozen=True, kw_only=True)
class Pruner:
    """Prunes one database. `hear` is told what is gone; time is the database's where several machines share it."""

    engine: Engine
    retention: Retention
    clock: Callable[[], datetime]
    hear: Callable[[Mapping[str, int]], object] = lambda _gone: None
    batch: int = BATCH

    def once(self) -> Mapping[str, int]:
        """Prune a batch in one transaction; nothing where another process is at it."""
        with transaction(self.engine) as connection:
            if not hold_if_free(connection, LOCK):
                return {}
            now = LeaseClock(self.clock).read(connection)
            gone = prune(connection, self.retention, now, self.batch)
        self.hear(gone)
        return gone

    def until_done(self, stopped: Callable[[], bool] = lambda: False) -> Mapping[str, int]:
        """Prune batch after batch until nothing is due, and give how much is gone."""
        total = Counter[str]()
        while not stopped():
            gone = self.once()
            total.update(gone)
            if max(gone.values(), default=0) < self.batch:
                break
        return total


@contextmanager
def running(pruner: Pruner, every: timedelta) -> Iterator[None]:
    """Prune now and then until the block ends, in a thread. A database that is away is tried again the next time."""
    ended = threading.Event()

    def work() -> None:
        while not ended.is_set():
            try:
                gone = pruner.until_done(ended.is_set)
            except SQLAlchemyError:
                log.warning("pruning is put off", exc_info=True)
            else:
                if sum(gone.values()):
                    log.info("pruned", extra={"gone": {kind: count for kind, count in gone.items() if count}})
            ended.wait(every.total_seconds())

    thread = threading.Thread(target=work, name="pruning", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join(ENDS_WITHIN_SECONDS)
