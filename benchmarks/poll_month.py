"""A month of polling by the clock of discrete events: the poller's own agenda, gates and schedule, in a drawn world.

Who asks whom and when is written down apart from the gates, and checked against what a host is promised.
"""

import heapq
import random  # noqa: TID251 - chance is drawn, from a seed that stands here
from array import array
from bisect import bisect_right
from collections import deque
from dataclasses import dataclass, field

import numpy as np

from benchmarks.poll_world import DAY, HISTORY, TOUCHY_A_MINUTE, World, WorldFeed
from streams.feeds.agenda import Agenda, return_seconds
from streams.feeds.gates import Gates, HostLimits
from streams.feeds.rhythm import Pace, Rhythm, interval_seconds, rate_after
from streams.feeds.schedule import after_success, after_trouble

FIXED_SECONDS = 900.0
PLACES = 32
RETRY_AFTER_SECONDS = 900.0
TIMEOUT_SECONDS = 20.0
SPARE = 1.05  # times the requests of a fixed poll, by mean rates: days and outages take some of them


@dataclass
class Ledger:
    """What each host saw, written by itself: starts of requests, how many at once, and whether its quiet was kept."""

    limits: HostLimits
    requests: int = 0
    broken: list[str] = field(default_factory=list)
    last: dict[int, float] = field(default_factory=dict)
    active: dict[int, int] = field(default_factory=dict)
    quiet: dict[int, float] = field(default_factory=dict)
    minute: dict[int, "deque[float]"] = field(default_factory=dict)
    most_a_minute: int = 0
    refused: int = 0

    def begin(self, host: int, now: float) -> None:
        """Write down a start."""
        self.requests += 1
        self.active[host] = self.active.get(host, 0) + 1
        if now - self.last.get(host, -9.0) < self.limits.spacing_seconds - 1e-6:
            self.broken.append(f"host {host} asked {now - self.last[host]:.3f} s after the last")
        if self.active[host] > self.limits.concurrency:
            self.broken.append(f"host {host} asked by {self.active[host]} at once")
        if now < self.quiet.get(host, 0.0):
            self.broken.append(f"host {host} asked in its quiet")
        self.last[host] = now
        recent = self.minute.setdefault(host, deque())
        recent.append(now)
        while recent[0] <= now - 60.0:
            recent.popleft()
        self.most_a_minute = max(self.most_a_minute, len(recent))

    def is_too_much(self, host: int) -> bool:
        """Whether a touchy host answers 429 now."""
        return len(self.minute[host]) > TOUCHY_A_MINUTE

    def end(self, host: int, now: float, *, quiet_seconds: float = 0.0) -> None:
        """Write down an end, and the quiet that was asked for with it."""
        self.active[host] -= 1
        if quiet_seconds:
            self.refused += 1
            self.quiet[host] = max(self.quiet.get(host, 0.0), now + quiet_seconds)


@dataclass
class Standing:
    """What the poller knows of a feed."""

    rate_per_hour: float | None = None
    polled_at: float = 0.0
    seen: int = 0  # articles
    failures: float = 0.0
    wait_seconds: float = 0.0
    next_at: float = 0.0


@dataclass(frozen=True)
class Outcome:
    """Delays from an article's time to its sight, in seconds, sorted."""

    requests: int
    delays: "np.ndarray[tuple[int], np.dtype[np.float64]]"
    ledger: Ledger
    gaps: int

    def percentile(self, share: float) -> float:
        """Give the delay that this share of the articles does not exceed, in seconds."""
        return float(np.percentile(self.delays, 100 * share))


