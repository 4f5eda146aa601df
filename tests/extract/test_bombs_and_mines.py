"""Bombs that go off under any headline, mines that are hit or cleared, whose attack it was, and whose camp."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Deadly attack in Kirkuk", "Two bombs exploded in a market in Kirkuk on Thursday, killing 14 people."),
        ("Deadly attack in Peshawar", "Two bombs went off at a shrine in Peshawar on Friday and killed 31."),
        ("Attack on bus park in Jos", "Two bombs exploded in a bus park in Jos on Thursday, killing 14 people."),
        ("Deadly attack in Quetta", "Three explosions hit a school in Quetta on Monday, killing nine pupils."),
    ],
)
def test_a_bomb_that_kills_is_told_under_any_headline(title: str, text: str) -> None:
    (event,) = events(text, title)
    assert event.type == "bombing"
    assert event.casualties.killed is not None


@pytest.mark.parametrize(
    "text",
    [
        "A gas explosion ripped through a block of flats in Lyon on Monday and killed six.",
        "An explosion hit a fireworks factory in Sivakasi, killing 12 workers.",
        "A grenade from the war exploded on a beach in Normandy, killing a boy.",
        "Sudan began clearing landmines from the Juba road on Monday.",
        "Sappers cleared 300 mines from the Juba road.",
        "A bus struck an army jeep near Goma, killing two.",
    ],
)
def test_accidents_and_clearing_are_no_attack(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    "text",
    [
        "A Kenyan army truck hit a landmine near Dhobley on Friday; three soldiers died.",
        "A bus hit a landmine near Djibo on Monday, killing 14.",
        "A UN armoured car hit a mine near Kidal; two peacekeepers were killed.",
    ],
)
def test_a_mine_that_is_hit_is_a_bombing(text: str) -> None:
    (event,) = events(text)
    assert event.type == "bombing"


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("An attack of the Taliban killed six soldiers in Kunduz on Thursday.", "Taliban"),
        ("An air strike of the Saudi-led coalition killed six people in Saada.", "Saudi-led coalition"),
        ("A raid of the Turkish army killed three people in Sinjar.", "Turkish army"),
        ("An ambush of the FARC killed ten soldiers near Cali.", "FARC"),
    ],
)
def test_an_attack_of_somebody_that_killed_others_is_by_them(text: str, attacker: str) -> None:
    (event,) = events(text)
    assert [one.name for one in event.attacker] == [attacker]


@pytest.mark.parametrize(
    "text", ["The ambush of the convoy killed ten soldiers.", "The raid of the rebel base killed six."]
)
def test_what_is_waylaid_attacks_nobody(text: str) -> None:
    assert all(not event.attacker for event in events(text))


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The Mission's camp in Gao was attacked on Monday by gunmen.", "Gao"),
        ("The Mission's base in Timbuktu was shelled on Friday.", "Timbuktu"),
    ],
)
def test_a_mission_is_no_place(text: str, where: str) -> None:
    (event,) = events(text)
    assert event.place is not None
    assert event.place.name == where
