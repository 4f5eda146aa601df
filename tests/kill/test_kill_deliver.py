"""Dispatchers are paused and ended from outside; what the providers' ledgers then hold is the verdict.

No Kafka: a database, and Slack and a mail server as processes of their own, which write down what they accept before
they answer.
"""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kill.world import POINT_DEADLINE_SECONDS, World, a_world, end, until
from tocsin.testing.ledger import verdict
from tocsin.testing.waypoints import kill_at, marker

TARGETS = 12
ALERTS = 72
ROOMS = [f"#desk-{number}" for number in range(TARGETS)]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path, ROOMS) as made:
        yield made


@pytest.mark.parametrize("point", ["deliver.before-check", "deliver.before-call", "deliver.after-acceptance"])
def test_a_dispatcher_paused_past_its_lease_does_not_send_what_another_has_sent(world: World, point: str) -> None:
    world.tell("slack", ROOMS[:1], 4)
    _pause_and_overtake(world, point)
    assert verdict(world.entries("slack"), world.expected).is_clean


def test_paused_after_its_last_look_it_can_send_once_more_and_only_what_was_under_way(world: World) -> None:
    world.tell("slack", ROOMS[:1], 4)
    _pause_and_overtake(world, "deliver.at-call")
    found = verdict(world.entries("slack"), world.expected)
    assert ((), [2]) == (found.lost, list(found.duplicates.values()))  # one call was under way: one, and no more


@pytest.mark.parametrize(
    ("point", "without"), [("deliver.before-check", "lease-check"), ("deliver.before-call", "clock-check")]
)
def test_without_either_check_of_the_lease_the_verdict_fails(world: World, point: str, without: str) -> None:
    world.tell("slack", ROOMS[:1], 4)
    _pause_and_overtake(world, point, without=without)
    assert {} != verdict(world.entries("slack"), world.expected).duplicates


@pytest.mark.parametrize(("without", "is_clean"), [(None, True), ("asking", False)])
def test_without_asking_the_verdict_fails(world: World, without: str | None, is_clean: bool) -> None:  # noqa: FBT001 - the expected verdict
    world.tell("slack", ROOMS[:1], 4)
    child = world.start(at=world.place("deliver.after-acceptance"))
    kill_at(child, world.folder / "marks", "deliver.after-acceptance", POINT_DEADLINE_SECONDS)
    world.finish(without=without)
    assert is_clean == verdict(world.entries("slack"), world.expected).is_clean


def test_terminated_it_leaves_nothing_unknown(world: World) -> None:
    world.tell("slack", ROOMS, ALERTS)
    child = world.start()
    until(lambda: len(world.entries("slack")) > TARGETS)
    end(child)
    assert (0, set()) == (child.returncode, world.in_state("calling", "unknown"))


def _pause_and_overtake(world: World, point: str, *, without: str | None = None) -> None:
    """Stop a dispatcher (SIGSTOP) at `point`, let another do all the work, and let the first go on.

    With one target: a second call under way could be stopped anywhere, with the database's lock or half a request.
    """
    (world.folder / "marks").mkdir()
    paused = world.start(at=world.place(point, how="pause"), without=without)
    try:
        until(marker(world.folder / "marks", point).exists)
        until(lambda: _is_stopped(paused.pid))
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
