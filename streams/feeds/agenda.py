"""Which feed is asked next. Pure: times are seconds of a clock that only goes forward, passed in.

A feed that is due waits in the line of its host, not in a place where another host's feed could be polled. A host that
asked for quiet has its feeds planned anew, each at a time of its own after the quiet: they do not come back together.
"""

import heapq
import itertools
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from streams.feeds.gates import Gates, is_near

SPREAD_SECONDS: Final = 600.0  # over which the feeds of a host come back that asked for quiet
ROUNDING_SECONDS: Final = 1e-6  # less than this is no wait: added to a large time it may add nothing
RETURN_SECONDS: Final = 5.0  # between two overdue feeds of one host, on average, when a poller starts


@dataclass
class _Host:
    line: deque[str] = field(default_factory=deque)
    running: int = 0
    has_door: bool = False  # it stands among the doors


class Agenda:
    """Feeds by the time at which they are due. `chance` gives numbers in 0..1."""

    def __init__(self, gates: Gates, chance: Callable[[], float]) -> None:
        self._gates, self._chance = gates, chance
        self._due: list[tuple[float, int, str]] = []
        self._doors: list[tuple[float, int, str]] = []
        self._numbers = itertools.count()
        self._valid: dict[str, int] = {}  # the number under which a feed is planned
        self._taken: set[str] = set()  # in a line, or being polled
        self._hosts: dict[str, _Host] = {}
        self._host_of: dict[str, str] = {}

    def plan(self, feed: str, host: str, at: float) -> None:
        """Let the feed be asked at that time; an earlier plan counts no more, and one that is asked now ends first."""
        number = next(self._numbers)
        self._valid[feed], self._host_of[feed] = number, host
        heapq.heappush(self._due, (at, number, feed))

    def forget(self, feed: str) -> None:
        """Let the feed not be asked."""
        self._valid.pop(feed, None)

    def take(self, now: float) -> str | None:
        """Give a feed that is due and whose host may be asked now, if there is one; `done` must follow."""
        self._line_up(now)
        while self._doors and self._doors[0][0] <= now:
            _at, _number, name = heapq.heappop(self._doors)
            host = self._hosts[name]
            host.has_door = False
            feed = self._next_of(name, host, now)
            if feed is not None:
                return feed
        return None

    def done(self, feed: str) -> None:
        """Note that the poll of a feed that was taken has ended."""
        name = self._host_of[feed]
        host = self._hosts[name]
        host.running -= 1
        self._taken.discard(feed)
        if host.line:
            self._open_door(name, host, 0.0)
        elif not host.running and not host.has_door:
            del self._hosts[name]

    def next_at(self) -> float | None:
        """Give when to take again, unless a poll ends before; None when nothing is planned."""
        times = [heap[0][0] for heap in (self._due, self._doors) if heap]
        return min(times) if times else None

    def _line_up(self, now: float) -> None:
        while self._due and self._due[0][0] <= now:
            _at, number, feed = heapq.heappop(self._due)
            if self._valid.get(feed) != number:
                continue
            name = self._host_of[feed]
            if (quiet := self._gates.quiet_seconds(name, now)) > ROUNDING_SECONDS:
                self.plan(feed, name, now + quiet + SPREAD_SECONDS * self._chance())
                continue
            del self._valid[feed]
            if feed in self._taken:
                continue
            self._taken.add(feed)
            host = self._hosts.setdefault(name, _Host())
            host.line.append(feed)
            self._open_door(name, host, now)

    def _next_of(self, name: str, host: _Host, now: float) -> str | None:
        if (quiet := self._gates.quiet_seconds(name, now)) > ROUNDING_SECONDS:
            while host.line:
                feed = host.line.popleft()
                self._taken.discard(feed)
                self.plan(feed, name, now + quiet + SPREAD_SECONDS * self._chance())
        if not host.line:
            if not host.running:
                del self._hosts[name]
            return None
        if host.running >= self._gates.limits.concurrency and not is_near(name):
            return None  # `done` opens the door again
        if (wait := self._gates.wait_seconds(name, now)) > ROUNDING_SECONDS:
            self._open_door(name, host, now + wait)
            return None
        host.running += 1
        feed = host.line.popleft()
        if host.line:
            self._open_door(name, host, now + self._gates.gate(name).spacing_seconds)
        return feed

    def _open_door(self, name: str, host: _Host, at: float) -> None:
        if not host.has_door:
            host.has_door = True
            heapq.heappush(self._doors, (at, next(self._numbers), name))


def return_seconds(overdue_on_host: int, wait_seconds: float, chance: float) -> float:
    """Give when an overdue feed is asked after a restart: at once when it is alone on its host, else spread."""
    return chance * min(RETURN_SECONDS * (overdue_on_host - 1), max(wait_seconds, 0.0))
