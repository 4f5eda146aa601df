from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from streams.feeds.agenda import SPREAD_SECONDS, Agenda, return_seconds
from streams.feeds.gates import Gates, HostLimits


def agenda(gates: Gates | None = None, chance: Callable[[], float] = lambda: 0.5) -> Agenda:
    return Agenda(gates or Gates(), chance)


def taken(one: Agenda, now: float) -> list[str]:
    """Every feed that may be asked now."""
    found = []
    while (feed := one.take(now)) is not None:
        found.append(feed)
    return found


def test_feeds_come_when_they_are_due() -> None:
    one = agenda()
    for feed, at in (("late", 20.0), ("soon", 10.0)):
        one.plan(feed, f"{feed}.example", at)
    assert ([], ["soon"], ["late"]) == (taken(one, 9.0), taken(one, 10.0), taken(one, 21.0))


def test_a_new_plan_replaces_the_old_one_and_a_forgotten_feed_does_not_come() -> None:
    one = agenda()
    one.plan("a", "w.example", 10.0)
    one.plan("a", "w.example", 5.0)
    one.plan("b", "v.example", 5.0)
    one.forget("b")
    assert (["a"], []) == (taken(one, 6.0), taken(one, 11.0))


def test_feeds_of_one_host_come_one_after_another_and_hold_up_no_other_host() -> None:
    one = agenda()
    for number in range(50):
        one.plan(f"crowd {number}", "crowd.example", 0.0)
    one.plan("alone", "alone.example", 0.0)
    assert {"crowd 0", "alone"} == set(taken(one, 0.0))
    assert ["crowd 1"] == taken(one, 1.0)


def test_no_more_than_the_host_stands_are_under_way() -> None:
    one = agenda(Gates(HostLimits(concurrency=2, spacing_seconds=0.0)))
    for number in range(3):
        one.plan(f"{number}", "w.example", 0.0)
    assert ["0", "1"] == taken(one, 0.0)
    one.done("0")
    assert ["2"] == taken(one, 0.0)


def test_a_feed_that_is_being_asked_is_not_asked_twice() -> None:
    one = agenda()
    one.plan("a", "w.example", 0.0)
    assert ["a"] == taken(one, 0.0)
    one.plan("a", "w.example", 1.0)
    assert [] == taken(one, 5.0)
    one.done("a")
    one.plan("a", "w.example", 6.0)
    assert ["a"] == taken(one, 6.0)


def test_feeds_of_a_host_that_asked_for_quiet_come_back_each_at_its_time() -> None:
    gates, chances = Gates(), iter(number / 50 for number in range(50))
    one = agenda(gates, lambda: next(chances))
    gates.too_much("w.example", 0.0, 100.0)
    for number in range(50):
        one.plan(f"{number}", "w.example", 0.0)
    assert [] == taken(one, 99.0)
    quarter = [feed for second in range(100, 100 + int(SPREAD_SECONDS / 4)) for feed in taken(one, float(second))]
    for feed in quarter:
        one.done(feed)
    assert len(quarter) <= 13


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 30)), max_size=40))
def test_every_planned_feed_comes_and_no_host_is_asked_twice_within_its_pause(plans: list[tuple[int, int]]) -> None:
    gates = Gates(HostLimits(concurrency=1, spacing_seconds=2.0))
    one = agenda(gates)
    for number, (site, at) in enumerate(plans):
        one.plan(str(number), f"{site}.example", float(at))
    starts: dict[str, list[int]] = {}
    for second in range(200):
        for feed in taken(one, float(second)):
            host = f"{plans[int(feed)][0]}.example"
            gates.begin(host, float(second))
            gates.end(host, float(second))
            one.done(feed)
            starts.setdefault(host, []).append(second)
    assert len(plans) == sum(len(seconds) for seconds in starts.values())
    assert all(after - before >= 2 for seconds in starts.values() for before, after in pairwise(seconds))


def test_a_pause_too_short_to_be_counted_is_none() -> None:
    """Added to a large time it adds nothing: whoever waited for it would look for ever."""
    gates = Gates()
    one = agenda(gates)
    gates.begin("w.example", 1e7)
    gates.end("w.example", 1e7)
    gates.gate("w.example").free_at = 1e7 + 2e-9
    one.plan("a", "w.example", 1e7)
    assert ["a"] == taken(one, 1e7)


def test_it_says_when_to_look_again() -> None:
    one = agenda()
    assert one.next_at() is None
    one.plan("a", "w.example", 7.0)
    assert 7.0 == one.next_at()


def test_one_overdue_feed_is_asked_at_once_and_fifty_of_one_host_are_spread() -> None:
    assert 0.0 == return_seconds(1, 300.0, 0.9)
    assert 245.0 == return_seconds(50, 300.0, 1.0)
    assert 60.0 == return_seconds(50, 60.0, 1.0)
