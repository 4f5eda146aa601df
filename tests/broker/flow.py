"""Articles that flow to a Slack stand-in through processes that come and go, and the verdict on what arrived."""

import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from streams.codec import encode
from streams.database import open_engine
from streams.records import Article, Reading
from tests.alerts.towns import alerts_told, expected_alerts, incidents_told
from tests.broker.topic_log import TopicLog, until
from tests.kill.world import World
from tocsin.testing.ledger import Entry

FLOW_SECONDS = 300.0

Child = subprocess.Popen[bytes]


@contextmanager
def children() -> Iterator[list[Child]]:
    """A list of processes that are ended, whatever happens."""
    started: list[Child] = []
    try:
        yield started
    finally:
        for one in started:
            one.kill()
            one.wait()


def assert_told_once(world: World, towns: int, articles: int) -> None:
    """Each alert that there should be stands once in Slack's ledger, and its incident holds every article once."""
    engine = open_engine(world.database)
    names, expected = alerts_told(engine), expected_alerts(towns, articles)
    firsts = Counter(names[one["alert_id"]] for one in world.entries("slack") if is_first(one))
    assert Counter(expected) == firsts
    assert Counter({articles: towns}) == Counter(len(told_by) for told_by in incidents_told(engine).values())
    engine.dispose()


def is_first(entry: Entry) -> bool:
    return not entry["is_edit"] and not entry["is_reply"]


class Flow:
    """Articles, sent in a thread at a steady rate."""

    def __init__(self, log: TopicLog, readings: Sequence[Reading], each_second: int) -> None:
        self._log, self._each_second = log, each_second
        self._articles = [Article(id=one.article_id, text=encode(one).decode()) for one in readings]
        self.sent = 0
        self._thread = threading.Thread(target=self._send, daemon=True)
        self._thread.start()

    def _send(self) -> None:
        for start in range(0, len(self._articles), self._each_second):
            begun = time.monotonic()
            batch = self._articles[start : start + self._each_second]
            self._log.send_articles(batch)
            self.sent += len(batch)
            time.sleep(max(0.0, 1 - (time.monotonic() - begun)))

    def wait_for(self, share: float) -> None:
        """Return when so much of it is sent."""
        until(lambda: self.sent >= share * len(self._articles), seconds=FLOW_SECONDS, what=f"{share:.0%} sent")
