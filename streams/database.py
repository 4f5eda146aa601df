"""The engine, the tables' registry and the one transaction, on SQLite and PostgreSQL alike.

Each package declares its own tables on `metadata`; the steps that make them are in `streams/migrations`.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import URL, Connection, Dialect, Engine, MetaData, Table, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.types import String, TypeDecorator

from streams import migrations
from streams.errors import TocsinError
from streams.outages import outage

metadata = MetaData(info={migrations.LINEAGE: "alerting"})  # decide's and deliver's; the poller has its own

BUSY_TIMEOUT_MILLISECONDS = 30_000  # deliver and decide share one SQLite file; the longest transaction takes far less
BUSY_WAIT_SECONDS = 0.02
CONNECT_SECONDS = 10
POSTGRESQL_OPTIONS = (
    "-c TimeZone=UTC -c lock_timeout=30s "
    "-c idle_in_transaction_session_timeout=60s"  # a process that is paused in a transaction must not hold up all
)
SCHEMA_LOCK = 7_631_663  # any number, always the same: one process at a time brings a schema up to date

_AFTER_COMMIT = "tocsin_after_commit"
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
        return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - the parent's signature
        """Read it back, aware."""
        return None if value is None else datetime.fromisoformat(value)


URL_REMEDY = "Write sqlite:////path/to/file or postgresql://user@host/name; empty is SQLite in the data folder"
MISSING_REMEDY = "`tocsin up` makes it; if it is elsewhere, name its configuration (--config, else ./tocsin.toml)"


class DatabaseUnusable(TocsinError):
    """The database cannot be opened or written."""


def open_engine(url: str, tables: MetaData = metadata) -> Engine:
    """Open `url`, bring its schema up to date (or make it), and give the engine. Raises DatabaseUnusable.

    On SQLite: WAL, `synchronous=FULL` (a commit survives a power cut), and transactions that begin by taking the write
    lock, so that two writers wait instead of failing. On PostgreSQL: psycopg 3; a connection that died is replaced.
    `tables` without a lineage (a test's own) are made as they are declared.
    """
    parsed = _parsed(url)
    try:
        engine = _sqlite(parsed) if is_sqlite(parsed) else _postgresql(parsed)
        _bring_up(engine, tables)
    except (DBAPIError, OSError) as error:
        said = (outage(error) if isinstance(error, DBAPIError) else None) or str(getattr(error, "orig", error))
        raise DatabaseUnusable(f"cannot use the database: {said}", where=shown(parsed)) from error
    except migrations.SchemaUnknown as error:
        raise DatabaseUnusable(error.problem, where=shown(parsed), remedy=error.remedy) from error
    return engine


def existing_engine(url: str) -> Engine:
    """Open `url` as open_engine does, but make no file where there is none. Raises DatabaseUnusable."""
    if not is_made(url):
        raise DatabaseUnusable("there is no database", where=str(_file_of(_parsed(url))), remedy=MISSING_REMEDY)
    return open_engine(url)


def is_made(url: str) -> bool:
    """Say whether the file that `url` names is there; True where it names none. Raises DatabaseUnusable."""
    file = _file_of(_parsed(url))
    return file is None or file.is_file()


def is_sqlite(at: URL | Engine | Connection) -> bool:
    """Say whether this is SQLite: one file, one writer, one machine."""
    if isinstance(at, URL):
        return at.get_backend_name() == "sqlite"
    return at.dialect.name == "sqlite"


def shown(url: URL | str) -> str:
    """Give the address as people may see it: without the password."""
    return sqlalchemy.make_url(url).render_as_string(hide_password=True)


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """Everything inside is committed together, or not at all; then what was left to `after_commit` is done."""
    calls: dict[str, Callable[[], object]] = {}
    with engine.begin() as connection:
        connection.info[_AFTER_COMMIT] = calls
        try:
            yield connection
        finally:
            connection.info.pop(_AFTER_COMMIT, None)
    for call in calls.values():
        call()


def after_commit(connection: Connection, name: str, call: Callable[[], object]) -> None:
    """Let `call` be called when the transaction of `connection` is committed; once, however often under one name."""
    connection.info.get(_AFTER_COMMIT, {})[name] = call


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """Read one consistent state without waiting for a writer; nothing may be written inside."""
    options: dict[str, Any] = {READS_ONLY: True}
    if not is_sqlite(engine):
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        yield connection


def insert_once(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert the row unless one with its key is there, and say whether it is new. Idempotent."""
    statement = insert_for(connection, table).values(**values).on_conflict_do_nothing()
    # not `rowcount`: psycopg's is -1 where SQLAlchemy asks for generated keys
    return connection.execute(statement.returning(sqlalchemy.literal_column("1"))).first() is not None


def upserted(
    connection: Connection, table: Table, key: Mapping[str, Any], values: Mapping[str, Any]
) -> postgresql.Insert | sqlite.Insert:
    """Give the statement that writes these values under the key, whether or not a row is there."""
    statement: postgresql.Insert | sqlite.Insert = insert_for(connection, table).values(**key, **values)
    return statement.on_conflict_do_update(index_elements=list(key), set_=dict(values))


def insert_for(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """Give an insert that may say what happens to a row whose key is there."""
    return sqlite.insert(table) if is_sqlite(connection) else postgresql.insert(table)


def _parsed(url: str) -> URL:
    """Give the URL with the one driver of its database. Raises DatabaseUnusable."""
    try:
        parsed = sqlalchemy.make_url(url)
        backend = parsed.get_backend_name()
    except (ArgumentError, NoSuchModuleError) as error:
        raise DatabaseUnusable("[database] url is no address of a database", remedy=URL_REMEDY) from error
    if backend in {"postgresql", "postgres"}:
        return parsed.set(drivername="postgresql+psycopg")
    if backend != "sqlite":
        raise DatabaseUnusable(f"{backend} is not supported", where=shown(parsed), remedy=URL_REMEDY)
    return parsed


def _file_of(url: URL) -> Path | None:
    """Give the one file that the database is in."""
    is_file = is_sqlite(url) and bool(url.database) and url.database != ":memory:"
    return Path(url.database or "") if is_file else None


def _sqlite(url: URL) -> Engine:
    if (file := _file_of(url)) is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
    engine = sqlalchemy.create_engine(url)
    _prepare_sqlite(engine)
    return engine


def _postgresql(url: URL) -> Engine:
    arguments = {"connect_timeout": CONNECT_SECONDS, "application_name": "tocsin", "options": POSTGRESQL_OPTIONS}
    ours = {name: value for name, value in arguments.items() if name not in url.query}
    return sqlalchemy.create_engine(url, connect_args=ours, pool_pre_ping=True)


def _bring_up(engine: Engine, tables: MetaData) -> None:
    lineage = tables.info.get(migrations.LINEAGE)
    if lineage is None:
        tables.create_all(engine)
        return
    with snapshot(engine) as connection:
        if migrations.is_current(connection, lineage):
            return
    with transaction(engine) as connection:  # on SQLite it is the lock
        if not is_sqlite(engine):
            connection.execute(sqlalchemy.select(sqlalchemy.func.pg_advisory_xact_lock(SCHEMA_LOCK)))
        migrations.upgrade(connection, lineage)


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def set_pragmas(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver must not begin transactions by itself
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MILLISECONDS}")
        _switch_to_wal(cursor)
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin_immediate(connection: Connection) -> None:
        is_reading = connection.get_execution_options().get(READS_ONLY, False)
        connection.exec_driver_sql("BEGIN" if is_reading else "BEGIN IMMEDIATE")


def _switch_to_wal(cursor: Any) -> None:
    """Make the file one with a write-ahead log; SQLite does not wait by itself for others who do the same."""
    deadline = time.monotonic() + BUSY_TIMEOUT_MILLISECONDS / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(BUSY_WAIT_SECONDS)
        else:
            return
