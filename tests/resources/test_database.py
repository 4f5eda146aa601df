"""A database that is full, locked, damaged or away is said to be so, and never blamed on the reading in work."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from alerts.deciding.agents import _handle
from streams.codec import encode
from streams.database import DatabaseUnusable, open_engine
from streams.outcomes import Inbound, Transient
from tests.alerts.deciding import TOPIC, a_decider, decide_all, rows
from tests.incidents.told import persons, told
from tocsin.testing.postgres import Postgres

READINGS = [told(f"a-{number}", hours=number / 10, force=persons(6000)) for number in range(12)]
TABLES = ("readings_seen", "incidents", "incident_mentions", "alerts", "outbox", "consumer_progress")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "tocsin.db"


@pytest.fixture
def engine(file: Path) -> Iterator[Engine]:
    opened = open_engine(f"sqlite:///{file}")
    yield opened
    opened.dispose()


def handle(engine: Engine, offset: int) -> None:
    """What the agent does with the reading at `offset`."""
    value = encode(READINGS[offset])
    _handle(Inbound(topic=TOPIC, partition=0, offset=offset, key=None, value=value), a_decider(engine), None)


def handle_until_refused(engine: Engine) -> tuple[int, Transient]:
    for offset in range(len(READINGS)):
        try:
            handle(engine, offset)
        except Transient as refused:
            return offset, refused
    pytest.fail("nothing was refused")


def everything(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    return {table: rows(engine, table) for table in TABLES}


def undisturbed(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """What stands in a database to which nothing happened."""
    engine = open_engine(f"sqlite:///{folder / 'undisturbed.db'}")
    decide_all(a_decider(engine), READINGS)
    found = everything(engine)
    engine.dispose()
    return found


def limit_pages(engine: Engine, pages: int) -> None:
    """Let the file grow by so many pages, and no further: as a full disk would."""
    with engine.connect() as connection:
        now = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={now + pages}")


def test_a_full_disk_is_said_and_the_reading_is_decided_when_there_is_room(engine: Engine, tmp_path: Path) -> None:
    handle(engine, 0)
    limit_pages(engine, 1)
    offset, refused = handle_until_refused(engine)
    assert "there is no room to write (database or disk is full). Make room on its disk" in str(refused)
    limit_pages(engine, 100_000)
    for later in range(offset, len(READINGS)):
        handle(engine, later)
    assert undisturbed(tmp_path) == everything(engine)


def test_a_locked_database_is_said_and_waited_for(engine: Engine, file: Path, tmp_path: Path) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=50")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Transient, match=r"somebody else holds its write lock .*fuser"):
        handle(engine, 0)
    other.execute("ROLLBACK")
    other.close()
    for offset in range(len(READINGS)):
        handle(engine, offset)
    assert undisturbed(tmp_path) == everything(engine)


def damage(file: Path) -> None:
    """Overwrite all but the first page, as a failing disk might."""
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    whole = file.stat().st_size
    with file.open("r+b") as data:
        data.seek(size)
        data.write(b"\xa5" * (whole - size))


def test_a_damaged_file_is_said_and_costs_no_reading(engine: Engine, file: Path) -> None:
    handle(engine, 0)
    engine.dispose()
    damage(file)
    with pytest.raises(Transient, match=r"its file is damaged .*restore a backup"):
        handle(engine, 1)


def test_a_damaged_file_cannot_be_opened_and_it_is_said_why(engine: Engine, file: Path) -> None:
    engine.dispose()
    damage(file)
    with pytest.raises(DatabaseUnusable, match=r"tocsin\.db: cannot use the database: its file is damaged"):
        open_engine(f"sqlite:///{file}")


def test_a_server_that_dies_is_said_and_the_reading_is_decided_when_it_is_back(tmp_path: Path) -> None:
    server = Postgres()
    try:
        server.start()
        engine = open_engine(server.new_database())
        handle(engine, 0)
        server.kill()
        with pytest.raises(Transient, match="the database: it does not answer"):
            handle(engine, 1)
        server.start()
        for offset in range(1, len(READINGS)):
            handle(engine, offset)
        found, expected = everything(engine), undisturbed(tmp_path)
        assert [len(one) for one in expected.values()] == [len(one) for one in found.values()]
        engine.dispose()
    finally:
        server.remove()
