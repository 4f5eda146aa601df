"""From where those who held a place are driven, that is taken, be it on no map."""

import pytest

from streams.extract import extract
from streams.records import Article


def names(text: str) -> list[str]:
    return [event.place.name for event in extract(Article(id="a", text=text)).events if event.place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The ministry said that its troops had driven the rebels from Abu Kershola.", "Abu Kershola"),
        ("Government troops expelled the insurgents from Kurmuka on Sunday.", "Kurmuka"),
        ("Nigerian troops have cleared the militants from Gamboruwa after a day of fighting.", "Gamboruwa"),
        ("The army drove the rebels from Tin Zaman. About 30,000 people have fled to Rahad.", "Tin Zaman"),
    ],
)
def test_the_place_taken_is_the_one_they_were_driven_from(text: str, place: str) -> None:
    assert names(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels from Tin Zaman drove on Kidal on Monday.",
        "Fighters from Kurmuka attacked Kidal with rockets on Monday.",
    ],
)
def test_where_fighters_come_from_is_not_where_they_fight(text: str) -> None:
    assert names(text) == ["Kidal"]
