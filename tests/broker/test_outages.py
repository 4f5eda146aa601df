"""The broker goes away in every way while articles flow; in the end Slack holds what it holds without a fault.

Each role is restarted when it exits, as `tocsin up` does.
"""

import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from kafka import KafkaAdminClient, TopicPartition

from streams.records import Article
from streams.topics import Topics
from streams.watch import EXIT_STALLED
from tests.alerts.towns import readings_of
from tests.broker import child as extracting
from tests.broker import decide_child as deciding
from tests.broker.flow import FLOW_SECONDS, Child, Flow, assert_told_once, children
from tests.broker.topic_log import TopicLog, forget, until
from tests.kill.world import PATIENT, World, a_world, end
from tocsin.local_kafka import LocalKafka

pytestmark = [pytest.mark.broker, pytest.mark.timeout(400)]
CHANNELS = ["#desk", "#test"]
TOWNS, ARTICLES = 6, 12
AWAY_SECONDS = 6.0  # four times the workers' session

Fault = Callable[[LocalKafka], None]


def stopped(broker: LocalKafka) -> None:
    broker.stop()
    time.sleep(AWAY_SECONDS)
    broker.start()


def killed(broker: LocalKafka) -> None:
    broker.kill()
    broker.start()


def paused(broker: LocalKafka) -> None:
    broker.pause()
    time.sleep(AWAY_SECONDS)
    broker.resume()


def long_away(broker: LocalKafka) -> None:
    broker.stop()
    time.sleep(45)
    broker.start()


@contextmanager
def keeping(start: Callable[[], Child]) -> Iterator[None]:
    """Start it, and again whenever it has exited, until the block ends."""
    leaving = threading.Event()

    def keep() -> None:
        while not leaving.is_set():
            running = start()
            while running.poll() is None and not leaving.wait(0.1):
                pass
            end(running)
            leaving.wait(0.5)

    keeper = threading.Thread(target=keep)
    keeper.start()
    try:
        yield
    finally:
        leaving.set()
        keeper.join()


@contextmanager
def roles(log: TopicLog, world: World) -> Iterator[None]:
    prefix = log.topics.prefix
    with ExitStack() as stack:
        for start in (
            lambda: extracting.start(log.bootstrap, prefix, world.folder),
            lambda: deciding.start(log.bootstrap, prefix, world.folder),
            world.start,
        ):
            stack.enter_context(keeping(start))
        yield


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path, CHANNELS) as made:
        made.times = PATIENT
        made.slack["timeout_seconds"] = PATIENT["timeout"]
        yield made


def is_through(log: TopicLog, world: World) -> bool:
    prefix = log.topics.prefix
    return (
        log.is_read_to_its_end(f"{prefix}.extract", log.topics.articles)
        and log.is_read_to_its_end(f"{prefix}.decide", log.topics.readings)
        and not world.in_state("pending", "calling", "unknown")
    )


@pytest.mark.parametrize(
    "fault",
    [stopped, killed, pytest.param(paused, marks=pytest.mark.long), pytest.param(long_away, marks=pytest.mark.long)],
)
def test_what_slack_holds_is_as_if_the_broker_had_never_been_away(world: World, tmp_path: Path, fault: Fault) -> None:
    with LocalKafka(tmp_path / "kafka") as broker:
        log = TopicLog(broker.bootstrap, Topics("outage"))
        log.declare()
        readings = readings_of(TOWNS, ARTICLES)
        with roles(log, world):
            Flow(log, readings[: len(readings) // 2], each_second=20).wait_for(1.0)
            fault(broker)
            Flow(log, readings[len(readings) // 2 :], each_second=50).wait_for(1.0)
            until(lambda: is_through(log, world), seconds=FLOW_SECONDS)
    assert_told_once(world, TOWNS, ARTICLES)


def test_roles_that_start_before_the_broker_and_its_topics_work_once_they_are_there(
    world: World, tmp_path: Path
) -> None:
    broker = LocalKafka(tmp_path / "kafka")
    with broker:  # its address is known from now on
        pass
    log = TopicLog(broker.bootstrap, Topics("late"))
    with roles(log, world):
        until(lambda: "NoBroker" in (world.folder / "child.log").read_text(), what="that it misses the broker")
        with broker:
            until(lambda: "TopicsMissing" in (world.folder / "child.log").read_text(), what="that it misses the topics")
            log.declare()
            Flow(log, readings_of(TOWNS, ARTICLES), each_second=100).wait_for(1.0)
            until(lambda: is_through(log, world), seconds=FLOW_SECONDS)
    assert_told_once(world, TOWNS, ARTICLES)


def test_a_worker_whose_topic_is_deleted_leaves_and_says_what_to_do(topic_log: TopicLog, tmp_path: Path) -> None:
    def start() -> "subprocess.Popen[bytes]":
        return extracting.start(topic_log.bootstrap, topic_log.topics.prefix, tmp_path, ask_seconds=0.5)

    topics = topic_log.topics
    with children() as started:
        started.append(start())
        topic_log.send_articles([Article(id=f"before-{number}", text="x") for number in range(5)])
        until(lambda: len(topic_log.read(topics.readings)) == 5, what="the first readings")
        forget(topic_log.bootstrap, topics.articles)
        assert EXIT_STALLED == started[0].wait(60)
        assert f"no topic {topics.articles} any more; declare it again" in (tmp_path / "child.log").read_text()
        topic_log.declare()
        started.append(start())
        topic_log.send_articles([Article(id=f"after-{number}", text="x") for number in range(5)])
        until(lambda: len(topic_log.read(topics.readings)) == 10, what="the readings after")


def with_admin(log: TopicLog, act: Callable[[Any], object]) -> None:
    admin = KafkaAdminClient(bootstrap_servers=log.bootstrap)
    try:
        act(admin)
    finally:
        admin.close()


def test_a_worker_whose_offsets_expired_reads_what_there_is_from_its_beginning(
    topic_log: TopicLog, tmp_path: Path
) -> None:
    topics, group = topic_log.topics, f"{topic_log.topics.prefix}.extract"

    def read_all() -> None:
        with extracting.running(topic_log.bootstrap, topics.prefix, tmp_path):
            until(lambda: topic_log.is_read_to_its_end(group, topics.articles))

    topic_log.send_articles([Article(id=f"early-{number}", text="x") for number in range(10)])
    read_all()
    with_admin(topic_log, lambda admin: admin.delete_groups([group]))
    read_all()
    assert [2] * 10 == [times for _key, times in sorted(counts(topic_log).items())]


def test_a_worker_that_retention_overtook_goes_on_with_what_is_left(topic_log: TopicLog, tmp_path: Path) -> None:
    topics, group = topic_log.topics, f"{topic_log.topics.prefix}.extract"
    topic_log.send_articles([Article(id=f"gone-{number}", text="x") for number in range(10)])
    written = topic_log.read(topics.articles)
    ends = {TopicPartition(topics.articles, one): sum(each.partition == one for each in written) for one in (0, 1)}
    with_admin(topic_log, lambda admin: admin.delete_records(ends))
    topic_log.send_articles([Article(id=f"left-{number}", text="x") for number in range(10)])
    with extracting.running(topic_log.bootstrap, topics.prefix, tmp_path):
        until(lambda: topic_log.is_read_to_its_end(group, topics.articles))
    assert {f"left-{number}" for number in range(10)} == set(counts(topic_log))


def counts(log: TopicLog) -> dict[str, int]:
    """How often each article was read."""
    found: dict[str, int] = {}
    for one in log.read(log.topics.readings):
        name = (one.key or b"").decode()
        found[name] = found.get(name, 0) + 1
    return found
