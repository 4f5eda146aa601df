"""A person's merge or split as a process of its own, which waits at a point until it is killed.

Run as `python -m tests.alerts.by_hand_child JSON`.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine

from alerts.deciding import by_hand
from streams.database import transaction
from streams.waypoints import Waypoint, unwatched
from tests.alerts.deciding import a_database, a_decider, rows
from tests.incidents.told import NOON
from tocsin.testing.waypoints import waiting_waypoint

POINTS = ("by-hand.before-commit", "by-hand.after-commit")


def home_of(engine: Engine, article: str) -> str:
    """The incident of the article's mention."""
    return str(dict(rows(engine, "incident_mentions", "article_id, incident_id"))[article])


def event_of(engine: Engine, article: str) -> str:
    """The event of the article's mention."""
    return str(dict(rows(engine, "incident_mentions", "article_id, event_id"))[article])


def merge(engine: Engine, one: str, other: str, waypoint: Waypoint = unwatched) -> None:
    """Merge the two incidents."""
    with transaction(engine) as connection:
        by_hand.merge(connection, one, other, a_decider(engine).reconsider, by="Ann", at=NOON)
        waypoint(POINTS[0])
    waypoint(POINTS[1])


def split(engine: Engine, incident: str, event: str, waypoint: Waypoint = unwatched) -> None:
    """Take the event out of the incident."""
    with transaction(engine) as connection:
        by_hand.split(connection, incident, {event}, a_decider(engine).reconsider, by="Ann", at=NOON)
        waypoint(POINTS[0])
    waypoint(POINTS[1])


DEEDS: dict[str, Callable[..., None]] = {"merge": merge, "split": split}


def start(folder: Path, deed: str, names: tuple[str, str], point: str) -> "subprocess.Popen[bytes]":
    """Start one on the database in the folder; it waits at the point."""
    options = json.dumps({"folder": str(folder), "deed": deed, "names": names, "point": point})
    return subprocess.Popen(
        [sys.executable, "-m", "tests.alerts.by_hand_child", options], cwd=Path(__file__).parents[2]
    )


if __name__ == "__main__":
    given = json.loads(sys.argv[1])
    root = Path(given["folder"])
    DEEDS[given["deed"]](a_database(root), *given["names"], waiting_waypoint(root, given["point"]))
