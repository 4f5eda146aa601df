"""Processes that may write no more, or open no more: nothing is lost, and work goes on when they may again."""

import resource
import subprocess
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from kafka import KafkaProducer
from kafka.errors import KafkaError

from streams.codec import encode
from streams.topics import Topics
from tests.alerts.deciding import a_database, rows
from tests.broker.decide_child import running
from tests.broker.test_kill_decide import TABLES, a_reading_of, without_kills
from tests.broker.topic_log import TopicLog, declare_one, until
from tests.kill.world import PATIENT, a_world, end
from tocsin.local_kafka import LocalKafka, kept, life_of
from tocsin.testing.ledger import verdict

READINGS = 60


@contextmanager
def limited(pid: int, kind: int, most: int) -> Iterator[None]:
    """Allow process `pid` no more than `most` of `kind`, until the block ends."""
    soft, hard = resource.prlimit(pid, kind)
    resource.prlimit(pid, kind, (most, hard))
    try:
        yield
    finally:
        resource.prlimit(pid, kind, (soft, hard))


@pytest.mark.broker
def test_a_decider_that_cannot_write_waits_and_loses_nothing(kafka: Any, tmp_path: Path) -> None:
    log = TopicLog(kafka.bootstrap, Topics(f"t{uuid.uuid4().hex[:8]}"))
    log.declare(partitions=1)
    topics, group = log.topics, f"{log.topics.prefix}.decide"
    readings = [a_reading_of(number) for number in range(READINGS)]

    def send(first: int, end_: int) -> None:
        for one in readings[first:end_]:
            log.send(topics.readings, [(one.article_id.encode(), encode(one), [])])

    said = tmp_path / "decide.log"
    with running(log.bootstrap, topics.prefix, tmp_path, has_terms=True) as worker:
        send(0, 10)
        until(lambda: log.is_read_to_its_end(group, topics.readings))
        with limited(worker.pid, resource.RLIMIT_FSIZE, (tmp_path / "tocsin.db-wal").stat().st_size + 4096):
            send(10, 50)
            until(lambda: "it cannot be written" in said.read_text(), what="that it says so")
        send(50, READINGS)
        until(lambda: log.is_read_to_its_end(group, topics.readings), seconds=60)
    expected = without_kills(tmp_path / "undisturbed", topics.readings, readings)
    engine = a_database(tmp_path)
    assert expected == {table: rows(engine, table) for table in TABLES}
    assert [] == log.read(topics.dlq(topics.readings))


def open_files(child: "subprocess.Popen[bytes]") -> int:
    return len(list(Path(f"/proc/{child.pid}/fd").iterdir()))


def test_a_dispatcher_without_file_descriptors_waits_and_tells_everybody_once(tmp_path: Path) -> None:
    with a_world(tmp_path, ["#desk"]) as world:
        world.times = PATIENT
        world.slack["timeout_seconds"] = PATIENT["timeout"]
        child = world.start()
        try:
            world.tell("slack", ["#desk"], 3)
            until(lambda: not world.in_state("pending", "calling", "unknown"))
            with limited(child.pid, resource.RLIMIT_NOFILE, 3):
                world.tell("slack", ["#desk"], 9, first=3)
                time.sleep(3.0)  # it goes on trying
                assert child.poll() is None
            until(lambda: not world.in_state("pending", "calling", "unknown"), seconds=60)
        finally:
            end(child)
        assert verdict(world.entries("slack"), world.expected).is_clean


@pytest.mark.broker
@pytest.mark.long
def test_a_broker_that_cannot_write_ends_and_comes_back_with_all_that_it_confirmed(tmp_path: Path) -> None:
    told, back = list[str](), threading.Event()

    def hear(event: str, _detail: str) -> None:
        told.append(event)
        if event == "broker back":
            back.set()

    with kept(LocalKafka(tmp_path), on_event=hear, first_wait_seconds=0.1) as broker:
        declare_one(broker.bootstrap, "t")
        confirmed = confirmed_until_full(broker)
        assert back.wait(90)
        stands = {one.value for one in TopicLog(broker.bootstrap, Topics("t")).read("t")}
        assert [] == [number for number, value in enumerate(confirmed) if value not in stands]
        assert life_of(tmp_path) is not None
    assert ["broker ended", "broker back"] == told[:2]


def confirmed_until_full(broker: LocalKafka) -> list[bytes]:
    """Send until the broker's files may grow no more and it has ended; what it confirmed."""
    confirmed: list[bytes] = []
    producer = KafkaProducer(bootstrap_servers=broker.bootstrap, delivery_timeout_ms=4000, request_timeout_ms=2000)
    resource.prlimit(broker.pid, resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
    try:
        for number in range(2000):
            value = f"{number} ".encode() + b"x" * 1000
            producer.send("t", value).get(5)
            confirmed.append(value)
    except KafkaError:
        pass
    finally:
        producer.close(1)
    return confirmed
