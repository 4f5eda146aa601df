"""Polls a second on one core, and memory for ten thousand feeds, of the poller and two peers on the same server."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from benchmarks.figures import Table, beside, shown

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 8.0
MANY = 10_000
KINDS = {  # who polls -> what it needs, and how many feeds it is given: its first polls of them must end soon
    "ours": ("the poller (ours)", None, 200),
    "httpx": ("httpx with feedparser in one loop", "httpx", 200),
    "reader": ("lemon24/reader, ten workers", "reader", 40),
}
Figures = dict[str, float]


def run() -> list[Table]:
    """Give two tables: polls that find nothing or a tenth changed, and memory."""
    there = {kind: one for kind, one in KINDS.items() if one[1] is None or find_spec(one[1])}
    quiet = {kind: _measured(kind, 0, one[2]) for kind, one in there.items()}
    busy = {kind: _measured(kind, 10, one[2]) for kind, one in there.items()}
    many = {kind: _measured(kind, 0, MANY) for kind in there}
    return [_speed(quiet, busy), _memory(many)]


def _speed(quiet: dict[str, Figures], busy: dict[str, Figures]) -> Table:
    rows = []
    for kind in quiet:
        rates = [(_rate(of[kind]), _rate(of["ours"]), of[kind]["polls"] / of[kind]["seconds"]) for of in (quiet, busy)]
        cells = [f"{shown(rate)} ({beside(rate, ours)})" for rate, ours, _wall in rates]
        walls = [shown(wall) for _rate_, _ours, wall in rates]
        rows.append((KINDS[kind][0], cells[0], walls[0], cells[1], walls[1]))
    about = (
        f"Conditional requests to one server on loopback, feeds of 50 entries and 26 KB, each poller with its children "
        f"bound to one core for {SECONDS:g} s. Polls by second of CPU (in brackets times ours) and by second of this "
        "machine's clock, which others load too; more is better. Ours keeps its state on disk, knows its articles and "
        "publishes them to a stand-in; httpx keeps a set of ids in memory; reader keeps its own database."
    )
    columns = ("by", "not modified, by CPU", "by clock", "a tenth changed, by CPU", "by clock")
    return Table("Polling feeds", about, columns, tuple(rows))


def _memory(many: dict[str, Figures]) -> Table:
    rows = tuple((KINDS[kind][0], shown(figures["bytes"] / 2**20)) for kind, figures in many.items())
    about = (
        f"The same with {MANY:,} feeds listed, all children counted: ours has a process that parses. "
        "The httpx script holds a tag and an empty set a feed; of the feeds that reader lists, some tens had been "
        "polled."
    )
    return Table("Memory of ten thousand feeds", about, ("by", "MiB"), rows)


def _rate(figures: Figures) -> float:
    return figures["polls"] / max(figures["cpu_seconds"], 1e-9)


def _measured(kind: str, changed_every: int, feeds: int) -> Figures:
    """Give the figures of one poller in a process of its own. Raises CalledProcessError."""
    with _server(changed_every) as base, tempfile.TemporaryDirectory(prefix="tocsin-bench-") as folder:
        asked = [kind, base, str(feeds), str(SECONDS), folder]
        command = [sys.executable, "-m", "benchmarks.poll_child", *asked]
        told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603 - our own module
    figures: Figures = json.loads(told.stdout.splitlines()[-1])
    return figures


@contextmanager
def _server(changed_every: int) -> Iterator[str]:
    """Serve on another core than the poller's, where there is one."""
    command = [sys.executable, "-m", "benchmarks.poll_server", str(changed_every)]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own module
    try:
        os.sched_setaffinity(server.pid, {max(os.sched_getaffinity(0))})
        assert server.stdout is not None  # noqa: S101 - a pipe
        yield f"http://127.0.0.1:{int(server.stdout.readline())}"
    finally:
        server.kill()
        server.wait()
