from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.feeds import hints
from streams.feeds.rhythm import Pace, Rhythm, interval_seconds, rate_after, rate_from
from tests.feeds.site import NOON

PACE = Pace()
DATE = "Thu, 12 Nov 2026 12:00:00 GMT"


@pytest.mark.parametrize(
    ("rate_per_hour", "seconds"),
    [(None, 300.0), (0.0, 3600.0), (1.0, 900.0), (4.0, 450.0), (0.25, 1800.0), (99, 300.0)],
)
def test_the_interval_follows_the_root_of_the_rate_within_bounds(rate_per_hour: float | None, seconds: float) -> None:
    assert seconds == interval_seconds(Rhythm(rate_per_hour=rate_per_hour), PACE)


def test_a_feed_that_holds_little_is_asked_before_half_of_it_is_gone() -> None:
    slow = Pace(at_one_an_hour_seconds=3600.0)
    assert 1800.0 == interval_seconds(Rhythm(rate_per_hour=4.0, entries=20), slow)
    assert 900.0 == interval_seconds(Rhythm(rate_per_hour=4.0, entries=2), slow)


def test_a_publishers_hint_lengthens_and_never_stops() -> None:
    assert 500.0 == interval_seconds(Rhythm(rate_per_hour=9.0, hint_seconds=500.0), PACE)
    assert 600.0 == interval_seconds(Rhythm(rate_per_hour=9.0, hint_seconds=1e9), PACE)


@given(st.none() | st.floats(0, 1e6), st.integers(0, 10_000), st.floats(0, 1e12))
def test_no_rhythm_leads_out_of_bounds(rate: float | None, entries: int, hint: float) -> None:
    found = interval_seconds(Rhythm(rate_per_hour=rate, entries=entries, hint_seconds=hint), PACE)
    assert 300.0 <= found <= 3600.0


def test_the_rate_approaches_what_comes_and_forgets_within_days() -> None:
    rate = 0.0
    for _ in range(24 * 7):
        rate = rate_after(rate, 2, 3600.0)
    assert 2.0 == pytest.approx(rate, rel=0.01)
    for _ in range(24 * 7):
        rate = rate_after(rate, 0, 3600.0)
    assert rate < 0.01


@given(st.floats(0, 1e4), st.integers(0, 1000), st.floats(-1e6, 1e9))
def test_a_clock_that_is_set_gives_no_rate_below_zero(rate: float, new: int, elapsed: float) -> None:
    assert rate_after(rate, new, elapsed) >= 0


def test_a_new_feeds_rate_is_told_by_its_entries() -> None:
    hourly = [NOON - timedelta(hours=hours) for hours in range(1, 11)]
    assert 1.0 == rate_from(hourly, NOON)
    assert 0.0 == rate_from([NOON - timedelta(days=400)], NOON)
    assert rate_from([], NOON) is None
    assert rate_from([NOON + timedelta(days=400)], NOON) is None


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Cache-Control": "public, max-age=600"}, 600.0),
        ({"Cache-Control": "max-age=600", "Age": "100"}, 500.0),
        ({"Cache-Control": "max-age=600", "Age": "900"}, 0.0),
        ({"Cache-Control": 'max-age="60"'}, 60.0),
        ({"Cache-Control": "no-cache, max-age=600"}, 0.0),
        ({"Cache-Control": "s-maxage=99999"}, None),
        ({"Expires": "Thu, 12 Nov 2026 12:10:00 GMT", "Date": DATE}, 600.0),
        ({"Expires": "Thu, 01 Jan 1970 00:00:00 GMT", "Date": DATE}, 0.0),
        ({"Expires": "0", "Date": DATE}, None),
        ({"Expires": "Thu, 12 Nov 2026 12:10:00 GMT"}, None),
        ({"Expires": "Thu, 12 Nov 2099 12:10:00 GMT", "Date": DATE}, 31_536_000.0),
        ({"Cache-Control": "max-age=-5"}, None),
        ({}, None),
    ],
)
def test_headers_say_how_long_an_answer_stays_good(headers: dict[str, str], seconds: float | None) -> None:
    assert seconds == hints.of_headers(headers)


@pytest.mark.parametrize(
    ("ttl", "period", "frequency", "seconds"),
    [
        ("60", "", "", 3600.0), ("0", "", "", None), ("-5", "", "", None), ("soon", "", "", None),
        ("1e400", "", "", None), ("", "hourly", "", 3600.0), ("", "Daily ", "4", 21_600.0),
        ("30", "hourly", "1", 3600.0),
        ("", "now", "1", None),
    ],
)  # fmt: skip
def test_feeds_say_how_often_they_change(ttl: str, period: str, frequency: str, seconds: float | None) -> None:
    assert seconds == hints.of_feed(ttl, period, frequency)
