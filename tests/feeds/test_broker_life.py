"""When the broker may have lost what it had confirmed, every feed is read afresh and all is published again."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from streams.feeds import poller as polling
from streams.feeds.fetch import Fetcher
from streams.feeds.model import Feed
from streams.feeds.parsing import Parsing
from streams.records import Article
from tests.feeds.site import Desk, Site, item, rss, until


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with Site() as made:
        made.pages["/feed"] = with_etag
        yield made


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with Fetcher(allow_private=True) as fetcher, Parsing() as parsing:
        yield Desk(tmp_path, fetcher, parsing)


async def with_etag(request: web.Request) -> web.StreamResponse:
    """The feed, or "not modified" for who has it."""
    if request.headers.get("If-None-Match") == '"1"':
        return web.Response(status=304)
    old = item(3, published="Thu, 01 Oct 2026 11:00:00 GMT")
    return web.Response(body=rss(item(1), item(2), old), headers={"ETag": '"1"'})


def a_feed(site: Site) -> Feed:
    return Feed(url=f"{site.base}/feed", name="wire")


async def published(desk: Desk, feed: Feed, *lives: str | None) -> list[list[Article]]:
    """Poll once in each life of the broker; what each poll published."""
    found = []
    for life in lives:
        desk.press.batches.clear()
        await desk.poller(feed, broker_life=lambda life=life: life).poll(feed)
        found.append(desk.press.articles)
        desk.pass_time(minutes=10)
    return found


async def test_in_a_new_life_all_is_published_again_as_it_was(site: Site, desk: Desk) -> None:
    first, again = await published(desk, a_feed(site), "one", "two")
    assert (3, first) == (len(first), again)


async def test_in_the_same_life_or_without_one_nothing_is_repeated(site: Site, desk: Desk) -> None:
    assert [3, 0, 0, 0] == [len(one) for one in await published(desk, a_feed(site), None, None, None, None)]


async def test_it_is_repeated_once(site: Site, desk: Desk) -> None:
    assert [3, 3, 0] == [len(one) for one in await published(desk, a_feed(site), "one", "two", "two")]


async def test_it_stays_in_doubt_until_all_is_on_the_broker(site: Site, desk: Desk) -> None:
    feed = a_feed(site)
    await published(desk, feed, "one")
    desk.press.broken = 1
    assert [0, 3] == [len(one) for one in await published(desk, feed, "two", "two")]


async def test_the_poller_does_not_wait_for_the_feeds_time(
    site: Site, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "BEAT_SECONDS", 0.02)
    lives = ["one"]
    poller = desk.poller(a_feed(site), broker_life=lambda: lives[-1])
    running = asyncio.create_task(poller.run())
    await until(lambda: len(desk.press.articles) == 3)
    lives.append("two")
    await until(lambda: len(desk.press.articles) == 6)
    poller.stop()
    await running
