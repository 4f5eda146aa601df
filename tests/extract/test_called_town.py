"""A town whose sentence goes on about "the town", or whose people tell of it, is where the fight was."""

import pytest

from streams.extract import extract
from streams.records import Article


def _places(text: str) -> list[str]:
    events = extract(Article(id="one", title="", text=text)).events
    return [event.place.name if event.place else "" for event in events]


@pytest.mark.parametrize("town", ["Bunia", "Goma", "Maiduguri", "Quelimane"])
@pytest.mark.parametrize(
    "text",
    [
        "{} was quiet on Monday after rebels attacked the town.",
        "{} residents said rebels attacked the town.",
        "{}'s mayor said rebels attacked the town.",
        "{} woke to gunfire as rebels stormed the city.",
        "{} is a town of 40,000 people that rebels attacked on Monday.",
        "{} police said rebels attacked the city overnight.",
        "A police officer in {} said rebels had attacked the town.",
        "A doctor at the hospital in {} said rebels had stormed the town.",
    ],
)
def test_it_is_the_town_that_is_meant(town: str, text: str) -> None:
    assert _places(text.format(town)) == [town]


@pytest.mark.parametrize(
    "text",
    [
        "Kabila was silent after rebels attacked the town.",
        "Diplomats in Nairobi said rebels had attacked the town.",
        "Residents in Nairobi said rebels had attacked the town of Wajir.",
        "Rebels attacked Wajir on Monday. Residents in Nairobi said rebels had burned the town.",
    ],
)
def test_no_person_and_no_far_city_is_the_town(text: str) -> None:
    assert not {"Kabila", "Nairobi"} & set(_places(text))


def test_the_latest_town_to_fall_has_fallen() -> None:
    text = "Goma is the third town to fall to rebels this week."
    (event,) = extract(Article(id="one", title="", text=text)).events
    assert (event.type, event.phase, event.place and event.place.name) == ("capture", "concluded", "Goma")


@pytest.mark.parametrize(
    "text",
    [
        "Civilians fled Goma for Bukavu after rebels attacked.",
        "Thousands of people fled Goma as rebels advanced.",
    ],
)
def test_the_fight_is_where_people_flee_from(text: str) -> None:
    assert _places(text) == ["Goma"]
