"""Groups told by kind and name, arms that only name a house, and attacks told with what they are made with."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Islamist group Boko Haram overran a military base in the town of Baga.", "Boko Haram"),
        ("The rebel group M23 attacked Sake.", "M23"),
        ("The Islamist movement Ansar Dine captured Kidal.", "Ansar Dine"),
        ("The paramilitary group RSF stormed El Fasher with 6,000 men.", "RSF"),
        ("Extremist group Al-Shabaab raided a base in Elwak.", "Al-Shabaab"),
    ],
)
def test_a_group_is_called_by_its_name(text: str, name: str) -> None:
    event = one(text)
    assert [actor.name for actor in event.attacker] == [name]
    assert event.attacker[0].actor_id is not None


@pytest.mark.parametrize(
    "text",
    [
        "An assault by 7,000 insurgents on an artillery academy in Ramouseh began on Sunday.",
        "Rebels attacked a tank factory near Kharkiv.",
    ],
)
def test_what_a_house_is_for_defends_nothing(text: str) -> None:
    assert not one(text).defender


def test_bombs_that_an_attack_is_made_with_are_no_other() -> None:
    event = one(
        "Guerrillas attacked a police station in Toribío with mortars and a bus packed with explosives on Saturday, "
        "killing three people and injuring 122."
    )
    killed, wounded = event.casualties.killed, event.casualties.wounded
    assert (event.type, killed is not None and killed.high, wounded is not None and wounded.high) == ("assault", 3, 122)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("Shelling killed two people and hurt 15 in Kherson.", 2, 15),
        ("The attack on Bara killed three people and injured 122.", 3, 122),
        ("Rockets hit Kharkiv, killing a nurse, her husband and 12 other residents, and wounding 40.", 12, 40),
    ],
)
def test_the_wounded_after_the_dead_are_wounded(text: str, killed: int, wounded: int) -> None:
    told = one(text).casualties
    assert told.killed is not None
    assert told.wounded is not None
    assert (told.killed.high, told.wounded.high) == (killed, wounded)


def test_years_since_a_battle_are_marked_and_nothing_happens() -> None:
    found = events(
        "The army chief visited Diffa this week to mark five years since the battle of Bosso, when hundreds of "
        "Boko Haram fighters overran the town, killing 26 soldiers."
    )
    assert found
    assert all(event.historic for event in found)


def test_who_walks_in_takes_the_town_told_before() -> None:
    found = events(
        "Tigrayan forces said on Friday that they had taken Lalibela. Residents reached by phone said the fighters "
        "walked in without a shot being fired after federal troops withdrew the night before."
    )
    assert [event.type for event in found] == ["capture"]
