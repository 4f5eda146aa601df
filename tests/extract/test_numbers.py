"""Numbers of a sentence: intervals, qualifiers, and what is no count."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from streams.extract.counts.numbers import Number, find_numbers
from streams.extract.words.cardinals import BELOW_TWENTY, TENS

_GROUPED = st.integers(1, 999_999).map(lambda value: (value, f"{value:,}"))


def _counts(text: str) -> list[tuple[int | None, int | None, str]]:
    return [(one.low, one.high, one.qualifier) for one in find_numbers(text) if one.kind == "count"]


def _only(text: str) -> Number:
    [number] = [one for one in find_numbers(text) if one.kind == "count"]
    return number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6,000 fighters", (6000, 6000, "exact")),
        ("a 6,000-strong force", (6000, 6000, "exact")),
        ("some 6,000 fighters", (6000, 6000, "about")),
        ("almost 6,000 fighters", (6000, 6000, "nearly")),
        ("more than 6,000 fighters", (6001, None, "over")),
        ("at least 6,000 fighters", (6000, None, "at_least")),
        ("6,000+ fighters", (6000, None, "at_least")),
        ("as many as 4,000 others", (None, 4000, "up_to")),
        ("no more than 4,000 men", (None, 4000, "up_to")),
        ("fewer than 4,000 men", (None, 3999, "under")),
        ("between 4,000 and 6,000 men", (4000, 6000, "between")),
        ("4,000-6,000 men", (4000, 6000, "between")),
        ("4\u20136 thousand men", (4000, 6000, "between")),
        ("5-6,000 men", (5000, 6000, "between")),
        ("from 4,000 to 6,000 men", (4000, 6000, "between")),
        ("dozens of gunmen", (24, 99, "vague")),
        ("scores of fighters", (40, 99, "vague")),
        ("thousands of fighters", (2000, 9999, "vague")),
        ("tens of thousands of men", (20000, 99999, "vague")),
        ("a few hundred men", (200, 999, "vague")),
        ("several thousand men", (3000, 9999, "vague")),
        ("a couple of thousand men", (2000, 2000, "about")),
        ("half a million men", (500000, 500000, "exact")),
        ("a quarter of a million people", (250000, 250000, "exact")),
        ("twenty-five thousand soldiers", (25000, 25000, "exact")),
        ("two thousand five hundred men", (2500, 2500, "exact")),
        ("12 500 troops", (12500, 12500, "exact")),
        ("12\u202f500 troops", (12500, 12500, "exact")),
        ("12'500 troops", (12500, 12500, "exact")),
        ("7.500 soldiers", (7500, 7500, "exact")),
        ("5k fighters", (5000, 5000, "exact")),
        ("1.2m people", (1200000, 1200000, "exact")),
        ("up to about 4,000 men", (None, 4000, "up_to")),
        ("6,000 or so men", (6000, 6000, "about")),
    ],
)
def test_a_count_is_an_interval_with_its_qualifier(text: str, expected: tuple[int | None, int | None, str]) -> None:
    assert [expected] == _counts(text)


@pytest.mark.parametrize(
    "text",
    [
        "the 20th, 23rd and 110th Brigades",
        "Task Force 99 led the way",
        "the M4 highway",
        "$6,000 million in aid",
        "5,000 $ to raise",
        "60 percent of the city",
        "13 km to the east",
        "advanced 6,000 metres",
        "fired 6,000 rounds",
        "took a 30 round magazine",
        "a 5.56 mm rifle",
        "over the past 24 hours",
        "In 2016 fighters came",
        "in June 1944",
        "On Feb.7, they came",
        "four times",
        "at 20:04 GMT",
        "Eighty years ago",
        "the 2024-11-29 attack",
        "on 29/11/2024",
        "on 29.11.2024",
        "on 11-29-2024",
        "on 29/11 rebels came",
        "shelled 24/7",
    ],
)
def test_what_counts_no_persons_is_no_count(text: str) -> None:
    assert [] == _counts(text)


def test_a_grown_number_is_two_and_the_second_holds() -> None:
    assert [4000, 6000] == [one[0] for one in _counts("grew from 4,000 to 6,000 men")]


def test_men_round_a_town_are_no_cartridges() -> None:
    assert [(7900, 7900, "exact")] == _counts("There are now 7,900 round the city")


def test_a_day_before_a_number_stays_a_day() -> None:
    assert [(2016, 2016, "exact")] == _counts("On 6 August 2,016 fighters entered")
    assert [(200, 200, "exact")] == _counts("On April 14 200 fighters entered")
    assert [(6000, 6000, "exact")] == _counts("On 2024-11-29 6,000 fighters entered")


@given(number=_GROUPED)
def test_a_written_number_is_read_back(number: tuple[int, str]) -> None:
    value, text = number
    found = _only(f"Around {text} fighters attacked.")
    assert (value, value, "about") == (found.low, found.high, found.qualifier)


@given(low=st.integers(1, 400_000), more=st.integers(1, 400_000))
def test_a_range_is_read_back(low: int, more: int) -> None:
    found = _only(f"Between {low:,} and {low + more:,} fighters attacked.")
    assert (low, low + more, "between") == (found.low, found.high, found.qualifier)


_ONES = ("", *tuple(BELOW_TWENTY)[1:])
_TENS = ("", "", *TENS)


def _in_words(number: int) -> str:
    if number >= 1000:
        more = number % 1000
        return f"{_in_words(number // 1000)} thousand{' and' if 0 < more < 100 else ''} {_in_words(more)}".strip()
    if number >= 100:
        more = number % 100
        return f"{_ONES[number // 100]} hundred{' and' if more else ''} {_in_words(more)}".strip()
    return _ONES[number] if number < 20 else f"{_TENS[number // 10]}{'-' if number % 10 else ''}{_ONES[number % 10]}"


@given(number=st.integers(20, 99_999))
def test_a_number_in_words_is_read_back(number: int) -> None:
    found = _only(f"Around {_in_words(number)} fighters attacked.")
    assert (number, number, "about") == (found.low, found.high, found.qualifier)


@given(low=st.integers(100, 9_999), more=st.integers(1, 9_999))
def test_a_range_in_words_is_read_back(low: int, more: int) -> None:
    high = low + more
    assume(not (high % 1000 == 0 and low <= high // 1000))  # "between one hundred and two hundred thousand"
    found = _only(f"Between {_in_words(low)} and {_in_words(high)} fighters attacked.")
    assert (low, high, "between") == (found.low, found.high, found.qualifier)


def test_hundreds_of_thousands_share_their_thousand() -> None:
    found = _only("Between one hundred and two hundred thousand fighters attacked.")
    assert (100_000, 200_000) == (found.low, found.high)


def test_a_range_of_hundreds_to_thousands_is_no_sum() -> None:
    assert [(500, 2000, "between")] == _counts("Between five hundred and two thousand fighters attacked.")
    assert [(1500, 2000, "between")] == _counts("Between fifteen hundred and two thousand fighters attacked.")


@given(text=st.text(max_size=300))
def test_every_number_lies_within_its_text_and_never_runs_backwards(text: str) -> None:
    for number in find_numbers(text):
        assert 0 <= number.start < number.end <= len(text)
        assert number.low is None or number.high is None or number.low <= number.high


@pytest.mark.parametrize(
    "text",
    [
        "Marines of 40 and 45 Commando waded ashore",
        "soldiers of 2 Para and 3 Para",
        "men of 105, 106 and 107 Battalions",
        "gunners of 29 Field Battery",
    ],
)
def test_the_number_of_a_unit_counts_nobody(text: str) -> None:
    assert [] == _counts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("some 300 Commandos", (300, 300, "about")),
        ("40 battalions", (40, 40, "exact")),
        ("the units, most of them from the north, number 6,400", (6400, 6400, "exact")),
        ("The rebels (deserters and farmers) number 900", (900, 900, "exact")),
    ],
)
def test_soldiers_of_such_units_and_those_who_number_are_counted(text: str, expected: tuple[int, int, str]) -> None:
    assert [expected] == _counts(text)
