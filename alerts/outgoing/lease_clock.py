"""By whose clock leases run: the database server's, where several machines share one; else this machine's."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, text

from streams.database import is_sqlite


class LeaseClock:
    """The time that all dispatchers of one database share. `local` gives this machine's, aware UTC."""

    def __init__(self, local: Callable[[], datetime]) -> None:
        self._local = local
        self._ahead = timedelta(0)  # of this machine's clock, by which the database's is

    def now(self) -> datetime:
        """Give the shared time without asking for it: by how far the clocks lay apart when it was last read.

        It is never behind the database's by more than this machine's clock was set since.
        """
        return self._local() + self._ahead

    def read(self, connection: Connection) -> datetime:
        """Ask the database for the time, and remember how far the clocks lie apart."""
        if is_sqlite(connection):
            return self._local()
        asked_at = self._local()  # before the answer: `now` errs to late, so that a lease is rather thought lost
        found: datetime = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
        self._ahead = found.astimezone(UTC) - asked_at
        return found.astimezone(UTC)
