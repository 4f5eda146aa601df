"""The engine, the tables' registry and the one transaction. Each package declares its own tables on `metadata`."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import Connection, Dialect, Engine, MetaData, Table, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.types import String, TypeDecorator

from streams.errors import TocsinError

metadata = MetaData()  # decide's and deliver's tables; the poller keeps a registry of its own

BUSY_TIMEOUT_MILLISECONDS = 30_000  # deliver and decide share one SQLite file; the longest transaction takes far less


READS_ONLY = "tocsin_reads_only"  # execution option of a transaction that must not wait for the write lock


class Moment(TypeDecorator[datetime]):
    """An aware UTC time, kept as RFC 3339 text of one length: it sorts as time does, and people can read it."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - the parent's signature
        """Write it with microseconds and a Z. Raises ValueError for a naive time."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"times are aware: {value!r}")
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - the parent's signature
        """Read it back, aware."""
        return None if value is None else datetime.fromisoformat(value)


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


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """Read one consistent state without waiting for a writer; nothing may be written inside."""
    with engine.connect().execution_options(**{READS_ONLY: True}) as connection, connection.begin():
        yield connection


def insert_once(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert the row unless one with its key is there, and say whether it is new. Idempotent."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table).values(**values).on_conflict_do_nothing()
    return connection.execute(statement).rowcount == 1


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
        is_reading = connection.get_execution_options().get(READS_ONLY, False)
        connection.exec_driver_sql("BEGIN" if is_reading else "BEGIN IMMEDIATE")
