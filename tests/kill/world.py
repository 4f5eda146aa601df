"""A database with alerts to tell, dispatchers as processes of their own, and providers that keep ledgers.

Slack's history lags 3 s, as the real one may.
"""

import json
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from alerts.outgoing import outbox
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
DEADLINE_SECONDS = 100.0
POINT_DEADLINE_SECONDS = 60.0


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
    slack_url: str = ""
    mail_url: str = ""

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
        return subprocess.Popen([sys.executable, str(CHILD), json.dumps(self.given(at=at, without=without))])

    def given(self, *, at: dict[str, Any] | None = None, without: str | None = None) -> dict[str, Any]:
        """Give what a dispatcher is told at its start."""
        told = {"database": self.database, "slack": self.slack, "email": self.email, "times": self.times}
        return {**told, "at": at, "without": without}

    def place(self, name: str, nth: int = 1, how: str = "wait") -> dict[str, Any]:
        """Say where a dispatcher is to wait or pause."""
        return {"folder": str(self.folder / "marks"), "name": name, "nth": nth, "how": how}

    def go_wrong(self, channel: str, **fault: Any) -> None:
        """Let the provider of a channel do one thing wrong, at the next request that fits."""
        control = {"slack": self.slack_url, "email": self.mail_url}[channel]
        request = urllib.request.Request(  # noqa: S310 - of our own stand-in
            f"{control}/control/faults", json.dumps(fault).encode(), {"Content-Type": "application/json"}
        )
        urllib.request.urlopen(request, timeout=POINT_DEADLINE_SECONDS).close()  # noqa: S310 - of our own stand-in

    def went_wrong(self, channel: str) -> Counter[str]:
        """Give how often each fault happened."""
        control = {"slack": self.slack_url, "email": self.mail_url}[channel]
        with urllib.request.urlopen(f"{control}/control/faults", timeout=POINT_DEADLINE_SECONDS) as answer:  # noqa: S310 - as above
            return Counter(json.load(answer)["taken"])

    def expected_on(self, channel: str) -> set[tuple[str, str]]:
        """Give what was to be told on one channel."""
        return {pair for pair in self.expected if pair[0].startswith(f"alert-{channel}-")}

    def updates_on(self, channel: str) -> set[tuple[str, str]]:
        """Give what was told again on one channel."""
        return {pair for pair in self.updates if pair[0].startswith(f"alert-{channel}-")}

    def is_update(self, entry: Entry) -> bool:
        """Say whether a provider's entry is of a second revision."""
        return int(entry["revision"]) > 1

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
def a_world(
    folder: Path, channels: list[str], database: str = "", *, lag_seconds: float = HISTORY_LAG_SECONDS
) -> Iterator[World]:
    arguments = [part for channel in channels for part in ("--channel", channel)]
    lag = ("--lag-seconds", str(lag_seconds))
    slack = as_process("tocsin.testing.slack", folder / "slack", *lag, *arguments)
    mailbox = as_process("tocsin.testing.mailbox", folder / "mail")
    with slack as chat, mailbox as mail:
        yield World(
            folder=folder,
            slack={"token": TOKEN, "base_url": chat["base_url"], "timeout_seconds": TIMES["timeout"]},
            email={"host": mail["host"], "port": mail["port"], "starttls": False, "timeout_seconds": TIMES["timeout"]},
            database=database,
            slack_url=chat["url"],
            mail_url=mail["control_url"],
            ledgers={"slack": Path(chat["ledger"]), "email": Path(mail["ledger"])},
        )
