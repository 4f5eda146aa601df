"""When a provider that is away is left alone: pure functions, no clock."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts.channels import Outcome, Refused, Sent, TryLater, Unknown
from alerts.sending.breaker import Breaker, BreakerPolicy, is_away

NOW = datetime(2026, 1, 10, 6, tzinfo=UTC)
POLICY = BreakerPolicy(threshold=3, base_seconds=2, max_seconds=10)


def after(outcomes: str, at: datetime = NOW, breaker: Breaker = Breaker()) -> Breaker:  # noqa: B008 - frozen
    """Give what becomes of it by outcomes in a row: x for away, a full stop for an answer."""
    for outcome in outcomes:
        breaker = breaker.heard(is_away=outcome == "x", now=at, jitter=0, policy=POLICY)
    return breaker


def test_a_few_failures_change_nothing() -> None:
    assert 16 == after("xx").room(NOW, 16, 0)


def test_as_many_as_the_threshold_close_it_off() -> None:
    assert 0 == after("xxx").room(NOW, 16, 0)


def test_failures_that_are_not_in_a_row_change_nothing() -> None:
    assert 16 == after("xx.xx").room(NOW, 16, 0)


def test_after_the_wait_one_call_goes_and_no_other_beside_it() -> None:
    opened, later = after("xxx"), NOW + timedelta(seconds=2)
    assert (1, 0) == (opened.room(later, 16, 0), opened.room(later, 15, 1))


def test_when_that_one_arrives_all_go_again() -> None:
    later = NOW + timedelta(seconds=2)
    assert 16 == after(".", at=later, breaker=after("xxx")).room(later, 16, 0)


def test_when_that_one_fails_the_wait_doubles_up_to_its_bound() -> None:
    breaker, at, waits = after("xxx"), NOW, []
    for _ in range(5):
        assert breaker.open_until is not None
        waits.append((breaker.open_until - at).total_seconds())
        at = breaker.open_until
        breaker = after("x", at=at, breaker=breaker)
    assert [2, 4, 8, 10, 10] == waits


def test_what_was_under_way_when_it_opened_does_not_prolong_it() -> None:
    opened = after("xxx")
    assert opened == after("xx", breaker=opened)


@given(st.lists(st.booleans(), max_size=40), st.floats(0, 1, exclude_max=True))
def test_it_is_never_closed_off_for_longer_than_its_bound(outcomes: list[bool], jitter: float) -> None:
    breaker = Breaker()
    for away in outcomes:
        breaker = breaker.heard(is_away=away, now=NOW, jitter=jitter, policy=POLICY)
    assert 0 < breaker.room(NOW + timedelta(seconds=POLICY.max_seconds), 16, 0)


@pytest.mark.parametrize(
    ("outcome", "away"),
    [
        (Sent("ref"), False),
        (Refused("no"), False),
        (TryLater(5, "429"), False),
        (None, False),
        (TryLater(None, "nobody listens", is_away=True), True),
        (Unknown("silence"), True),
    ],
)
def test_a_refusal_and_wait_are_answers_and_silence_is_none(outcome: Outcome | None, *, away: bool) -> None:
    assert away == is_away(outcome)
