"""Dispatchers are killed again and again while the providers misbehave; the verdict is what the providers wrote down.

Sixty kills each time the tests run, a thousand among two thousand alerts in the long run (`make test-long`).
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from tests.kill.nursery import Nursery
from tests.kill.world import POINT_DEADLINE_SECONDS, World, a_world
from tocsin.testing.ledger import Entry, verdict
from tocsin.testing.waypoints import kill_at

POINTS = (
    "deliver.before-check",
    "deliver.before-call",
    "deliver.after-edit",
    "deliver.after-acceptance",
    "deliver.before-record",
    "deliver.before-ask",
    "deliver.after-answer",
)
RARE = ("deliver.after-edit", "deliver.before-ask", "deliver.after-answer")  # waited for once, not several times
LAG_SECONDS = 1.0  # of the history; the dispatchers wait 3.5 s, so that a slow machine is no slow provider
LATE_SECONDS = 1.5  # past the channels' timeout of 1 s
FAULTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("slack", {"kind": "rate_limit", "seconds": 1}),
    ("email", {"kind": "defer", "method": "RCPT"}),
    ("slack", {"kind": "drop_before", "method": "chat.postMessage"}),
    ("email", {"kind": "drop_after"}),
    ("slack", {"kind": "drop_after", "method": "chat.postMessage"}),
    ("email", {"kind": "answer_late", "seconds": LATE_SECONDS}),
    ("slack", {"kind": "accept_late", "method": "chat.postMessage", "seconds": LATE_SECONDS}),
    ("email", {"kind": "accept_late", "seconds": LATE_SECONDS}),
    ("slack", {"kind": "server_error_after", "method": "chat.postMessage", "status": 503}),
    ("email", {"kind": "drop_before"}),
    ("slack", {"kind": "server_error"}),
    ("slack", {"kind": "answer_late", "method": "chat.update", "seconds": LATE_SECONDS}),
    ("slack", {"kind": "rate_limit", "method": "conversations.history", "seconds": 1}),
)


@dataclass(frozen=True)
class Scale:
    """How much is told, to how many on each channel, and how often it is killed at each point."""

    alerts: int
    targets: int
    kills_a_point: int
    kills_a_fault: int

    @property
    def rooms(self) -> list[str]:
        return [f"#desk-{number}" for number in range(self.targets)]

    @property
    def mailboxes(self) -> list[str]:
        return [f"duty-{number}@example.org" for number in range(self.targets)]


SHORT = Scale(alerts=260, targets=20, kills_a_point=9, kills_a_fault=4)  # 63 kills
LONG = Scale(alerts=2_000, targets=40, kills_a_point=143, kills_a_fault=3)  # 1,001 kills


@dataclass
class Kills:
    """How often it was killed where, and which deliveries were then out."""

    at: Counter[str] = field(default_factory=Counter)
    uncertain: set[str] = field(default_factory=set)


@pytest.fixture
def nursery() -> Iterator[Nursery]:
    made = Nursery()
    yield made
    made.close()


def _kill(world: World, nursery: Nursery, scale: Scale) -> Kills:
    """Tell, and kill at each point in turn; give where."""
    kills, faults, told = Kills(), cycle(FAULTS), scale.alerts
    world.tell("slack", scale.rooms, scale.alerts // 2)
    world.tell("email", scale.mailboxes, scale.alerts // 2)
    for number in range(scale.kills_a_point * len(POINTS)):
        point = POINTS[number % len(POINTS)]
        if number % scale.kills_a_fault == 0:
            channel, fault = next(faults)
            world.go_wrong(channel, **fault)
        if len(world.in_state("pending")) < scale.targets:  # however quick it is, there is work
            world.tell("slack", scale.rooms, scale.targets, first=told)
            world.tell("email", scale.mailboxes, scale.targets, first=told)
            told += scale.targets
        nth = 1 if point in RARE else 1 + number % 3
        child = nursery.start(world.given(at=world.place(point, nth=nth)))
        kill_at(child, world.folder / "marks", point, POINT_DEADLINE_SECONDS)
        kills.at[point] += 1
        kills.uncertain |= world.in_state("calling")
    return kills


def _table(world: World, kills: Kills, entries: dict[str, list[Entry]]) -> str:
    """Give what happened, for people: points, faults, and what the ledgers hold."""
    slack, email = verdict(entries["slack"], world.expected_on("slack")), entries["email"]
    mails = Counter(entry["delivery_id"] for entry in email)
    lines = [f"{name:<28}{count:>6}" for name, count in kills.at.items()]
    for channel in entries:
        lines += [f"{channel + ' ' + name:<28}{count:>6}" for name, count in sorted(world.went_wrong(channel).items())]
    lines += [
        f"{'kills':<28}{kills.at.total():>6}",
        f"{'alerts':<28}{len(world.expected):>6}",
        f"{'outcome unknown at a kill':<28}{len(kills.uncertain):>6}",
        f"{'Slack lost':<28}{len(slack.lost):>6}",
        f"{'Slack twice':<28}{len(slack.duplicates) + len(slack.repeated):>6}",
        f"{'mails':<28}{len(mails):>6}",
        f"{'mails taken twice':<28}{sum(count > 1 for count in mails.values()):>6}",
    ]
    return "\n".join(lines)


def _judge(world: World, entries: dict[str, list[Entry]]) -> None:
    slack = verdict(entries["slack"], world.expected_on("slack"))
    assert slack.is_clean, slack
    chat = [entry for entry in entries["slack"] if world.is_update(entry)]
    answered = {(entry["alert_id"], entry["recipient"]) for entry in chat if entry["is_reply"]}
    edited = {(entry["alert_id"], entry["recipient"]) for entry in chat if entry["is_edit"]}
    assert (world.updates_on("slack"), world.updates_on("slack")) == (answered, edited)
    mail = verdict(entries["email"], world.expected_on("email"))
    assert ((), ()) == (mail.lost, mail.unexpected)
    in_threads = {(entry["alert_id"], entry["recipient"]) for entry in entries["email"] if entry["is_reply"]}
    assert world.updates_on("email") == in_threads
    ids: dict[str, set[str]] = {}
    for entry in entries["email"]:
        ids.setdefault(entry["delivery_id"], set()).add(entry["message_id"])
    assert [1] * len(ids) == [len(each) for each in ids.values()]


def _run(folder: Path, nursery: Nursery, scale: Scale) -> Kills:
    with a_world(folder, scale.rooms, lag_seconds=LAG_SECONDS) as world:
        kills = _kill(world, nursery, scale)
        world.finish()
        entries = {channel: world.entries(channel) for channel in ("slack", "email")}
        print(_table(world, kills, entries))  # noqa: T201 - for docs/delivery.md: pytest -s
        _judge(world, entries)
        assert set() == world.in_state("refused", "dead", "skipped")
    return kills


@pytest.mark.timeout(480)
def test_killed_sixty_times_among_faults_nothing_is_lost_and_nothing_told_twice(
    tmp_path: Path, nursery: Nursery
) -> None:
    assert dict.fromkeys(POINTS, SHORT.kills_a_point) == _run(tmp_path, nursery, SHORT).at


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_killed_a_thousand_times_among_two_thousand_alerts(tmp_path: Path, nursery: Nursery) -> None:
    found = _run(tmp_path, nursery, LONG)
    assert (True, True) == (found.at.total() >= 1_000, min(found.at[point] for point in POINTS) >= 20)
