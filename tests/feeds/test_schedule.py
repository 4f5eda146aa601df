from datetime import timedelta
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from streams.feeds.memory import FeedState
from streams.feeds.model import Feed
from streams.feeds.rhythm import Pace
from streams.feeds.schedule import (
    GONE_PROBE_SECONDS,
    LONGEST_BACK_OFF_SECONDS,
    WEIGHTS,
    TroubleKind,
    after_success,
    after_trouble,
    due_in_seconds,
)
from tests.feeds.site import NOON

FEED = Feed(url="http://w.example/", name="Wire")


def wait(kind: TroubleKind, *, failures: float = 0.0, retry_after: float | None = None, chance: float = 0.5) -> float:
    return after_trouble(
        kind, interval_seconds=300, failures=failures, retry_after_seconds=retry_after, chance=chance
    ).wait_seconds


def test_every_kind_of_trouble_has_its_weight() -> None:
    assert set(get_args(TroubleKind)) == set(WEIGHTS)


@given(st.floats(0, 1))
def test_success_is_followed_by_the_interval_give_or_take_a_tenth(chance: float) -> None:
    assert 269.9 <= after_success(300, chance).wait_seconds <= 330.1


def test_back_off_is_linear_and_bounded() -> None:
    waits = [wait("server", failures=failures) for failures in (0, 1, 2)]
    assert [450.0, 750.0, 1050.0] == waits
    assert LONGEST_BACK_OFF_SECONDS == wait("server", failures=1e6)


def test_what_the_server_asks_for_is_given() -> None:
    assert wait("busy", retry_after=3600) >= 3600
    assert wait("busy", retry_after=0) >= 300
    assert wait("busy", retry_after=1e9) <= LONGEST_BACK_OFF_SECONDS + 600


def test_feeds_that_were_told_to_wait_together_do_not_come_back_together() -> None:
    waits = {round(wait("busy", retry_after=3600, chance=number / 50)) for number in range(50)}
    assert 50 == len(waits)


def test_a_feed_that_is_gone_is_still_asked_once_a_week() -> None:
    assert GONE_PROBE_SECONDS <= wait("gone", failures=1) <= 1.1 * GONE_PROBE_SECONDS


def test_the_brokers_absence_is_not_the_feeds_failure() -> None:
    step = after_trouble("broker", interval_seconds=300, failures=2.0, retry_after_seconds=None, chance=0.5)
    assert 2.0 == step.failures
    assert step.wait_seconds <= 10


@given(st.sampled_from(get_args(TroubleKind)), st.floats(0, 1e9), st.none() | st.floats(-1e9, 1e9), st.floats(0, 1))
def test_no_trouble_stops_a_feed_for_good(
    kind: TroubleKind, failures: float, retry_after: float | None, chance: float
) -> None:
    waited = wait(kind, failures=failures, retry_after=retry_after, chance=chance)
    assert 0 < waited <= 1.1 * GONE_PROBE_SECONDS


def test_a_restart_keeps_the_plan_and_a_clock_set_back_lengthens_nothing() -> None:
    state = FeedState(url=FEED.url, next_at=NOON + timedelta(seconds=200), wait_seconds=300)
    assert 200 == due_in_seconds(state, FEED, Pace(), NOON)
    assert 300 == due_in_seconds(state, FEED, Pace(), NOON - timedelta(hours=1))
    assert 0 == due_in_seconds(state, FEED, Pace(), NOON + timedelta(hours=1))
    assert 0 == due_in_seconds(FeedState(url=FEED.url), FEED, Pace(), NOON)
