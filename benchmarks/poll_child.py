"""One poller in a process of its own, on one core: `python -m benchmarks.poll_child KIND BASE FEEDS SECONDS FOLDER`.

Prints one line of JSON: polls, seconds, CPU seconds with those of the children, and the memory of all in bytes.
"""

import asyncio
import hashlib
import json
import logging
import os
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psutil

from benchmarks.poll_server import feed as body_of
from streams.feeds import formats
from streams.feeds.article_text import Text
from streams.feeds.articles import AgeLimits, looked_at, sighted
from streams.feeds.fetch import Fetched, Fetcher
from streams.feeds.gates import Gates
from streams.feeds.governor import Governor
from streams.feeds.identity import identify
from streams.feeds.memory import ArticleState, FeedState
from streams.feeds.model import Feed
from streams.feeds.parsing import Parsing
from streams.feeds.poller import Poller, PollerOptions
from streams.feeds.publish import Published
from streams.feeds.state import PollState
from streams.records import Article

CONNECTIONS = 50
SETTLE_SECONDS = 1.0
WARM_POLLS = 100
LEAST_POLLS = 40  # of the slowest
MOST_KNOWN = 1_000  # feeds whose entries are known before; of more, nothing changes here


class Clocked:
    """Counts polls, and measures from when it is told to begin."""

    def __init__(self) -> None:
        self.polls, self._begun_polls, self._wall, self._cpu = 0, 0, 0.0, 0.0

    def begin(self) -> None:
        """Measure from now on."""
        self._begun_polls, self._wall, self._cpu = self.polls, time.perf_counter(), cpu_seconds()

    def told(self) -> dict[str, float]:
        """Give the figures."""
        return {
            "polls": self.polls - self._begun_polls,
            "seconds": time.perf_counter() - self._wall,
            "cpu_seconds": cpu_seconds() - self._cpu,
            "bytes": memory_bytes(),
        }


def family() -> list[psutil.Process]:
    """Give this process and its children."""
    here = psutil.Process()
    return [here, *here.children(recursive=True)]


def cpu_seconds() -> float:
    """Give the CPU time that this process and its children have used."""
    return sum(sum(process.cpu_times()[:2]) for process in family())


def memory_bytes() -> int:
    """Give the memory that they hold."""
    return sum(process.memory_info().rss for process in family())


class Press:
    """A log that takes everything."""

    def publish(self, articles: Sequence[Article]) -> Published:
        """Take all."""
        return Published(acked=frozenset(article.id for article in articles))


class Counting:
    """The fetcher, counted."""

    def __init__(self, fetcher: Fetcher, clocked: Clocked) -> None:
        self._fetcher, self._clocked = fetcher, clocked

    async def get(self, url: str, **more: Any) -> Fetched:
        """Give the answer."""
        answer = await self._fetcher.get(url, **more)
        self._clocked.polls += 1
        return answer


def known(url: str, number: int) -> FeedState:
    """Give where a feed stands that was polled before."""
    now = datetime.now(UTC)
    return FeedState(
        url=url, is_known=True, etag='"0"', validators_url=url, refreshed_at=now, polled_at=now,
        body_hash=hashlib.sha256(body_of(number, 0)).hexdigest(), next_at=now, wait_seconds=0.01,
        entries=50, rate_per_hour=1.0,
    )  # fmt: skip


def published(feed: Feed, number: int) -> list[ArticleState]:
    """Give what is known of the feed's entries."""
    now = datetime.now(UTC)
    entries = formats.parse(body_of(number, 0), feed.url).entries
    sights = (sighted(one, now, AgeLimits(timedelta(days=1)), is_first_poll=False) for one in identify(feed, entries))
    texts = (Text(text=entry.summary, text_from="feed") for entry in entries)
    return [looked_at(one, text, sight, now) for one, text, sight in
            zip(identify(feed, entries), texts, sights, strict=True)]  # fmt: skip


