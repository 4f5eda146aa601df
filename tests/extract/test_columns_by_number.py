"""Columns, fronts and platoons called by a number: "Column 58" is no 58 men; "a column 580 strong" is."""

import pytest

from tests.extract.told import forces, one


@pytest.mark.parametrize(
    "text",
    [
        "Column 58 of the National Resistance Army advanced on Hoima with 24 recoilless guns.",
        "Platoon 9 of the militia attacked Bria.",
        "Front 47 of the FARC attacked Mitu.",
        "Bloc 33 guerrillas attacked Mitu.",
    ],
)
def test_a_unit_s_number_counts_nobody(text: str) -> None:
    assert one(text).force is None


@pytest.mark.parametrize(
    "text",
    [
        "A column 6,000 strong attacked Bria.",
        "The column, 6,000 men, attacked Bria.",
        "In a column 6,000 rebels marched on Goma.",
        "On the northern front 6,000 rebels attacked Goma.",
    ],
)
def test_men_counted_beside_a_column_or_a_front_are_the_force(text: str) -> None:
    assert [6000] == forces(text)


@pytest.mark.parametrize(
    "text", ["At the very most 7,000 rebels attacked Goma.", "7,000 rebels at the outside attacked Goma."]
)
def test_at_the_very_most_is_an_upper_bound(text: str) -> None:
    force = one(text).force
    assert force is not None
    assert (None, 7000) == (force.low, force.high)
