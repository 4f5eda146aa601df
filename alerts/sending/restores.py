"""Notices that the database is older than what was sent, and lets the outbox stand still until somebody releases it."""

import logging
from datetime import datetime

from sqlalchemy import Engine

from alerts.outgoing import pauses
from alerts.sending.sent_mark import Mark, SentMark
from streams.database import snapshot, transaction

log = logging.getLogger(__name__)

RESTORED = "the database was restored: it does not know of what was sent until {at:%Y-%m-%d %H:%M:%S}Z"


class RestoreWatch:
    """Remembers the last delivery that was sent outside the database. Without a file it notices nothing."""

    def __init__(self, engine: Engine, file: SentMark | None) -> None:
        self._engine, self._file = engine, file
        self._is_to_look = True  # at the start, and whenever the database was away

    def doubt(self) -> None:
        """Look again before anything is sent: the database was away, and may be another one by now."""
        self._is_to_look = True

    def sent(self, delivery_id: str, at: datetime) -> None:
        """Remember that this was sent, after the database has."""
        if self._file is not None:
            self._file.write(Mark(delivery_id, at))

    def look(self, now: datetime) -> None:
        """Pause the outbox if the database has forgotten what was sent last."""
        if not self._is_to_look:
            return
        mark = self._file.read() if self._file is not None else None
        if mark is not None:
            with snapshot(self._engine) as connection:
                is_forgotten = pauses.is_forgotten(connection, mark.delivery_id, mark.at)
            if is_forgotten:
                self._pause(mark, now)
        self._is_to_look = False

    def _pause(self, mark: Mark, now: datetime) -> None:
        reason = RESTORED.format(at=mark.at)
        with transaction(self._engine) as connection:
            since = pauses.newest_settled(connection) or datetime.min.replace(tzinfo=now.tzinfo, year=2000)
            is_new = pauses.pause(connection, reason, now, doubt_since=since)
        if is_new:
            log.error("nothing is sent: %s. Let decide catch up, then: tocsin outbox release", reason)
