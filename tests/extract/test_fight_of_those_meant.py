"""Whose men a number is that counts a pronoun's: theirs who attack by the sentence before."""

import pytest

from tests.extract.told import events

_BOUAKE = "The army is preparing an assault on Bouake, which mutineers hold. "


def _forces(text: str) -> dict[str, int | None]:
    return {event.place.name: event.force.high for event in events(text) if event.force is not None and event.place}


@pytest.mark.parametrize(
    "counted",
    [
        "A trader there said that he saw no more than eighty of them.",
        "A priest put them at 80.",
        "The mayor estimated their strength at 80.",
        "A teacher counted them at about 80.",
    ],
)
def test_they_are_who_took_the_town_just_told(counted: str) -> None:
    assert _forces(f"{_BOUAKE}Korhogo fell on Thursday to gunmen. {counted}") == {"Korhogo": 80}


def test_who_is_counted_by_name_is_where_he_was() -> None:
    text = "The army launched an assault on Bouake. It took Korhogo on Thursday. The assault involved 6,500 soldiers."
    assert "Korhogo" not in _forces(text)


def test_a_force_told_stands() -> None:
    assert _forces("Rebels captured Bor with 700 men. A priest put them at 700.") == {"Bor": 700}
