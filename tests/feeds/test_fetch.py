import asyncio
import gzip
import socket
import tracemalloc
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import aiohttp
import brotli
import pytest
from aiohttp import web

from streams.feeds import fetch as fetching
from streams.feeds.fetch import Fetched, Fetcher, Validators, retry_after
from streams.feeds.gates import Gates, HostLimits
from streams.feeds.governor import Governor
from streams.feeds.schedule import FeedTrouble, TroubleKind
from tests.feeds.site import Site

MEBIBYTE = 1024 * 1024
BOMBS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda zeros: gzip.compress(zeros, 1),
    "deflate": lambda zeros: zlib.compress(zeros, 1),
    "br": lambda zeros: brotli.compress(zeros, quality=1),
    "gzip, gzip": lambda zeros: gzip.compress(gzip.compress(zeros, 9), 9),
}


async def get(url: str, *, max_bytes: int = MEBIBYTE, validators: Validators | None = None, **options: Any) -> Fetched:
    async with Fetcher(**{"timeout_seconds": 5.0, "allow_private": True, **options}) as fetcher:
        return await fetcher.get(url, accept="*/*", max_bytes=max_bytes, validators=validators)


async def trouble(url: str, **options: Any) -> FeedTrouble:
    with pytest.raises(FeedTrouble) as raised:
        await get(url, **options)
    return raised.value


async def test_validators_go_back_verbatim_and_304_is_no_body(site: Site) -> None:
    async def page(request: web.Request) -> web.Response:
        if (
            request.headers.get("If-None-Match") == 'W/"odd, one"'
            and request.headers["If-Modified-Since"] == "whenever"
        ):
            return web.Response(status=304)
        return web.Response(body=b"x", headers={"ETag": 'W/"odd, one"', "Last-Modified": "whenever"})

    site.pages["/f"] = page
    first = await get(f"{site.base}/f")
    second = await get(f"{site.base}/f", validators=first.validators)
    assert (b"x", None) == (first.body, second.body)
    assert first.validators == second.validators


async def test_validators_of_one_address_are_not_sent_to_another(site: Site) -> None:
    site.pages["/f"] = b"x"
    await get(f"{site.base}/f", validators=Validators(url=f"{site.base}/old", etag='"1"'))
    assert "If-None-Match" not in site.asked[0].headers


async def test_the_operator_can_be_reached(site: Site) -> None:
    site.pages["/f"] = b"x"
    await get(f"{site.base}/f", contact="ops@desk.example")
    assert "ops@desk.example" in site.asked[0].headers["User-Agent"]
    assert "Cookie" not in site.asked[0].headers


@pytest.mark.parametrize(
    ("status", "kind"),
    [(404, "missing"), (410, "gone"), (403, "refused"), (429, "busy"), (503, "busy"), (500, "server"), (204, "server")],
)
async def test_a_refusal_has_its_kind(site: Site, status: int, kind: TroubleKind) -> None:
    site.pages["/f"] = status
    assert kind == (await trouble(f"{site.base}/f")).kind


@pytest.mark.parametrize(
    ("given", "date", "seconds"),
    [
        ("120", None, 120.0),
        ("-5", None, 0.0),
        ("99999999", None, 86_400.0),
        ("Thu, 12 Nov 2026 12:10:00 GMT", "Thu, 12 Nov 2026 12:00:00 GMT", 600.0),
        ("Thu, 12 Nov 2020 12:10:00 GMT", "Thu, 12 Nov 2026 12:00:00 GMT", 0.0),
        ("soon", "Thu, 12 Nov 2026 12:00:00 GMT", None),
        ("Thu, 12 Nov 2026 12:10:00 GMT", None, None),
        (None, None, None),
    ],
)
def test_retry_after_is_read_in_both_forms(given: str | None, date: str | None, seconds: float | None) -> None:
    assert seconds == retry_after(given, date)


async def test_a_host_that_asked_for_quiet_is_left_alone_whatever_the_path(site: Site) -> None:
    async def busy(_request: web.Request) -> web.Response:
        return web.Response(status=429, headers={"Retry-After": "3600"})

    site.pages |= {"/busy": busy, "/other": b"x"}
    async with Fetcher(allow_private=True) as fetcher:
        for path in ("/busy", "/other"):
            with pytest.raises(FeedTrouble):
                await fetcher.get(f"{site.base}{path}", accept="*/*", max_bytes=9)
    assert ["/busy"] == site.paths()


async def test_requests_to_one_host_are_spaced_and_this_machine_is_not() -> None:
    times: list[float] = []
    governor = Governor(
        lambda: asyncio.get_running_loop().time(), Gates(HostLimits(concurrency=1, spacing_seconds=0.05))
    )
    for _ in range(3):
        async with governor.turn("http://w.example/"):
            times.append(asyncio.get_running_loop().time())
    assert times[2] - times[0] >= 0.1
    for _ in range(50):
        async with governor.turn("http://127.0.0.1:8000/"):
            assert 0 == governor.gates.wait_seconds("127.0.0.1", asyncio.get_running_loop().time())


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "gzip, gzip"])
async def test_a_bomb_is_stopped_when_it_unfolds(site: Site, encoding: str) -> None:
    bomb = BOMBS[encoding](bytes(100 * MEBIBYTE))

    async def page(_request: web.Request) -> web.Response:
        return web.Response(body=bomb, headers={"Content-Encoding": encoding})

    site.pages["/bomb"] = page
    tracemalloc.start()
    found = await trouble(f"{site.base}/bomb", max_bytes=2 * MEBIBYTE)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "too-large" == found.kind
    assert peak < 40 * MEBIBYTE


