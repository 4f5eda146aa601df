"""Fetches over HTTP: bounded in bytes and time, polite, and only from addresses that may be asked.

The address is checked where the socket is made, so on every hop and after every look-up: a name that answers with a
loopback address, or with another one the second time, gets nowhere.
"""

import asyncio
import re
import socket
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Self

import aiohttp
from yarl import URL

from streams.feeds import hints
from streams.feeds.addresses import absolute, is_public, shown
from streams.feeds.decoding import ACCEPTED, BadEncoding, unfolding
from streams.feeds.governor import Governor
from streams.feeds.hints import http_date
from streams.feeds.robots_rules import PRODUCT
from streams.feeds.schedule import FeedTrouble, TroubleKind

VERSION: Final = "0.1"
MOST_REDIRECTS: Final = 5
MOST_CONNECTIONS: Final = 512  # turns are the governor's: to wait for a connection would count as the host's silence
CHUNK_BYTES: Final = 65_536
_REDIRECTS: Final = (301, 302, 303, 307, 308)
_STATUS_TROUBLES: Final[dict[int, TroubleKind]] = {
    401: "refused", 403: "refused", 404: "missing", 410: "gone", 429: "busy", 451: "refused", 503: "busy",
}  # fmt: skip
_NOT_MODIFIED: Final = 304
_OK: Final = 200
_FORBIDDEN: Final = 403
_CLIENT_ERRORS: Final = range(400, 500)
_WHOLE_NUMBER: Final = re.compile(r"[+-]?[0-9]+")
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
LONGEST_RETRY_AFTER_SECONDS: Final = 86_400.0


Permit = Callable[[str], Awaitable[None]]


class ForbiddenAddress(OSError):
    """The name leads to an address of this machine or its network."""


@dataclass(frozen=True, kw_only=True)
class Validators:
    """What a server gave to ask with next time, verbatim, and the address that gave it."""

    url: str
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, kw_only=True)
class Fetched:
    """An answer. `body` None is "not modified"; `hops` are the redirects on the way: status and where to."""

    url: str
    body: bytes | None
    validators: Validators
    charset: str | None = None
    hops: tuple[tuple[int, str], ...] = ()
    served_at: datetime | None = None  # by the server's clock
    fresh_seconds: float | None = None  # as its headers say


class Fetcher:
    """Fetches with one session; an async context manager.

    `timeout_seconds` bounds a fetch with its redirects, not its waiting for the host's turn.
    """

    def __init__(
        self,
        *,
        timeout_seconds: float = 20.0,
        contact: str = "",
        allow_private: bool = False,
        governor: Governor | None = None,
    ) -> None:
        self._timeout_seconds, self._allow_private = timeout_seconds, allow_private
        self._governor = governor or Governor(time.monotonic)
        self._headers = {
            "User-Agent": f"{PRODUCT}/{VERSION} (news monitor{f'; +{contact}' if contact else ''})",
            "Accept-Encoding": ACCEPTED,
        }
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        """Open the session."""
        connector = aiohttp.TCPConnector(socket_factory=self._socket, limit=MOST_CONNECTIONS)
        self._session = aiohttp.ClientSession(
            connector=connector,
            headers=self._headers,
            cookie_jar=aiohttp.DummyCookieJar(),
            trust_env=False,
            auto_decompress=False,
        )
        return self

    async def __aexit__(self, *_failure: object) -> None:
        """Close the session."""
        if self._session is not None:
            await self._session.close()

    def _socket(self, address: Any) -> socket.socket:
        family, kind, protocol, _name, where = address
        if not self._allow_private and not is_public(where[0]):
            raise ForbiddenAddress(f"{where[0]} is a private address")
        return socket.socket(family=family, type=kind, proto=protocol)

    async def get(
        self,
        url: str,
        *,
        accept: str,
        max_bytes: int,
        validators: Validators | None = None,
        permit: Permit | None = None,
    ) -> Fetched:
        """Give the answer to GET `url`. Raises FeedTrouble for everything but 200 and 304.

        `permit` is asked before each hop, and raises where it must not be made.
        """
        try:
            return await self._follow(url, accept, max_bytes, validators, permit)
        except TimeoutError as error:
            late = f"no answer within {self._timeout_seconds:g} s"
            raise FeedTrouble(late, where=shown(url), kind="timeout") from error
        except aiohttp.ClientConnectorDNSError as error:
            raise FeedTrouble("the host's name is unknown", where=shown(url), kind="dns") from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            if forbidden := _forbidden(error):
                raise FeedTrouble(
                    str(forbidden), where=shown(url), kind="forbidden-address",
                    remedy="Set [poll] allow_private = true, or TOCSIN_ALLOW_PRIVATE=1, if that is meant",
                ) from error  # fmt: skip
            raise FeedTrouble(_sentence(error), where=shown(url), kind="network") from error

    async def _follow(
        self, url: str, accept: str, max_bytes: int, validators: Validators | None, permit: Permit | None
    ) -> Fetched:
        hops: list[tuple[int, str]] = []
        here = url
        left_seconds = self._timeout_seconds
        while True:
            if permit is not None:
                await permit(here)
            async with self._governor.turn(here):
                began = time.monotonic()
                async with asyncio.timeout(left_seconds):
                    answer = await self._once(here, accept, max_bytes, validators, tuple(hops))
                left_seconds -= time.monotonic() - began
            if isinstance(answer, Fetched):
                return answer
            status, location = answer
            target = absolute(here, location)
            if target is None:
                raise FeedTrouble(f"redirects to {shown(location)!r}", where=shown(url), kind="redirect")
            hops.append((status, target))
            if len(hops) > MOST_REDIRECTS:
                raise FeedTrouble(f"redirects more than {MOST_REDIRECTS} times", where=shown(url), kind="redirect")
            here = target

    async def _once(
        self, url: str, accept: str, max_bytes: int, validators: Validators | None, hops: tuple[tuple[int, str], ...]
    ) -> Fetched | tuple[int, str]:
        """Give the answer of one address, or where it redirects to."""
        assert self._session is not None  # noqa: S101 - entered by whoever fetches
        asked = validators if validators is not None and validators.url == url else None
        headers = {"Accept": accept, **_conditions(asked)}
        async with self._session.get(URL(url), headers=headers, allow_redirects=False) as response:
            if response.status in _REDIRECTS:
                return response.status, response.headers.get("Location", "")
            given = Validators(
                url=url, etag=_sendable(response, "ETag"), last_modified=_sendable(response, "Last-Modified")
            )
            if response.status == _NOT_MODIFIED and asked is not None:
                kept = Validators(
                    url=url,
                    etag=given.etag or asked.etag,
                    last_modified=given.last_modified or asked.last_modified,
                )
                self._governor.answered(url)
                return Fetched(
                    url=url, body=None, validators=kept, hops=hops, fresh_seconds=hints.of_headers(response.headers)
                )
            if response.status != _OK:
                raise self._refused(url, response)
            body = await _body(response, url, max_bytes)
            self._governor.answered(url)
            found = _CHARSET.search(response.headers.get("Content-Type", ""))
            return Fetched(
                url=url, body=body, validators=given, charset=found and found.group(1), hops=hops,
                served_at=_served_at(response.headers), fresh_seconds=hints.of_headers(response.headers),
            )  # fmt: skip

    def _refused(self, url: str, response: aiohttp.ClientResponse) -> FeedTrouble:
        """Give the trouble, and let the host's gate know of it."""
        refusal = _refusal(url, response.status, response.reason, response.headers)
        if refusal.kind == "busy":
            self._governor.too_much(url, refusal.retry_after_seconds)
        elif response.status == _FORBIDDEN:
            self._governor.refused(url)
        return refusal


