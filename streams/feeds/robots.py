"""robots.txt of the hosts whose article pages are read: RFC 9309, by Protego. A feed's own address is not asked for.

Whoever has no robots.txt allows all; a host that cannot be asked now is asked again before its pages are.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Protocol
from urllib.parse import urlsplit

from streams.feeds.addresses import shown
from streams.feeds.fetch import Fetched
from streams.feeds.model import RobotsVerdict
from streams.feeds.schedule import FeedTrouble, TroubleKind

MOST_BYTES: Final = 512 * 1024  # RFC 9309 asks for 500 KiB at least
KEPT: Final = timedelta(hours=24)
TROUBLE_KEPT: Final = timedelta(minutes=10)
MOST_HOSTS: Final = 2_000
ACCEPT: Final = "text/plain, */*;q=0.1"
_NONE_THERE: Final[frozenset[TroubleKind]] = frozenset(("missing", "gone", "refused", "too-large", "redirect"))


class _Fetches(Protocol):
    async def get(self, url: str, *, accept: str, max_bytes: int) -> Fetched:
        """Give the answer to GET. Raises FeedTrouble."""


class _Judges(Protocol):
    async def robots(self, data: bytes, url: str) -> RobotsVerdict:
        """Give what the rules say of `url`. Raises ParsingFailed."""


@dataclass
class _Rules:
    """Rules of one host; `data` empty allows all, `trouble` is why they are not known."""

    data: bytes = b""
    trouble: FeedTrouble | None = None
    until: datetime | None = None
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Robots:
    """Knows the rules of the hosts that were asked last. `slow` is told an address and the pause asked for there."""

    def __init__(
        self, fetcher: _Fetches, judge: _Judges, clock: Callable[[], datetime], slow: Callable[[str, float], None]
    ) -> None:
        self._fetcher, self._judge, self._clock, self._slow = fetcher, judge, clock, slow
        self._hosts: OrderedDict[str, _Rules] = OrderedDict()

    async def permit(self, url: str) -> None:
        """Come back when programs may read `url`. Raises FeedTrouble or ParsingFailed when they may not, or not now."""
        parts = urlsplit(url)
        rules = await self._rules(f"{parts.scheme}://{parts.netloc}")
        if rules.trouble is not None:
            raise rules.trouble
        if not rules.data:
            return
        said = await self._judge.robots(rules.data, url)
        if said.delay_seconds:
            self._slow(url, said.delay_seconds)
        if not said.allowed:
            raise FeedTrouble("robots.txt asks programs not to read it", where=shown(url), kind="refused")

    async def _rules(self, origin: str) -> _Rules:
        rules = self._hosts.setdefault(origin, _Rules())
        self._hosts.move_to_end(origin)
        if len(self._hosts) > MOST_HOSTS:
            self._hosts.popitem(last=False)
        async with rules.lock:
            now = self._clock()
            if rules.until is None or not now < rules.until <= now + KEPT:
                rules.data, rules.trouble = await self._fetched(origin)
                rules.until = now + (KEPT if rules.trouble is None else TROUBLE_KEPT)
        return rules

    async def _fetched(self, origin: str) -> tuple[bytes, FeedTrouble | None]:
        try:
            answer = await self._fetcher.get(f"{origin}/robots.txt", accept=ACCEPT, max_bytes=MOST_BYTES)
        except FeedTrouble as trouble:
            if trouble.kind in _NONE_THERE:
                return b"", None
            where, problem = shown(origin), f"robots.txt is not known: {trouble.problem}"
            return b"", FeedTrouble(problem, where=where, kind=trouble.kind)
        return answer.body or b"", None
