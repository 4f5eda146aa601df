"""Numbers of persons as intervals."""

from hypothesis import given
from hypothesis import strategies as st

from streams.incidents.words.sizes import confirms, interval_of, overlap
from tests.incidents.told import persons


def test_some_6000_and_over_6000_can_be_one_force() -> None:
    assert overlap(persons(6000, "about"), persons(6000, "over"))


def test_over_6000_is_taken_for_at_most_half_as_much_again() -> None:
    assert (6001, 9000) == interval_of(persons(6000, "over"))


def test_about_is_ten_per_cent_either_way() -> None:
    assert (5400, 6600) == tuple(map(round, interval_of(persons(6000, "about"))))


def test_thousands_and_9000_overlap_but_confirm_nothing() -> None:
    assert (True, False) == tuple(
        compare(persons(2000, "vague", 9999), persons(9000)) for compare in (overlap, confirms)
    )


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_overlap_does_not_depend_on_the_order(one: int, other: int) -> None:
    assert overlap(persons(one, "about"), persons(other, "over")) == overlap(
        persons(other, "over"), persons(one, "about")
    )