class Month:
    """Runs one poller through a world."""

    def __init__(self, world: World, pace: Pace, *, seed: int = 2, restart_at: float | None = None) -> None:
        self._world, self._pace, self._restart_at = world, pace, restart_at
        self._chance = random.Random(seed).random  # noqa: S311 - jitter
        self._limits = HostLimits()
        self._gates = Gates(self._limits)
        self._agenda = Agenda(self._gates, self._chance)
        self._names = [f"h{host}.example" for host in range(world.hosts)]
        self._standings = [Standing() for _ in world.feeds]
        self._ends: list[tuple[float, int, float, bool]] = []  # when, feed, begun, refused
        self._ledger = Ledger(self._limits)
        self._delays = array("d")
        self._gaps = 0

    def run(self) -> Outcome:
        """Give what came of the month."""
        for number, feed in enumerate(self._world.feeds):  # a list that was put in within the first quarter of an hour
            self._agenda.plan(str(number), self._names[feed.host], self._chance() * FIXED_SECONDS)
        now, last = 0.0, self._world.days * DAY
        while now < last:
            self._start(now)
            due = self._agenda.next_at() if len(self._ends) < PLACES else None
            ended = self._ends[0][0] if self._ends else last
            now = max(now, min(ended, last if due is None else due))
            while self._ends and self._ends[0][0] <= now:
                self._end(*heapq.heappop(self._ends))
            if self._restart_at is not None and now >= self._restart_at:
                now = self._restart(now)
        delays = np.sort(np.frombuffer(self._delays)) if self._delays else np.zeros(1)
        return Outcome(self._ledger.requests, delays, self._ledger, self._gaps)

    def _start(self, now: float) -> None:
        while len(self._ends) < PLACES and (name := self._agenda.take(now)) is not None:
            number = int(name)
            host = self._world.feeds[number].host
            self._gates.begin(self._names[host], now)
            self._ledger.begin(host, now)
            is_refused = host in self._world.touchy and self._ledger.is_too_much(host)
            is_out = self._world.is_out(host, now)
            took = TIMEOUT_SECONDS if is_out else 0.1 + 0.4 * self._chance()
            heapq.heappush(self._ends, (now + took, number, now, is_refused and not is_out))

    def _end(self, now: float, number: int, begun: float, is_refused: bool) -> None:  # noqa: FBT001 - a row of the heap
        feed, standing = self._world.feeds[number], self._standings[number]
        name = self._names[feed.host]
        self._gates.end(name, now)
        self._ledger.end(feed.host, now, quiet_seconds=RETRY_AFTER_SECONDS if is_refused else 0.0)
        rhythm = Rhythm(rate_per_hour=standing.rate_per_hour, entries=feed.entries, hint_seconds=feed.hint_seconds)
        if is_refused or now - begun >= TIMEOUT_SECONDS:
            if is_refused:
                self._gates.too_much(name, now, RETRY_AFTER_SECONDS)
            step = after_trouble(
                "busy" if is_refused else "timeout",
                interval_seconds=interval_seconds(rhythm, self._pace),
                failures=standing.failures,
                retry_after_seconds=RETRY_AFTER_SECONDS if is_refused else None,
                chance=self._chance(),
            )
        else:
            self._gates.answered(name)
            self._see(feed, standing, begun, now)
            rhythm = Rhythm(rate_per_hour=standing.rate_per_hour, entries=feed.entries, hint_seconds=feed.hint_seconds)
            step = after_success(interval_seconds(rhythm, self._pace), self._chance())
        standing.failures, standing.wait_seconds, standing.next_at = (
            step.failures,
            step.wait_seconds,
            now + step.wait_seconds,
        )
        self._agenda.done(str(number))
        self._agenda.plan(str(number), name, standing.next_at)

    def _see(self, feed: WorldFeed, standing: Standing, begun: float, now: float) -> None:
        there = bisect_right(feed.times, begun)
        new = there - standing.seen
        if standing.rate_per_hour is None:  # the first poll: what is there is old
            recent = there - bisect_right(feed.times, begun - HISTORY)
            standing.rate_per_hour = min(recent, feed.entries) / (HISTORY / 3_600)
        else:
            self._gaps += new >= feed.entries
            self._delays.extend(now - time for time in feed.times[standing.seen : there])
            standing.rate_per_hour = rate_after(standing.rate_per_hour, new, now - standing.polled_at)
        standing.seen, standing.polled_at = there, now

    def _restart(self, now: float) -> float:
        """End for an hour and begin again with what was written down."""
        self._restart_at = None
        while self._ends:
            ended = heapq.heappop(self._ends)
            self._end(*ended)
            now = max(now, ended[0])
        now += 3_600.0
        self._agenda = Agenda(self._gates, self._chance)
        overdue: dict[int, int] = {}
        for feed, standing in zip(self._world.feeds, self._standings, strict=True):
            overdue[feed.host] = overdue.get(feed.host, 0) + (standing.next_at <= now)
        for number, (feed, standing) in enumerate(zip(self._world.feeds, self._standings, strict=True)):
            late = return_seconds(overdue[feed.host], standing.wait_seconds, self._chance())
            at = standing.next_at if standing.next_at > now else now + late
            self._agenda.plan(str(number), self._names[feed.host], at)
        return now


def fixed(world: World, interval: float = FIXED_SECONDS, *, seed: int = 3) -> Outcome:
    """Give what an ideal poll at a fixed interval sees: always in time, never refused, of no host's concern."""
    chance = np.random.default_rng(seed)
    delays, requests, last = [], 0, world.days * DAY
    for feed in world.feeds:
        phase = chance.uniform(0, interval)
        times = np.frombuffer(feed.times) if feed.times else np.zeros(0)
        times = times[(times > phase) & (times < last)]
        polls = phase + np.ceil((times - phase) / interval) * interval
        delays.append(np.maximum(polls - times, 0.0)[polls < last])
        requests += int((last - phase) // interval) + 1
    return Outcome(requests, np.sort(np.concatenate(delays)), Ledger(HostLimits()), 0)


def pace_of_equal_requests(world: World) -> Pace:
    """Give the pace that makes about as many requests as a poll every fifteen minutes, from the feeds' mean rates."""
    seconds = world.days * DAY
    wanted = SPARE * len(world.feeds) * DAY / FIXED_SECONDS

    def a_day(at_one: float) -> float:
        pace = Pace(at_one_an_hour_seconds=at_one)
        rhythms = (Rhythm(rate_per_hour=f.rate_per_hour(seconds), hint_seconds=f.hint_seconds) for f in world.feeds)
        return sum(DAY / interval_seconds(rhythm, pace) for rhythm in rhythms)

    low, high = 1.0, 10_000.0
    for _ in range(40):
        middle = (low * high) ** 0.5
        low, high = (middle, high) if a_day(middle) > wanted else (low, middle)
    return Pace(at_one_an_hour_seconds=high)
