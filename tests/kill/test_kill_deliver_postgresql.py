"""Two dispatchers on one PostgreSQL, killed in turn from outside; the verdict is what the providers wrote down."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kill.world import PATIENT, POINT_DEADLINE_SECONDS, POINTS, World, a_world, end, until
from tocsin.testing.ledger import verdict
from tocsin.testing.waypoints import kill_at, marker

ROOMS = [f"#desk-{number}" for number in range(8)]
MAILBOXES = [f"duty-{number}@example.org" for number in range(8)]
ALERTS = 48
KILLS_A_POINT = 2


@pytest.fixture
def world(tmp_path: Path, postgresql: str) -> Iterator[World]:
    with a_world(tmp_path, ROOMS, postgresql) as made:
        yield made


def kill_one_of_two(world: World, channel: str, recipients: list[str]) -> tuple[Counter[str], set[str]]:
    """Kill one dispatcher at each point in turn while another works on; give the hits, and what was in doubt."""
    hits, uncertain = Counter[str](), set[str]()
    other = world.start()
    try:
        for number in range(KILLS_A_POINT * len(POINTS)):
            point = POINTS[number % len(POINTS)]
            child = world.start(at=world.place(point, nth=1 + number % 2))
            world.keep_telling(channel, recipients, until_there=marker(world.folder / "marks", point))
            kill_at(child, world.folder / "marks", point, POINT_DEADLINE_SECONDS)
            hits[point] += 1
            uncertain |= world.in_state("calling", "unknown")
    finally:
        end(other)
    return hits, uncertain


def test_slack_holds_each_message_once_though_one_of_two_is_killed(world: World) -> None:
    hits, _uncertain = kill_one_of_two(world, "slack", ROOMS)
    world.finish()
    entries = world.entries("slack")
    assert dict.fromkeys(POINTS, KILLS_A_POINT) == hits
    assert verdict(entries, world.expected).is_clean, verdict(entries, world.expected)
    assert world.updates == {(entry["alert_id"], entry["recipient"]) for entry in entries if entry["is_edit"]}


def test_no_mail_is_lost_though_one_of_two_is_killed(world: World) -> None:
    world.times = PATIENT
    world.email["timeout_seconds"] = PATIENT["timeout"]
    hits, uncertain = kill_one_of_two(world, "email", MAILBOXES)
    world.finish()
    found = verdict(world.entries("email"), world.expected)
    assert dict.fromkeys(POINTS, KILLS_A_POINT) == hits
    assert ((), (), set()) == (found.lost, found.unexpected, set(found.repeated) - uncertain)


def test_two_dispatchers_share_the_work_and_tell_nobody_twice(world: World) -> None:
    world.tell("slack", ROOMS, ALERTS)
    both = [world.start() for _ in range(2)]
    try:
        until(lambda: not world.in_state("pending", "calling", "unknown"))
    finally:
        for one in both:
            end(one)
    assert [0, 0] == [one.returncode for one in both]
    assert verdict(world.entries("slack"), world.expected).is_clean


def test_a_dispatcher_is_woken_by_what_is_put_into_the_outbox(world: World) -> None:
    world.times = {**PATIENT, "poll": 300.0}
    world.slack["timeout_seconds"] = PATIENT["timeout"]
    child = world.start()
    try:
        for number in (1, 2):  # those have no update
            world.tell("slack", ROOMS[number : number + 1], 1, first=number)
            until(lambda: not world.in_state("pending", "calling"))
    finally:
        end(child)
    assert verdict(world.entries("slack"), world.expected).is_clean
