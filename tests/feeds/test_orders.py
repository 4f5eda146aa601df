"""What is ordered by hand holds: a pause until it is ended, also where the poller is down."""

import asyncio

import pytest

from streams.feeds.memory import FeedState, Order, Wish
from streams.feeds.model import Feed
from streams.feeds.orders import obeyed
from tests.feeds.site import NOON, Desk, Site, item, rss

URL = "https://wire.example/rss"


def order(wish: Wish, url: str = URL) -> Order:
    return Order(url=url, wish=wish, at=NOON)


@pytest.mark.parametrize("wish", ["ask-now", "undo-move", "pause"])
def test_only_a_resumption_ends_a_pause(wish: Wish) -> None:
    assert obeyed(FeedState(url=URL), [order("pause"), order(wish)]).is_paused
    assert not obeyed(FeedState(url=URL), [order("pause"), order(wish), order("resume")]).is_paused


def test_an_order_is_for_its_feed_alone() -> None:
    assert not obeyed(FeedState(url=URL), [order("pause", "https://other.example/")]).is_paused


def test_what_is_ordered_is_due_at_once_unless_it_is_paused() -> None:
    planned = FeedState(url=URL, next_at=NOON, failures=3.0)
    assert [None, NOON] == [obeyed(planned, [order(wish)]).next_at for wish in ("ask-now", "pause")]


async def test_a_feed_that_was_paused_while_the_poller_was_down_is_not_asked(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = rss(item(1))
    feed = Feed(url=f"{site.base}/rss", name="Wire")
    desk.state.order(order("pause", feed.url))
    desk.state.order(order("ask-now", feed.url))
    poller = desk.poller(feed)
    running = asyncio.create_task(poller.run())
    await asyncio.sleep(0.5)  # the time in which a poller that looks too late would ask
    poller.stop()
    await running
    assert ([], True) == (site.asked, desk.state.feed(feed.url).is_paused)


async def test_what_is_old_when_a_feed_is_resumed_is_no_news(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = rss(item(1))
    feed = Feed(url=f"{site.base}/rss", name="Wire")
    paused = obeyed(await desk.poll(feed), [order("pause", feed.url)])
    desk.pass_time(days=4)
    desk.state.keep([obeyed(paused, [order("resume", feed.url)])])
    old, new = (item(n, published=f"Mon, 16 Nov 2026 {n:02}:00:00 GMT") for n in (2, 3))
    site.pages["/rss"] = rss(new, old.replace("16 Nov", "13 Nov"), item(1))
    state = await desk.poll(feed)
    assert {"g1": False, "g2": True, "g3": False} == {one.guid: one.is_backfill for one in desk.press.articles}
    assert (3, True, 0) == (len(desk.press.articles), state.is_known, state.gaps)


async def test_a_feed_resumed_under_another_broker_is_published_again(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = rss(item(1))
    feed = Feed(url=f"{site.base}/rss", name="Wire")
    for life in ("one", "two"):
        state = await desk.poller(feed, broker_life=lambda life=life: life).poll(feed)
        desk.state.keep([obeyed(state, [order("pause", feed.url), order("resume", feed.url)])])
    assert [("g1", 1)] * 2 == [(one.guid, one.revision) for one in desk.press.articles]
