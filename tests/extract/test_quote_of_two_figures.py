"""What was made of two figures quotes both: from the first to the last of them."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "bounds", "quote"),
    [
        (
            "Rebels attacked Bria. The army put the number of attackers at 4,100. The prefect said there were 9,300.",
            (4100, 9300),
            "4,100. The prefect said there were 9,300",
        ),
        (
            "The army said 1,000 rebels stormed the post at Bria on Monday. A survivor put them at 1,500.",
            (1000, 1500),
            "1,000 rebels stormed the post at Bria on Monday. A survivor put them at 1,500",
        ),
        (
            "Rebels attacked Bria on Monday. The army spoke of 3,100 attackers, but the prefect said there were 8,200.",
            (3100, 8200),
            "3,100 attackers, but the prefect said there were 8,200",
        ),
    ],
)
def test_the_range_of_two_figures_quotes_both(text: str, bounds: tuple[int, int], quote: str) -> None:
    (force,) = [one.force for one in events(text) if one.force is not None]
    assert (force.low, force.high) == bounds
    assert force.derived
    assert not force.parts
    assert force.quote == quote == text[force.start : force.end]


def test_a_sum_keeps_its_parts() -> None:
    (event,) = events("Rebels attacked Bria with 2,100 men from the north and 3,200 men from the south.")
    assert event.force is not None
    assert event.force.low == 5300
    assert [one.quote for one in event.force.parts] == ["2,100", "3,200"]


def test_a_range_of_one_source_is_its_own_quote() -> None:
    (event,) = events("Between 3,100 and 8,200 rebels attacked Bria on Monday.")
    assert event.force is not None
    assert not event.force.derived
    assert event.force.quote == "Between 3,100 and 8,200"
