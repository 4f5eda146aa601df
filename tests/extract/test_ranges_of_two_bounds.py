"""A least and a most told of the same people are one range, however the two are joined."""

import pytest

from streams.extract import extract
from streams.extract.counts.counting import count
from streams.records import Article


def _counts(text: str) -> list[tuple[int | None, int | None, str]]:
    return [(one.low, one.high, one.qualifier) for one in count(text) if one.kind == "count"]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ((3001, 4999), "more than 3,000 but fewer than 5,000 rebels"),
        ((3000, 5000), "at least 3,000 and at most 5,000 rebels"),
        ((3000, 5000), "no fewer than 3,000, but never more than 5,000, rebels"),
        ((3000, 4999), "at least 3,000 rebels but fewer than 5,000."),
        ((3000, 5000), "with 3,000/5,000 fighters"),
        ((3000, 5000), "3,000-to-5,000 fighters"),
        ((3000, 5000), "stormed by 3,000, up to 5,000, militants"),
    ],
)
def test_two_bounds_are_one_range(expected: tuple[int, int], text: str) -> None:
    assert [(*expected, "between")] == _counts(text)


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        (2, "at least 3,000 rebels and up to 5,000 Rwandan soldiers"),
        (2, "At least 3,000 rebels attacked, but fewer than 5,000 stayed"),
        (0, "on 9/11 they attacked"),
    ],
)
def test_numbers_of_others_are_no_range(numbers: int, text: str) -> None:
    assert numbers == len(_counts(text))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ((5000, None, "at_least"), "5,000 or even more rebels"),
        ((5000, None, "at_least"), "5,000, if not more, rebels"),
        ((None, 5000, "up_to"), "they numbered 5,000 maximum"),
        ((5000, 5000, "exact"), "5,000 and more than 60 tanks"),
        ((60, 60, "exact"), "60 maximum security prisoners"),
    ],
)
def test_words_behind_a_number_bound_it(expected: tuple[int | None, int | None, str], text: str) -> None:
    assert expected == _counts(text)[0]


def test_the_quote_holds_both_bounds() -> None:
    text = "Rebels attacked Kadugli with more than 3,000 but fewer than 5,000 men."
    force = extract(Article(id="a", text=text)).events[0].force
    assert force is not None
    assert force.quote == "more than 3,000 but fewer than 5,000"


@pytest.mark.parametrize(
    "text", ["3,000 if not 5,000 rebels", "3,000, if not 5,000, rebels", "3,000 up to 5,000 rebels"]
)
def test_a_doubtful_second_number_is_the_most(text: str) -> None:
    assert [(3000, 5000, "between")] == _counts(text)
