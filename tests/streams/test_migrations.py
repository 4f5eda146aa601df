"""Databases are made, adopted and brought up to date by numbered steps, and the steps make what the tables say."""

import threading
from pathlib import Path

import pytest
import sqlalchemy
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import MetaData

from alerts.deciding import actions, decide  # whoever declares tables is imported by one of these
from alerts.sending import dispatch
from streams import migrations
from streams.database import DatabaseUnusable, metadata, open_engine
from streams.feeds.memory import tables as polling

assert actions
assert decide
assert dispatch
LINEAGES = pytest.mark.parametrize("tables", [metadata, polling], ids=["alerting", "polling"])


def differences(url: str, tables: MetaData) -> list[object]:
    """What the tables declare and the steps do not make, or the other way round."""
    engine = open_engine(url, tables)
    declared = set(tables.tables)
    options = {
        "version_table": migrations.version_table(tables.info[migrations.LINEAGE]),
        "compare_type": True,
        "include_name": lambda name, kind, _parents: kind != "table" or name in declared,
    }
    with engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection, opts=options), tables)
    engine.dispose()
    return list(found)


@LINEAGES
def test_the_steps_make_the_tables_as_they_are_declared(database: str, tables: MetaData) -> None:
    """Where this fails, a table changed: add a step to streams/migrations that makes the difference."""
    assert [] == differences(database, tables)


@LINEAGES
def test_a_database_of_the_first_version_is_adopted_with_what_is_in_it(tmp_path: Path, tables: MetaData) -> None:
    url = f"sqlite:///{tmp_path / 'old.db'}"
    old = sqlalchemy.create_engine(url)
    later = {"alert_marks", "audit", "gone_recipients", "holds", "outbox_pauses", "silences", "suppressions"}
    known = [one for one in tables.sorted_tables if one.name not in later and "subscription" not in one.name]
    tables.create_all(old, tables=known[:1])  # as a role made it that knew of few tables
    old.dispose()
    assert [] == differences(url, tables)


def test_a_database_of_a_later_version_is_refused_with_the_remedy(database: str) -> None:
    engine = open_engine(database)
    with engine.begin() as connection:
        current = connection.exec_driver_sql("SELECT version_num FROM schema_of_alerting").scalar_one()
        connection.exec_driver_sql("UPDATE schema_of_alerting SET version_num = '9999'")
    with pytest.raises(DatabaseUnusable, match=r"its schema 9999 is not one of this version's.*run that one"):
        open_engine(database)
    with engine.begin() as connection:  # the database is used again by other tests
        back = sqlalchemy.text("UPDATE schema_of_alerting SET version_num = :current")
        connection.execute(back, {"current": current})
    engine.dispose()


def test_roles_that_start_at_once_make_one_schema(tmp_path: Path) -> None:
    url, made, failed = f"sqlite:///{tmp_path / 'new.db'}", list[str](), list[BaseException]()

    def open_it() -> None:
        try:
            engine = open_engine(url)
        except BaseException as error:  # noqa: BLE001 - told below
            failed.append(error)
        else:
            made.extend(sqlalchemy.inspect(engine).get_table_names())
            engine.dispose()

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ([], 4) == (failed, made.count("outbox"))


@pytest.mark.parametrize("url", ["not an address", "mysql://host/name", "nonsense://host"])
def test_an_address_of_another_database_is_refused_with_the_remedy(url: str) -> None:
    with pytest.raises(DatabaseUnusable, match="Write sqlite:"):
        open_engine(url)


def test_a_server_that_does_not_answer_is_said_so_without_the_password(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnusable, match="does not answer") as refused:
        open_engine(f"postgresql://somebody:hunter2@/name?host={tmp_path}")
    assert "hunter2" not in str(refused.value)
