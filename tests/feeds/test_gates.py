from hypothesis import given
from hypothesis import strategies as st

from streams.feeds.gates import LONGEST_QUIET_SECONDS, QUIET_SECONDS, REFUSED_QUIET_SECONDS, Gates, HostLimits

HOST = "w.example"


def after(*refusals: float | None) -> Gates:
    """Gates after the host said "too much" with these Retry-After, each an hour after the other."""
    gates = Gates()
    for number, seconds in enumerate(refusals):
        gates.too_much(HOST, 3600.0 * number, seconds)
    return gates


def test_two_starts_are_a_pause_apart_and_two_hosts_are_not() -> None:
    gates = Gates()
    gates.begin(HOST, 100.0)
    assert (1.0, 0.25, 0.0) == (
        gates.wait_seconds(HOST, 100.0), gates.wait_seconds(HOST, 100.75), gates.wait_seconds("other.example", 100.0),
    )  # fmt: skip


def test_no_more_than_two_are_asking_one_host() -> None:
    gates = Gates()
    gates.begin(HOST, 0.0)
    gates.begin(HOST, 1.0)
    assert gates.is_full(HOST)
    gates.end(HOST, 2.0)
    assert not gates.is_full(HOST)


def test_a_host_that_asks_for_quiet_has_it_and_is_then_asked_half_as_often() -> None:
    gates = after(120.0)
    assert (120.0, 120.0) == (gates.wait_seconds(HOST, 0.0), gates.quiet_seconds(HOST, 0.0))
    gates.begin(HOST, 120.0)
    assert 2.0 == gates.wait_seconds(HOST, 120.0)


def test_quiet_without_a_time_grows_in_a_straight_line() -> None:
    quiet = [after(*[None] * times).quiet_seconds(HOST, 3600.0 * (times - 1)) for times in (1, 2, 3)]
    assert [QUIET_SECONDS, 2 * QUIET_SECONDS, 3 * QUIET_SECONDS] == quiet


def test_refusals_of_requests_that_were_under_way_together_count_once() -> None:
    gates = Gates()
    for _ in range(20):
        gates.too_much(HOST, 0.0, 60.0)
    gates.begin(HOST, 60.0)
    assert 2.0 == gates.wait_seconds(HOST, 60.0)


def test_good_answers_bring_the_old_pause_back() -> None:
    gates = after(*[10.0] * 5)
    for _ in range(100):
        gates.answered(HOST)
    assert 1.0 == gates.gate(HOST).spacing_seconds


def test_three_403_in_a_row_are_quiet_and_two_are_not() -> None:
    gates = Gates()
    for _ in range(2):
        gates.refused(HOST, 0.0)
    gates.answered(HOST)
    gates.refused(HOST, 0.0)
    gates.refused(HOST, 0.0)
    assert 0.0 == gates.quiet_seconds(HOST, 0.0)
    gates.refused(HOST, 0.0)
    assert REFUSED_QUIET_SECONDS == gates.quiet_seconds(HOST, 0.0)


def test_this_machine_is_not_spaced_but_left_alone_when_it_says_how_long() -> None:
    gates = Gates()
    for host in ("127.0.0.1", "localhost", "10.0.0.7", "::1"):
        gates.begin(host, 0.0)
        gates.too_much(host, 0.0, None)
        assert 0.0 == gates.wait_seconds(host, 0.0)
        gates.too_much(host, 0.0, 30.0)
        assert 30.0 == gates.wait_seconds(host, 0.0)


def test_whoever_looks_by_hand_does_not_wait_for_this_machine() -> None:
    gates = Gates(is_near_free=True)
    gates.too_much("127.0.0.1", 0.0, 3600.0)
    assert 0.0 == gates.wait_seconds("127.0.0.1", 0.0)


@given(st.lists(st.none() | st.floats(0, 1e12), max_size=10))
def test_no_host_is_left_alone_for_longer_than_a_day(asked: list[float | None]) -> None:
    gates = after(*asked)
    assert gates.quiet_seconds(HOST, 3600.0 * max(len(asked) - 1, 0)) <= LONGEST_QUIET_SECONDS


def test_gates_that_hold_nothing_are_let_go() -> None:
    gates = Gates(HostLimits())
    gates.too_much("loud.example", 0.0, 7200.0)
    for number in range(6_000):
        gates.begin(f"{number}.example", float(number))
        gates.end(f"{number}.example", float(number))
    assert len(gates._gates) < 5_000
    assert gates.quiet_seconds("loud.example", 6_000.0) > 0
