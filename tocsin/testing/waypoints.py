"""A process that stops at a named point until another kills it: `waiting_waypoint` in the child, `kill_at` outside."""

import os
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any, Never, Protocol

from streams.waypoints import Waypoint

POLL_SECONDS = 0.01  # how often the parent looks for the marker


class NotReached(AssertionError):
    """The child ended, or the deadline passed, before the named point was reached: nothing was killed there."""


def marker(folder: Path, name: str) -> Path:
    """Give the file that says `name` was reached for the nth time."""
    return folder / f"{name}.reached"


def waiting_waypoint(folder: Path, name: str, nth: int = 1) -> Waypoint:
    """Give a waypoint that goes on everywhere, but at the nth passage of `name` marks it in `folder` and never returns.

    Passages are counted in this process's memory, `nth` from 1, safely across threads. The marker is on disk (fsync)
    under its final name before the sleep begins, so whoever sees it may kill at once. A marker left by an earlier
    child is removed when the waypoint is made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    marker(folder, name).unlink(missing_ok=True)
    passages: Counter[str] = Counter()
    counting = threading.Lock()

    def pass_by(passed: str) -> None:
        with counting:
            passages[passed] += 1
            is_here = passed == name and passages[passed] == nth
        if is_here:
            _mark(folder, name, nth)
            _wait_for_death()

    return pass_by


class Killable(Protocol):
    """A process, as subprocess.Popen has it."""

    returncode: Any

    def poll(self) -> int | None:
        """Give how it ended, None while it runs."""
        ...

    def kill(self) -> None:
        """Send SIGKILL."""
        ...

    def wait(self) -> int:
        """Wait for its end."""
        ...


def kill_at(process: Killable, folder: Path, name: str, deadline_seconds: float) -> None:
    """Wait until `process` marks `name` in `folder`, SIGKILL it and reap it; the marker is removed.

    Raises NotReached when the process ends by itself or `deadline_seconds` pass first; then nothing was killed.
    """
    file = marker(folder, name)
    deadline = time.monotonic() + deadline_seconds
    while not file.exists():
        if process.poll() is not None and not file.exists():
            raise NotReached(f"the process ended with {process.returncode} before {name}")
        if time.monotonic() > deadline:
            raise NotReached(f"{name} was not reached within {deadline_seconds:g} s")
        time.sleep(POLL_SECONDS)
    process.kill()
    process.wait()
    file.unlink()


def _mark(folder: Path, name: str, nth: int) -> None:
    """Write the marker so that it is there whole or not at all, and survives the kill."""
    draft = folder / f"{name}.{os.getpid()}.draft"
    with draft.open("w", encoding="ascii") as file:
        file.write(f"{os.getpid()} {nth}\n")
        file.flush()
        os.fsync(file.fileno())
    draft.rename(marker(folder, name))
    directory = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)


def _wait_for_death() -> Never:
    while True:
        time.sleep(3600)
