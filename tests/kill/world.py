"""A database with alerts to tell, dispatchers as processes of their own, and providers that keep ledgers.

Slack's history lags 3 s, as the real one may.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from alerts import outbox
from streams.database import open_engine, snapshot, transaction
from tests.dispatch.builders import To, a_message
from tocsin.testing.ledger import Entry, read
from tocsin.testing.serving import as_process
from tocsin.testing.slack import TOKEN

CHILD = Path(__file__).with_name("deliver_child.py")
POINTS = ("deliver.before-call", "deliver.after-acceptance", "deliver.before-record")
HISTORY_LAG_SECONDS = 3.0
TIMES = {"lease": 1.5, "timeout": 1.0, "margin": HISTORY_LAG_SECONDS + 0.5}
PATIENT = {**TIMES, "lease": 4.0, "timeout": 3.0}  # a busy machine must not look like a provider that is silent
DEADLINE_SECONDS = 60.0
POINT_DEADLINE_SECONDS = 30.0


@dataclass
class World:
    """A database with alerts to tell, the providers' addresses, and where their ledgers are."""

    folder: Path
    slack: dict[str, Any]
    email: dict[str, Any]
    ledgers: dict[str, Path]
    database: str = ""
    expected: set[tuple[str, str]] = field(default_factory=set)
    updates: set[tuple[str, str]] = field(default_factory=set)
    times: dict[str, float] = field(default_factory=lambda: dict(TIMES))

    def __post_init__(self) -> None:
        self.database = self.database or f"sqlite:///{self.folder / 'tocsin.db'}"
        self.engine = open_engine(self.database)

    def tell(self, channel: str, recipients: list[str], count: int, first: int = 0) -> None:
        """Put `count` alerts into the outbox, in turn to each recipient, an update after every third."""
        start = datetime.now(UTC) - timedelta(minutes=1)
        with transaction(self.engine) as connection:
            for number in range(first, first + count):
                recipient, at = recipients[number % len(recipients)], start + timedelta(milliseconds=number)
                alert = f"alert-{channel}-{number}"
                self.expected.add((alert, recipient))
                outbox.enqueue(connection, a_message(alert, 1), To(channel, recipient), at)
                if number % 3 == 0:
                    self.updates.add((alert, recipient))
                    outbox.enqueue(connection, a_message(alert, 2), To(channel, recipient), at)

    def keep_telling(self, channel: str, recipients: list[str], until_there: Path) -> None:
        """Put more into the outbox until the file is there: however quick the other is, there is work for both."""
        deadline = time.monotonic() + POINT_DEADLINE_SECONDS
        while not until_there.exists() and time.monotonic() < deadline:
            if len(self.in_state("pending")) < len(recipients):
                self.tell(channel, recipients, 2 * len(recipients), first=len(self.expected))
            time.sleep(0.02)

    def start(self, *, at: dict[str, Any] | None = None, without: str | None = None) -> subprocess.Popen[bytes]:
        """Start a dispatcher; `at` says where it waits or pauses."""
        given = {"database": self.database, "slack": self.slack, "email": self.email, "times": self.times}
        return subprocess.Popen([sys.executable, str(CHILD), json.dumps({**given, "at": at, "without": without})])

    def place(self, name: str, nth: int = 1, how: str = "wait") -> dict[str, Any]:
        """Say where a dispatcher is to wait or pause."""
        return {"folder": str(self.folder / "marks"), "name": name, "nth": nth, "how": how}

    def in_state(self, *states: str) -> set[str]:
        """Give the deliveries in these states."""
        with snapshot(self.engine) as connection:
            query = select(outbox.outbox.c.delivery_id).where(outbox.outbox.c.state.in_(states))
            return set(connection.execute(query).scalars())

    def finish(self, *, without: str | None = None) -> None:
        """Let a dispatcher do the rest, unharmed, and end it as an operator would."""
        child = self.start(without=without)
        try:
            until(lambda: not self.in_state("pending", "calling", "unknown"))
        finally:
            end(child)
        assert 0 == child.returncode

    def entries(self, channel: str) -> list[Entry]:
        return read(self.ledgers[channel])


def until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + DEADLINE_SECONDS
    while not is_so():
        assert time.monotonic() < deadline, "the deadline passed"
        time.sleep(0.05)


def end(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.wait(10)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


@contextmanager
def a_world(folder: Path, channels: list[str], database: str = "") -> Iterator[World]:
    arguments = [part for channel in channels for part in ("--channel", channel)]
    lag = ("--lag-seconds", str(HISTORY_LAG_SECONDS))
    slack = as_process("tocsin.testing.slack", folder / "slack", *lag, *arguments)
    mailbox = as_process("tocsin.testing.mailbox", folder / "mail")
    with slack as chat, mailbox as mail:
        yield World(
            folder=folder,
            slack={"token": TOKEN, "base_url": chat["base_url"], "timeout_seconds": TIMES["timeout"]},
            email={"host": mail["host"], "port": mail["port"], "starttls": False, "timeout_seconds": TIMES["timeout"]},
            database=database,
            ledgers={"slack": Path(chat["ledger"]), "email": Path(mail["ledger"])},
        )