async def test_what_is_too_large_on_the_wire_is_not_read_on(site: Site) -> None:
    sent = 0

    async def endless(request: web.Request) -> web.StreamResponse:
        nonlocal sent
        response = web.StreamResponse(headers={"Content-Encoding": "gzip"})
        await response.prepare(request)
        packer = zlib.compressobj(0, wbits=31)
        while True:
            piece = packer.compress(bytes(MEBIBYTE)) + packer.flush(zlib.Z_SYNC_FLUSH)
            await response.write(piece)
            sent += len(piece)

    site.pages["/f"] = endless
    assert "too-large" == (await trouble(f"{site.base}/f", max_bytes=2 * MEBIBYTE)).kind
    assert sent < 60 * MEBIBYTE


async def test_an_endless_drip_ends_at_the_deadline(site: Site) -> None:
    async def drip(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b".")
            await asyncio.sleep(0.02)

    site.pages["/drip"] = drip
    assert "timeout" == (await trouble(f"{site.base}/drip", timeout_seconds=0.3)).kind


async def test_what_is_no_compression_is_trouble(site: Site) -> None:
    async def page(_request: web.Request) -> web.Response:
        response = web.Response(body=b"not gzip at all")
        response.headers["Content-Encoding"] = "gzip"
        return response

    site.pages["/f"] = page
    assert "network" == (await trouble(f"{site.base}/f")).kind


def redirect(to: str, status: int = 301) -> Any:
    async def page(_request: web.Request) -> web.Response:
        return web.Response(status=status, headers={"Location": to})

    return page


async def test_redirects_are_followed_and_remembered(site: Site) -> None:
    site.pages |= {"/a": redirect("/b", 301), "/b": redirect(f"{site.base}/c", 302), "/c": b"x"}
    found = await get(f"{site.base}/a")
    assert ((301, f"{site.base}/b"), (302, f"{site.base}/c")) == found.hops
    assert (f"{site.base}/c", f"{site.base}/c") == (found.url, found.validators.url)


@pytest.mark.parametrize("target", ["/a", "file:///etc/passwd", "", "gopher://w.example/", "http://[::1"])
async def test_a_loop_or_another_scheme_is_trouble(site: Site, target: str) -> None:
    site.pages["/a"] = redirect(target)
    assert "redirect" == (await trouble(f"{site.base}/a")).kind


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0177.0.0.1", "0"]
)
async def test_no_form_of_a_private_address_is_fetched(site: Site, host: str) -> None:
    site.pages["/f"] = b"secret"
    port = site.base.rpartition(":")[2]
    found = await trouble(f"http://{host}:{port}/f", allow_private=False)
    assert found.kind in ("forbidden-address", "network")
    assert [] == site.asked


class Rebinding(aiohttp.abc.AbstractResolver):
    """A name that is public at the first look and this machine at the second."""

    def __init__(self) -> None:
        self.looks = 0

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[aiohttp.abc.ResolveResult]:
        self.looks += 1
        address = "127.0.0.1"
        return [{"hostname": host, "host": address, "port": port, "family": family, "proto": 0, "flags": 0}]

    async def close(self) -> None:
        pass


async def test_a_name_that_leads_here_is_refused_where_the_socket_is_made(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.pages["/f"] = b"secret"
    real = aiohttp.TCPConnector
    resolver = Rebinding()
    monkeypatch.setattr(aiohttp, "TCPConnector", lambda **given: real(resolver=resolver, **given))
    found = await trouble(f"http://news.example:{site.base.rpartition(':')[2]}/f", allow_private=False)
    assert ("forbidden-address", 1, []) == (found.kind, resolver.looks, site.asked)


@pytest.mark.parametrize("hop", ["http://127.0.0.2:{}/f", "http://[::ffff:127.0.0.2]:{}/f", "http://2130706434:{}/f"])
async def test_every_hop_is_checked_where_it_is_connected(
    site: Site, monkeypatch: pytest.MonkeyPatch, hop: str
) -> None:
    """The first address may be asked, what it redirects to may not."""
    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1")
    async with Site() as secret:
        secret.pages["/f"] = b"secret"
        site.pages["/f"] = redirect(hop.format(secret.base.rpartition(":")[2]))
        found = await trouble(f"{site.base}/f", allow_private=False)
        assert found.kind in ("forbidden-address", "network")  # some forms are no address to begin with
        assert [] == secret.asked
    assert ["/f"] == site.paths()


async def test_nobody_there_is_trouble_with_a_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
    found = await trouble(f"http://me:secret@127.0.0.1:{port}/")
    assert "network" == found.kind
    assert "secret" not in str(found)


@pytest.mark.parametrize(
    ("headers", "served_at"),
    [
        ({"Date": "Sat, 10 Jan 2026 12:00:00 GMT"}, datetime(2026, 1, 10, 12, tzinfo=UTC)),
        ({"Date": "Sat, 10 Jan 2026 12:00:00 GMT", "Age": "60"}, datetime(2026, 1, 10, 12, 1, tzinfo=UTC)),
        ({"Date": "about noon"}, None),
        ({"Date": "Sat, 10 Jan 2026 12:00:00 GMT", "Age": "old"}, None),
    ],
)
async def test_an_answer_says_the_time_at_the_server(
    site: Site, headers: dict[str, str], served_at: datetime | None
) -> None:
    async def page(_request: web.Request) -> web.Response:
        return web.Response(body=b"x", headers=headers)

    site.pages["/f"] = page
    assert served_at == (await get(f"{site.base}/f")).served_at
