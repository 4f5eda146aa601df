"""An attack that sends a town's people away is an attack; the land that soldiers flee into is not where it was."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", title="", text=text)).events


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Monrovia", "LURD rebels pushed into the suburbs of Monrovia on Saturday, sending thousands fleeing."),
        ("Bangui", "Rebels crossed a key bridge and entered Bangui on Monday, sending thousands of people fleeing."),
        ("Banki", "Militants overran Banki on Monday, sending tens of thousands of villagers fleeing into Cameroon."),
    ],
)
def test_who_sends_people_fleeing_attacks_and_does_not_retreat(place: str, text: str) -> None:
    found = events(text)
    assert [place] == [one.place.name for one in found if one.place]
    assert not {"retreat"} & {one.type for one in found}


def test_soldiers_who_are_sent_fleeing_retreat() -> None:
    assert "retreat" in {one.type for one in events("The assault sent 300 soldiers fleeing towards Goma on Monday.")}


@pytest.mark.parametrize(
    "text",
    [
        "Afghan forces fled into Iran as the Taliban entered the centre of Zaranj on Friday.",
        "Hundreds of soldiers fled into Uganda after M23 attacked Bunagana on Monday.",
        "Army units fled across the border into Chad when rebels attacked Tine on Monday.",
    ],
)
def test_the_country_that_soldiers_flee_into_is_not_where_they_fought(text: str) -> None:
    assert not {"Iran", "Uganda", "Chad"} & {place.name for one in events(text) for place in one.places}


def test_the_town_that_soldiers_flee_is_where_they_fought() -> None:
    found = events("Soldiers fled Gamboru into Cameroon on Monday.")
    assert [("retreat", "Gamboru")] == [(one.type, one.place.name) for one in found if one.place]
