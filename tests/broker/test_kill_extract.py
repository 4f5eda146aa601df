"""SIGKILL from outside, at each point where it matters; the verdict is read from the topics by kafka-python alone."""

import subprocess
import time
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

from streams.codec import encode
from streams.records import Article
from tests.broker.child import running, start
from tests.broker.topic_log import TopicLog, until
from tocsin.testing.waypoints import kill_at, marker

pytestmark = pytest.mark.broker
ARTICLES = 40
KILLS = (1, 4, 2, 9, 3)  # at which passage of the point each life ends; fewer in sum than there are articles
LONG_ENOUGH_TO_COMMIT_SECONDS = 0.6  # three of the child's commit intervals
POISON = b'{"id": "poison", "text": 7}'


def kill_when_there(worker: "subprocess.Popen[bytes]", folder: Path, point: str) -> None:
    """SIGKILL the worker while it waits at the point, but only after it had time to commit what it should not."""
    try:
        until(lambda: marker(folder, point).exists() or worker.poll() is not None, what=point)
        time.sleep(LONG_ENOUGH_TO_COMMIT_SECONDS)
        kill_at(worker, folder, point, 1)
    finally:
        worker.kill()
        worker.wait()


@pytest.mark.parametrize("point", ["extract.before-send", "extract.after-send", "extract.before-ack"])
def test_no_article_is_lost_when_the_worker_is_killed(topic_log: TopicLog, tmp_path: Path, point: str) -> None:
    topics, group = topic_log.topics, f"{topic_log.topics.prefix}.extract"
    articles = [Article(id=f"a-{number}", title=f"title {number}", text="x" * number) for number in range(ARTICLES)]
    records = [(one.id.encode(), encode(one), [("trace", one.id.encode())]) for one in articles]
    records.insert(7, (b"poison", POISON, [("trace", b"p"), ("trace", b"q")]))
    topic_log.send(topics.articles, records)

    for nth in KILLS:
        worker = start(topic_log.bootstrap, topics.prefix, tmp_path, kill_at=point, nth=nth)
        kill_when_there(worker, tmp_path, point)
    with running(topic_log.bootstrap, topics.prefix, tmp_path):
        until(lambda: topic_log.is_read_to_its_end(group, topics.articles), what="the group at the end")

    values = defaultdict(set)
    for one in topic_log.read(topics.readings):
        values[one.key].add(one.value)
    assert {one.id.encode() for one in articles} == set(values)
    assert [] == [key for key, several in values.items() if len(several) != 1]
    letters = topic_log.read(topics.dlq(topics.articles))
    assert {(b"poison", POISON)} == {(one.key, one.value) for one in letters}


def test_commits_never_go_back_over_the_kills(topic_log: TopicLog, tmp_path: Path) -> None:
    topics, group = topic_log.topics, f"{topic_log.topics.prefix}.extract"
    articles = [Article(id=f"a-{number}", text="slow 0.1") for number in range(20)]
    topic_log.send_articles(articles)
    committed = []
    for nth in (5, 5):
        worker = start(topic_log.bootstrap, topics.prefix, tmp_path, kill_at="extract.before-ack", nth=nth)
        kill_when_there(worker, tmp_path, "extract.before-ack")
        committed.append(sum(offset or 0 for offset in topic_log.committed(group, topics.articles).values()))
        done = {one.key for one in topic_log.read(topics.readings)}
        assert committed[-1] <= len(done)
    assert all(earlier <= later for earlier, later in pairwise(committed))
