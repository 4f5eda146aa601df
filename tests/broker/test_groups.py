import uuid
from collections.abc import Iterator

import pytest
from kafka import KafkaConsumer, KafkaProducer, TopicPartition
from kafka.structs import OffsetAndMetadata

from streams.brokers import NoBroker
from streams.groups import read
from streams.topics import Topics, apply
from tocsin.local_kafka import LocalKafka

broker = pytest.mark.broker


@pytest.fixture
def topic(kafka: LocalKafka) -> str:
    topics = Topics(f"g{uuid.uuid4().hex[:8]}")
    apply(kafka.bootstrap, topics.wanted(partitions=2, replication=1))
    producer = KafkaProducer(bootstrap_servers=kafka.bootstrap)
    for number in range(5):
        producer.send(topics.articles, value=b"x", partition=number % 2).get(10)
    producer.close()
    return topics.articles


@pytest.fixture
def consumer(kafka: LocalKafka, topic: str) -> Iterator[KafkaConsumer]:
    consumer = KafkaConsumer(
        topic,
        bootstrap_servers=kafka.bootstrap,
        group_id=f"of-{topic}",
        client_id="reader",
        auto_offset_reset="earliest",
        enable_auto_commit=False,
    )
    left = 5
    while left:
        left -= sum(map(len, consumer.poll(timeout_ms=500).values()))
    yield consumer
    consumer.close(autocommit=False)


@broker
def test_a_group_that_is_not_there_has_ends_but_no_members_and_no_commits(kafka: LocalKafka, topic: str) -> None:
    (group,) = read(kafka.bootstrap, {"nobody": [topic]})
    assert ((), [(topic, 5, None)]) == (group.members, [(one.topic, one.end, one.committed) for one in group.topics])


@broker
def test_members_and_what_they_are_assigned_are_told(kafka: LocalKafka, topic: str, consumer: KafkaConsumer) -> None:
    assert consumer.assignment()
    (group,) = read(kafka.bootstrap, {f"of-{topic}": [topic]})
    assert "Stable" == group.state
    assert [("reader", "127.0.0.1", ((topic, 0), (topic, 1)))] == [
        (one.client, one.host, one.assigned) for one in group.members
    ]


@broker
def test_committed_offsets_are_told_by_partition_and_in_sum(
    kafka: LocalKafka, topic: str, consumer: KafkaConsumer
) -> None:
    consumer.commit({TopicPartition(topic, 0): OffsetAndMetadata(2, "", -1)})
    (group,) = read(kafka.bootstrap, {f"of-{topic}": []})
    (offsets,) = group.topics
    assert [(3, 2), (2, None)] == [(one.end, one.committed) for one in offsets.partitions]
    assert (5, 2, False) == (offsets.end, offsets.committed, offsets.is_read_to_its_end)


@broker
def test_a_group_at_the_end_is_told_so(kafka: LocalKafka, topic: str, consumer: KafkaConsumer) -> None:
    consumer.commit()
    (group,) = read(kafka.bootstrap, {f"of-{topic}": [topic]})
    assert [True] == [one.is_read_to_its_end for one in group.topics]


@broker
def test_a_topic_that_is_not_there_has_no_partitions(kafka: LocalKafka) -> None:
    (group,) = read(kafka.bootstrap, {"nobody": ["nowhere"]})
    assert [((), False)] == [(one.partitions, one.is_read_to_its_end) for one in group.topics]


def test_no_broker_is_told() -> None:
    with pytest.raises(NoBroker):
        read("127.0.0.1:1", {"any": []})
