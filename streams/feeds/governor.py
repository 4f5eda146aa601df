"""One gate a host, for feeds and pages alike: a pause between requests, and no request while a host asked for quiet."""

import asyncio
import ipaddress
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from streams.feeds.addresses import host_of, is_public, shown
from streams.feeds.schedule import FeedTrouble

SPACING_SECONDS = 1.0  # between the starts of two requests to one host
LONGEST_WAIT_SECONDS = 20.0  # for a host that asked for quiet; a longer one is trouble, told as such


class Governor:
    """Lets requests to one host begin one after another. This machine and its network are not spaced."""

    def __init__(self, monotonic: Callable[[], float], spacing_seconds: float = SPACING_SECONDS) -> None:
        self._monotonic, self._spacing_seconds = monotonic, spacing_seconds
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._free_at: dict[str, float] = {}
        self._quiet_until: dict[str, float] = {}

    @asynccontextmanager
    async def turn(self, url: str) -> AsyncIterator[None]:
        """Wait for this host's turn. Raises FeedTrouble (busy) while it asked for a longer quiet than one can wait."""
        host = host_of(url)
        async with self._locks[host]:
            now = self._monotonic()
            quiet = self._quiet_until.get(host, 0.0) - now
            if quiet > LONGEST_WAIT_SECONDS:
                raise FeedTrouble("the host asked for quiet", where=shown(url), kind="busy", retry_after_seconds=quiet)
            await asyncio.sleep(max(quiet, self._free_at.get(host, 0.0) - now, 0.0))
            self._free_at[host] = self._monotonic() + (0.0 if is_near(host) else self._spacing_seconds)
        yield

    def keep_quiet(self, url: str, seconds: float) -> None:
        """Let nobody ask this host for so long."""
        until = self._monotonic() + seconds
        self._quiet_until[host_of(url)] = max(until, self._quiet_until.get(host_of(url), 0.0))


def is_near(host: str) -> bool:
    """Whether the host is this machine or in its network, as far as its name says."""
    try:
        return not is_public(str(ipaddress.ip_address(host)))
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
