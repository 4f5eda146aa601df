"""Forks dispatchers that are ready at once: reads a line of JSON for each, and writes its pid.

A thousand of them started one by one would spend most of their time on imports. A fork is a process of its own, with
its own connections, and can be killed like any other. A line `{"wait": PID}` waits for its end and writes how it ended.
At the end of its input it kills whatever it still has.
"""

import importlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from alerts.channels import CHANNELS
from streams.database import open_engine
from tests.kill.deliver_child import main

FAILED = 70
ROOT = Path(__file__).resolve().parents[2]


class Forked:
    """A dispatcher of the nursery, as much like subprocess.Popen as `kill_at` needs."""

    def __init__(self, nursery: "Nursery", pid: int) -> None:
        self._nursery, self.pid = nursery, pid
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """Give how it ended, None while it runs: an ended one that nobody waited for is a zombie."""
        if self.returncode is None and _is_zombie(self.pid):
            self.wait()
        return self.returncode

    def kill(self) -> None:
        """Send SIGKILL."""
        os.kill(self.pid, signal.SIGKILL)

    def wait(self) -> int:
        """Wait for its end."""
        if self.returncode is None:
            self.returncode = int(self._nursery.ask({"wait": self.pid}))
        return self.returncode


class Nursery:
    """The process that forks, as its user sees it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.kill.nursery"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )

    def start(self, given: dict[str, Any]) -> Forked:
        """Fork a dispatcher."""
        return Forked(self, int(self.ask(given)))

    def ask(self, line: dict[str, Any]) -> str:
        """Give the answer to one line."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(line) + "\n")
        return self._process.stdout.readline()

    def close(self) -> None:
        """End it, and what it still has."""
        self._process.communicate()


def _is_zombie(pid: int) -> bool:
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
    except FileNotFoundError:
        return True
    return status.rpartition(")")[2].split()[0] == "Z"


def _fork(given: dict[str, Any]) -> int:
    pid = os.fork()
    if pid:
        return pid
    ended_with = FAILED
    try:
        os.close(0)
        os.dup2(2, 1)  # what it prints must not be taken for an answer
        main(given)
        ended_with = 0
    finally:
        os._exit(ended_with)


def _warm_up() -> None:
    """Import and build once what every dispatcher needs."""
    for name in CHANNELS.values():
        importlib.import_module(name)
    with tempfile.TemporaryDirectory() as folder:
        open_engine(f"sqlite:///{folder}/warm.db").dispose()


def serve() -> None:
    """Fork and wait as asked, until the input ends."""
    _warm_up()
    alive: set[int] = set()
    for line in sys.stdin:
        asked = json.loads(line)
        if "wait" in asked:
            _pid, status = os.waitpid(asked["wait"], 0)
            alive.discard(asked["wait"])
            sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        else:
            pid = _fork(asked)
            alive.add(pid)
            sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()
    for pid in alive:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


if __name__ == "__main__":
    serve()
