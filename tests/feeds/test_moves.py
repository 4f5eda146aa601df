from datetime import timedelta

import pytest
from msgspec.structs import replace

from streams.feeds.memory import FeedState
from streams.feeds.moves import Move, address_of, after_answer, undone
from tests.feeds.site import NOON

OLD, NEW, LOGIN = "http://w.example/rss", "https://new.example/feed", "https://isp.example/login"
Hops = tuple[tuple[int, str], ...]
MOVED: Hops = ((301, NEW),)


def seen(
    state: FeedState, *answers: tuple[float, Hops], shares: bool = True, listed: tuple[str, ...] = ()
) -> FeedState:
    """The state after answers, each so many hours after noon by way of hops."""
    for hours, hops in answers:
        now = NOON + timedelta(hours=hours)
        state, _move = after_answer(state, hops=hops, shares_entries=shares, listed=(OLD, *listed), now=now)
    return state


def test_three_sightings_over_a_day_are_a_move() -> None:
    state = seen(FeedState(url=OLD), (0, MOVED), (12, MOVED))
    after, move = after_answer(state, hops=MOVED, shares_entries=True, listed=(OLD,), now=NOON + timedelta(hours=24))
    assert (NEW, Move(OLD, OLD, NEW)) == (address_of(after), move)


@pytest.mark.parametrize(
    "answers",
    [
        [(0, MOVED), (1, MOVED), (2, MOVED), (23, MOVED)],  # not a day yet
        [(0, MOVED), (30, MOVED)],  # twice
        [(hours, ((302, NEW),)) for hours in range(0, 90, 10)],
        [(hours, ((301, "http://w.example/x"), (307, NEW))) for hours in range(0, 90, 10)],  # one hop is for now only
        [(0, MOVED), (12, MOVED), (20, ()), (25, MOVED)],  # it was back in between
        [(0, MOVED), (12, MOVED), (25, ((301, LOGIN),))],
    ],
)
def test_less_is_none(answers: list[tuple[float, Hops]]) -> None:
    assert OLD == address_of(seen(FeedState(url=OLD), *answers))


def test_where_nothing_of_the_feed_stands_it_has_not_gone() -> None:
    login: Hops = ((301, LOGIN),)
    assert OLD == address_of(seen(FeedState(url=OLD), *((hours, login) for hours in range(0, 90, 10)), shares=False))


def test_another_feeds_address_is_not_taken() -> None:
    state = seen(FeedState(url=OLD), *((hours, MOVED) for hours in range(0, 90, 10)), listed=(NEW,))
    assert OLD == address_of(state)


def test_a_clock_set_back_begins_anew() -> None:
    assert OLD == address_of(seen(FeedState(url=OLD), (48, MOVED), (49, MOVED), (0, MOVED), (1, MOVED)))


def test_an_undone_move_stays_undone() -> None:
    moved = seen(FeedState(url=OLD), (0, MOVED), (12, MOVED), (24, MOVED))
    back = undone(moved)
    assert (NEW, OLD) == (address_of(moved), address_of(back))
    assert OLD == address_of(seen(back, *((hours, MOVED) for hours in range(30, 130, 10))))


def test_a_new_address_that_fails_leads_back_to_the_old_one() -> None:
    moved = seen(FeedState(url=OLD), (0, MOVED), (12, MOVED), (24, MOVED))
    failing = replace(moved, failures=2.0)
    assert OLD == address_of(failing)
    after, move = after_answer(failing, hops=(), shares_entries=True, listed=(OLD,), now=NOON)
    assert (Move(OLD, NEW, OLD), OLD) == (move, address_of(replace(after, failures=0.0)))


def test_a_feed_that_moved_twice_goes_on() -> None:
    further: Hops = ((308, "https://third.example/"),)
    state = seen(
        FeedState(url=OLD), *((hours, MOVED) for hours in (0, 12, 24)), *((hours, further) for hours in (30, 50, 60))
    )
    assert "https://third.example/" == address_of(state)
