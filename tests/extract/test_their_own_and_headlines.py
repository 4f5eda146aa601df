"""Whose "their" fighters are who says so, and what a number of people do in a headline that names no people."""

import pytest

from tests.extract.told import forces


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (
            7000,
            "Kachin officers said that 7,000 of their soldiers had surrounded Bhamo and that its 3,000 defenders hold.",
        ),
        (
            6700,
            "Commanders said 6,700 of their fighters were besieging Korem, and that its 900 federal defenders starve.",
        ),
        (6500, "Haftar's 6,500 attack Tripoli from three sides"),
        (5500, "Rebels' 5,500 advance on Goma"),
    ],
)
def test_they_are_the_force(low: int, text: str) -> None:
    assert forces(text) == [low]


@pytest.mark.parametrize(
    "text",
    [
        "With half of its 900 men ill, the garrison of Kut was attacked by the Ottomans on Monday.",
        "Rebels fired on Goma with the army's 120 attack helicopters overhead.",
        "There were 6,500 attacks on Tripoli in a year.",
    ],
)
def test_they_are_not(text: str) -> None:
    assert not forces(text)
