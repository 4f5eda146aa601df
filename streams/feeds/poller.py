"""The poller: a loop a feed, each on its own clock. One failing feed never stops another, and none is given up."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy.exc import SQLAlchemyError

from streams.errors import TocsinError
from streams.feeds.addresses import shown
from streams.feeds.cycle import Cycle, CycleOptions, Fetches, Parses, Polled, Publishes
from streams.feeds.metrics import PollMetrics
from streams.feeds.model import Feed
from streams.feeds.schedule import FeedTrouble, Next, after_success, after_trouble
from streams.feeds.state import FeedState, PollState
from streams.outages import outage
from streams.waypoints import Waypoint, unwatched

BEAT_SECONDS: Final = 5.0
FORGET_AFTER: Final = timedelta(days=90)  # no feed names an article so long
STOP_SECONDS: Final = 10.0  # for a poll under way when the poller is stopped; what it has not kept comes again

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class PollerOptions:
    """`concurrency`: feeds read at once."""

    cycle: CycleOptions = field(default_factory=CycleOptions)
    concurrency: int = 16


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Poller:
    """Polls `feeds` until `stop`. At-least-once: after a kill, what was not kept is published again under its id.

    `fetcher` and `parsing` are entered and left by whoever made them. `jitter` gives numbers in 0..1, `on_turn` is
    called every few seconds while the loop turns. `broker_life` names the life of a broker whose storage may have lost
    what it had confirmed, None where that is not known: when it changes, all feeds are read afresh.
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
        options: PollerOptions | None = None,
        clock: Callable[[], datetime] = _utc_now,
        waypoint: Waypoint = unwatched,
        metrics: PollMetrics | None = None,
        on_turn: Callable[[], None] = lambda: None,
        broker_life: Callable[[], str | None] = lambda: None,
    ) -> None:
        chosen = options or PollerOptions()
        self._feeds, self._state, self._clock, self._jitter = tuple(feeds), state, clock, jitter
        self._cycle = Cycle(fetcher, parsing, state, publisher, options=chosen.cycle, clock=clock, waypoint=waypoint)
        self._places = asyncio.Semaphore(chosen.concurrency)
        self._metrics, self._on_turn, self._broker_life = metrics, on_turn, broker_life
        self._stopping = asyncio.Event()
        self._new_life = asyncio.Event()  # set when the broker's life changed, and then another one
        self._failing: set[str] = set()

    def stop(self) -> None:
        """Ask the loops to end; what is under way is given a moment."""
        self._stopping.set()

    async def run(self) -> None:
        """Poll until stopped. Raises nothing for a feed's sake."""
        if not self._feeds:
            log.warning("no feed is listed: nothing is polled")
        await asyncio.to_thread(self._state.forget, self._clock() - FORGET_AFTER)
        loops = [asyncio.create_task(self._follow(feed), name=f"feed {shown(feed.url)}") for feed in self._feeds]
        life = self._broker_life()
        while not await self._stopped_within(BEAT_SECONDS):
            self._on_turn()
            if (found := self._broker_life()) != life:
                life, new_life, self._new_life = found, self._new_life, asyncio.Event()
                new_life.set()
        _done, late = await asyncio.wait(loops, timeout=STOP_SECONDS) if loops else (set(), set())
        for loop in late:
            loop.cancel()
        await asyncio.gather(*loops, return_exceptions=True)

    async def _follow(self, feed: Feed) -> None:
        while not self._stopping.is_set():
            try:
                new_life = self._new_life
                state = await asyncio.to_thread(self._state.feed, feed.url)
                is_due = state.trouble is None and self._is_in_doubt(state, self._broker_life())
                if not is_due and not await self._waited(due_in_seconds(state, feed, self._clock()), new_life):
                    continue
                async with self._places:
                    if not self._stopping.is_set():
                        await self.poll(feed)
            except SQLAlchemyError as error:
                said = outage(error) or f"{type(error).__name__}: {error}"
                log.error("poller cannot keep its state", extra={"feed": shown(feed.url), "problem": said})  # noqa: TRY400 - a sentence says more than the trace
                await self._stopped_within(BEAT_SECONDS * (1 + self._jitter()))
            except Exception:  # the state cannot be read or kept: say so, and go on trying
                log.exception("poller cannot keep its state", extra={"feed": shown(feed.url)})
                await self._stopped_within(BEAT_SECONDS * (1 + self._jitter()))

    async def poll(self, feed: Feed) -> FeedState:
        """Poll `feed` now, whatever its time, keep where it stands and give it."""
        before, life = await asyncio.to_thread(self._state.feed, feed.url), self._broker_life()
        began = self._clock()
        try:
            polled = await self._cycle.poll(feed, before, is_in_doubt=self._is_in_doubt(before, life))
        except FeedTrouble as trouble:
            after = self._after_trouble(feed, before, trouble)
        except Exception as error:
            log.exception("poll failed unexpectedly", extra={"feed": shown(feed.url)})
            reason = error.problem if isinstance(error, TocsinError) else f"{type(error).__name__}: {error}"
            after = self._after_trouble(feed, before, FeedTrouble(reason, kind="unexpected"))
        else:
            after = replace(self._after_success(feed, polled), broker=life or before.broker)
        if self._metrics is not None:
            self._metrics.poll_seconds.observe(max((self._clock() - began).total_seconds(), 0.0))
            self._metrics.failing.set(len(self._failing))
        await asyncio.to_thread(self._state.keep_feed, after)
        return after

    def _after_success(self, feed: Feed, polled: Polled) -> FeedState:
        if polled.state.trouble is not None:
            log.info("feed recovered", extra={"feed": shown(feed.url), "was": polled.state.trouble})
        self._failing.discard(feed.url)
        for article in polled.published:
            log.info(
                "article published",
                extra={
                    "article": article.id, "guid": article.guid, "title": article.title, "revision": article.revision,
                    "source": article.source.name, "is_backfill": article.is_backfill,
                },
            )  # fmt: skip
        log.info(
            "feed polled",
            extra={"feed": feed.name, "url": shown(feed.url), "entries": polled.entries or 0,
                   "published": len(polled.published), "unchanged": polled.entries is None},
        )  # fmt: skip
        if self._metrics is not None:
            self._count(self._metrics, polled)
        now = self._clock()
        step = after_success(feed.interval_seconds, self._jitter())
        return replace(_stepped(polled.state, step, now), trouble=None, problem=None, failing_since=None)

    def _count(self, metrics: PollMetrics, polled: Polled) -> None:
        metrics.polls.labels("unchanged" if polled.entries is None else "changed").inc()
        metrics.refused.inc(polled.refused)
        metrics.newest_poll.set(self._clock().timestamp())
        if polled.published:
            metrics.last_article.set(self._clock().timestamp())
        for article in polled.published:
            kind = "revision" if article.revision > 1 else "backfill" if article.is_backfill else "new"
            metrics.articles.labels(kind).inc()

    def _after_trouble(self, feed: Feed, before: FeedState, trouble: FeedTrouble) -> FeedState:
        now = self._clock()
        step = after_trouble(
            trouble.kind,
            interval_seconds=feed.interval_seconds,
            failures=before.failures,
            retry_after_seconds=trouble.retry_after_seconds,
            chance=self._jitter(),
        )
        log.warning(
            "feed failing",
            extra={
                "feed": feed.name, "url": shown(feed.url), "trouble": trouble.kind, "problem": trouble.problem,
                "since": str(before.failing_since or now), "again_in_seconds": round(step.wait_seconds, 1),
            },
        )  # fmt: skip
        self._failing.add(feed.url)
        if self._metrics is not None:
            self._metrics.polls.labels(trouble.kind).inc()
        return replace(
            _stepped(before, step, now),
            trouble=trouble.kind,
            problem=trouble.problem,
            failing_since=before.failing_since or now,
        )

    @staticmethod
    def _is_in_doubt(state: FeedState, life: str | None) -> bool:
        """Say whether the broker began a new life since this feed's articles were published to it."""
        return state.is_known and life is not None and life != state.broker

    async def _waited(self, seconds: float, unless: asyncio.Event) -> bool:
        """Wait so long, and say True; or say False at once when stopped, or when `unless` is set."""
        waits = [asyncio.create_task(one.wait()) for one in (self._stopping, unless)]
        done, pending = await asyncio.wait(waits, timeout=max(seconds, 0.0), return_when=asyncio.FIRST_COMPLETED)
        for one in pending:
            one.cancel()
        await asyncio.gather(*pending, return_exceptions=True)
        return not done

    async def _stopped_within(self, seconds: float) -> bool:
        """Wait so long, or until stopped; say whether stopped."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), max(seconds, 0.0))
        return self._stopping.is_set()


def due_in_seconds(state: FeedState, feed: Feed, now: datetime) -> float:
    """Give how long the feed is to be left alone: as planned when it was last polled, also across a restart.

    A clock set back, or an interval made shorter since, lengthens nothing.
    """
    if state.next_at is None:
        return 0.0
    planned = (state.next_at - now).total_seconds()
    longest = state.wait_seconds if state.trouble is not None else min(state.wait_seconds, 1.1 * feed.interval_seconds)
    return min(max(planned, 0.0), longest)


def _stepped(state: FeedState, step: Next, now: datetime) -> FeedState:
    return replace(
        state,
        polled_at=now,
        next_at=now + timedelta(seconds=step.wait_seconds),
        wait_seconds=step.wait_seconds,
        failures=step.failures,
    )
