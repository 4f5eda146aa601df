"""Who is besieged somewhere by others has none of these others' men; with men of his own he has."""

import pytest

from tests.extract.told import one

MEN = 8000


@pytest.mark.parametrize(
    "text",
    [
        "Government troops are besieged in Kidal by rebels with 8,000 men.",
        "The garrison is surrounded at Djibo by jihadists with 8,000 fighters.",
        "Some army units are bottled up in Babanusa by militiamen with 8,000 men.",
        "Kidal is besieged by rebels with 8,000 men.",
    ],
)
def test_the_men_of_the_besiegers_are_the_force(text: str) -> None:
    event = one(text)
    assert event.force is not None
    assert event.force.low == MEN
    assert event.opposing_force is None or event.opposing_force.low != MEN


@pytest.mark.parametrize(
    "text",
    ["The rebels are besieged in Kidal with 8,000 men.", "The colonel is surrounded in Kidal with his 8,000 men."],
)
def test_the_men_of_the_besieged_are_not(text: str) -> None:
    event = one(text)
    assert event.force is None
    assert event.opposing_force is not None
