"""Quiet hours by a clock on a wall, over the changes of that clock."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts.message import SEVERITIES, Severity
from alerts.subscribing.quiet import Quiet

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = [ZoneInfo(name) for name in ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
                                     "Pacific/Apia", "Asia/Damascus", "Africa/Casablanca", "UTC")]  # fmt: skip
clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59))
moments = st.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001 - aware at once
quiets = st.builds(Quiet, clocks, clocks, st.sampled_from(ZONES)).filter(lambda one: one.begins != one.ends)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


NIGHT = Quiet(time(22), time(6), BERLIN)


@pytest.mark.parametrize(
    ("now", "ends"),
    [
        ("2026-01-10T20:59", None),
        ("2026-01-10T21:00", "2026-01-11T05:00"),
        ("2026-01-11T04:59:59", "2026-01-11T05:00"),
        ("2026-01-11T05:00", None),
        ("2026-03-28T22:00", "2026-03-29T04:00"),  # the clock is put forward: the night is an hour shorter
        ("2026-10-24T20:00", "2026-10-25T05:00"),  # put back: an hour longer
    ],
)
def test_a_night_in_berlin(now: str, ends: str | None) -> None:
    assert (None if ends is None else utc(ends)) == NIGHT.until(utc(now))


@pytest.mark.parametrize(
    ("begins", "ends", "expected"),
    [
        ("02:30", "03:30", ("2026-03-29T01:00", "2026-03-29T01:30")),  # 02:30 is left out: from the change on
        ("01:00", "02:30", ("2026-03-29T00:00", "2026-03-29T01:00")),
        ("02:10", "02:50", None),  # all of it is left out
        ("02:30", "04:00", ("2026-10-25T00:30", "2026-10-25T03:00")),  # 02:30 is shown twice: from the first on
        ("01:00", "02:30", ("2026-10-24T23:00", "2026-10-25T00:30")),  # and until the first
    ],
)
def test_quiet_that_meets_a_change_of_the_clock(begins: str, ends: str, expected: tuple[str, str] | None) -> None:
    day = "2026-03-29" if expected is None or "03-29" in expected[0] else "2026-10-24T22:00"
    quiet = Quiet(time.fromisoformat(begins), time.fromisoformat(ends), BERLIN)
    start = utc(day) if "T" in day else utc(f"{day}T00:00")
    found = [at for minute in range(-120, 600) if quiet.until(at := start + timedelta(minutes=minute)) is not None]
    if expected is None:
        assert [] == [at for at in found if at.date() == start.date()]
        return
    first, last = map(utc, expected)
    assert first in found
    assert first - timedelta(minutes=1) not in found
    assert last == quiet.until(first)
    assert last not in found


def test_a_day_that_a_zone_leaves_out_ends_the_quiet_at_the_change() -> None:
    apia = Quiet(time(22), time(6), ZoneInfo("Pacific/Apia"))  # 30 December 2011 was left out
    assert utc("2011-12-30T10:00") == apia.until(utc("2011-12-30T09:00"))


@given(quiet=quiets, now=moments)
def test_quiet_ends_and_then_it_is_over(quiet: Quiet, now: datetime) -> None:
    until = quiet.until(now)
    if until is not None:
        assert now < until <= now + timedelta(hours=49)  # a night over a day that was left out, at the most
        assert quiet.until(until) is None or quiet.until(until) != until
        assert until == quiet.until(until - timedelta(microseconds=1))


@given(quiet=quiets, now=moments)
def test_the_clock_on_the_wall_is_within_the_hours_away_from_changes(quiet: Quiet, now: datetime) -> None:
    days = [now + timedelta(days=days) for days in (-2, -1, 1, 2)]
    if len({at.astimezone(quiet.zone).utcoffset() for at in (now, *days)}) > 1:
        return  # near a change of the clock: the tests above
    shown = now.astimezone(quiet.zone).time()
    is_overnight = quiet.ends < quiet.begins
    within = shown >= quiet.begins or shown < quiet.ends if is_overnight else quiet.begins <= shown < quiet.ends
    assert within == (quiet.until(now) is not None)


@given(severity=st.sampled_from(SEVERITIES), breaks_at=st.none() | st.sampled_from(SEVERITIES))
def test_what_is_grave_enough_breaks_it(severity: Severity, breaks_at: Severity | None) -> None:
    quiet = Quiet(time(22), time(6), BERLIN, breaks_at)
    is_grave = breaks_at is not None and SEVERITIES.index(severity) >= SEVERITIES.index(breaks_at)
    assert is_grave == (quiet.holds(severity, utc("2026-01-10T23:00")) is None)
    assert quiet.holds(severity, utc("2026-01-10T12:00")) is None
