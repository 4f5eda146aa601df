"""What hosts and operators see of the poller: quiet that is kept, robots.txt, orders, moves, gaps, gone feeds."""

import asyncio
import itertools
from pathlib import Path
from typing import Any, Self

import pytest
from aiohttp import web
from prometheus_client import CollectorRegistry

from streams.feeds import poller as polling
from streams.feeds.fetch import Fetcher
from streams.feeds.gates import Gates
from streams.feeds.governor import Governor
from streams.feeds.memory import FeedState, Order, Wish
from streams.feeds.metrics import PollMetrics
from streams.feeds.model import Feed
from streams.feeds.moves import address_of
from streams.feeds.robots import Robots
from streams.feeds.state import PollState
from tests.feeds.site import Desk, Site, item, rss, until

SUMMARY = item(1, text="In short.", link="/page")
PAGE = (
    f"<html><body><article><h1>Item 1</h1>{'<p>A story that is long enough to be one.</p>' * 8}</article></body></html>"
)


def feed_of(site: Site, path: str = "/rss", **more: Any) -> Feed:
    return Feed(url=f"{site.base}{path}", name="Wire", **more)


def answering(status: int, **headers: str) -> Any:
    async def page(_request: web.Request) -> web.Response:
        return web.Response(status=status, headers={name.replace("_", "-"): text for name, text in headers.items()})

    return page


def at(hour: int) -> str:
    return f"Thu, 12 Nov 2026 {hour:02}:00:00 GMT"


class Running:
    """A poller that runs while the block does, with its own gates as in production."""

    def __init__(self, desk: Desk, *feeds: Feed, gates: Gates | None = None, **more: Any) -> None:
        self.gates = gates or Gates()
        self.poller = desk.poller(*feeds, gates=self.gates, **more)

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self.poller.run())
        return self

    async def __aexit__(self, *_failure: object) -> None:
        self.poller.stop()
        await asyncio.wait_for(self._task, 30)


async def test_quiet_that_a_host_asked_for_holds_across_a_restart(site: Site, tmp_path: Path, desk: Desk) -> None:
    site.pages |= {"/busy": answering(429, Retry_After="3600"), "/other": rss(item(1))}
    gates = Gates()
    governor = Governor(lambda: asyncio.get_running_loop().time(), gates)
    async with Fetcher(allow_private=True, governor=governor) as fetcher:
        desk.fetcher = fetcher
        async with Running(desk, feed_of(site, "/busy"), gates=gates):
            await until(site.paths)
            await until(lambda: gates.quiet_seconds("127.0.0.1", asyncio.get_running_loop().time()))
    (kept,) = PollState(f"sqlite:///{tmp_path / 'poll.sqlite'}").hosts()
    assert ("127.0.0.1", True) == (kept.host, (kept.quiet_until - desk.now).total_seconds() > 3500)
    async with Running(desk, feed_of(site, "/busy"), feed_of(site, "/other")) as again:
        await until(lambda: again.gates.quiet_seconds("127.0.0.1", asyncio.get_running_loop().time()))
    assert ["/busy"] == site.paths()


