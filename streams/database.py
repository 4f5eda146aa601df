"""The engine, the tables' registry and the one transaction. Each package declares its own tables on `metadata`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import Connection, Engine, MetaData, event
from sqlalchemy.exc import DatabaseError, OperationalError

from streams.errors import TocsinError

metadata = MetaData()  # decide's and deliver's tables; the poller keeps a registry of its own

BUSY_TIMEOUT_MILLISECONDS = 30_000  # deliver and decide share one SQLite file; the longest transaction takes far less


class DatabaseUnusable(TocsinError):
    """The database cannot be opened or written."""


def open_engine(url: str, tables: MetaData = metadata) -> Engine:
    """Open `url`, make the folder and the tables that are missing, and give the engine.

    On SQLite: WAL, `synchronous=FULL` (a commit survives a power cut), and transactions that begin by taking
    the write lock, so that two writers wait instead of failing. Raises DatabaseUnusable.
    """
    parsed = sqlalchemy.make_url(url)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    if is_sqlite and parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sqlalchemy.create_engine(parsed)
    if is_sqlite:
        _prepare_sqlite(engine)
    try:
        tables.create_all(engine)
    except (OperationalError, DatabaseError) as error:
        raise DatabaseUnusable(
            f"cannot use the database: {error.orig}",
            where=parsed.render_as_string(hide_password=True),
            remedy="Check that the file or server is there, is a database and may be written to",
        ) from error
    return engine


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """Everything inside is committed together, or not at all."""
    with engine.begin() as connection:
        yield connection


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def set_pragmas(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver must not begin transactions by itself
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MILLISECONDS}")
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin_immediate(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
