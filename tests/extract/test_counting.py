"""What a sentence means by its numbers: parts of a whole, figures that it takes back, and those it has outgrown."""

import pytest

from streams.extract import extract
from streams.extract.counts.counting import count
from streams.records import Article


def _counts(text: str) -> list[tuple[int | None, int | None, str]]:
    return [(one.low, one.high, one.qualifier) for one in count(text) if one.kind == "count"]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ((5000, 5000, "about"), "half of his 10,000 men attacked"),
        ((2000, 2000, "about"), "Barely a quarter of the warlord's 8,000 followers joined"),
        ((1600, 1600, "about"), "a fifth of Haftar's 8,000 men"),
        ((4000, 4000, "about"), "two thirds of the 6,000 soldiers"),
        ((1500, 1500, "about"), "one in four of its 6,000 fighters"),
        ((6001, None, "over"), "more than half of the militia's 12,000 fighters"),
        ((None, 2999, "under"), "less than half of the 6,000 men"),
        ((3000, None, "at_least"), "at least half of their 6,000 men"),
    ],
)
def test_a_part_is_counted_not_its_whole(expected: tuple[int | None, int | None, str], text: str) -> None:
    assert expected == _counts(text)[-1]


@pytest.mark.parametrize(
    "text",
    ["The brigade lost a tenth of its 5,200 soldiers", "Half of the 5,200 soldiers had fled when the attack began"],
)
def test_of_those_who_lose_or_miss_a_part_the_whole_is_counted(text: str) -> None:
    assert [(5200, 5200, "exact")] == _counts(text)


@pytest.mark.parametrize(
    ("left", "text"),
    [
        (560, "560 gunmen, not 5,600 as stated earlier, took part"),
        (1500, "besieged by 1,500 men and not by 15,000"),
        (480, "Not 4,800 but 480 rebels attacked"),
        (640, "640 rebels rather than the 6,400 reported earlier"),
        (6200, "swelled the force from 3,100 to 6,200"),
        (6200, "the force has grown to 6,200 from 3,100"),
        (3400, "At full strength it would be 6,000, but it has 3,400"),
        (2900, "the corps, once 8,000 strong, is down to 2,900"),
        (3900, "3,900 men, down from 8,000 in May"),
    ],
)
def test_a_number_that_another_takes_the_place_of_is_no_count(left: int, text: str) -> None:
    assert [left] == [low for low, _, _ in _counts(text)]


@pytest.mark.parametrize("text", ["not 5,600 men", "4,000 men from the east and 2,000 from the west", "3,000 to 4,000"])
def test_other_numbers_stay(text: str) -> None:
    assert _counts(text)
    assert all(one.kind == "count" for one in count(text))


def test_a_bound_behind_the_noun_is_quoted() -> None:
    (event,) = extract(Article(id="a", text="An attack on Taftanaz by 4,500 fighters or more has begun.")).events
    assert event.force is not None
    assert (4500, None, "at_least", "4,500 fighters or more") == (
        event.force.low, event.force.high, event.force.qualifier, event.force.quote
    )  # fmt: skip


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (
            900,
            "Correction: an earlier version of this report said 9,000 rebels attacked Birao. The right number is 900.",
        ),
        (650, "Clarification: on Tuesday we put the number of gunmen who attacked Baga at 6,500. It was 650."),
        (300, "Correction: we said 3,000 fighters attacked the base at Inates. It should have been 300."),
        (820, "We wrote on Sunday that 8,200 men were besieging Dabola. That should read 820."),
    ],
)
def test_the_right_figure_of_the_next_sentence_holds(low: int, text: str) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert event.force is not None
    assert low == event.force.low
