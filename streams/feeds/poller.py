"""The poller: asks each feed when it is due and its host may be asked. One failing feed never stops another.

No feed is given up: one that fails is asked more seldom, one that is gone once a week, and each is told of.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final

from msgspec.structs import replace
from sqlalchemy.exc import SQLAlchemyError

from streams.errors import TocsinError
from streams.feeds.addresses import host_of, shown
from streams.feeds.agenda import Agenda, return_seconds
from streams.feeds.cycle import Cycle, CycleOptions, Fetches, Parses, Polled, Publishes
from streams.feeds.fetch import Permit
from streams.feeds.gates import Gates
from streams.feeds.memory import FeedState
from streams.feeds.metrics import PollMetrics
from streams.feeds.model import Feed
from streams.feeds.orders import obeyed
from streams.feeds.rhythm import Pace
from streams.feeds.schedule import FeedTrouble, due_in_seconds, next_after_success, next_after_trouble
from streams.feeds.standing import Standings
from streams.feeds.state import PollState
from streams.feeds.telling import Teller
from streams.outages import outage
from streams.waypoints import Waypoint, unwatched

BEAT_SECONDS: Final = 5.0
KEEP_SECONDS: Final = 1.0  # how much of where feeds stand a kill may forget
FORGET_AFTER: Final = timedelta(days=90)  # no feed names an article so long
MOST_POLLS: Final = 3  # times the feeds read at once: those that wait for pages only, each with its entries in memory
STOP_SECONDS: Final = 10.0  # for a poll under way when the poller is stopped; what it has not kept comes again

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class PollerOptions:
    """`concurrency`: feeds read at once; one that is read already, and waits for its articles' pages, is none."""

    cycle: CycleOptions = field(default_factory=CycleOptions)
    pace: Pace = field(default_factory=Pace)
    concurrency: int = 32


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Poller:
    """Polls `feeds` until `stop`. At-least-once: after a kill, what was not kept is published again under its id.

    `fetcher` and `parsing` are entered and left by whoever made them; `gates` are the fetcher's. `jitter` gives numbers
    in 0..1, `on_turn` is called every few seconds while the loop turns. `broker_life` names the life of a broker whose
    storage may have lost what it had confirmed, None where that is not known: when it changes, all feeds are read
    afresh. `listed` are all feeds' addresses, where `feeds` are this poller's share of them.
    """

    def __init__(
        self,
        feeds: Sequence[Feed],
        fetcher: Fetches,
        parsing: Parses,
        state: PollState,
        publisher: Publishes,
        *,
        jitter: Callable[[], float],
        gates: Gates | None = None,
        options: PollerOptions | None = None,
        clock: Callable[[], datetime] = _utc_now,
        waypoint: Waypoint = unwatched,
        metrics: PollMetrics | None = None,
        on_turn: Callable[[], None] = lambda: None,
        broker_life: Callable[[], str | None] = lambda: None,
        permit: Permit | None = None,
        listed: Sequence[str] = (),
    ) -> None:
        chosen = options or PollerOptions()
        self._feeds = {feed.url: feed for feed in feeds}
        self._state, self._clock, self._jitter = state, clock, jitter
        self._pace, self._places = chosen.pace, chosen.concurrency
        self._gates = gates or Gates()
        self._agenda = Agenda(self._gates, jitter)
        self._standings = Standings(state)
        self._cycle = Cycle(
            fetcher, parsing, state, publisher, options=chosen.cycle, clock=clock, waypoint=waypoint,
            listed=frozenset(listed) | self._feeds.keys(), permit=permit,
        )  # fmt: skip
        self._teller = Teller(metrics, clock)
        self._on_turn, self._broker_life = on_turn, broker_life
        self._life: str | None = None
        self._is_stopping = False
        self._changed = asyncio.Event()  # a poll ended, or the poller is to stop
        self._polls: set[asyncio.Task[None]] = set()
        self._reading: set[str] = set()  # feeds that hold a place: they are not read yet

    def stop(self) -> None:
        """Ask the poller to end; what is under way is given a moment."""
        self._is_stopping = True
        self._changed.set()

    async def run(self) -> None:
        """Poll until stopped. Raises nothing for a feed's sake."""
        if not self._feeds:
            log.warning("no feed is listed: nothing is polled")
        await self._begin()
        chores = [asyncio.create_task(self._beat()), asyncio.create_task(self._keep_up())]
        try:
            while not self._is_stopping:
                self._start_due()
                await self._something(self._seconds_to_next())
        finally:
            if self._polls:
                _done, late = await asyncio.wait(self._polls, timeout=STOP_SECONDS)
                for poll in late:
                    poll.cancel()
                await asyncio.gather(*late, return_exceptions=True)
            for chore in chores:
                chore.cancel()
            await asyncio.gather(*chores, return_exceptions=True)
            await self._keep()

    async def poll(self, feed: Feed) -> FeedState:
        """Poll `feed` now, whatever its time, keep where it stands and give it."""
        before = await asyncio.to_thread(self._state.feed, feed.url)
        after = await self._polled(feed, before)
        self._standings.set(after)
        await self._standings.keep()
        return after

    async def _begin(self) -> None:
        """Read where all feeds stand, and plan them: a restart asks nobody before its time, and not all at once."""
        while not self._is_stopping:
            try:
                await asyncio.to_thread(self._state.forget, self._clock() - FORGET_AFTER)
                await asyncio.to_thread(self._standings.load)
                self._standings.set_gates(self._gates, self._now(), self._clock())
                break
            except SQLAlchemyError as error:
                self._say_unkept(error)
                await self._something(BEAT_SECONDS)
        self._life = self._broker_life()
        due = {url: self._due_in(feed) for url, feed in self._feeds.items()}
        overdue = Counter(host_of(url) for url, seconds in due.items() if seconds <= 0)
        for url, seconds in due.items():
            wait = seconds or return_seconds(
                overdue[host_of(url)], self._standings.of(url).wait_seconds, self._jitter()
            )
            if not self._standings.of(url).is_paused:
                self._agenda.plan(url, host_of(url), self._now() + wait)
        await self._obey()  # before the first feed is asked: it may be paused by now

    def _due_in(self, feed: Feed) -> float:
        state = self._standings.of(feed.url)
        if state.trouble is None and self._is_in_doubt(state, self._life):
            return 0.0
        return due_in_seconds(state, feed, self._pace, self._clock())

    def _start_due(self) -> None:
        while self._has_place() and (url := self._agenda.take(self._now())) is not None:
            self._reading.add(url)
            task = asyncio.create_task(self._turn(self._feeds[url]))
            self._polls.add(task)
            task.add_done_callback(self._ended)

    def _has_place(self) -> bool:
        return len(self._reading) < self._places and len(self._polls) < self._places * MOST_POLLS

    def _was_read(self, url: str) -> None:
        self._reading.discard(url)
        self._changed.set()

    def _ended(self, task: "asyncio.Task[None]") -> None:
        self._polls.discard(task)
        self._changed.set()

    async def _turn(self, feed: Feed) -> None:
        wait = BEAT_SECONDS * (1 + self._jitter())
        before = self._standings.of(feed.url)
        try:
            if not before.is_paused:
                polled = await self._polled(feed, before)
                ordered = self._standings.of(feed.url)  # somebody may have ordered something in the meantime
                after = polled if ordered is before else _as_ordered(polled, ordered)
                self._standings.set(after)
                wait = after.wait_seconds if ordered is before else 0.0
        except SQLAlchemyError as error:
            self._say_unkept(error, feed)
        except Exception:  # the state cannot be read or kept: say so, and go on trying
            log.exception("poller cannot keep its state", extra={"feed": shown(feed.url)})
        finally:
            self._was_read(feed.url)
            self._agenda.done(feed.url)
            after = self._standings.of(feed.url)
            if after.trouble is None and self._is_in_doubt(after, self._life):
                wait = 0.0  # the broker began a new life while the feed was read
            if not after.is_paused:
                self._agenda.plan(feed.url, host_of(feed.url), self._now() + wait)

    async def _polled(self, feed: Feed, before: FeedState) -> FeedState:
        """Give where the feed stands after a poll. Raises SQLAlchemyError when nothing can be remembered."""
        began, life = self._clock(), self._broker_life()
        try:
            polled = await self._cycle.poll(
                feed, before, is_in_doubt=self._is_in_doubt(before, life), on_read=partial(self._was_read, feed.url)
            )
        except FeedTrouble as trouble:
            after = self._after_trouble(feed, before, trouble)
        except SQLAlchemyError:
            raise
        except Exception as error:
            log.exception("poll failed unexpectedly", extra={"feed": shown(feed.url)})
            reason = error.problem if isinstance(error, TocsinError) else f"{type(error).__name__}: {error}"
            after = self._after_trouble(feed, before, FeedTrouble(reason, kind="unexpected"))
        else:
            after = replace(self._after_success(feed, polled), broker=life or before.broker)
        self._teller.took((self._clock() - began).total_seconds())
        return after

    def _after_success(self, feed: Feed, polled: Polled) -> FeedState:
        self._teller.went_well(feed, polled)
        now = self._clock()
        if polled.move is not None:
            self._standings.note_move(polled.move, now)
        step = next_after_success(polled.state, feed, self._pace, self._jitter(), is_gap=polled.is_gap)
        return replace(
            _stepped(polled.state, step.wait_seconds, 0.0, now), trouble=None, problem=None, failing_since=None
        )

    def _after_trouble(self, feed: Feed, before: FeedState, trouble: FeedTrouble) -> FeedState:
        now = self._clock()
        step = next_after_trouble(before, feed, self._pace, trouble, self._jitter())
        after = replace(
            _stepped(before, step.wait_seconds, step.failures, now),
            trouble=trouble.kind,
            problem=trouble.problem,
            failing_since=before.failing_since or now,
        )
        self._teller.went_wrong(feed, before, after)
        return after

    async def _beat(self) -> None:
        """Every few seconds: say that the loop turns, do what was ordered, and see whether the broker is another."""
        while True:
            self._on_turn()
            if (found := self._broker_life()) != self._life:
                self._life = found
                for url, feed in self._feeds.items():
                    if self._due_in(feed) <= 0 and not self._standings.of(url).is_paused:
                        self._agenda.plan(url, host_of(url), self._now())
                self._changed.set()
            await self._obey()
            await asyncio.sleep(BEAT_SECONDS)

    async def _obey(self) -> None:
        try:
            orders = await asyncio.to_thread(self._state.take_orders, self._feeds.keys())
        except SQLAlchemyError as error:
            self._say_unkept(error)
            return
        for order in orders:
            log.warning("feed ordered", extra={"feed": shown(order.url), "wish": order.wish})
            after = obeyed(self._standings.of(order.url), [order])
            self._standings.set(after)
            if after.is_paused:
                self._agenda.forget(order.url)
            else:
                self._agenda.plan(order.url, host_of(order.url), self._now())
        if orders:
            self._changed.set()

    async def _keep_up(self) -> None:
        while True:
            await asyncio.sleep(KEEP_SECONDS)
            await self._keep()
            self._teller.stand([self._standings.of(url) for url in self._feeds])

    async def _keep(self) -> None:
        self._standings.note_hosts(self._gates, self._now(), self._clock())
        try:
            await self._standings.keep()
        except SQLAlchemyError as error:
            self._say_unkept(error)
        except Exception:  # whatever it is: the next second's standings are written, and those of all feeds
            log.exception("poller cannot keep its state")

    @staticmethod
    def _say_unkept(error: SQLAlchemyError, feed: Feed | None = None) -> None:
        said = outage(error) or f"{type(error).__name__}: {error}"
        about = {"feed": shown(feed.url)} if feed else {}
        log.error("poller cannot keep its state", extra={**about, "problem": said})

    @staticmethod
    def _is_in_doubt(state: FeedState, life: str | None) -> bool:
        """Say whether the broker began a new life since this feed's articles were published to it."""
        is_published = state.is_known or state.broker is not None  # one that was resumed is not known again yet
        return is_published and life is not None and life != state.broker

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()

    def _seconds_to_next(self) -> float | None:
        """Give how long to wait for a feed to be due; None while no place is free, or nothing is planned."""
        at = self._agenda.next_at() if self._has_place() else None
        return None if at is None else max(at - self._now(), 0.0)

    async def _something(self, seconds: float | None) -> None:
        """Wait so long, or until something changed."""
        if self._is_stopping:
            return
        try:
            async with asyncio.timeout(seconds):
                await self._changed.wait()
        except TimeoutError:
            return
        self._changed.clear()


def _as_ordered(after: FeedState, ordered: FeedState) -> FeedState:
    """Give the state after a poll with what somebody ordered while it was under way."""
    return replace(
        after, is_paused=ordered.is_paused, failures=0.0, moved_to=ordered.moved_to, move_target=None,
        move_since=None, move_refused=ordered.move_refused,
    )  # fmt: skip


def _stepped(state: FeedState, wait_seconds: float, failures: float, now: datetime) -> FeedState:
    return replace(
        state,
        polled_at=now,
        next_at=now + timedelta(seconds=wait_seconds),
        wait_seconds=wait_seconds,
        failures=failures,
    )
