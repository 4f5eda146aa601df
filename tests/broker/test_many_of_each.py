"""Two of each role on one PostgreSQL, killed and added while articles flow; what Slack wrote down is the verdict.

Articles to readings, readings to alerts, alerts to a Slack stand-in: every role is a process of its own.
"""

import uuid
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from streams import groups
from streams.codec import encode
from streams.records import Reading
from streams.topics import Topics
from tests.alerts.towns import readings_of
from tests.broker import child as extracting
from tests.broker import decide_child as deciding
from tests.broker.flow import FLOW_SECONDS, Child, Flow, assert_told_once, children
from tests.broker.topic_log import TopicLog, until
from tests.kill.world import PATIENT, World, a_world, end
from tocsin.testing.waypoints import kill_at

pytestmark = [pytest.mark.broker, pytest.mark.timeout(600)]
CHANNELS = ["#desk", "#test"]
PARTITIONS = 4
POINTS = ("decide.before-commit", "decide.after-commit", "decide.before-ack")
KILL_DEADLINE_SECONDS = 60.0


@pytest.fixture
def topic_log(kafka: Any) -> TopicLog:
    log = TopicLog(kafka.bootstrap, Topics(f"t{uuid.uuid4().hex[:8]}"))
    log.declare(partitions=PARTITIONS)
    return log


@pytest.fixture
def world(tmp_path: Path, postgresql: str) -> Iterator[World]:
    with a_world(tmp_path, CHANNELS, postgresql) as made:
        made.times = PATIENT
        made.slack["timeout_seconds"] = PATIENT["timeout"]
        yield made


def a_decider(log: TopicLog, world: World, **options: Any) -> Child:
    return deciding.start(log.bootstrap, log.topics.prefix, world.folder, database=world.database, **options)


def shares(log: TopicLog) -> list[int]:
    """How many partitions each member of decide's group has."""
    (group,) = groups.read(log.bootstrap, {f"{log.topics.prefix}.decide": [log.topics.readings]})
    return [len(member.assigned) for member in group.members]


def is_decided(log: TopicLog) -> bool:
    return log.is_read_to_its_end(f"{log.topics.prefix}.decide", log.topics.readings)


def test_two_deciders_and_two_dispatchers_of_which_some_are_killed_tell_each_alert_once(
    topic_log: TopicLog, world: World
) -> None:
    towns, articles = 9, 6
    readings = readings_of(towns, articles)
    half = len(readings) // 2
    with children() as started:
        started += [world.start(), world.start(), a_decider(topic_log, world)]
        send(topic_log, readings[:half])
        for number, point in enumerate(POINTS):
            until(lambda: [4] == shares(topic_log), seconds=KILL_DEADLINE_SECONDS, what="one that has all")
            victim = a_decider(topic_log, world, kill_at=point, nth=1 + number % 2)
            started.append(victim)
            until(lambda: [2, 2] == shares(topic_log), seconds=KILL_DEADLINE_SECONDS, what="two that share")
            send(topic_log, readings[half + number :: len(POINTS)])
            kill_at(victim, world.folder, point, KILL_DEADLINE_SECONDS)
            if number:
                started[number - 1].kill()  # a dispatcher, wherever it is
                started[number - 1].wait()
                started.append(world.start())
        until(lambda: is_decided(topic_log), seconds=FLOW_SECONDS)
        until(lambda: not world.in_state("pending", "calling", "unknown"), seconds=FLOW_SECONDS)
    assert [] == topic_log.read(topic_log.topics.dlq(topic_log.topics.readings))
    assert_told_once(world, towns, articles)


def send(log: TopicLog, readings: Sequence[Reading]) -> None:
    log.send(log.topics.readings, [(one.article_id.encode(), encode(one), []) for one in readings])


@pytest.mark.parametrize(
    ("towns", "articles"), [(12, 25), pytest.param(40, 50, marks=pytest.mark.long)], ids=["300", "2000"]
)
def test_workers_come_and_go_while_articles_flow_and_each_alert_is_told_once(
    topic_log: TopicLog, world: World, towns: int, articles: int
) -> None:
    readings = readings_of(towns, articles)
    prefix = topic_log.topics.prefix

    def an_extractor() -> Child:
        return extracting.start(topic_log.bootstrap, prefix, world.folder)

    with children() as started:
        kinds: list[Callable[[], Child]] = [an_extractor, lambda: a_decider(topic_log, world), world.start]
        first = [make() for make in kinds]
        second = [make() for make in kinds]
        started.extend(first + second)
        flow = Flow(topic_log, readings, each_second=max(20, len(readings) // 15))
        for share, victim, make in zip((0.25, 0.45, 0.65), first, kinds, strict=True):
            flow.wait_for(share)
            victim.kill()
            victim.wait()
            started.append(make())
        flow.wait_for(1.0)
        until(
            lambda: topic_log.is_read_to_its_end(f"{prefix}.extract", topic_log.topics.articles), seconds=FLOW_SECONDS
        )
        until(lambda: is_decided(topic_log), seconds=FLOW_SECONDS)
        until(lambda: not world.in_state("pending", "calling", "unknown"), seconds=FLOW_SECONDS)
        for one in second[2:]:
            end(one)
    assert_told_once(world, towns, articles)
