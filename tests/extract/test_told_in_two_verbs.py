"""One event that a sentence tells with two verbs: who attacks and burns there, who leaves a town for another."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Gisenyi", "Two thousand militiamen swept down on Gisenyi, setting fire to the customs post."),
        ("Barsalogho", "Gunmen attacked Barsalogho, kidnapping 12 women."),
        ("Beni", "Rebels stormed Beni, killing 20 civilians and burning houses."),
        ("Bambari", "Some 300 rebels attacked Bambari and set fire to the hospital."),
        ("Kajo Keji", "Raiders swept down on Kajo Keji, seizing cattle, and set fire to the church."),
    ],
)
def test_what_attackers_do_there_is_the_same_attack(place: str, text: str) -> None:
    event = one(text)
    assert event.place is not None
    assert event.place.name == place


@pytest.mark.parametrize(
    ("places", "text"),
    [
        (["Bambari", "Grimari"], "The rebels attacked Bambari on Sunday and burned villages near Grimari on Monday."),
        (["Zurmi", "Gusau"], "Bandits attacked Zurmi, while soldiers set fire to the market of Gusau."),
        (["Bria", "Bambari"], "Rebels stormed Bria on Monday and shelled Bambari on Tuesday."),
    ],
)
def test_what_others_do_or_elsewhere_is_another(places: list[str], text: str) -> None:
    assert [event.place.name for event in events(text) if event.place] == places


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Rivas", "The Legion gave up Rivas and fell back on the Nicaraguan border."),
        ("Kirkuk", "The 4,000-man brigade gave up Kirkuk and withdrew to Erbil."),
        ("Bor", "Government troops pulled out of Bor and withdrew to Juba."),
        ("Daraa", "Syrian soldiers have left Daraa and are falling back on Damascus."),
        ("Jarablus", "The fighters retreated to Manbij after abandoning Jarablus."),
    ],
)
def test_a_retreat_is_told_once_from_what_is_left(place: str, text: str) -> None:
    event = one(text)
    assert (event.type, event.place and event.place.name) == ("retreat", place)


@pytest.mark.parametrize(
    ("places", "text"),
    [
        (["Izium", "Lyman"], "The army withdrew from Izium and retreated from Lyman."),
        (["Bangui", "Bria"], "The army withdrew to Bangui and the rebels pulled out of Bria."),
    ],
)
def test_two_retreats_are_two(places: list[str], text: str) -> None:
    assert [event.place.name for event in events(text) if event.place] == places
