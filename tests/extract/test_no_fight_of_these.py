"""Water that attacks, a battle that analysts follow and what only looks like bombs: none is a fight of the text."""

import pytest

from streams.extract import extract
from streams.records import Article


def _told(text: str) -> list[tuple[str, str | None]]:
    events = extract(Article(id="x", text=text)).events
    return [(event.type, event.place.name if event.place else None) for event in events]


@pytest.mark.parametrize(
    "text",
    [
        "The waters of the Oder have besieged Wroclaw, and 9,000 people are fighting on the dykes.",
        "The flames of the Dixie Fire attacked Greenville on Monday.",
        '"It looks as if we had been bombed," the head of the district said.',
        "After the storm the town looked as though it had been shelled.",
    ],
)
def test_nothing_is_fought(text: str) -> None:
    assert _told(text) == []


def test_who_follows_a_battle_does_not_fight_it() -> None:
    text = "Two former officers who follow the battle from Cairo said rebels had attacked Babanusa with 800 men."
    assert _told(text) == [("assault", "Babanusa")]


@pytest.mark.parametrize(
    "text",
    [
        "The garrison of Sake was overrun on Monday by guerrillas.",
        "A Malian army unit was overrun near Sake on Monday by jihadists.",
    ],
)
def test_a_garrison_is_overrun_with_its_post(text: str) -> None:
    assert _told(text) == [("capture", "Sake")]


def test_a_province_of_militia_is_not_where_they_mass() -> None:
    text = (
        "The army began an offensive against Mekelle on Monday. It has concentrated about 45,000 soldiers for the "
        "final phase, along with police and militia of the Amhara region."
    )
    assert _told(text) == [("offensive", "Mekelle")]


def test_a_rain_of_shells_is_fired() -> None:
    assert ("assault", "Goma") in _told("Rebels attacked Goma from two sides under a rain of shells on Monday.")
