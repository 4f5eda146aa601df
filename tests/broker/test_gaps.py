"""Readings that were jumped over are read again and decided; what is gone is counted; dead letters are no gaps."""

import uuid
from pathlib import Path
from typing import Any

import pytest
from kafka import KafkaAdminClient, TopicPartition
from kafka.structs import OffsetAndMetadata
from prometheus_client import CollectorRegistry
from sqlalchemy import Engine

from alerts.deciding.agents import _handle
from alerts.deciding.gaps import Gaps
from alerts.deciding.metrics import DecideMetrics
from streams.codec import UndecodableRecord, encode
from streams.holes import Hole, HoleReader
from streams.outcomes import Inbound, Record
from streams.records import Reading
from streams.topics import Topics
from tests.alerts.deciding import a_database, a_decider, rows
from tests.broker.decide_child import running
from tests.broker.topic_log import TopicLog, until
from tests.incidents.told import persons, told
from tocsin.testing.clock import Clock

pytestmark = pytest.mark.broker
READINGS = 12


@pytest.fixture
def topic_log(kafka: Any) -> TopicLog:
    log = TopicLog(kafka.bootstrap, Topics(f"t{uuid.uuid4().hex[:8]}"))
    log.declare(partitions=1)
    return log


def the_readings() -> list[Reading]:
    return [told(f"a-{number}", hours=number / 10, force=persons(6000)) for number in range(READINGS)]


def send(log: TopicLog, values: list[bytes]) -> None:
    for value in values:  # one after the other: one partition, one order
        log.send(log.topics.readings, [(b"k", value, [])])


def forget_before(log: TopicLog, offset: int) -> None:
    """Let the topic's retention have taken all before `offset`."""
    admin = KafkaAdminClient(bootstrap_servers=log.bootstrap)
    try:
        admin.delete_records({TopicPartition(log.topics.readings, 0): offset})
    finally:
        admin.close()


def jump_to(log: TopicLog, group: str, offset: int) -> None:
    admin = KafkaAdminClient(bootstrap_servers=log.bootstrap)
    try:
        admin.alter_group_offsets(group, {TopicPartition(log.topics.readings, 0): OffsetAndMetadata(offset, "", -1)})
    finally:
        admin.close()


def seen(engine: Engine) -> set[str]:
    return {row[0] for row in rows(engine, "readings_seen", "article_id")}


def test_what_a_worker_jumped_over_is_decided_before_it_goes_on(topic_log: TopicLog, tmp_path: Path) -> None:
    topics, group = topic_log.topics, f"{topic_log.topics.prefix}.decide"
    values = [encode(one) for one in the_readings()]
    send(topic_log, values[:4])
    with running(topic_log.bootstrap, topics.prefix, tmp_path):
        until(lambda: topic_log.is_read_to_its_end(group, topics.readings))
    send(topic_log, [*values[4:6], b"no reading at all", *values[6:]])
    jump_to(topic_log, group, 9)
    with running(topic_log.bootstrap, topics.prefix, tmp_path):
        until(lambda: topic_log.is_read_to_its_end(group, topics.readings))
    assert {f"a-{number}" for number in range(READINGS)} == seen(a_database(tmp_path))
    letters = topic_log.read(topics.dlq(topics.readings))
    assert [b"no reading at all"] == [one.value for one in letters]


class Rig:
    """Deciding with gaps closed, without a worker: records are handed in by the test."""

    def __init__(self, log: TopicLog, folder: Path) -> None:
        self.metrics = DecideMetrics(CollectorRegistry())
        self.engine = a_database(folder)
        self._decider = a_decider(self.engine, metrics=self.metrics)
        self._gaps = Gaps(self.engine, self._decider, HoleReader(log.bootstrap), Clock())
        self._topic = log.topics.readings

    def handle(self, offset: int, value: bytes) -> list[Record]:
        given = Inbound(topic=self._topic, partition=0, offset=offset, key=b"k", value=value)
        return list(_handle(given, self._decider, self._gaps))

    def skipped(self) -> float:
        return float(self.metrics.jumps._value.get())


def test_what_retention_took_is_counted_and_the_rest_is_decided(topic_log: TopicLog, tmp_path: Path) -> None:
    values, rig = [encode(one) for one in the_readings()], Rig(topic_log, tmp_path)
    send(topic_log, values)
    forget_before(topic_log, 5)
    rig.handle(0, values[0])
    rig.handle(8, values[8])
    assert ({"a-0", *(f"a-{number}" for number in range(5, 9))}, 4.0) == (seen(rig.engine), rig.skipped())


def test_a_dead_letter_is_no_gap(topic_log: TopicLog, tmp_path: Path) -> None:
    values, rig = [encode(one) for one in the_readings()], Rig(topic_log, tmp_path)
    send(topic_log, [values[0], b"no reading", values[1]])
    rig.handle(0, values[0])
    with pytest.raises(UndecodableRecord):
        rig.handle(1, b"no reading")
    assert ([], 0.0) == (rig.handle(2, values[1]), rig.skipped())


def test_a_hole_is_read_in_order_and_no_further(topic_log: TopicLog) -> None:
    send(topic_log, [f"{number}".encode() for number in range(6)])
    hole = Hole(topic=topic_log.topics.readings, partition=0, first=2, end=5)
    found = [(one.offset, one.value) for one in HoleReader(topic_log.bootstrap)(hole)]
    assert [(2, b"2"), (3, b"3"), (4, b"4")] == found
