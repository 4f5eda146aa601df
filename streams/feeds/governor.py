"""The gates as a task meets them: whoever wants to ask a host waits here for its turn, first come, first served."""

import asyncio
import math
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from streams.feeds.addresses import host_of, shown
from streams.feeds.gates import Gates
from streams.feeds.schedule import FeedTrouble

LONGEST_WAIT_SECONDS = 20.0  # for a host that asked for quiet; a longer one is trouble, told as such


@dataclass
class _Line:
    """Who waits for one host."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    place_free: asyncio.Event = field(default_factory=asyncio.Event)
    waiting: int = 0


class Governor:
    """Lets requests to one host begin as its gate allows."""

    def __init__(self, monotonic: Callable[[], float], gates: Gates | None = None) -> None:
        self._monotonic, self.gates = monotonic, gates or Gates()
        self._lines: dict[str, _Line] = {}

    @asynccontextmanager
    async def turn(self, url: str) -> AsyncIterator[None]:
        """Wait for this host's turn. Raises FeedTrouble (busy) while it asked for a longer quiet than one can wait."""
        host = host_of(url)
        now = self._monotonic()
        if host in self._lines or self.gates.is_full(host) or self.gates.wait_seconds(host, now) > 0:
            await self._stand_in_line(host, url)
        self.gates.begin(host, self._monotonic())
        try:
            yield
        finally:
            self.gates.end(host, self._monotonic())
            if (line := self._lines.get(host)) is not None:
                line.place_free.set()

    async def _stand_in_line(self, host: str, url: str) -> None:
        line = self._lines.setdefault(host, _Line())
        line.waiting += 1
        try:
            async with line.lock:
                while True:
                    quiet = self.gates.quiet_seconds(host, self._monotonic())
                    if quiet > LONGEST_WAIT_SECONDS:
                        raise FeedTrouble(
                            "the host asked for quiet", where=shown(url), kind="busy", retry_after_seconds=quiet
                        )
                    line.place_free.clear()
                    if self.gates.is_full(host):
                        await line.place_free.wait()
                    elif (wait := self.gates.wait_seconds(host, self._monotonic())) > 0:
                        await asyncio.sleep(wait)
                    else:
                        return
        finally:
            line.waiting -= 1
            if not line.waiting:
                self._lines.pop(host, None)

    def answered(self, url: str) -> None:
        """Note a good answer."""
        self.gates.answered(host_of(url))

    def too_much(self, url: str, retry_after_seconds: float | None) -> None:
        """Note that the host says it is asked too much."""
        self.gates.too_much(host_of(url), self._monotonic(), retry_after_seconds)

    def refused(self, url: str) -> None:
        """Note a 403."""
        self.gates.refused(host_of(url), self._monotonic())

    def at_least(self, url: str, spacing_seconds: float) -> None:
        """Note the pause that the host asks for in its robots.txt."""
        if math.isfinite(spacing_seconds):
            self.gates.at_least(host_of(url), spacing_seconds)
