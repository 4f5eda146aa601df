"""What tests write to and read from a real broker, with kafka-python alone: no code of the stages under test."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from kafka import KafkaAdminClient, KafkaConsumer, KafkaProducer, TopicPartition

from streams import groups
from streams.codec import encode
from streams.records import Article
from streams.topics import Topics, WantedTopic, apply

PATIENCE_SECONDS = 30.0


@dataclass(frozen=True)
class Written:
    """A record on a topic, as kafka-python read it."""

    partition: int
    offset: int
    key: bytes | None
    value: bytes | None
    headers: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True)
class TopicLog:
    """One system's topics on one broker."""

    bootstrap: str
    topics: Topics

    def declare(self, *, partitions: int = 2) -> None:
        apply(self.bootstrap, self.topics.wanted(partitions=partitions, replication=1))

    def send(self, topic: str, records: Sequence[tuple[bytes | None, bytes | None, list[tuple[str, bytes]]]]) -> None:
        """Send all to the partition of their key, and return when the broker has them."""
        producer = KafkaProducer(bootstrap_servers=self.bootstrap)
        try:
            sent = [producer.send(topic, key=key, value=value, headers=headers) for key, value, headers in records]
            for one in sent:
                one.get(PATIENCE_SECONDS)
        finally:
            producer.close()

    def send_articles(self, articles: Sequence[Article]) -> None:
        self.send(self.topics.articles, [(one.id.encode(), encode(one), []) for one in articles])

    def read(self, topic: str) -> list[Written]:
        """Give all that stands on the topic now."""
        consumer = KafkaConsumer(bootstrap_servers=self.bootstrap, group_id=None, enable_auto_commit=False)
        try:
            partitions = [TopicPartition(topic, one) for one in sorted(consumer.partitions_for_topic(topic) or ())]
            ends = consumer.end_offsets(partitions)
            consumer.assign(partitions)
            for partition in partitions:
                consumer.seek(partition, 0)
            found: list[Written] = []
            deadline = time.monotonic() + PATIENCE_SECONDS
            while any((consumer.position(one) or 0) < ends[one] for one in partitions):
                assert time.monotonic() < deadline, f"{topic} cannot be read to its end"
                for records in consumer.poll(timeout_ms=200).values():
                    found += [Written(r.partition, r.offset, r.key, r.value, tuple(r.headers)) for r in records]
            return found
        finally:
            consumer.close()

    def committed(self, group: str, topic: str) -> dict[int, int | None]:
        """Give partition -> committed offset of the group."""
        (found,) = groups.read(self.bootstrap, {group: [topic]})
        return {one.partition: one.committed for each in found.topics if each.topic == topic for one in each.partitions}

    def is_read_to_its_end(self, group: str, topic: str) -> bool:
        (found,) = groups.read(self.bootstrap, {group: [topic]})
        return all(each.is_read_to_its_end for each in found.topics if each.topic == topic)


def declare_one(bootstrap: str, name: str, *, partitions: int = 1) -> None:
    """Declare a topic outside the table."""
    apply(bootstrap, [WantedTopic(name=name, partitions=partitions)])


def forget(bootstrap: str, name: str) -> None:
    """Delete a topic."""
    admin = KafkaAdminClient(bootstrap_servers=bootstrap)
    try:
        admin.delete_topics([name])
    finally:
        admin.close()


def until(holds: Callable[[], Any], *, seconds: float = PATIENCE_SECONDS, what: str = "it") -> Any:
    """Give what `holds` gives as soon as it is true; fail after `seconds`."""
    deadline = time.monotonic() + seconds
    while not (found := holds()):
        assert time.monotonic() < deadline, f"{what} did not come true within {seconds:g} s"
        time.sleep(0.1)
    return found
