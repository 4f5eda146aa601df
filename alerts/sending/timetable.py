"""What falls due by itself: holds end (digests, releases, approvals, snoozes), and alerts that nobody hears of expire.

Each thing that is due is done in a transaction of its own, which first takes the lock that deciding takes, and then
looks whether it is still due: killed anywhere, it is done once, by whoever comes next. One does it at a time.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from alerts.deciding import store
from alerts.deciding.retelling import retell
from alerts.lives.life import Alert
from alerts.outgoing import holds
from alerts.outgoing.holds import Hold
from alerts.outgoing.lease_clock import LeaseClock
from alerts.outgoing.underneath import tell_held
from alerts.reports import DoneInTime, Report, unheard
from streams.database import snapshot, transaction
from streams.locks import hold, sole
from streams.outages import outage
from streams.waypoints import Waypoint, unwatched

log = logging.getLogger(__name__)

INTERVAL_SECONDS = 1.0
TROUBLE_WAIT_SECONDS = 5.0
EXPIRED = "Over: nothing was heard of it any more"


class Timetable:
    """Runs until `stop`, by the database's clock (`local` where that is this machine's). Several may run."""

    def __init__(
        self,
        engine: Engine,
        *,
        local: Callable[[], datetime],
        interval_seconds: float = INTERVAL_SECONDS,
        waypoint: Waypoint = unwatched,
        on_event: Callable[[Report], None] = unheard,
    ) -> None:
        self._engine, self._time = engine, LeaseClock(local)
        self._interval_seconds, self._waypoint, self._on_event = interval_seconds, waypoint, on_event
        self._stopping = asyncio.Event()

    async def run(self) -> None:
        """Do what is due until `stop`. Never raises."""
        while not self._stopping.is_set():
            wait = self._interval_seconds if await self._turn() else TROUBLE_WAIT_SECONDS
            try:
                async with asyncio.timeout(wait):
                    await self._stopping.wait()
            except TimeoutError:
                continue

    def stop(self) -> None:
        """Begin nothing further. To be called in the loop's thread."""
        self._stopping.set()

    def do_what_is_due(self) -> int:
        """Do all that is due now, and give how many things that were; 0 where another does it."""
        with sole(self._engine, "timetable") as is_ours:
            if not is_ours:
                return 0
            with snapshot(self._engine) as connection:
                now = self._time.read(connection)
                ended, expired = holds.due(connection, now), store.expiring(connection, now)
            return sum(map(self._end, ended)) + sum(map(self._expire, expired))

    async def _turn(self) -> bool:
        try:
            count = await asyncio.to_thread(self.do_what_is_due)
        except SQLAlchemyError as error:
            log.warning("what is due waits: %s", outage(error) or type(error).__name__)
            return False
        except Exception:
            log.exception("a turn of the timetable failed, going on")
            return False
        if count:
            self._on_event(DoneInTime(count=count))
        return True

    def _end(self, due: Hold) -> bool:
        """End the hold if it is still open, and let what is under it be told."""
        with transaction(self._engine) as connection:
            hold(connection, {holds.lock_of(due)})
            now = self._time.read(connection)
            if not holds.end(connection, due.hold_id, "told", now):
                return False
            count = tell_held(connection, due, now)
            self._waypoint("timetable.before-commit")
        self._waypoint("timetable.after-commit")
        log.info("hold ended", extra={"hold": due.hold_id, "kind": due.kind, "of": due.subject, "alerts": count})
        return True

    def _expire(self, alert: Alert) -> bool:
        """Let the alert be over if nothing was heard of it in the meantime; silently."""
        with transaction(self._engine) as connection:
            hold(connection, {f"incident {alert.incident_id}"})
            now, found = self._time.read(connection), store.load(connection, alert.id)
            if found is None or found.id != alert.id or not store.is_expiring(found, now):
                return False
            retell(connection, found, EXPIRED, now, standing="expired", kind="ended")
            self._waypoint("timetable.before-commit")
        self._waypoint("timetable.after-commit")
        log.info("alert expired", extra={"alert": alert.id, "rule": alert.rule})
        return True
