"""Numbers in words whose last part stands behind: "a million and a half", "five thousand, eight hundred"."""

import pytest

from streams.extract.counts.numerals import find_numerals


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("with a million and a half men", [1_500_000]),
        ("with one and a quarter million men", [1_250_000]),
        ("with two and three-quarter million men", [2_750_000]),
        ("with five thousand, eight hundred men", [5_800]),
        ("with six thousand, two hundred and fifty men", [6_250]),
        ("with five and a half thousand men", [5_500]),
    ],
)
def test_are_one_number(text: str, values: list[int]) -> None:
    assert values == [one.low for one in find_numerals(text)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("five thousand, eight hundred of them foreigners", [5_000, 800]),
        ("a thousand and a half dozen tanks", [1_000, 6]),
        ("a thousand, and a quarter of them fled", [1_000]),
        ("two thousand, three thousand at most", [2_000, 3_000]),
    ],
)
def test_others_are_two(text: str, values: list[int]) -> None:
    assert values == [one.low for one in find_numerals(text)]
