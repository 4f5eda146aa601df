import statistics
import sys
import time
from pathlib import Path

import pytest
from kafka import KafkaConsumer, KafkaProducer, TopicPartition

from streams.codec import decode, encode
from streams.records import Article, Reading
from tests.broker.child import running, start
from tests.broker.topic_log import TopicLog, until

pytestmark = pytest.mark.broker


def articles(count: int) -> list[Article]:
    return [Article(id=f"a-{number}", title=f"title {number}", text="x" * number) for number in range(count)]


def test_each_article_comes_out_as_one_reading_under_its_own_key(topic_log: TopicLog, tmp_path: Path) -> None:
    sent, topics = articles(50), topic_log.topics
    topic_log.send_articles(sent)
    with running(topic_log.bootstrap, topics.prefix, tmp_path):
        until(lambda: topic_log.is_read_to_its_end(f"{topics.prefix}.extract", topics.articles))
    written = topic_log.read(topics.readings)
    assert sorted(one.id.encode() for one in sent) == sorted(one.key or b"" for one in written)
    readings = [decode(one.value or b"", Reading) for one in written]
    assert {one.id: len(one.text) for one in sent} == {one.article_id: one.signature[0] for one in readings}
    assert [] == topic_log.read(topics.dlq(topics.articles))


def test_a_reading_follows_its_article_at_once(topic_log: TopicLog, tmp_path: Path) -> None:
    topics, latencies = topic_log.topics, []
    consumer = KafkaConsumer(bootstrap_servers=topic_log.bootstrap, group_id=None, auto_offset_reset="earliest")
    consumer.assign([TopicPartition(topics.readings, number) for number in range(2)])
    producer = KafkaProducer(bootstrap_servers=topic_log.bootstrap)
    with running(topic_log.bootstrap, topics.prefix, tmp_path):
        for article in articles(40):
            began = time.monotonic()
            producer.send(topics.articles, key=article.id.encode(), value=encode(article)).get(10)
            until(lambda: consumer.poll(timeout_ms=10_000), what="the reading")
            latencies.append(time.monotonic() - began)
    producer.close()
    consumer.close()
    median_ms = statistics.median(latencies) * 1000
    sys.stderr.write(
        f"article to reading: p50 {median_ms:.1f} ms, max after the first {max(latencies[1:]) * 1000:.1f} ms\n"
    )
    assert len(latencies) == 40


def test_a_key_goes_to_the_same_partition_from_the_publisher_and_from_the_agents(
    topic_log: TopicLog, tmp_path: Path
) -> None:
    topics = topic_log.topics
    topic_log.send_articles(articles(60))  # by kafka-python; the readings go out by aiokafka
    with running(topic_log.bootstrap, topics.prefix, tmp_path):
        until(lambda: topic_log.is_read_to_its_end(f"{topics.prefix}.extract", topics.articles))
    came = {one.key: one.partition for one in topic_log.read(topics.articles)}
    assert came == {one.key: one.partition for one in topic_log.read(topics.readings)}
    assert {0, 1} == set(came.values())


def test_readings_come_by_way_of_the_topic_and_only_there(topic_log: TopicLog, tmp_path: Path) -> None:
    topics, group = topic_log.topics, f"{topic_log.topics.prefix}.extract"
    topic_log.send_articles(articles(17))
    with running(topic_log.bootstrap, topics.prefix, tmp_path):
        until(lambda: topic_log.is_read_to_its_end(group, topics.articles))
    before = sum(offset or 0 for offset in topic_log.committed(group, topics.articles).values())
    topic_log.send_articles(articles(23))
    with running(topic_log.bootstrap, topics.prefix, tmp_path):
        until(lambda: topic_log.is_read_to_its_end(group, topics.articles))
    after = sum(offset or 0 for offset in topic_log.committed(group, topics.articles).values())
    assert (17, 23) == (before, after - before)
    assert 17 + 23 == len(topic_log.read(topics.readings))


def test_without_the_agent_nothing_comes_out(topic_log: TopicLog, tmp_path: Path) -> None:
    topics, group = topic_log.topics, f"{topic_log.topics.prefix}.extract"
    topic_log.send_articles(articles(5))
    worker = start(topic_log.bootstrap, topics.prefix, tmp_path, without_agent=True)
    try:
        assert worker.wait(30) != 0
    finally:
        worker.kill()
        worker.wait()
    assert f"no agent reads for {group}" in (tmp_path / "child.log").read_text()
    assert [] == topic_log.read(topics.readings)
    assert {None} == set(topic_log.committed(group, topics.articles).values())
