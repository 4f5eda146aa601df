"""A decide worker as a process of its own: a database file, the rules of the tests, a clock that stands still.

Run as `python -m tests.broker.decide_child JSON`.
"""

import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from prometheus_client import CollectorRegistry

from alerts.deciding.agents import register_decide
from alerts.deciding.gaps import Gaps
from streams.holes import HoleReader
from streams.metrics import StreamMetrics
from streams.topics import Topics
from streams.waypoints import unwatched
from streams.worker import KafkaOptions, build_app, run, settle_for
from tests.alerts.deciding import a_database, a_decider, on_terms
from tests.broker.ending import ended_cleanly
from tocsin.testing.waypoints import waiting_waypoint

SESSION_SECONDS = 1.5  # as for the extract worker of the tests
COMMIT_SECONDS = 0.2


def start(
    bootstrap: str,
    prefix: str,
    folder: Path,
    *,
    kill_at: str = "",
    nth: int = 1,
    database: str = "",
    has_terms: bool = False,
) -> "subprocess.Popen[bytes]":
    """Start one; its log is appended to `folder/decide.log`. With `kill_at` it waits there, at the nth passage.

    `database` is an address; empty is a file in the folder. With `has_terms` it decides by `on_terms`.
    """
    options = {
        "bootstrap": bootstrap, "prefix": prefix, "folder": str(folder), "kill_at": kill_at, "nth": nth,
        "database": database, "has_terms": has_terms,
    }  # fmt: skip
    with (folder / "decide.log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.broker.decide_child", json.dumps(options)],
            stdout=log,
            stderr=log,
            cwd=Path(__file__).parents[2],
        )


@contextmanager
def running(
    bootstrap: str, prefix: str, folder: Path, *, database: str = "", has_terms: bool = False
) -> "Iterator[subprocess.Popen[bytes]]":
    """Start one, and end it at the end of the block."""
    started = start(bootstrap, prefix, folder, database=database, has_terms=has_terms)
    with ended_cleanly(started, folder / "decide.log") as worker:
        yield worker


def main(options: dict[str, Any]) -> None:
    logging.basicConfig(level=logging.INFO)
    kafka = KafkaOptions(
        bootstrap=options["bootstrap"],
        prefix=options["prefix"],
        session_timeout_seconds=SESSION_SECONDS,
        commit_interval_seconds=COMMIT_SECONDS,
        start_timeout_seconds=10.0,
    )
    folder, topics = Path(options["folder"]), Topics(options["prefix"])
    waypoint = waiting_waypoint(folder, options["kill_at"], options["nth"]) if options["kill_at"] else unwatched
    app = build_app("decide", kafka)
    settle = settle_for(app, "decide", metrics=StreamMetrics(CollectorRegistry()), waypoint=waypoint)
    terms = on_terms() if options["has_terms"] else {}
    decider = a_decider(a_database(folder, options["database"]), waypoint=waypoint, **terms)
    gaps = Gaps(decider.engine, decider, HoleReader(kafka.bootstrap), decider.clock)
    register_decide(app, settle, decider, readings=topics.readings, gaps=gaps)
    run(app, settle, kafka, topics=(topics.readings, topics.dlq(topics.readings)))


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