def _conditions(asked: Validators | None) -> dict[str, str]:
    if asked is None:
        return {}
    given = {"If-None-Match": asked.etag, "If-Modified-Since": asked.last_modified}
    return {name: value for name, value in given.items() if value}


def _sendable(response: aiohttp.ClientResponse, name: str) -> str | None:
    """Give a header that can go back as it came; bytes that are no UTF-8 cannot, nor can they be remembered."""
    given = response.headers.get(name)
    return given if given is not None and given == given.encode(errors="replace").decode() else None


async def _body(response: aiohttp.ClientResponse, url: str, max_bytes: int) -> bytes:
    """Give the body, decompressed; stop as soon as it is larger than `max_bytes`, on the wire or unfolded."""
    unfolded = unfolding(response.headers.get("Content-Encoding", ""))
    body = bytearray()
    on_the_wire = 0
    async for chunk in response.content.iter_chunked(CHUNK_BYTES):
        on_the_wire += len(chunk)
        for piece in unfolded(chunk) if on_the_wire <= max_bytes else ():
            body += piece
            if len(body) > max_bytes:
                break
        if max(on_the_wire, len(body)) > max_bytes:
            raise FeedTrouble(f"larger than {max_bytes} bytes", where=shown(url), kind="too-large")
    unfolded.end()
    return bytes(body)


def _refusal(url: str, status: int, reason: str | None, headers: Mapping[str, str]) -> FeedTrouble:
    reason = (reason or "").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    kind = _STATUS_TROUBLES.get(status, "refused" if status in _CLIENT_ERRORS else "server")
    wait = retry_after(headers.get("Retry-After"), headers.get("Date")) if kind == "busy" else None
    return FeedTrouble(f"answers {status} {reason}".strip(), where=shown(url), kind=kind, retry_after_seconds=wait)


def retry_after(given: str | None, date: str | None) -> float | None:
    """Give Retry-After in seconds: a number, or a date measured against the server's own clock; None if unreadable.

    What lies in the past is 0, and nothing is longer than a day.
    """
    if given is None:
        return None
    if _WHOLE_NUMBER.fullmatch(given.strip()):
        seconds = float(given)  # of a number with hundreds of digits it makes infinity
    else:
        try:
            until, now = (http_date(text) for text in (given, date or ""))
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
        seconds = (until - now).total_seconds()
    return min(max(seconds, 0.0), LONGEST_RETRY_AFTER_SECONDS)


def _served_at(headers: Mapping[str, str]) -> datetime | None:
    """Give the time at the server; what a cache has kept for a while says so by its age."""
    try:
        age = timedelta(seconds=int(headers.get("Age", "0")))
        return http_date(headers.get("Date", "")) + age
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _sentence(error: Exception) -> str:
    """Give what went wrong; aiohttp would name the address with all that is secret in it."""
    if isinstance(error, BadEncoding):
        return str(error)
    said = error.message if isinstance(error, aiohttp.ClientResponseError) else str(error)
    return f"{type(error).__name__}: {said}"


def _forbidden(error: BaseException | None) -> ForbiddenAddress | None:
    """Give the refusal behind `error`: aiohttp wraps it, and groups those of several addresses."""
    while error is not None:
        if isinstance(error, ForbiddenAddress):
            return error
        if isinstance(error, BaseExceptionGroup):
            return next((found for one in error.exceptions if (found := _forbidden(one))), None)
        error = getattr(error, "os_error", None) or error.__cause__ or error.__context__
    return None
