"""Threats in a quote: "Ten thousand of our martyrs will descend on Juba" tells how many are to attack."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (
            10000,
            '"Ten thousand of our martyrs will descend on Juba and drive them out," the rebel leader said.',
        ),
        (6000, '"Six thousand of our warriors shall march on Juba and burn it," the chief vowed.'),
        (8000, '"8,000 holy warriors will soon overrun Goma and its airport," the sheikh declared.'),
    ],
)
def test_a_threat_tells_its_force(low: int, text: str) -> None:
    event = one(text)
    assert ("claimed", "planned") == (event.modality, event.phase)
    assert event.force is not None
    assert low == event.force.low


@pytest.mark.parametrize(
    "text",
    [
        '"7,000 tourists will descend on Juba," the minister promised.',
        '"10,000 of our fans will invade Lisbon on Saturday," the club\'s president promised.',
    ],
)
def test_guests_announced_in_words_of_war_are_no_attack(text: str) -> None:
    assert () == events(text)
