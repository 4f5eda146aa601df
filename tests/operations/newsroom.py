"""A newsroom as a new user sets it up: `tocsin init`, a feed of one's own, `tocsin up`; Slack is the stand-in."""

import json
import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tocsin.demo.server import FeedServer
from tocsin.demo.stage import free_ports, without_ours
from tocsin.testing.ledger import Ledger
from tocsin.testing.serving import InThread
from tocsin.testing.slack import TOKEN, SlackStandIn
from tocsin.up import ROLES

CHANNEL = "#world-desk"
READY_SECONDS = 90.0
FEED = "feeds/1.json"


@dataclass(frozen=True, kw_only=True)
class Newsroom:
    """A folder with its environment, the feed it reads, and Slack's stand-in."""

    folder: Path
    environment: dict[str, str]
    ports: dict[str, int]
    prefix: str
    feed: FeedServer
    slack: SlackStandIn

    def tell(self, **texts: str) -> None:
        """Let the feed have these articles: id -> text."""
        items = [
            {"id": id_, "url": f"{self.feed.base}/articles/{id_}", "title": id_, "content_text": text}
            for id_, text in texts.items()
        ]
        body = {"version": "https://jsonfeed.org/version/1.1", "title": "Wire", "items": items}
        self.feed.publish(FEED, json.dumps(body).encode(), "application/feed+json")

    def tocsin(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "tocsin", *words], cwd=self.folder, env=self.environment,
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip

    @contextmanager
    def up(self) -> Iterator["subprocess.Popen[bytes]"]:
        """Run `tocsin up` until the block ends; it is ready inside."""
        log = self.folder / "up.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", "tocsin", "up"], cwd=self.folder, env=self.environment, stdout=output,
                stderr=subprocess.STDOUT,
            )  # fmt: skip
        try:
            until(lambda: "all roles are ready" in log.read_text() or process.poll() is not None, READY_SECONDS)
            assert process.poll() is None, log.read_text()
            yield process
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.wait(60)


@contextmanager
def newsroom(folder: Path, bootstrap: str, *init: str) -> Iterator[Newsroom]:
    """Set a newsroom up on the broker at `bootstrap`, with topics of its own and an empty feed."""
    articles = folder / "articles"
    articles.mkdir()
    (articles / "nothing.txt").write_text("Nothing happened on Monday, the mayor said.", encoding="utf-8")
    prefix, ports = f"n{uuid.uuid4().hex[:8]}", dict(free_ports(ROLES))
    slack = SlackStandIn(Ledger(folder / "slack.jsonl"), channels=(CHANNEL,))
    feed = FeedServer(articles)
    with ExitStack() as stack:
        stack.enter_context(InThread(slack))
        stack.enter_context(InThread(feed))
        environment = without_ours(os.environ) | {
            "TOCSIN_KAFKA__BOOTSTRAP": bootstrap,
            "TOCSIN_KAFKA__PREFIX": prefix,
            "TOCSIN_KAFKA__PARTITIONS": "1",
            "TOCSIN_HTTP__PORTS": json.dumps(ports),
            "TOCSIN_SLACK__TOKEN": TOKEN,
            "TOCSIN_SLACK__BASE_URL": slack.base_url,
            "TOCSIN_POLL__ALLOW_PRIVATE": "true",
        }
        place = folder / "newsroom"
        room = Newsroom(folder=folder, environment=environment, ports=ports, prefix=prefix, feed=feed, slack=slack)
        told = room.tocsin("init", str(place), "--slack", CHANNEL, "--contact", "desk@example.org", *init)
        assert 0 == told.returncode, told.stderr
        (place / "feeds.yaml").write_text(feed.feed_list().replace('"5m"', '"1s"'), encoding="utf-8")
        yield Newsroom(folder=place, environment=environment, ports=ports, prefix=prefix, feed=feed, slack=slack)


def until(holds: Callable[[], Any], seconds: float) -> None:
    """Come back as soon as `holds` is true."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, f"not within {seconds:g} s"
        time.sleep(0.1)
