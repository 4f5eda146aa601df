"""An extract worker as a process of its own, with a short session and a reader that needs no language model.

Run as `python -m tests.broker.child JSON`. A text of "slow N" takes N seconds to read; "die" kills its process;
"stuck" holds up the loop for ever.
"""

import asyncio
import json
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from prometheus_client import CollectorRegistry

from streams.agents import register_extract
from streams.codec import decode
from streams.metrics import StreamMetrics
from streams.pool import ReadingPool
from streams.records import Article, Reading
from streams.topics import Topics
from streams.watch import WatchLimits
from streams.waypoints import unwatched
from streams.worker import KafkaOptions, build_app, run, settle_for
from tests.broker.ending import ended_cleanly
from tocsin.testing.waypoints import waiting_waypoint

SESSION_SECONDS = 1.5  # the broker of the tests allows 1; a killed worker's partitions are free after it


def read(article: Article) -> Reading:
    """Give a reading that tells the article, and nothing of when or where it was read; or the one that the text is."""
    if article.text.startswith("{"):
        return decode(article.text.encode(), Reading)
    if article.text.startswith("slow "):
        time.sleep(float(article.text.removeprefix("slow ")))
    if article.text == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    return Reading(article_id=article.id, title=article.title, signature=(len(article.text),))


def start(
    bootstrap: str,
    prefix: str,
    folder: Path,
    *,
    kill_at: str = "",
    nth: int = 1,
    without_agent: bool = False,
    workers: int = 1,
    commit_seconds: float = 0.2,
    stop_seconds: float = 12.0,
    unsettled_seconds: float = 600.0,
    ask_seconds: float = 15.0,
) -> "subprocess.Popen[bytes]":
    """Start one; its log is appended to `folder/child.log`. With `kill_at` it waits there, at the nth passage."""
    options = {
        "bootstrap": bootstrap, "prefix": prefix, "folder": str(folder), "kill_at": kill_at, "nth": nth,
        "without_agent": without_agent, "workers": workers, "commit_seconds": commit_seconds,
        "stop_seconds": stop_seconds, "unsettled_seconds": unsettled_seconds,
        "ask_seconds": ask_seconds,
    }  # fmt: skip
    with (folder / "child.log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.broker.child", json.dumps(options)],
            stdout=log,
            stderr=log,
            cwd=Path(__file__).parents[2],
        )


@contextmanager
def running(bootstrap: str, prefix: str, folder: Path, **options: Any) -> "Iterator[subprocess.Popen[bytes]]":
    """Start one, and end it at the end of the block."""
    with ended_cleanly(start(bootstrap, prefix, folder, **options), folder / "child.log") as worker:
        yield worker


def main(options: dict[str, Any]) -> None:
    logging.basicConfig(level=logging.INFO, format="%(relativeCreated)d %(process)d %(levelname)s %(name)s %(message)s")
    kafka = KafkaOptions(
        bootstrap=options["bootstrap"],
        prefix=options["prefix"],
        session_timeout_seconds=SESSION_SECONDS,
        commit_interval_seconds=options["commit_seconds"],
        start_timeout_seconds=2.0,
    )
    topics, metrics, app = Topics(options["prefix"]), StreamMetrics(CollectorRegistry()), build_app("extract", kafka)
    folder = Path(options["folder"])
    waypoint = waiting_waypoint(folder, options["kill_at"], options["nth"]) if options["kill_at"] else unwatched
    settle = settle_for(app, "extract", metrics=metrics, waypoint=waypoint)
    with ReadingPool(workers=options["workers"], deadline_seconds=2.0, read=read) as pool:
        if not options["without_agent"]:
            reader = read_in(pool)
            register_extract(app, settle, reader, articles=topics.articles, readings=topics.readings, window=4)
        limits = WatchLimits(
            stop_seconds=options["stop_seconds"],
            unsettled_seconds=options["unsettled_seconds"],
            ask_broker_every_seconds=options["ask_seconds"],
        )
        needed = (topics.articles, topics.readings, topics.dlq(topics.articles))
        run(app, settle, kafka, topics=needed, watch_limits=limits)


def read_in(pool: ReadingPool) -> Callable[[Article], Awaitable[Reading]]:
    """Give the pool's reader, but for the text "stuck", over which it never comes back."""

    async def read_or_hang(article: Article) -> Reading:
        if article.text == "stuck":
            await asyncio.Event().wait()
        return await pool.read(article)

    return read_or_hang


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
