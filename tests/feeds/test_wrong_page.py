"""Pages that answer with 200 and are not the article: the feed's words stay."""

import pytest
from aiohttp import web

from streams.feeds.model import Feed
from streams.feeds.wrong_page import is_front_page, tells_of_something_else
from tests.feeds.site import Desk, Site, item, rss

SUMMARY = "The army said on Thursday that its troops had attacked Aleppo with 6,000 men."
STORY = (
    "Troops of the government began to attack the north of Aleppo on Thursday, and 6,000 men are taking part, an "
    "officer told reporters in the city. Shops in the old market were closed, and many families left by the south."
)
WALL = (
    "We value your privacy. We and our partners store and access information on a device, such as cookies, and process "
    "personal data, such as unique identifiers, for personalised advertising, content measurement and audience studies."
)
CHECK = (
    "Checking your browser before accessing the site. This process is automatic, and your browser will be redirected "
    "to the requested content shortly. Please allow up to five seconds, and enable scripts and cookies to continue."
)


def page(text: str) -> bytes:
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in (text, text.swapcase(), text) if sentence)
    return f"<html><body><article><h1>T</h1>{paragraphs}</article></body></html>".encode()


@pytest.mark.parametrize("wrong", [WALL, CHECK])
async def test_what_the_feed_says_stays_and_the_page_is_asked_for_again(site: Site, desk: Desk, wrong: str) -> None:
    site.pages |= {"/f": rss(item(1, text=SUMMARY, link=f"{site.base}/a")), "/a": page(wrong)}
    feed = Feed(url=f"{site.base}/f", name="Wire")
    await desk.poll(feed)
    site.pages["/a"] = page(STORY)
    await desk.poll(feed)
    first, second = desk.press.articles
    assert (SUMMARY, "summary", "page") == (first.text, first.text_from, second.text_from)


async def test_the_front_page_is_no_article(site: Site, desk: Desk) -> None:
    async def gone(_request: web.Request) -> web.Response:
        return web.Response(status=302, headers={"Location": "/"})

    site.pages |= {"/f": rss(item(1, text=SUMMARY, link=f"{site.base}/a")), "/a": gone, "/": page(STORY)}
    for _ in range(5):
        await desk.poll(Feed(url=f"{site.base}/f", name="Wire"))
    assert [SUMMARY] == [article.text for article in desk.press.articles]
    assert 3 == site.paths().count("/a")


@pytest.mark.parametrize(
    ("said", "found", "other"),
    [
        (SUMMARY, STORY, False),
        (SUMMARY, WALL, True),
        (SUMMARY, CHECK, True),
        ("Army attacks", WALL, False),
        ("\u653b\u51fb" * 40, WALL, False),
        ("", WALL, False),
    ],
)
def test_a_page_is_its_articles_when_it_shares_words_with_it(said: str, found: str, *, other: bool) -> None:
    assert other == tells_of_something_else(said, found)


@pytest.mark.parametrize(
    ("asked", "answered", "front"),
    [
        ("https://w.example/2026/a", "https://w.example/", True),
        ("https://w.example/?p=7", "https://www.w.example", True),
        ("https://w.example/a", "https://w.example/?p=7", False),
        ("https://w.example/", "https://w.example/", False),
    ],
)
def test_an_address_that_leads_to_the_front_is_known(asked: str, answered: str, *, front: bool) -> None:
    assert front == is_front_page(asked, answered)
