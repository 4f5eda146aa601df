"""A bound that is denied is the opposite one: "never more than 6,000" are at most so many."""

import pytest

from streams.extract import extract
from streams.extract.counts.counting import count
from streams.records import Article


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ((None, 7000, "up_to"), "the column never exceeded 7,000 men"),
        ((None, 7000, "up_to"), "who have never numbered more than 7,000"),
        ((None, 7000, "up_to"), "with hardly more than 7,000 soldiers"),
        ((None, 7000, "up_to"), "at no point did their strength rise above 7,000"),
        ((None, 7000, "up_to"), "there weren\u2019t more than 7,000 of them"),
        ((7000, None, "at_least"), "they never fielded fewer than 7,000 men"),
    ],
)
def test_a_denied_bound_is_the_opposite_one(expected: tuple[int | None, int | None, str], text: str) -> None:
    assert [expected] == [(one.low, one.high, one.qualifier) for one in count(text)]


@pytest.mark.parametrize(
    "text",
    [
        "rebels who never lost attacked with more than 7,000 men",
        "Never before did the town see it: more than 7,000 men attacked",
        "they did not leave; over 7,000 men attacked",
    ],
)
def test_what_else_is_denied_turns_no_bound(text: str) -> None:
    assert [(7001, None, "over")] == [(one.low, one.high, one.qualifier) for one in count(text)]


def test_the_words_that_deny_it_are_quoted() -> None:
    text = "The rebels, who never numbered more than 7,000, stormed Kadugli."
    force = extract(Article(id="a", text=text)).events[0].force
    assert force is not None
    assert force.quote == "never numbered more than 7,000"
