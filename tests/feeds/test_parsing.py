import random  # noqa: TID251 - mutations, from a fixed seed
import time

import pytest

from streams.feeds.parsing import Parsing, ParsingFailed
from tests.conftest import ROOT
from tests.feeds.site import item, rss
from tests.feeds.test_formats import ATOM, JSON_FEED, RDF, SITEMAP

SAMPLE = ROOT / "examples" / "feed"
PAGES = {file.stem: file.read_bytes() for file in (SAMPLE / "articles").glob("*.html")}


def seeds() -> list[bytes]:
    texts = (ATOM.format('<entry><id>a</id><title type="html">A</title></entry>'), RDF, SITEMAP)
    feeds = [rss(item(1), item(2)), JSON_FEED.format('{"id": "1", "content_text": "x"}').encode()]
    return feeds + [text.encode() for text in texts] + [file.read_bytes() for file in sorted(SAMPLE.glob("*.*s*"))]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Cut, repeat, swap and spoil some bytes, or put in what parsers dislike."""
    nasty = (b"&#1114112;", b"\0", b"\xff\xfe", b"<![CDATA[", b"]]>", b"<!--", b"&lol;", b'"', b"<a " * 50, b"\\ud800")
    body = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        here, there = sorted(chance.randrange(len(body) + 1) for _ in range(2))
        match chance.randrange(5):
            case 0:
                del body[here:there]
            case 1:
                body[here:here] = body[here : here + 200]
            case 2:
                body[here:here] = chance.choice(nasty)
            case 3 if here < len(body):
                body[here] = chance.randrange(256)
            case _:
                body = body[there:] + body[:there]
        body = body or bytearray(data)
    return bytes(body)


@pytest.mark.parametrize("mutations", [600, pytest.param(10_000, marks=[pytest.mark.long, pytest.mark.timeout(900)])])
async def test_no_mutated_feed_raises_or_hangs(mutations: int) -> None:
    chance = random.Random(20261112 + mutations)  # noqa: S311 - the same feeds in each run
    originals = seeds()
    async with Parsing(deadline_seconds=20.0) as parsing:
        for number in range(mutations):
            found = await parsing.feed(mutated(originals[number % len(originals)], chance), "http://w.example/f")
            assert found.format or found.problems


async def test_a_feed_that_takes_too_long_costs_itself_only() -> None:
    poison = rss(*(item(number, text="x") for number in range(60_000)))
    async with Parsing(deadline_seconds=2.0) as parsing:
        await parsing.feed(rss(item(1)))
        began = time.monotonic()
        with pytest.raises(ParsingFailed, match="not parsed within"):
            await parsing.feed(poison)
        assert time.monotonic() - began < 30
        assert "rss" == (await parsing.feed(rss(item(1)))).format


async def test_a_feed_that_takes_too_much_memory_costs_itself_only() -> None:
    poison = JSON_FEED.format(",".join(['{"id": 1}'] * 3_000_000)).encode()
    async with Parsing(deadline_seconds=60.0, memory_bytes=500 * 1024 * 1024) as parsing:
        with pytest.raises(ParsingFailed):
            await parsing.feed(poison)
        assert "rss" == (await parsing.feed(rss(item(1)))).format


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE r [" + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
        + b"]>" + rss(item(1, text="&a11;"))[38:],
        rss(item(1, text="&lt;div&gt;" * 5_000)),
        b"<rss><channel>" + b"<item>" * 5_000,
        b'<urlset xmlns:news="n">' + b"<url>" * 20_000,
    ],
    ids=["entities", "deep html", "deep items", "deep sitemap"],
)  # fmt: skip
async def test_bombs_are_read_or_refused_in_time(data: bytes) -> None:
    async with Parsing(deadline_seconds=20.0) as parsing:
        found = await parsing.feed(data)
    assert found.format or found.problems


@pytest.mark.parametrize("name", ["lashio-wire", "monguno-clarion", "deir-ez-zor-fan"])
async def test_a_page_gives_its_article_without_furniture(name: str) -> None:
    page = PAGES[name]
    async with Parsing() as parsing:
        found = await parsing.page(page, f"http://w.example/{name}")
    furniture = ("Subscribe", "Comments", "Leeds", "Most read", "READ MORE", "$", "cookies", "1,000's", "600,000", "©")
    assert [] == [word for word in furniture if word in found.text]
    assert ("en", True) == (found.language, len(found.text) > 400)


@pytest.mark.parametrize(
    "page", [b"", b"<html></html>", b"\0\1\2", b"<table><td colspan=99999999>x", b"<div>" * 20_000, b"plain"]
)
async def test_a_page_without_an_article_is_said_to_be_one(page: bytes) -> None:
    async with Parsing(deadline_seconds=20.0) as parsing:
        found = await parsing.page(page)
    assert found.problem or found.text
