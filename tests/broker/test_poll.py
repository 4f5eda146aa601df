"""The poller against a real broker, killed from outside at every point where it holds what is nowhere else yet."""

import json
import re
import socket
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from streams.codec import decode
from streams.feeds.publish import Publisher
from streams.records import Article
from streams.topics import WantedTopic, apply
from tests.broker.topic_log import TopicLog, until
from tocsin.demo.server import FeedServer
from tocsin.testing.serving import InThread
from tocsin.testing.waypoints import kill_at

pytestmark = pytest.mark.broker
ROOT = Path(__file__).resolve().parent.parent.parent
CHILD = Path(__file__).with_name("poll_child.py")
ARTICLES = 40  # five batches
KILLS = (  # every named point of a poll, and at which passage
    ("poll.after-ack", 1), ("poll.after-fetch", 1), ("poll.after-ack", 2), ("poll.after-sight", 2),
    ("poll.before-publish", 1), ("poll.after-ack", 1), ("poll.after-keep", 1),
)  # fmt: skip


@contextmanager
def served(folder: Path) -> Iterator[FeedServer]:
    """Serve articles of one source from `folder`."""
    folder.mkdir()
    for number in range(ARTICLES):
        (folder / f"a-{number:02}.txt").write_text(f"Article {number}.\n  It ends here. ", encoding="utf-8")
    server = FeedServer(folder)
    with InThread(server):
        yield server


@contextmanager
def poller(
    log: TopicLog, server: FeedServer, folder: Path, kill: tuple[str, int] | None
) -> "Iterator[subprocess.Popen[bytes]]":
    """Run a poller; it is ended when the block ends."""
    feeds = folder / "feeds.yaml"
    feeds.write_text(server.feed_list().replace('"5m"', '"1s"'), encoding="utf-8")
    given: dict[str, Any] = {
        "feeds": str(feeds), "state": f"sqlite:///{folder / 'poll.sqlite'}", "bootstrap": log.bootstrap,
        "topic": log.topics.articles, "folder": str(folder), "point": kill and kill[0],
        "nth": kill and kill[1],
    }  # fmt: skip
    process = subprocess.Popen([sys.executable, str(CHILD), json.dumps(given)])
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        finally:
            process.kill()
            process.wait()


def polled(server: FeedServer, times: int) -> bool:
    return server.asked("feeds/1.json") >= times


def published(log: TopicLog) -> dict[bytes | None, list[bytes | None]]:
    found: dict[bytes | None, list[bytes | None]] = defaultdict(list)
    for one in log.read(log.topics.articles):
        found[one.key].append(one.value)
    return found


def test_every_named_point_is_one_to_be_killed_at() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "streams" / "feeds").glob("*.py"))
    assert set(re.findall(r'_waypoint\("([\w.-]+)"\)', code)) == {point for point, _nth in KILLS}


def test_a_poller_killed_before_it_remembers_loses_nothing_and_repeats_itself_exactly(
    topic_log: TopicLog, tmp_path: Path
) -> None:
    with served(tmp_path / "articles") as server:
        for kill in KILLS:
            with poller(topic_log, server, tmp_path, kill) as process:
                kill_at(process, tmp_path, kill[0], 60)
        with poller(topic_log, server, tmp_path, None):
            until(lambda: len(published(topic_log)) == ARTICLES, seconds=60, what="every article on the log")
    by_key = published(topic_log)
    articles = [decode(values[0] or b"", Article) for values in by_key.values()]
    assert {f"a-{number:02}" for number in range(ARTICLES)} == {one.guid for one in articles}
    assert {one.id.encode() for one in articles} == set(by_key)
    assert any(len(values) > 1 for values in by_key.values()), "no kill led to a repeat: it was not where it should be"
    assert [] == [key for key, values in by_key.items() if len(set(values)) > 1]


def test_nothing_is_published_again_when_nobody_was_killed(topic_log: TopicLog, tmp_path: Path) -> None:
    with served(tmp_path / "articles") as server:
        for polls in (2, 4):
            with poller(topic_log, server, tmp_path, None) as process:
                until(partial(polled, server, polls), seconds=60, what=f"poll {polls}")
            assert 0 == process.returncode
    assert [1] * ARTICLES == [len(values) for values in published(topic_log).values()]


def test_the_text_crosses_the_log_character_for_character(topic_log: TopicLog) -> None:
    article = Article(id="article-1", text=" a\0\r\n\t\u2028\U0001f600 e\u0301 ", title="t")
    publisher = Publisher(topic_log.bootstrap, topic_log.topics.articles)
    assert {"article-1"} == publisher.publish([article]).acked
    publisher.close()
    assert [article] == [decode(one.value or b"", Article) for one in topic_log.read(topic_log.topics.articles)]


def test_a_record_over_the_limit_is_refused_and_the_others_go_on(topic_log: TopicLog) -> None:
    publisher = Publisher(topic_log.bootstrap, topic_log.topics.articles)
    small, large = Article(id="small", text="x"), Article(id="large", text="x" * 2_100_000)
    outcome = publisher.publish([large, small])
    publisher.close()
    assert (frozenset({"small"}), None) == (outcome.acked, outcome.failure)
    assert "over the limit" in outcome.refused["large"]


def narrow(log: TopicLog) -> str:
    """Declare a topic that takes 5,000 bytes a record, less than the poller knows of."""
    topic = f"{log.topics.articles}.narrow"
    apply(log.bootstrap, [WantedTopic(name=topic, partitions=1, configs={"max.message.bytes": "5000"})])
    return topic


def test_an_article_over_the_topics_own_limit_is_refused_alone_and_nothing_after_it(topic_log: TopicLog) -> None:
    publisher = Publisher(topic_log.bootstrap, narrow(topic_log))
    batch = [Article(id=f"article-{number}", text="x" * (8_000 if number == 3 else 50)) for number in range(8)]
    first = publisher.publish(batch)
    later = publisher.publish([Article(id="later", text="x")])
    publisher.close()
    assert (["article-3"], None) == (list(first.refused), first.failure)
    assert {*(one.id for one in batch), "later"} - {"article-3"} == first.acked | later.acked


def test_an_article_that_is_sent_while_another_feeds_is_refused_is_not_refused_with_it(topic_log: TopicLog) -> None:
    publisher = Publisher(topic_log.bootstrap, narrow(topic_log))
    small = [[Article(id=f"article-{turn}-{number}", text="x") for number in range(4)] for turn in range(8)]
    with ThreadPoolExecutor(8) as pool:
        large = [pool.submit(publisher.publish, [Article(id=f"large-{n}", text="x" * 8_000)]) for n in range(4)]
        others = [pool.submit(publisher.publish, batch) for batch in small]
    publisher.close()
    assert [[f"large-{n}"] for n in range(4)] == [list(one.result().refused) for one in large]
    assert [] == [name for one in others for name in one.result().refused]


def test_a_broker_that_is_not_there_is_a_failure_and_no_exception() -> None:
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
    publisher = Publisher(f"127.0.0.1:{port}", "articles")
    outcome = publisher.publish([Article(id="a", text="x")])
    assert (frozenset(), True) == (outcome.acked, bool(outcome.failure))
    publisher.close()
