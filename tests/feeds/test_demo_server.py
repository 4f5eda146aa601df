import json
from pathlib import Path

import aiohttp
import pytest

from streams.errors import TocsinError
from streams.feeds.feed_list import loads
from streams.feeds.model import Feed
from tests.conftest import ROOT
from tests.feeds.site import Desk
from tocsin.demo.server import FeedServer
from tocsin.demo.shelf import UnreadableArticles

SAMPLE = ROOT / "examples" / "feed"
TEXT = " Rebels\r\n\tlaunched & <b>attacked</b>.\u2028 \U0001f600 e\u0301\n\n"


def feeds_of(server: FeedServer) -> tuple[Feed, ...]:
    return loads(server.feed_list().encode(), "feeds.yaml")


async def published(server: FeedServer, desk: Desk) -> dict[str, str]:
    """Poll all feeds; give id -> text, the ids found again by the links of the articles."""
    for feed in feeds_of(server):
        state = await desk.poll(feed)
        assert state.trouble is None
    return {server.articles[article.url or ""]: article.text for article in desk.press.articles}


async def test_the_sample_comes_through_whole(desk: Desk) -> None:
    server = FeedServer(SAMPLE)
    await server.open()
    texts = await published(server, desk)
    await server.close()
    assert (3, 12) == (server.feeds, len(texts))
    assert {page.stem for page in (SAMPLE / "articles").glob("*.html")} == set(texts)
    assert all(len(text) > 400 for text in texts.values())
    assert [] == [article.guid for article in desk.press.articles if article.published_at is None]
    expected = json.loads((SAMPLE / "expect.json").read_text())
    assert {id_ for alert in expected for id_ in alert["articles"]} <= set(texts)


async def test_any_texts_are_served_exactly_in_the_order_of_their_names(tmp_path: Path, desk: Desk) -> None:
    for number in range(20):
        (tmp_path / f"{number:02} ü.txt").write_bytes(f"{number}{TEXT}".encode())
    server = FeedServer(tmp_path)
    await server.open()
    texts = await published(server, desk)
    await server.close()
    assert [(f"{number:02} ü", f"{number}{TEXT}") for number in range(20)] == list(texts.items())
    assert ["demo"] * 20 == [article.source.name for article in desk.press.articles]
    assert [f"{number:02} ü" for number in range(20)] == [article.guid for article in desk.press.articles]


async def test_lines_keep_what_they_say_and_each_source_has_its_feed(tmp_path: Path, desk: Desk) -> None:
    source = {"name": "Post", "owner": "Press", "tags": ["x"], "reliability": "A"}
    lines = [
        {"id": "one", "text": TEXT, "title": "A &amp; <b>", "published": "2026-11-10T06:00:00+01:00", "source": source},
        {"id": "two", "text": "b", "source": "Mail", "url": "http://mail.example/2?utm=1"},
        {"id": "three", "text": "c"},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    server = FeedServer(tmp_path)
    await server.open()
    texts = await published(server, desk)
    await server.close()
    assert {"one": TEXT, "two": "b", "three": "c"} == texts
    assert 3 == server.feeds
    one = next(article for article in desk.press.articles if article.guid == "one")
    assert ("A &amp; <b>", "2026-11-10T05:00:00+00:00") == (
        one.title,
        one.published_at and one.published_at.isoformat(),
    )
    assert (("x",), "A", "Press") == (one.source.tags, one.source.reliability, one.source.owner)


async def test_pages_are_read_as_pages(tmp_path: Path, desk: Desk) -> None:
    (tmp_path / "page.html").write_bytes((SAMPLE / "articles" / "lashio-wire.html").read_bytes())
    server = FeedServer(tmp_path)
    await server.open()
    texts = await published(server, desk)
    await server.close()
    assert ["page"] == list(texts)
    assert texts["page"].startswith("LASHIO, Myanmar")
    assert ["Rebel coalition readies offensive on Lashio, commanders say | Meridian Wire"] == [
        article.title for article in desk.press.articles
    ]


async def test_a_feed_too_large_for_a_poller_is_split(tmp_path: Path, desk: Desk) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text("x" * 400_000)
    server = FeedServer(tmp_path)
    await server.open()
    texts = await published(server, desk)
    await server.close()
    assert (30, True) == (len(texts), server.feeds > 1)


async def test_conditional_requests_are_honoured() -> None:
    server = FeedServer(SAMPLE)
    await server.open()
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{server.base}/feeds/fan.json") as first:
            tag = first.headers["ETag"]
        async with session.get(f"{server.base}/feeds/fan.json", headers={"If-None-Match": f'"x", W/{tag}'}) as again:
            assert (304, b"") == (again.status, await again.read())
        async with session.get(f"{server.base}/feeds/nothing") as missing:
            assert 404 == missing.status
    await server.close()


@pytest.mark.parametrize("line", ["", '{"id": 7}', "not json"])
async def test_what_cannot_be_served_is_named(tmp_path: Path, line: str) -> None:
    if line:
        (tmp_path / "bad.jsonl").write_text(f"{line}\n")
    server = FeedServer(tmp_path)
    with pytest.raises(UnreadableArticles) as raised:
        await server.open()
    await server.close()
    assert isinstance(raised.value, TocsinError)
    assert ("bad.jsonl:1:" in str(raised.value)) == bool(line)
