"""When a feed is asked again. Pure: what happened and chance go in, seconds come out. Nothing is ever given up."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from streams.errors import TocsinError
from streams.feeds.addresses import shown_within
from streams.feeds.memory import FeedState
from streams.feeds.model import Feed
from streams.feeds.rhythm import Pace, Rhythm, interval_seconds
from streams.feeds.text import one_line

TroubleKind = Literal[
    "dns", "network", "timeout", "redirect", "forbidden-address", "refused", "missing", "gone", "busy", "server",
    "too-large", "not-a-feed", "parsing", "broker", "unexpected",
]  # fmt: skip

# how much a failure counts: what may pass by itself weighs less (after mediacloud/rss-fetcher)
WEIGHTS: Final[dict[TroubleKind, float]] = {
    "dns": 0.25, "network": 0.5, "timeout": 0.5, "server": 0.5, "busy": 0.5, "missing": 0.5, "parsing": 0.5,
    "not-a-feed": 0.5, "unexpected": 0.5, "redirect": 1.0, "forbidden-address": 1.0, "refused": 1.0, "gone": 1.0,
    "too-large": 1.0, "broker": 0.0,
}  # fmt: skip
JITTER: Final = 0.1  # of the interval, both ways: feeds of one host must not stay in step
LONGEST_BACK_OFF_SECONDS: Final = 86_400.0
GONE_PROBE_SECONDS: Final = 7 * 86_400.0
GONE_AFTER: Final = 2.0
BROKER_RETRY_SECONDS: Final = 5.0
LONGEST_PROBLEM: Final = 500  # characters, as it stands in the log, in the memory and in `feeds list`
BUSY_SPREAD_SECONDS: Final = 600.0  # feeds of one host that were told to wait come back one by one


class FeedTrouble(TocsinError):
    """A feed or page gave nothing usable. `kind` says why, `retry_after_seconds` what the server asked for."""

    def __init__(
        self,
        problem: str,
        *,
        where: str = "",
        remedy: str = "",
        kind: TroubleKind = "network",
        retry_after_seconds: float | None = None,
    ) -> None:
        said = shown_within(one_line(problem))  # a server's words: of any length, with bytes that no database holds
        super().__init__(
            said if len(said) <= LONGEST_PROBLEM else f"{said[:LONGEST_PROBLEM]} ...", where=where, remedy=remedy
        )
        self.kind, self.retry_after_seconds = kind, retry_after_seconds


@dataclass(frozen=True)
class Next:
    """How long to wait, and the failures counted so far, weighted."""

    wait_seconds: float
    failures: float


def after_success(interval_seconds: float, chance: float) -> Next:
    """Give the wait after a poll that went well, a tenth around the interval; `chance` lies in 0..1."""
    return Next(wait_seconds=interval_seconds * (1 + JITTER * (2 * chance - 1)), failures=0.0)


def after_trouble(
    trouble: TroubleKind, *, interval_seconds: float, failures: float, retry_after_seconds: float | None, chance: float
) -> Next:
    """Give the wait after a failure: linear in the weighted failures, never shorter than the server asked for.

    The broker's absence is not the feed's fault: it is asked again soon, and nothing is counted.
    """
    if trouble == "broker":
        return Next(min(BROKER_RETRY_SECONDS, interval_seconds) * (1 + chance), failures)
    counted = failures + WEIGHTS[trouble]
    if trouble == "gone" and counted >= GONE_AFTER:
        return Next(GONE_PROBE_SECONDS * (1 + JITTER * chance), counted)
    wait = min(interval_seconds * (1 + counted) * (1 + JITTER * (2 * chance - 1)), LONGEST_BACK_OFF_SECONDS)
    if retry_after_seconds is not None:
        spread = min(BUSY_SPREAD_SECONDS, interval_seconds) * chance
        wait = max(wait, min(retry_after_seconds, LONGEST_BACK_OFF_SECONDS) + spread)
    return Next(wait, counted)


def interval_of(state: FeedState, feed: Feed, pace: Pace) -> float:
    """Give the feed's interval: what its list says, else what its rhythm and its publisher ask for."""
    if feed.interval_seconds is not None:
        return feed.interval_seconds
    rhythm = Rhythm(rate_per_hour=state.rate_per_hour, entries=state.entries, hint_seconds=state.hint_seconds)
    return interval_seconds(rhythm, pace)


def next_after_success(state: FeedState, feed: Feed, pace: Pace, chance: float, *, is_gap: bool = False) -> Next:
    """Give the wait after a poll that went well; after a gap the shortest."""
    interval = interval_of(state, feed, pace)
    return after_success(min(interval, pace.shortest_seconds) if is_gap else interval, chance)


def next_after_trouble(state: FeedState, feed: Feed, pace: Pace, trouble: FeedTrouble, chance: float) -> Next:
    """Give the wait after a failure."""
    return after_trouble(
        trouble.kind,
        interval_seconds=interval_of(state, feed, pace),
        failures=state.failures,
        retry_after_seconds=trouble.retry_after_seconds,
        chance=chance,
    )


def due_in_seconds(state: FeedState, feed: Feed, pace: Pace, now: datetime) -> float:
    """Give how long the feed is to be left alone: as planned when it was last polled, also across a restart.

    A clock set back, or an interval made shorter since, lengthens nothing.
    """
    if state.next_at is None:
        return 0.0
    planned = (state.next_at - now).total_seconds()
    longest = state.wait_seconds
    if state.trouble is None:
        longest = min(longest, (1 + JITTER) * interval_of(state, feed, pace))
    return min(max(planned, 0.0), longest)
