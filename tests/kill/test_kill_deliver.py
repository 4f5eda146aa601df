"""Dispatchers are killed and paused from outside; what the providers' ledgers then hold is the verdict.

No Kafka: a database, and Slack and a mail server as processes of their own, which write down what they accept before
they answer. Slack's history lags 3 s, as the real one may.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from alerts import outbox
from streams.database import open_engine, snapshot, transaction
from tests.dispatch.builders import To, a_message
from tocsin.testing.ledger import Entry, read, verdict
from tocsin.testing.serving import as_process
from tocsin.testing.slack import TOKEN
from tocsin.testing.waypoints import kill_at, marker

CHILD = Path(__file__).with_name("deliver_child.py")
POINTS = ("deliver.before-call", "deliver.after-acceptance", "deliver.before-record")
KILLS_A_POINT = 5
TARGETS = 12
ALERTS = 72
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
    expected: set[tuple[str, str]] = field(default_factory=set)
    updates: set[tuple[str, str]] = field(default_factory=set)
    times: dict[str, float] = field(default_factory=lambda: dict(TIMES))

    def __post_init__(self) -> None:
        self.database = f"sqlite:///{self.folder / 'tocsin.db'}"
        self.engine = open_engine(self.database)

    def tell(self, channel: str, recipients: list[str], count: int) -> None:
        """Put `count` alerts into the outbox, in turn to each recipient, an update after every third."""
        start = datetime.now(UTC) - timedelta(minutes=1)
        with transaction(self.engine) as connection:
            for number in range(count):
                recipient, at = recipients[number % len(recipients)], start + timedelta(milliseconds=number)
                alert = f"alert-{channel}-{number}"
                self.expected.add((alert, recipient))
                outbox.enqueue(connection, a_message(alert, 1), To(channel, recipient), at)
                if number % 3 == 0:
                    self.updates.add((alert, recipient))
                    outbox.enqueue(connection, a_message(alert, 2), To(channel, recipient), at)

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
            _until(lambda: not self.in_state("pending", "calling", "unknown"))
        finally:
            end(child)
        assert 0 == child.returncode

    def entries(self, channel: str) -> list[Entry]:
        return read(self.ledgers[channel])


def _until(is_so: Callable[[], bool]) -> None:
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
def _providers(folder: Path, channels: list[str]) -> Iterator[World]:
    arguments = [part for channel in channels for part in ("--channel", channel)]
    lag = ("--lag-seconds", str(HISTORY_LAG_SECONDS))
    slack = as_process("tocsin.testing.slack", folder / "slack", *lag, *arguments)
    mailbox = as_process("tocsin.testing.mailbox", folder / "mail")
    with slack as chat, mailbox as mail:
        yield World(
            folder=folder,
            slack={"token": TOKEN, "base_url": chat["base_url"], "timeout_seconds": TIMES["timeout"]},
            email={"host": mail["host"], "port": mail["port"], "starttls": False, "timeout_seconds": TIMES["timeout"]},
            ledgers={"slack": Path(chat["ledger"]), "email": Path(mail["ledger"])},
        )


ROOMS = [f"#desk-{number}" for number in range(TARGETS)]
MAILBOXES = [f"duty-{number}@example.org" for number in range(TARGETS)]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with _providers(tmp_path, ROOMS) as made:
        yield made


def _kill_often(world: World) -> tuple[Counter[str], set[str]]:
    """Kill dispatchers at each point in turn; give how often each was hit, and what was being sent at a kill."""
    hits, uncertain = Counter[str](), set[str]()
    for number in range(KILLS_A_POINT * len(POINTS)):
        point = POINTS[number % len(POINTS)]
        child = world.start(at=world.place(point, nth=1 + number % 4))
        try:
            kill_at(child, world.folder / "marks", point, POINT_DEADLINE_SECONDS)
        finally:
            end(child)
        hits[point] += 1
        uncertain |= world.in_state("calling")
    return hits, uncertain


def test_killed_at_each_point_slack_holds_each_message_once(world: World) -> None:
    world.tell("slack", ROOMS, ALERTS)
    hits, _uncertain = _kill_often(world)
    world.finish()
    entries = world.entries("slack")
    assert dict.fromkeys(POINTS, KILLS_A_POINT) == hits
    assert verdict(entries, world.expected).is_clean, verdict(entries, world.expected)
    edited = {(entry["alert_id"], entry["recipient"]) for entry in entries if entry["is_edit"]}
    assert world.updates == edited


def test_killed_at_each_point_no_mail_is_lost_and_a_repeat_has_the_same_id(world: World) -> None:
    world.times = PATIENT
    world.email["timeout_seconds"] = PATIENT["timeout"]
    world.tell("email", MAILBOXES, ALERTS)
    hits, uncertain = _kill_often(world)
    world.finish()
    entries = world.entries("email")
    found = verdict(entries, world.expected)
    assert dict.fromkeys(POINTS, KILLS_A_POINT) == hits
    assert ((), ()) == (found.lost, found.unexpected)
    assert world.updates == {(entry["alert_id"], entry["recipient"]) for entry in entries if entry["is_reply"]}
    ids: dict[str, set[str]] = {}
    for entry in entries:
        ids.setdefault(entry["delivery_id"], set()).add(entry["message_id"])
    assert [1] * len(ids) == [len(each) for each in ids.values()]
    assert (True, set()) == (bool(found.repeated), set(found.repeated) - uncertain)


@pytest.mark.parametrize("point", ["deliver.before-check", "deliver.before-call", "deliver.after-acceptance"])
def test_a_dispatcher_paused_past_its_lease_does_not_send_what_another_has_sent(world: World, point: str) -> None:
    world.tell("slack", ROOMS[:2], 4)
    _pause_and_overtake(world, point)
    assert verdict(world.entries("slack"), world.expected).is_clean


@pytest.mark.parametrize(
    ("point", "without"), [("deliver.before-check", "lease-check"), ("deliver.before-call", "clock-check")]
)
def test_without_either_check_of_the_lease_the_verdict_fails(world: World, point: str, without: str) -> None:
    world.tell("slack", ROOMS[:2], 4)
    _pause_and_overtake(world, point, without=without)
    assert {} != verdict(world.entries("slack"), world.expected).duplicates


@pytest.mark.parametrize(("without", "is_clean"), [(None, True), ("asking", False)])
def test_without_asking_the_verdict_fails(world: World, without: str | None, is_clean: bool) -> None:  # noqa: FBT001 - the expected verdict
    world.tell("slack", ROOMS[:2], 4)
    child = world.start(at=world.place("deliver.after-acceptance"))
    kill_at(child, world.folder / "marks", "deliver.after-acceptance", POINT_DEADLINE_SECONDS)
    world.finish(without=without)
    assert is_clean == verdict(world.entries("slack"), world.expected).is_clean


def test_terminated_it_leaves_nothing_unknown(world: World) -> None:
    world.tell("slack", ROOMS, ALERTS)
    child = world.start()
    _until(lambda: len(world.entries("slack")) > TARGETS)
    end(child)
    assert (0, set()) == (child.returncode, world.in_state("calling", "unknown"))


def _pause_and_overtake(world: World, point: str, *, without: str | None = None) -> None:
    """Stop a dispatcher (SIGSTOP) at `point`, let another do all the work, and let the first go on."""
    (world.folder / "marks").mkdir()
    paused = world.start(at=world.place(point, how="pause"), without=without)
    try:
        _until(marker(world.folder / "marks", point).exists)
        _until(lambda: _is_stopped(paused.pid))
        world.finish()
        before = len(world.entries("slack"))
        os.kill(paused.pid, signal.SIGCONT)
        _wait_for_its_call(world, before)
    finally:
        os.kill(paused.pid, signal.SIGCONT)
        end(paused)


def _wait_for_its_call(world: World, before: int) -> None:
    """Give the one that goes on time to do what it should not: until its timeout, or a new entry."""
    deadline = time.monotonic() + world.times["timeout"] + 1
    while time.monotonic() < deadline and len(world.entries("slack")) == before:
        time.sleep(0.05)


def _is_stopped(pid: int) -> bool:
    status = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
    return status.rpartition(")")[2].split()[0] == "T"
