"""A web server on loopback that answers as a test says, and the parts of a poller around it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

from aiohttp import web

from streams.feeds.cycle import CycleOptions
from streams.feeds.fetch import Fetcher
from streams.feeds.memory import FeedState
from streams.feeds.model import Feed
from streams.feeds.parsing import Parsing
from streams.feeds.poller import Poller, PollerOptions
from streams.feeds.publish import Published
from streams.feeds.state import PollState
from streams.records import Article

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
NOON = datetime(2026, 11, 12, 12, tzinfo=UTC)


class Site:
    """Serves `pages`: bytes, a status, or a handler, by path. Every request is kept."""

    def __init__(self) -> None:
        self.pages: dict[str, bytes | int | Handler] = {}
        self.asked: list[web.Request] = []
        self._runner = web.AppRunner(web.Application(), access_log=None)
        self.base = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.base = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_failure: object) -> None:
        await self._runner.cleanup()

    def paths(self) -> list[str]:
        return [request.path for request in self.asked]

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request)
        page = self.pages.get(request.path, 404)
        if isinstance(page, int):
            return web.Response(status=page)
        return web.Response(body=page) if isinstance(page, bytes) else await page(request)


def rss(*items: str) -> bytes:
    """Give an RSS of these items."""
    head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Wire</title>'
    return f"{head}<link>http://wire.example/</link>{''.join(items)}</channel></rss>".encode()


def item(number: int, *, text: str = "", guid: str | None = None, link: str = "", published: str = "") -> str:
    """Give an item whose text is whole, so that no page is asked for."""
    whole = text or f"Item {number} says this. " + "word " * 300
    parts = [f"<title>Item {number}</title><guid isPermaLink='false'>{guid or f'g{number}'}</guid>"]
    parts += [f"<link>{link}</link>"] if link else []
    parts += [f"<pubDate>{published or 'Thu, 12 Nov 2026 11:00:00 GMT'}</pubDate>"]
    return f"<item>{''.join(parts)}<description>{whole}</description></item>"


@dataclass
class Press:
    """A publisher that keeps what it is given; the next `broken` batches fail."""

    batches: list[tuple[Article, ...]] = field(default_factory=list)
    broken: int = 0

    def publish(self, articles: Sequence[Article]) -> Published:
        if self.broken:
            self.broken -= 1
            return Published(failure="the broker is away")
        self.batches.append(tuple(articles))
        return Published(acked=frozenset(article.id for article in articles))

    @property
    def articles(self) -> list[Article]:
        return [article for batch in self.batches for article in batch]


@dataclass
class Desk:
    """A poller with its own state, a real fetcher and real parsing; `now` is its clock."""

    folder: Path
    fetcher: Fetcher
    parsing: Parsing
    press: Press = field(default_factory=Press)
    options: CycleOptions = field(default_factory=CycleOptions)
    now: datetime = NOON
    state: PollState = field(init=False)

    def __post_init__(self) -> None:
        self.state = PollState(f"sqlite:///{self.folder / 'poll.sqlite'}")

    def poller(self, *feeds: Feed, **more: Any) -> Poller:
        options = PollerOptions(cycle=self.options)
        given = {"clock": lambda: self.now, "jitter": lambda: 0.5, "options": options, **more}
        return Poller(feeds, self.fetcher, self.parsing, self.state, self.press, **given)

    async def poll(self, feed: Feed) -> FeedState:
        return await self.poller(feed).poll(feed)

    def pass_time(self, **by: float) -> None:
        self.now += timedelta(**by)


async def until(holds: Callable[[], Any], seconds: float = 40.0) -> None:
    """Come back as soon as `holds` is true."""
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110 - what is waited for tells nobody
            await asyncio.sleep(0.01)
