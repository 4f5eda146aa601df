"""A decider on a database of its own, and what stands in that database afterwards."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import Engine

from alerts.deciding.decide import Decider
from alerts.deciding.planning import Limits
from alerts.subscribing.subscriptions import Target
from alerts.subscribing.subscriptions import loads as loads_subscriptions
from rules.load import loads
from streams.database import open_engine
from streams.outcomes import Inbound
from streams.records import Reading
from streams.waypoints import Waypoint, unwatched
from tests.incidents.told import NOON

RULES = """
tocsin: 1
rules:
  - id: big
    title: Big offensive
    severity: critical
    if_possible: high
    match: {type: [offensive, assault, siege], force|gt: 5000}
  - id: three-sources
    title: Three independent sources
    severity: medium
    match: {type: [offensive, assault, siege], incident.force|gt: 5000, incident.sources|gte: 3}
  - id: rehearsed
    title: Being tried out
    severity: low
    mode: shadow
    match: {type: offensive}
  - id: asleep
    title: Not in use
    severity: critical
    mode: "off"
    match: {type: offensive}
"""
TOPIC = "t.readings.v1"


SUBSCRIPTIONS = """
tocsin: 1
subscriptions:
  - id: desk
    to: [{slack: "#desk"}]
"""
ON_TERMS = (
    SUBSCRIPTIONS
    + """  - id: night
    to: [{email: night@example.org}]
    quiet: {from: "12:00", to: "14:00", tz: UTC, breaks_at: never}
  - id: calm
    to: [{email: calm@example.org}]
    rate: 1/h
  - id: checked
    to: [{email: checked@example.org}]
    review: {by: desk}
"""
)
TEST_CHANNEL = Target("slack", "#test")


def a_decider(engine: Engine, *, waypoint: Waypoint = unwatched, **fields: Any) -> Decider:
    """A decider with RULES that tells the desk of everything, however much it is."""
    known: dict[str, Any] = {"rules": loads(RULES), "subscriptions": loads_subscriptions(SUBSCRIPTIONS)}
    known |= {"clock": lambda: NOON, "test_target": TEST_CHANNEL, "waypoint": waypoint}
    known["limits"] = Limits(storm_alerts=0, burst_alerts=0)
    return Decider(engine=engine, **(known | fields))


def on_terms() -> dict[str, Any]:
    """A decider's fields under which it holds by every table it has, and silences nobody."""
    return {"subscriptions": loads_subscriptions(ON_TERMS), "limits": Limits(storm_alerts=1)}


def a_database(folder: Path, url: str = "") -> Engine:
    """The database at `url`, or that in the folder's file."""
    return open_engine(url or f"sqlite:///{folder / 'tocsin.db'}")


def decide_all(
    decide: Callable[[Inbound, Reading], object], readings: Sequence[Reading], first_offset: int = 0
) -> None:
    """Decide the readings as they come on one partition."""
    for offset, reading in enumerate(readings, start=first_offset):
        decide(Inbound(topic=TOPIC, partition=0, offset=offset, key=None, value=None), reading)


def rows(engine: Engine, table: str, columns: str = "*") -> list[tuple[Any, ...]]:
    """What stands in a table, sorted."""
    with engine.connect() as connection:
        found = connection.execute(sqlalchemy.text(f"SELECT {columns} FROM {table}"))  # noqa: S608 - the test's own names
        return sorted((tuple(row) for row in found), key=repr)


def outbox(engine: Engine) -> list[tuple[Any, ...]]:
    """(rule, recipient, revision, kind, is_material) of each delivery."""
    joined = "outbox JOIN alerts ON alerts.id = outbox.alert_id"
    return rows(engine, joined, "alerts.rule, recipient, outbox.revision, kind, is_material")
