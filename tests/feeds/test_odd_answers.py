"""Answers that no web framework sends, byte for byte: none costs more than the feed that it is for."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from streams.feeds import poller
from streams.feeds.fetch import Fetcher
from streams.feeds.model import Feed
from streams.feeds.schedule import FeedTrouble
from streams.feeds.standing import Standings
from tests.feeds.site import Desk, item, rss, until
from tests.feeds.test_cli import check


@dataclass
class Wire:
    """Sends `answers` by path, as they stand, and closes."""

    answers: dict[str, bytes] = field(default_factory=dict)
    asked: list[bytes] = field(default_factory=list)
    base: str = ""

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = await reader.readuntil(b"\r\n\r\n")
        self.asked.append(asked)
        writer.write(self.answers.get(asked.split()[1].decode(), b"HTTP/1.1 404 Not Found\r\n\r\n"))
        await writer.drain()
        writer.close()


@pytest.fixture
async def wire() -> AsyncIterator[Wire]:
    made = Wire()
    async with await asyncio.start_server(made.answer, "127.0.0.1", 0) as server:
        made.base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        yield made


def answer(body: bytes = b"", *headers: bytes, status: bytes = b"200 OK") -> bytes:
    length = b"Content-Length: %d" % len(body)
    return b"\r\n".join((b"HTTP/1.1 " + status, *headers, length, b"Connection: close", b"", body))


async def trouble(url: str) -> FeedTrouble:
    async with Fetcher(timeout_seconds=5.0, allow_private=True) as fetcher:
        with pytest.raises(FeedTrouble) as raised:
            await fetcher.get(url, accept="*/*", max_bytes=1_000_000)
    return raised.value


NOT_UTF_8 = {
    "status line": answer(status=b"404 Non trouv\xe9"),
    "refusal": answer(status=b"403 Acc\xe8s refus\xe9"),
    "ETag": answer(rss(item(1)), b'ETag: "caf\xe9"'),
    "Last-Modified": answer(rss(item(1)), b"Last-Modified: jeu., 12 f\xe9v. 2026"),
    "Location": answer(b"", b"Location: /caf\xe9", status=b"301 Moved"),
    "Content-Type": answer(rss(item(1)), b"Content-Type: text/xml; charset=\xe9"),
}


@pytest.mark.parametrize("where", NOT_UTF_8)
async def test_a_byte_that_is_no_utf_8_stops_no_feeds_memory(wire: Wire, desk: Desk, where: str) -> None:
    wire.answers["/f"] = NOT_UTF_8[where]
    for _ in range(2):
        kept = await desk.poll(Feed(url=f"{wire.base}/f", name="Wire"))
        assert kept == desk.state.feed(kept.url)
    assert len(wire.asked) >= 2


async def test_the_memory_is_kept_on_after_whatever_kept_it_from_that(
    wire: Wire, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, broken = Standings.keep, iter([True, True])

    async def keep(self: Standings) -> None:
        if next(broken, False):
            raise ArithmeticError
        await real(self)

    monkeypatch.setattr(Standings, "keep", keep)
    monkeypatch.setattr(poller, "KEEP_SECONDS", 0.02)
    wire.answers["/f"] = answer(rss(item(1)))
    feed = Feed(url=f"{wire.base}/f", name="Wire")
    polling = desk.poller(feed)
    running = asyncio.create_task(polling.run())
    await until(lambda: desk.state.feed(feed.url).is_known)
    polling.stop()
    await running


async def test_feeds_check_reads_on_behind_a_status_line_that_is_no_utf_8(wire: Wire, tmp_path: Path) -> None:
    wire.answers |= {"/bad": NOT_UTF_8["status line"], "/good": answer(rss(item(1)))}
    code, (bad, good) = await check(f"{wire.base}/bad", f"{wire.base}/good", folder=tmp_path)
    assert (1, None, "rss") == (code, bad["format"], good["format"])
    assert "answers 404 Non trouv" in bad["problems"][0]


@pytest.mark.parametrize("digits", [20, 400, 5_000])
async def test_a_retry_after_of_any_length_is_a_day(wire: Wire, digits: int) -> None:
    wire.answers["/f"] = answer(b"", b"Retry-After: " + b"9" * digits, status=b"429 Too Many Requests")
    found = await trouble(f"{wire.base}/f")
    assert ("busy", 86_400.0) == (found.kind, found.retry_after_seconds)


async def test_a_page_that_fails_by_a_fault_of_ours_costs_itself_only(
    wire: Wire, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_given: object) -> None:
        raise ArithmeticError

    monkeypatch.setattr(desk.parsing, "page", broken)
    link = f"{wire.base}/a"
    wire.answers |= {"/a": answer(b"x"), "/f": answer(rss(item(1, text="In short.", link=link), item(2)))}
    assert (await desk.poll(Feed(url=f"{wire.base}/f", name="Wire"))).trouble is None
    assert 2 == len(desk.press.articles)


@pytest.mark.parametrize(
    "sent",
    [
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nno header\r\n\r\n",
        answer(rss(item(1)), b"X: " + b"a" * 100_000),
        b"<html>" + rss(*(item(number) for number in range(60))),
        answer(b"", b"Location: http://[::1?api_key=SECRET123", status=b"301 Moved"),
        answer(b"", b"Location: http://me:SECRET123@w.example:99999/", status=b"301 Moved"),
        answer(status=b"404 see http://w.example/?token=SECRET123"),
        b"",
    ],
)
async def test_a_problem_is_short_and_shows_no_secret(wire: Wire, desk: Desk, sent: bytes) -> None:
    wire.answers["/f?api_key=SECRET123"] = sent
    found = await trouble(f"{wire.base}/f?api_key=SECRET123")
    kept = await desk.poll(Feed(url=f"{wire.base}/f?api_key=SECRET123", name="Wire"))
    for said in (str(found), str(kept.problem)):
        assert "SECRET" not in said
        assert len(said) < 700


async def test_a_body_longer_than_it_says_is_not_told(wire: Wire, desk: Desk) -> None:
    whole = rss(*(item(number) for number in range(60)))
    wire.answers["/f"] = answer(whole).replace(b"%d" % len(whole), b"5000").replace(b"Connection: close\r\n", b"")
    kept = await desk.poll(Feed(url=f"{wire.base}/f", name="Wire"))
    assert len(kept.problem or "") < 700


@pytest.mark.parametrize("encoding", [b"gzip", b"deflate", b"br"])
async def test_what_is_not_compressed_as_it_says_is_told_in_words(wire: Wire, encoding: bytes) -> None:
    wire.answers["/f"] = answer(b"\x8bno such thing at all" * 9, b"Content-Encoding: " + encoding)
    found = await trouble(f"{wire.base}/f")
    assert found.problem.startswith("the body ")
