import asyncio
import json
from datetime import UTC, datetime

import pytest
from aiohttp import web
from prometheus_client import CollectorRegistry

from streams.feeds.articles import MOST_CHANGES
from streams.feeds.cycle import CycleOptions
from streams.feeds.metrics import PollMetrics
from streams.feeds.model import Feed
from streams.feeds.poller import PollerOptions
from tests.feeds.site import NOON, Desk, Handler, Site, item, rss, until

PAGE = "<html><body><article><h1>Item 1</h1>{}</article><footer>&copy;</footer></body></html>"
STORY = "<p>The story of the page is told here, in a sentence that is long enough to be one.</p>" * 8


def feed_of(site: Site, path: str = "/rss", **more: object) -> Feed:
    return Feed(url=f"{site.base}{path}", name="Wire", owner="Press", tags=("syria",), reliability="B", **more)  # type: ignore[arg-type]


def tagged(body: bytes, tag: str) -> Handler:
    async def page(request: web.Request) -> web.Response:
        if request.headers.get("If-None-Match") == tag:
            return web.Response(status=304)
        return web.Response(body=body, headers={"ETag": tag})

    return page


async def test_each_entry_is_published_once_oldest_first(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = rss(item(2), item(1))
    feed = feed_of(site)
    await desk.poll(feed)
    site.pages["/rss"] = rss(item(3), item(2), item(1))
    await desk.poll(feed)
    await desk.poll(feed)
    assert ["g1", "g2", "g3"] == [article.guid for article in desk.press.articles]


async def test_an_article_says_who_when_and_where(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = rss(item(1, link="http://w.example/a?utm_source=rss&amp;x=1"))
    feed = feed_of(site, language="en")
    await desk.poll(feed)
    (article,) = desk.press.articles
    assert (feed.source, "en", "http://w.example/a?x=1", 1) == (
        article.source, article.language, article.url, article.revision,
    )  # fmt: skip
    assert (datetime(2026, 11, 12, 11, tzinfo=UTC), NOON) == (article.published_at, article.first_seen_at)


async def test_what_is_not_modified_is_neither_parsed_nor_published(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = tagged(rss(item(1)), '"1"')
    feed = feed_of(site)
    await desk.poll(feed)
    site.pages["/rss"] = tagged(b"no feed at all", '"1"')
    state = await desk.poll(feed)
    assert (1, None) == (len(desk.press.articles), state.trouble)


async def test_a_server_that_says_not_modified_for_ever_is_asked_plainly_once_a_day(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = tagged(rss(item(1)), '"1"')
    feed = feed_of(site)
    await desk.poll(feed)
    site.pages["/rss"] = tagged(rss(item(2), item(1)), '"1"')
    desk.pass_time(hours=1)
    await desk.poll(feed)
    assert 1 == len(desk.press.articles)
    desk.pass_time(hours=24)
    await desk.poll(feed)
    assert 2 == len(desk.press.articles)


async def test_an_edit_is_a_revision_and_the_first_sight_stays(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = rss(item(1))
    feed = feed_of(site)
    await desk.poll(feed)
    site.pages["/rss"] = rss(item(1, text="Corrected: 600, not 6,000. " + "word " * 300))
    desk.pass_time(hours=1)
    await desk.poll(feed)
    first, second = desk.press.articles
    assert (first.id, 1, 2, NOON) == (second.id, first.revision, second.revision, second.first_seen_at)


async def test_a_feed_with_the_time_in_it_does_not_revise_for_ever(site: Site, desk: Desk) -> None:
    feed = feed_of(site)
    for number in range(MOST_CHANGES + 10):
        site.pages["/rss"] = rss(item(1, text=f"It is {number} o'clock. " + "word " * 300))
        await desk.poll(feed)
    assert MOST_CHANGES + 1 == len(desk.press.articles)


async def test_rewritten_guids_bring_nothing_new(site: Site, desk: Desk) -> None:
    many = range(50)
    times = [f"Thu, 12 Nov 2026 11:00:{number:02} GMT" for number in many]
    feed = feed_of(site)
    site.pages["/rss"] = rss(*(item(n, guid=f"http://w.example/?p={n}", published=times[n]) for n in many))
    await desk.poll(feed)
    site.pages["/rss"] = rss(*(item(n, guid=f"https://w.example/2026/slug-{n}", published=times[n]) for n in many))
    await desk.poll(feed)
    assert 50 == len(desk.press.articles)


@pytest.mark.parametrize(("expected", "later"), [(1, "11:00:00"), (2, "13:00:00")])
async def test_an_article_keeps_its_id_where_guid_and_title_change_but_not_address_and_time(
    site: Site, desk: Desk, expected: int, later: str
) -> None:
    feed = feed_of(site)
    for guid, title, time in (("a", "Kova attacked", "11:00:00"), ("b", "Kova taken", later)):
        entry = item(1, guid=guid, link="http://w.example/1", published=f"Thu, 12 Nov 2026 {time} GMT")
        site.pages["/rss"] = rss(entry.replace("<title>", f"<title>{title} "))
        await desk.poll(feed)
    assert expected == len({article.id for article in desk.press.articles})


async def test_two_articles_of_one_title_and_time_in_one_feed_are_two(site: Site, desk: Desk) -> None:
    one = item(1, guid="a", text="Morning news. " + "word " * 300)
    site.pages["/rss"] = rss(one)
    feed = feed_of(site)
    await desk.poll(feed)
    site.pages["/rss"] = rss(item(1, guid="b", text="Evening news. " + "word " * 300), one)
    await desk.poll(feed)
    assert 2 == len({article.id for article in desk.press.articles})


async def test_articles_of_one_title_and_time_at_two_outlets_are_two(site: Site, desk: Desk) -> None:
    feeds = [Feed(url=f"{site.base}/{name}", name=name, owner=f"{name} Press") for name in ("Post", "Wire")]
    for number in range(3):
        for feed in feeds:
            brief = item(1, guid=feed.name, text=f"News in brief of the {feed.name}. " + "word " * 300)
            site.pages[f"/{feed.name}"] = rss(brief, item(10 + number))
            await desk.poll(feed)
    briefs = [article for article in desk.press.articles if article.title == "Item 1"]
    assert [("Post", 1), ("Wire", 1)] == [(article.source.name, article.revision) for article in briefs]
    assert 2 == len({article.id for article in briefs})


async def test_the_first_poll_of_a_feed_is_backfill_where_it_is_old_or_has_no_time(site: Site, desk: Desk) -> None:
    old, undated = item(1, published="Mon, 09 Nov 2026 11:00:00 GMT"), item(2, published="one day")
    site.pages["/rss"] = rss(undated, old, item(3))
    feed = feed_of(site)
    await desk.poll(feed)
    late = item(4, published="Mon, 09 Nov 2026 11:00:00 GMT")
    site.pages["/rss"] = rss(late, undated, old, item(3))
    await desk.poll(feed)
    found = {article.guid: article.is_backfill for article in desk.press.articles}
    assert {"g1": True, "g2": True, "g3": False, "g4": False} == found


async def test_the_first_poll_is_news_where_the_configuration_says_so(site: Site, desk: Desk) -> None:
    desk.options = CycleOptions(first_poll_is_news=True)
    site.pages["/rss"] = rss(item(1, published="one day"))
    await desk.poll(feed_of(site))
    assert [False] == [article.is_backfill for article in desk.press.articles]


async def test_a_summary_is_read_on_from_the_page(site: Site, desk: Desk) -> None:
    site.pages |= {"/rss": rss(item(1, text="In short.", link="/page")), "/page": PAGE.format(STORY).encode()}
    await desk.poll(feed_of(site))
    (article,) = desk.press.articles
    assert article.text.startswith("The story of the page")
    assert "©" not in article.text


async def test_a_page_behind_a_wall_leaves_the_feeds_words(site: Site, desk: Desk) -> None:
    site.pages |= {"/rss": rss(item(1, text="In short.", link="/page")), "/page": 403}
    feed = feed_of(site)
    await desk.poll(feed)
    await desk.poll(feed)
    assert ["In short."] == [article.text for article in desk.press.articles]
    assert 1 == site.paths().count("/page")


async def test_a_page_that_is_missing_for_a_while_comes_as_a_revision(site: Site, desk: Desk) -> None:
    site.pages |= {"/rss": tagged(rss(item(1, text="In short.", link="/page")), '"1"'), "/page": 500}
    feed = feed_of(site)
    await desk.poll(feed)
    site.pages["/page"] = PAGE.format(STORY).encode()
    await desk.poll(feed)
    assert [(1, "In short."), (2, "The story")] == [(one.revision, one.text[:9]) for one in desk.press.articles]


async def test_what_was_old_at_the_first_poll_stays_old_when_its_page_comes_later(site: Site, desk: Desk) -> None:
    old = item(1, text="In short.", link="/page", published="Mon, 09 Nov 2026 11:00:00 GMT")
    site.pages |= {"/rss": tagged(rss(old), '"1"'), "/page": 500}
    feed = feed_of(site)
    await desk.poll(feed)
    site.pages["/page"] = PAGE.format(STORY).encode()
    await desk.poll(feed)
    assert [(1, True), (2, True)] == [(one.revision, one.is_backfill) for one in desk.press.articles]


async def test_a_late_entry_that_is_edited_stays_news(site: Site, desk: Desk) -> None:
    feed = feed_of(site)
    for text in ("", "They take the town. " + "word " * 300, "They did not take the town. " + "word " * 300):
        late = item(2, text=text, published="Mon, 09 Nov 2026 11:00:00 GMT") if text else ""
        site.pages["/rss"] = rss(late, item(1))
        await desk.poll(feed)
    assert [False] * 3 == [article.is_backfill for article in desk.press.articles]


async def test_a_page_that_stays_missing_is_given_up_after_three_attempts(site: Site, desk: Desk) -> None:
    site.pages |= {"/rss": tagged(rss(item(1, text="In short.", link="/page")), '"1"'), "/page": 500}
    feed = feed_of(site)
    for _ in range(6):
        await desk.poll(feed)
    assert 3 == site.paths().count("/page")
    assert 1 == len(desk.press.articles)


async def test_an_article_over_the_limit_is_refused_once_and_named(
    site: Site, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.options = CycleOptions(max_article_bytes=5_000)
    site.pages["/rss"] = rss(item(1), item(2, text="word " * 2_000))
    feed = feed_of(site)
    await desk.poll(feed)
    site.pages["/rss"] = rss(item(3), item(1), item(2, text="word " * 2_000))
    await desk.poll(feed)
    assert ["g1", "g3"] == [article.guid for article in desk.press.articles]
    assert 1 == sum(record.message == "article refused" for record in caplog.records)


async def test_nothing_is_remembered_that_the_broker_did_not_take(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = tagged(rss(item(1), item(2)), '"1"')
    feed = feed_of(site)
    desk.press.broken = 2
    kinds = [(await desk.poll(feed)).trouble for _ in range(3)]
    assert ["broker", "broker", None] == kinds
    assert ["g2", "g1"] == [article.guid for article in desk.press.articles]
    assert NOON == desk.press.articles[0].first_seen_at


@pytest.mark.parametrize("answer", [b"", b"<html><title>Sign in</title></html>", 404, 500, b"{}", b"\xff" * 100])
async def test_what_is_no_feed_is_trouble_and_the_next_good_answer_ends_it(
    site: Site, desk: Desk, answer: bytes | int
) -> None:
    feed = feed_of(site)
    site.pages["/rss"] = answer
    failing = await desk.poll(feed)
    again = await desk.poll(feed)
    site.pages["/rss"] = rss(item(1))
    good = await desk.poll(feed)
    assert failing.trouble
    assert failing.problem
    assert again.wait_seconds > failing.wait_seconds > 300
    assert (None, None, 0.0) == (good.trouble, good.failing_since, good.failures)
    assert not failing.is_known


async def test_one_hanging_feed_does_not_hold_up_the_others(site: Site, desk: Desk) -> None:
    async def hang(_request: web.Request) -> web.Response:
        await asyncio.sleep(60)
        return web.Response()

    site.pages |= {"/hang": hang, "/rss": rss(item(1)), "/broken": b"<rss"}
    feeds = [feed_of(site, path) for path in ("/hang", "/broken", "/rss")]
    poller = desk.poller(*feeds)
    running = asyncio.create_task(poller.run())
    await until(lambda: desk.press.articles)
    poller.stop()
    await asyncio.wait_for(running, 20)
    assert ["g1"] == [article.guid for article in desk.press.articles]


async def test_feeds_whose_pages_hang_do_not_hold_up_the_others(site: Site, desk: Desk) -> None:
    async def hang(_request: web.Request) -> web.Response:
        await asyncio.sleep(60)
        return web.Response()

    async with Site() as slow:
        slow.pages["/page"] = hang
        site.pages["/rss"] = rss(item(1))
        site.pages |= {f"/slow/{n}": rss(item(7, text="In short.", link=f"{slow.base}/page")) for n in range(3)}
        feeds = [feed_of(site, path) for path in ("/slow/0", "/slow/1", "/slow/2", "/rss")]
        poller = desk.poller(*feeds, options=PollerOptions(concurrency=2))
        running = asyncio.create_task(poller.run())
        await until(lambda: desk.press.articles)
        poller.stop()
        await asyncio.wait_for(running, 20)
    assert "g1" == desk.press.articles[0].guid


async def test_an_empty_list_is_said_so(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    poller = desk.poller()
    poller.stop()
    await poller.run()
    assert ["no feed is listed: nothing is polled"] == [record.message for record in caplog.records]


async def test_a_restart_asks_nobody_before_its_time(site: Site, desk: Desk) -> None:
    site.pages["/rss"] = rss(item(1))
    feed = feed_of(site)
    await desk.poll(feed)
    poller = desk.poller(feed)
    running = asyncio.create_task(poller.run())
    await asyncio.sleep(0.3)  # the time in which a poller that forgot would ask
    poller.stop()
    await running
    assert 1 == len(site.asked)


async def test_an_article_that_its_feed_still_names_is_not_forgotten(site: Site, desk: Desk) -> None:
    feed = feed_of(site)
    for day in range(0, 200, 40):
        desk.now = NOON.replace(year=2027) if day > 120 else desk.now
        site.pages["/rss"] = rss(item(1), item(100 + day))
        await desk.poll(feed)
        desk.pass_time(days=40)
        desk.state.forget(desk.now.replace(year=desk.now.year - 1))
    assert 1 == sum(article.guid == "g1" for article in desk.press.articles)


async def test_plain_text_of_a_json_feed_reaches_the_log_exactly(site: Site, desk: Desk) -> None:
    article = {"id": "a", "url": "/a", "content_text": " x\n\ty "}
    feed = {"version": "https://jsonfeed.org/version/1", "items": [article]}
    site.pages["/json"] = json.dumps(feed).encode()
    await desk.poll(feed_of(site, "/json"))
    assert [" x\n\ty "] == [article.text for article in desk.press.articles]
    assert ["/json"] == site.paths()


async def test_it_tells_when_an_article_was_last_published(site: Site, desk: Desk) -> None:
    site.pages["/rss"], site.pages["/empty"] = rss(item(1)), rss()
    registry = CollectorRegistry()
    poller = desk.poller(feed_of(site), metrics=PollMetrics(registry))
    await poller.poll(feed_of(site, "/empty"))
    assert 0 == registry.get_sample_value("tocsin_last_article_timestamp_seconds")
    await poller.poll(feed_of(site))
    assert NOON.timestamp() == registry.get_sample_value("tocsin_last_article_timestamp_seconds")
