"""Forms of numbers that older or foreign texts have: "163d Division", "6\u00bd thousand"; and "300 or fewer"."""

import pytest

from streams.extract import extract
from streams.extract.counts.counting import count
from streams.records import Article


def _counts(text: str) -> list[tuple[int | None, int | None, str]]:
    return [(one.low, one.high, one.qualifier) for one in count(text) if one.kind == "count"]


@pytest.mark.parametrize(
    "text",
    [
        "the 82d Brigade stormed the hill",
        "attacked the Soviet 163d Division",
        "the 422d and 423d Regiments",
        "on the 3d of May",
    ],
)
def test_an_ordinal_in_d_counts_nobody(text: str) -> None:
    assert _counts(text) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [(7500, "7\u00bd thousand men"), (1_250_000, "1 \u00bc million people"), (2500, "2\u00bd thousand rebels")],
)
def test_a_fraction_in_one_letter_is_a_part_of_its_number(value: int, text: str) -> None:
    assert [(value, value, "exact")] == _counts(text)


@pytest.mark.parametrize(
    "text", ["with 300 or fewer men", "with 300 or even fewer men", "with 300, perhaps fewer, men"]
)
def test_so_many_or_fewer_are_at_most_so_many(text: str) -> None:
    assert [(None, 300, "up_to")] == _counts(text)


@pytest.mark.parametrize("text", ["with 300 fewer men than in May", "with 300 men fewer than last year"])
def test_so_many_fewer_are_a_difference(text: str) -> None:
    assert _counts(text) == []


def test_an_ordinal_in_d_is_a_part_of_the_name() -> None:
    (event,) = extract(Article(id="a", text="The Finns attacked the Soviet 44d Division near Raate on Friday.")).events
    assert [one.name for one in event.defender] == ["Soviet 44d Division"]
    assert event.opposing_force is None
