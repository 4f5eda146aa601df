"""Bodies that were cut on their way: what is missing comes with the next poll, and no half is taken for a whole."""

import gzip
import zlib
from collections.abc import Callable

import brotli
import pytest
from aiohttp import web

from streams.feeds.formats import parse
from streams.feeds.model import Feed
from tests.feeds.site import Desk, Handler, Site, item, rss
from tests.feeds.test_formats import ATOM, RDF, SITEMAP

WHOLE = rss(*(item(number) for number in range(6, 0, -1)))
PACKERS: dict[str, Callable[[bytes], bytes]] = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress}
STORY = "<p>The story of the page is told here, in a sentence that is long enough to be one.</p>" * 8
PAGE = f"<html><body><article><h1>Item 1</h1>{STORY}</article></body></html>".encode()


def cut_once(whole: bytes, cut: bytes, **headers: str) -> Handler:
    """Give what answers with the half at first, under the ETag of the whole."""
    bodies = iter([cut])

    async def page(request: web.Request) -> web.Response:
        if request.headers.get("If-None-Match") == '"1"':
            return web.Response(status=304)
        return web.Response(body=next(bodies, whole), headers={"ETag": '"1"', **headers})

    return page


@pytest.mark.parametrize("encoding", PACKERS)
async def test_half_a_compressed_feed_is_trouble_and_the_next_poll_sees_all(
    site: Site, desk: Desk, encoding: str
) -> None:
    packed = PACKERS[encoding](WHOLE)
    site.pages["/f"] = cut_once(packed, packed[: len(packed) // 2], **{"Content-Encoding": encoding})
    feed = Feed(url=f"{site.base}/f", name="Wire")
    first, second = [await desk.poll(feed) for _ in range(2)]
    assert ("network", None, '"1"') == (first.trouble, first.etag, second.etag)
    assert "cut on its way" in str(first.problem)
    assert [f"g{number}" for number in range(1, 7)] == [article.guid for article in desk.press.articles]


@pytest.mark.parametrize("end", [b"<item>", b"<item><title>Item 4", b"Item 4 says", b"</item>"])
async def test_of_a_cut_feed_the_whole_entries_come_at_once_and_the_rest_with_the_next_poll(
    site: Site, desk: Desk, end: bytes
) -> None:
    head, _found, _rest = WHOLE.partition(end if b"4" in end else b"<item><title>Item 4")
    half = head if end == b"</item>" else head + end
    site.pages["/f"] = cut_once(WHOLE, half)
    feed = Feed(url=f"{site.base}/f", name="Wire")
    for count in (2, 6, 6):
        await desk.poll(feed)
        assert count == len(desk.press.articles)
    assert 3 == len(site.asked)


async def test_a_feed_that_is_broken_but_whole_keeps_its_validators(site: Site, desk: Desk) -> None:
    site.pages["/f"] = cut_once(WHOLE, WHOLE.replace(b"Item 3 says", b"R&D <b> says"))
    assert '"1"' == (await desk.poll(Feed(url=f"{site.base}/f", name="Wire"))).etag
    assert 6 == len(desk.press.articles)


async def test_half_a_page_is_asked_for_again(site: Site, desk: Desk) -> None:
    packed = gzip.compress(PAGE)
    site.pages["/a"] = cut_once(packed, packed[: len(packed) * 3 // 4], **{"Content-Encoding": "gzip"})
    site.pages["/f"] = rss(item(1, text="In short.", link=f"{site.base}/a"))
    feed = Feed(url=f"{site.base}/f", name="Wire")
    for _ in range(2):
        await desk.poll(feed)
    assert ["summary", "page"] == [article.text_from for article in desk.press.articles]


@pytest.mark.parametrize(
    ("whole", "within"),
    [
        (WHOLE.decode(), "Item 2 says"),
        (ATOM.format("<entry><id>a</id></entry><entry><id>b</id><title>B</title></entry>"), "<title>B"),
        (RDF, "<dc:date>2026"),
        (SITEMAP, "Siege"),
    ],
)
def test_what_is_cut_says_so_and_which_entry_is_a_half(whole: str, within: str) -> None:
    half = whole[: whole.index(within) + len(within)]
    found = parse(half.encode())
    halves = [entry.is_half for entry in found.entries]
    assert [(True, False)] * 2 == [
        (parse(half.encode(name)).is_cut, parse(whole.encode(name)).is_cut) for name in ("utf-8", "utf-16")
    ]
    assert any("it ends before its end" in problem for problem in found.problems)
    assert ([] if whole is SITEMAP else [*[False] * (len(halves) - 1), True]) == halves