async def ours(base: str, feeds: int, seconds: float, folder: Path) -> dict[str, float]:
    """Poll by the poller itself: its agenda, gates, state on disk, parsing process; only the log is a stand-in."""
    clocked, gates = Clocked(), Gates()
    state = PollState(f"sqlite:///{folder / 'poll.sqlite'}")
    urls = [f"{base}/{number}" for number in range(feeds)]
    state.keep(known(url, number) for number, url in enumerate(urls))
    listed = [Feed(url=url, name=f"wire {number}", interval_seconds=0.01) for number, url in enumerate(urls)]
    if feeds <= MOST_KNOWN:
        for number, one in enumerate(listed):
            state.keep_articles(published(one, number))
    fetcher = Fetcher(allow_private=True, governor=Governor(time.monotonic, gates))
    async with fetcher, Parsing(deadline_seconds=30.0) as parsing:
        poller = Poller(
            listed, Counting(fetcher, clocked), parsing, state, Press(),
            jitter=lambda: 0.5, gates=gates, options=PollerOptions(concurrency=CONNECTIONS),
        )  # fmt: skip
        await parsing.feed(body_of(0, 0))  # its process is there
        running = asyncio.create_task(poller.run())
        while clocked.polls < WARM_POLLS:  # noqa: ASYNC110 - the fetcher is not the bench's to change
            await asyncio.sleep(0.05)
        clocked.begin()
        await asyncio.sleep(seconds)
        found = clocked.told()
        poller.stop()
        await running
    return found


async def httpx_feedparser(base: str, feeds: int, seconds: float, _folder: Path) -> dict[str, float]:
    """Poll by httpx with feedparser in one loop: the usual script."""
    import feedparser  # noqa: PLC0415 - one child, one peer
    import httpx  # noqa: PLC0415 - as above

    clocked = Clocked()
    tags = dict.fromkeys(range(feeds), '"0"')
    seen: dict[int, set[str]] = {number: set() for number in range(feeds)}

    async def follow(client: httpx.AsyncClient, first: int) -> None:
        while True:
            for number in range(first, feeds, CONNECTIONS):
                answer = await client.get(f"{base}/{number}", headers={"If-None-Match": tags[number]})
                if answer.status_code == httpx.codes.OK:
                    tags[number] = answer.headers["ETag"]
                    seen[number].update(entry.id for entry in feedparser.parse(answer.content).entries)
                clocked.polls += 1

    limits = httpx.Limits(max_connections=CONNECTIONS)
    async with httpx.AsyncClient(limits=limits, timeout=30) as client:
        tasks = [asyncio.create_task(follow(client, first)) for first in range(CONNECTIONS)]
        await asyncio.sleep(SETTLE_SECONDS)
        clocked.begin()
        await asyncio.sleep(seconds)
        found = clocked.told()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return found


async def lemon24_reader(base: str, feeds: int, seconds: float, folder: Path) -> dict[str, float]:
    """Poll by lemon24/reader with ten workers, its database on disk; the first polls, which fill it, do not count."""
    from reader import make_reader  # noqa: PLC0415 - one child, one peer

    clocked = Clocked()
    reader = make_reader(str(folder / "reader.sqlite"))
    for number in range(feeds):
        reader.add_feed(f"{base}/{number}")
    deadline = time.monotonic() + seconds
    for _ in reader.update_feeds_iter(workers=10, scheduled=False):
        clocked.polls += 1
        if time.monotonic() > deadline and clocked.polls >= LEAST_POLLS:  # of very many feeds some are filled
            break
    filled = clocked.polls
    for number in range(filled, feeds):
        reader.disable_feed_updates(f"{base}/{number}")
    clocked.begin()
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline or clocked.polls < filled + LEAST_POLLS:
        for _ in reader.update_feeds_iter(workers=10, scheduled=False):
            clocked.polls += 1
    return clocked.told()


KINDS: dict[str, Callable[[str, int, float, Path], Awaitable[dict[str, float]]]] = {
    "ours": ours,
    "httpx": httpx_feedparser,
    "reader": lemon24_reader,
}


def main(arguments: Sequence[str]) -> None:
    """Run one poller and print its figures."""
    kind, base, feeds, seconds, folder = arguments
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    logging.disable(logging.CRITICAL)

    async def poll() -> dict[str, float]:
        return await KINDS[kind](base, int(feeds), float(seconds), Path(folder))

    print(json.dumps(asyncio.run(poll())))  # noqa: T201 - read by whoever started it


if __name__ == "__main__":
    main(sys.argv[1:])
