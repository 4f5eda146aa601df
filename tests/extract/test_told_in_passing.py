"""Fights told beside something else: towns besieged since spring, rings that close, shells a day, landings, raids."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text)).events


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("The residents of Madaya, besieged since July, are eating grass.", "siege", "Madaya"),
        ("Sarajevo, besieged since spring, has no water.", "siege", "Sarajevo"),
        ("Besieged since March, Kobane is running out of bread.", "siege", "Kobane"),
        ("Inside Homs, encircled for two years, 1,200 people still live.", "siege", "Homs"),
        ("The ring around Menongue closed last night.", "siege", "Menongue"),
        ("The noose closed around Stepanakert on Friday.", "siege", "Stepanakert"),
        ("Hundreds of shells a day are falling on Sarajevo.", "shelling", "Sarajevo"),
        ("About 60 mortar rounds a day land in Taiz.", "shelling", "Taiz"),
        ("Commandos splashed ashore at Tripoli at dawn.", "assault", "Tripoli"),
        ("Brigade 77 clambered ashore at the Bay of Pigs before sunrise.", "assault", "Bay of Pigs"),
        ("In the raid on Lira, rebels drove off 230 schoolgirls and 60 head of cattle.", "raid", "Lira"),
        ("Indian troops captured Point 5140 in Drass.", "capture", "Point 5140"),
        ("Rebels have begun to squeeze Malakal from three sides.", "siege", "Malakal"),
    ],
)
def test_fights_are_told(text: str, kind: str, place: str) -> None:
    (event,) = _events(text)
    assert (kind, place) == (event.type, event.place and event.place.name)


@pytest.mark.parametrize(
    "text",
    [
        "The valley, encircled by mountains, is famous for its wine.",
        "Venice, besieged since June by tourists, wants a fee.",
        "Liverpool, besieged for 20 minutes, broke away and scored.",
        "The minister, besieged since spring over the scandal, resigned in Paris.",
        "Dubrovnik, besieged for two months in 1991, now lives on tourism.",
        "The net is closing around Charles Taylor.",
        "The ring road around Birmingham closed last night.",
        "Some 5,500 shells a day wash up on the beach in Dorset.",
        "Migrants splashed ashore at Lampedusa before sunrise.",
        "In the raid on his office in Lira, police carried off 200 files.",
        "Higher prices have begun to squeeze Osijek.",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert () == _events(text)


def test_who_faces_a_ring_is_besieged() -> None:
    (event,) = _events("Some 2,000 rebels face the siege of Homs with little food.")
    assert (["rebels"], 2000, None) == (
        [one.name for one in event.defender],
        event.opposing_force and event.opposing_force.low,
        event.force,
    )


def test_batteries_are_of_whose_people_they_are() -> None:
    (event,) = _events("More than 400 rockets an hour slammed into Stepanakert from Azeri batteries.")
    assert ["Azeri"] == [one.name for one in event.attacker]


def test_photographs_of_today_remember_nothing() -> None:
    (event,) = _events("Photographs show 1,500 troops and 40 guns massed opposite Assab.")
    assert (False, 1500) == (event.historic, event.force and event.force.low)
