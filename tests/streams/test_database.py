import threading
from pathlib import Path

import pytest
from sqlalchemy import Column, Engine, Integer, MetaData, Table, insert, select

from streams.database import DatabaseUnusable, open_engine, transaction

TABLES = MetaData()
COUNTS = Table("counts", TABLES, Column("n", Integer, primary_key=True))


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return open_engine(f"sqlite:///{tmp_path}/deep/in/here.sqlite3", TABLES)


def held(engine: Engine) -> list[int]:
    with transaction(engine) as connection:
        return list(connection.scalars(select(COUNTS.c.n)))


def test_what_fails_leaves_nothing_behind(engine: Engine) -> None:
    def fail_halfway() -> None:
        with transaction(engine) as connection:
            connection.execute(insert(COUNTS), [{"n": 1}])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()
    assert held(engine) == []


def test_two_writers_wait_for_each_other(engine: Engine) -> None:
    def add(start: int) -> None:
        for n in range(start, start + 50):
            with transaction(engine) as connection:
                known = len(list(connection.scalars(select(COUNTS.c.n))))
                connection.execute(insert(COUNTS), [{"n": n}])
                assert known + 1 == len(list(connection.scalars(select(COUNTS.c.n))))

    threads = [threading.Thread(target=add, args=(start,)) for start in (0, 1000)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(held(engine)) == 100


def test_a_commit_survives_a_power_cut(engine: Engine) -> None:
    with engine.connect() as connection:
        assert (2, "wal") == (
            connection.exec_driver_sql("PRAGMA synchronous").scalar(),
            connection.exec_driver_sql("PRAGMA journal_mode").scalar(),
        )


def test_a_file_that_is_no_database_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("not a database at all, whatever its name")
    with pytest.raises(DatabaseUnusable, match=r"notes\.txt: cannot use the database: its file is no database"):
        open_engine(f"sqlite:///{tmp_path}/notes.txt", TABLES)
