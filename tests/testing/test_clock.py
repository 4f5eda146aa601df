"""The clock stands still until it is moved."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from tocsin.testing.clock import NOON, Clock


def test_it_stands_still(clock: Clock) -> None:
    assert clock() == clock()


def test_it_goes_on_by_seconds(clock: Clock) -> None:
    clock.advance(90)
    assert NOON + timedelta(seconds=90) == clock()


def test_it_is_set(clock: Clock) -> None:
    clock.set(datetime(2027, 1, 1, tzinfo=UTC))
    assert datetime(2027, 1, 1, tzinfo=UTC) == clock()


@pytest.mark.parametrize("moment", [datetime(2026, 1, 1), datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=2)))])  # noqa: DTZ001 - the naive one is the point
def test_a_time_that_is_not_utc_is_refused(moment: datetime) -> None:
    with pytest.raises(ValueError, match="UTC"):
        Clock(moment)
