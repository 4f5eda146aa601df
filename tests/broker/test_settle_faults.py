"""The worker when the broker goes, when a second worker comes and goes, and when it cannot end."""

import signal
import threading
from pathlib import Path

import pytest

from streams.records import Article
from streams.settle import EXIT_UNSTORED
from streams.topics import Topics
from streams.watch import EXIT_STALLED
from tests.broker.child import running, start
from tests.broker.topic_log import TopicLog, until
from tocsin.local_kafka import LocalKafka

pytestmark = pytest.mark.broker


def group_of(topic_log: TopicLog) -> str:
    return f"{topic_log.topics.prefix}.extract"


def read_ids(topic_log: TopicLog) -> set[str]:
    return {(one.key or b"").decode() for one in topic_log.read(topic_log.topics.readings)}


def test_nothing_is_lost_when_the_broker_is_killed_and_comes_back(tmp_path: Path) -> None:
    with LocalKafka(tmp_path / "kafka") as broker:
        topic_log = TopicLog(broker.bootstrap, Topics("outage"))
        topic_log.declare()
        before = [Article(id=f"before-{number}", text="slow 0.05") for number in range(40)]
        after = [Article(id=f"after-{number}", text="x") for number in range(20)]
        topic_log.send_articles(before)
        with running(broker.bootstrap, "outage", tmp_path):
            until(lambda: len(read_ids(topic_log)) > 5, what="the first readings")
            broker.kill()
            broker.start()
            topic_log.send_articles(after)
            until(lambda: topic_log.is_read_to_its_end(group_of(topic_log), topic_log.topics.articles), seconds=60)
            assert {one.id for one in [*before, *after]} == read_ids(topic_log)


def test_nothing_is_lost_when_a_second_worker_joins_and_is_killed(topic_log: TopicLog, tmp_path: Path) -> None:
    prefix, sent, enough = topic_log.topics.prefix, list[Article](), threading.Event()

    def keep_sending() -> None:
        while not enough.wait(0.2):
            batch = [Article(id=f"a-{len(sent) + number}", text="slow 0.01") for number in range(10)]
            topic_log.send_articles(batch)
            sent.extend(batch)

    sender = threading.Thread(target=keep_sending)
    sender.start()
    try:
        with running(topic_log.bootstrap, prefix, tmp_path):
            until(lambda: len(read_ids(topic_log)) > 5, what="the first readings")
            (tmp_path / "second").mkdir()
            second = start(topic_log.bootstrap, prefix, tmp_path / "second")
            until(lambda: "assigned 1 partitions" in (tmp_path / "second" / "child.log").read_text(), what="its share")
            second.kill()
            second.wait()
            enough.set()
            sender.join()
            until(lambda: topic_log.is_read_to_its_end(group_of(topic_log), topic_log.topics.articles))
    finally:
        enough.set()
        sender.join()
    assert {one.id for one in sent} == read_ids(topic_log)


def test_a_stop_that_waits_for_a_record_for_ever_is_ended_and_the_record_comes_back(
    topic_log: TopicLog, tmp_path: Path
) -> None:
    topic_log.send_articles([Article(id="stuck", text="stuck")])
    worker = start(topic_log.bootstrap, topic_log.topics.prefix, tmp_path, stop_seconds=1.5)
    try:
        until(lambda: "assigned 2 partitions" in (tmp_path / "child.log").read_text(), what="the worker")
        threading.Event().wait(1)  # it fetches what it was assigned
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(20) == EXIT_STALLED
    finally:
        worker.kill()
        worker.wait()
    assert {None} == set(topic_log.committed(group_of(topic_log), topic_log.topics.articles).values())


def test_a_worker_that_settles_nothing_leaves_by_itself(topic_log: TopicLog, tmp_path: Path) -> None:
    topic_log.send_articles([Article(id="stuck", text="stuck")])
    worker = start(topic_log.bootstrap, topic_log.topics.prefix, tmp_path, unsettled_seconds=1.5)
    try:
        assert worker.wait(30) == EXIT_STALLED
    finally:
        worker.kill()
        worker.wait()
    assert "nothing was settled for" in (tmp_path / "child.log").read_text()


@pytest.mark.parametrize(
    ("bootstrap", "said"), [("127.0.0.1:1", "NoBroker"), (None, "TopicsMissing")], ids=["no broker", "no topics"]
)
def test_a_worker_without_what_it_needs_says_so(
    kafka: LocalKafka, tmp_path: Path, bootstrap: str | None, said: str
) -> None:
    worker = start(bootstrap or kafka.bootstrap, "nobody-declared", tmp_path)
    try:
        assert worker.wait(30) not in {0, EXIT_UNSTORED, EXIT_STALLED}
    finally:
        worker.kill()
        worker.wait()
    assert said in (tmp_path / "child.log").read_text()
