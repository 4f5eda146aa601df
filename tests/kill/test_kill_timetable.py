"""SIGKILL from outside while holds end and alerts expire: nothing is told twice, nothing is left behind."""

import json
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from alerts.deciding.planning import Limits
from streams.database import open_engine
from tests.alerts.deciding import rows
from tests.alerts.world import World, of_town, subscribed
from tests.incidents.told import NOON
from tocsin.testing.waypoints import kill_at

CHILD = Path(__file__).parent / "timetable_child.py"
QUIET = ', quiet: {from: "12:00", to: "14:00", tz: UTC}'
READERS, TOWNS = 3, 3
DUE_AT = NOON + timedelta(hours=30)  # quiet is over, and so are the alerts
KILLS = (1, 3, 2)  # at which passage of the point each life ends
TABLES = ("outbox", "holds", "alerts", "notes")


def full_of_what_is_due(url: str) -> Engine:
    """A database in which three readers wait for the end of quiet, and three alerts expire."""
    engine = open_engine(url)
    more = "".join(f'  - {{id: reader-{one}, to: [{{email: "{one}@example.org"}}]{QUIET}}}\n' for one in range(READERS))
    World(engine, subscriptions=subscribed(more=more), limits=Limits(burst_alerts=0)).decide(
        *(of_town(number) for number in range(TOWNS))
    )
    return engine


def start(url: str, folder: Path, name: str = "", nth: int = 1, now: datetime = DUE_AT) -> subprocess.Popen[bytes]:
    given = {"database": url, "folder": str(folder), "name": name, "nth": nth, "now": now.isoformat()}
    return subprocess.Popen([sys.executable, str(CHILD), json.dumps(given)])


def do_the_rest(url: str, folder: Path) -> None:
    assert 0 == start(url, folder).wait(60)


def what_was_told(engine: Engine) -> list[tuple[Any, ...]]:
    return rows(engine, "outbox", "recipient, kind, state, revision")


@pytest.mark.parametrize("point", ["timetable.before-commit", "timetable.after-commit"])
def test_killed_anywhere_each_thing_that_fell_due_is_done_once(database: str, tmp_path: Path, point: str) -> None:
    engine = full_of_what_is_due(database)
    for nth in KILLS if point.endswith("before-commit") else (1, 1, 1):  # what was committed is not done again
        child = start(database, tmp_path, point, nth)
        try:
            kill_at(child, tmp_path, point, 60)
        finally:
            child.kill()
            child.wait()
    do_the_rest(database, tmp_path)
    told = what_was_told(engine)
    digests = [row for row in told if row[1] == "digest"]
    assert [(f"{one}@example.org", "digest", "pending", 1) for one in range(READERS)] == digests
    ended = [row for row in told if row[1] == "ended"]
    assert TOWNS * (READERS + 1) == len(ended)  # to each reader, who had the digest, and to the desk
    assert {"expired"} == {row[0] for row in rows(engine, "alerts", "standing")}
    engine.dispose()


def test_after_kills_the_database_is_as_if_nobody_had_been_killed(tmp_path: Path) -> None:
    urls = [f"sqlite:///{tmp_path / name}.db" for name in ("killed", "undisturbed")]
    killed, undisturbed = map(full_of_what_is_due, urls)
    for nth in KILLS:
        child = start(urls[0], tmp_path, "timetable.before-commit", nth)
        try:
            kill_at(child, tmp_path, "timetable.before-commit", 60)
        finally:
            child.kill()
            child.wait()
    do_the_rest(urls[0], tmp_path)
    do_the_rest(urls[1], tmp_path)
    found, expected = ({table: rows(engine, table) for table in TABLES} for engine in (killed, undisturbed))
    assert expected == found
    do_the_rest(urls[0], tmp_path)
    assert expected == {table: rows(killed, table) for table in TABLES}