@pytest.mark.parametrize(
    ("rules", "from_page"),
    [
        (b"User-agent: *\nDisallow: /page", False),
        (b"User-agent: Tocsin\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        (b"User-agent: *\nDisallow: /\nAllow: /page$", True),
        (b"User-agent: other\nDisallow: /", True),
        (404, True),
        (b"\xff\xfe nonsense <html>", True),
    ],
)
async def test_pages_are_read_as_robots_txt_says(site: Site, desk: Desk, rules: bytes | int, from_page: bool) -> None:  # noqa: FBT001 - a case's figure
    site.pages |= {"/rss": rss(SUMMARY), "/page": PAGE.encode(), "/robots.txt": rules}
    robots = Robots(desk.fetcher, desk.parsing, lambda: desk.now, lambda _url, _seconds: None)
    await desk.poller(feed_of(site), permit=robots.permit).poll(feed_of(site))
    assert ["page" if from_page else "summary"] == [article.text_from for article in desk.press.articles]
    assert from_page == ("/page" in site.paths())
    assert 1 == site.paths().count("/robots.txt")


async def test_a_page_waits_until_robots_txt_is_known(site: Site, desk: Desk) -> None:
    site.pages |= {"/rss": rss(SUMMARY), "/page": PAGE.encode(), "/robots.txt": 500}
    robots = Robots(desk.fetcher, desk.parsing, lambda: desk.now, lambda _url, _seconds: None)
    poller = desk.poller(feed_of(site), permit=robots.permit)
    await poller.poll(feed_of(site))
    site.pages["/robots.txt"] = 404
    desk.pass_time(minutes=15)
    await poller.poll(feed_of(site))
    assert [(1, "summary"), (2, "page")] == [(one.revision, one.text_from) for one in desk.press.articles]


async def test_a_pause_that_robots_txt_asks_for_is_told_to_the_gate(site: Site, desk: Desk) -> None:
    site.pages |= {"/page": PAGE.encode(), "/robots.txt": b"User-agent: *\nCrawl-delay: 7"}
    told: list[float] = []
    robots = Robots(desk.fetcher, desk.parsing, lambda: desk.now, lambda _url, seconds: told.append(seconds))
    await robots.permit(f"{site.base}/page")
    assert [7.0] == told


def moved(site: Site, status: int = 301) -> Any:
    return answering(status, Location=f"{site.base}/new")


async def test_a_permanent_move_is_believed_after_a_day_kept_and_undone(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = rss(item(1))
    feed = feed_of(site)
    await desk.poll(feed)
    site.pages |= {"/rss": moved(site, 308), "/new": rss(item(2), item(1))}
    for _ in range(3):
        desk.pass_time(hours=12)
        state = await desk.poll(feed)
    assert f"{site.base}/new" == address_of(state)
    site.asked.clear()
    await desk.poll(feed)
    assert ["/new"] == site.paths()
    assert [(feed.url, feed.url, f"{site.base}/new")] == [
        (move.url, move.from_address, move.to_address) for move in desk.state.moves()
    ]
    assert ["g1", "g2"] == [article.guid for article in desk.press.articles]


async def test_a_login_page_behind_a_redirect_is_no_move(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = rss(item(1))
    feed = feed_of(site)
    await desk.poll(feed)
    site.pages |= {"/rss": moved(site), "/new": b"<html><body>Please log in</body></html>"}
    for _ in range(5):
        desk.pass_time(hours=12)
        state = await desk.poll(feed)
    assert ("not-a-feed", feed.url, ()) == (state.trouble, address_of(state), desk.state.moves())


async def test_gone_is_told_loudly_asked_once_a_week_and_comes_back(
    site: Site, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    site.pages["/rss"] = 410
    registry = CollectorRegistry()
    poller = desk.poller(feed_of(site), metrics=PollMetrics(registry))
    states = [await poller.poll(feed_of(site)) for _ in range(2)]
    assert [False, True] == [state.wait_seconds >= 7 * 86_400 for state in states]
    assert 1 == sum(record.levelname == "ERROR" and "gone" in record.message for record in caplog.records)
    site.pages["/rss"] = rss(item(1))
    back = await poller.poll(feed_of(site))
    assert (None, 0.0, 1) == (back.trouble, back.failures, len(desk.press.articles))


async def test_a_gap_is_counted_told_and_followed_by_a_sooner_poll(
    site: Site, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    registry = CollectorRegistry()
    feed = feed_of(site)
    poller = desk.poller(feed, metrics=PollMetrics(registry))
    for numbers in ((1, 2, 3), (2, 3, 4), (7, 8, 9)):
        site.pages["/rss"] = rss(
            *(item(number, published=f"Thu, 12 Nov 2026 0{number}:00:00 GMT") for number in numbers)
        )
        state = await poller.poll(feed)
        desk.pass_time(hours=10)
    assert (1, 1.0) == (state.gaps, registry.get_sample_value("tocsin_feed_gaps_total"))
    assert state.wait_seconds <= 330
    assert 1 == sum("gap" in record.message for record in caplog.records)


async def test_an_edited_or_renamed_feed_has_no_gap(site: Site, desk: Desk) -> None:
    feed = feed_of(site)
    site.pages["/rss"] = rss(*(item(n, published=at(n)) for n in (1, 2, 3)))
    await desk.poll(feed)
    site.pages["/rss"] = rss(
        *(item(n, guid=f"new-{n}", published=f"Thu, 12 Nov 2026 0{n}:00:00 GMT") for n in (1, 2, 3))
    )
    assert 0 == (await desk.poll(feed)).gaps


async def test_a_feed_is_paused_resumed_and_asked_now_by_order(
    site: Site, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "BEAT_SECONDS", 0.02)
    site.pages["/rss"] = rss(item(1))
    feed = feed_of(site)

    def order(wish: Wish) -> None:
        desk.state.order(Order(url=feed.url, wish=wish, at=desk.now))

    async with Running(desk, feed) as running:
        await until(lambda: desk.press.articles)
        order("pause")
        await until(lambda: running.poller._standings.of(feed.url).is_paused)
        order("resume")
        await until(lambda: len(site.asked) == 2)
        order("ask-now")
        await until(lambda: len(site.asked) == 3)
        order("pause")
        await until(lambda: running.poller._standings.of(feed.url).is_paused)
    async with Running(desk, feed):
        await asyncio.sleep(0.1)  # the time in which a poller that forgot would ask
    assert (3, True) == (len(site.asked), desk.state.feed(feed.url).is_paused)


async def test_an_undone_move_is_ordered_too(site: Site, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "BEAT_SECONDS", 0.02)
    feed = feed_of(site)
    desk.state.keep([FeedState(url=feed.url, is_known=True, moved_to=f"{site.base}/new", wait_seconds=300.0)])
    site.pages |= {"/rss": rss(item(1)), "/new": rss(item(1))}
    async with Running(desk, feed):
        await until(lambda: "/new" in site.paths())
        desk.state.order(Order(url=feed.url, wish="undo-move", at=desk.now))
        await until(lambda: "/rss" in site.paths())
    after = desk.state.feed(feed.url)
    assert (None, f"{site.base}/new") == (after.moved_to, after.move_refused)


async def test_a_clock_set_back_an_hour_repeats_and_delays_nothing(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = rss(item(1))
    feed = feed_of(site)
    await desk.poll(feed)
    desk.pass_time(hours=-1)
    site.pages["/rss"] = rss(item(2, published="Thu, 12 Nov 2026 11:30:00 GMT"), item(1))
    state = await desk.poll(feed)
    assert ["g1", "g2"] == [article.guid for article in desk.press.articles]
    assert state.next_at is not None
    assert 0 < (state.next_at - desk.now).total_seconds() <= 3_960


async def test_times_are_as_stated_but_never_in_the_future(site: Site, desk: Desk) -> None:
    feed = feed_of(site)
    site.pages["/rss"] = rss(item(9))
    await desk.poll(feed)
    future, past, none = "Thu, 12 Nov 2099 11:00:00 GMT", "Mon, 12 Jan 2026 11:00:00 GMT", "one day"
    site.pages["/rss"] = rss(*(item(n, published=time) for n, time in enumerate((future, past, none))), item(9))
    await desk.poll(feed)
    found = {
        one.guid: (one.published_at, one.published_from, one.stated_at, one.is_backfill) for one in desk.press.articles
    }
    assert (desk.now, "feed", 2099) == (*found["g0"][:2], found["g0"][2].year if found["g0"][2] else None)
    assert (2026, 1, None) == (found["g1"][0].year, found["g1"][0].month, found["g1"][2]) if found["g1"][0] else None
    assert (None, None, None, False) == found["g2"]


async def test_a_page_that_names_its_time_and_author_lends_them(site: Site, desk: Desk) -> None:
    head = (
        '<meta name="author" content="Jane Doe"><meta property="article:published_time"'
        ' content="2026-11-12T09:15:00+03:00">'
    )
    site.pages |= {
        "/rss": rss(item(1, text="In short.", link="/page", published="one day")),
        "/page": PAGE.replace("<body>", f"<head>{head}</head><body>").encode(),
    }
    await desk.poll(feed_of(site))
    (article,) = desk.press.articles
    assert ("page", "page", "Jane Doe", f"{site.base}/rss") == (
        article.text_from, article.published_from, article.author, article.feed,
    )  # fmt: skip
    assert article.published_at is not None
    assert "2026-11-12T06:15:00+00:00" == article.published_at.isoformat()


async def test_fifty_feeds_of_a_host_that_says_too_much_do_not_come_back_together(site: Site, desk: Desk) -> None:
    """All fifty are due; the first is told to wait, and nobody asks the host again before it said so."""
    chances = ((number * 0.618) % 1 for number in itertools.count())
    gates = Gates()
    governor = Governor(lambda: asyncio.get_running_loop().time(), gates)
    feeds = [feed_of(site, f"/{number}") for number in range(50)]
    for feed in feeds:
        site.pages[feed.url.removeprefix(site.base)] = answering(429, Retry_After="3600")
    async with Fetcher(allow_private=True, governor=governor) as fetcher:
        desk.fetcher = fetcher
        async with Running(desk, *feeds, gates=gates, jitter=lambda: next(chances)) as running:
            agenda = running.poller._agenda
            await until(lambda: site.asked and len(agenda._due) == 50)
            planned = sorted(at for at, _number, _feed in agenda._due)
    assert len(site.asked) <= 32  # those that were under way at once
    assert planned[-1] - planned[0] >= 300
    assert max(sum(at <= other < at + 60 for other in planned) for at in planned) <= 15
