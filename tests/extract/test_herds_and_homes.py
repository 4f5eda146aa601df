"""Raids on herds and homes, and those who do them: "Murle youths", "suspected Fulani herders", cattle rustlers."""

import pytest

from tests.extract.told import attackers, events, one


@pytest.mark.parametrize(
    ("who", "named"),
    [
        ("Murle youths", "Murle youths"),
        ("Armed youths from Lokichar", "Armed youths"),
        ("Suspected Fulani herders", "Suspected Fulani herders"),
        ("Arab nomads", "Arab nomads"),
        ("Cattle rustlers", "Cattle rustlers"),
        ("Masked youths", "Masked youths"),
    ],
)
def test_villages_and_herds_that_raid_are_named(who: str, named: str) -> None:
    event = one(f"{who} attacked the village of Ombaka on Tuesday, killing eleven people.")
    assert [actor.name for actor in event.attacker] == [named]
    assert event.place is not None
    assert event.place.name == "Ombaka"


@pytest.mark.parametrize(
    "text",
    [
        "Bandits stole 250 cattle from the village of Ombaka on Tuesday, killing two boys.",
        "Gunmen made off with 250 head of cattle from Ombaka on Tuesday.",
        "Pokot fighters rustled 250 goats in Ombaka on Tuesday.",
        "Gunmen kidnapped 19 girls and took livestock in Ombaka on Tuesday.",
        "Militants rounded up the men of Ombaka on Tuesday and shot 19 of them.",
        "Nineteen men were taken from their homes and shot by gunmen in Ombaka on Tuesday.",
        "Rebels went from house to house in Ombaka on Tuesday, killing 19 people.",
        "Militia fighters set fire to houses in Ombaka on Tuesday.",
    ],
)
def test_what_is_done_to_herds_and_homes_is_a_raid(text: str) -> None:
    event = one(text)
    assert event.type == "raid"
    assert event.place is not None
    assert event.place.name == "Ombaka"
    assert event.attacker


@pytest.mark.parametrize(
    "text",
    [
        "Rustlers raided a farm near Hexham on Tuesday and drove off 40 sheep.",
        "Kenyan youths clashed with police in the stadium on Tuesday.",
        "Health workers went from house to house in Ombaka on Tuesday, killing mosquitoes.",
        "Thieves stole 30 goats from a farm in Ombaka on Tuesday.",
    ],
)
def test_thieves_and_crowds_are_no_raiders(text: str) -> None:
    assert events(text) == ()


def test_herders_who_are_attacked_do_not_attack() -> None:
    assert attackers("Bandits attacked Fulani herders near Ombaka on Tuesday, killing eleven.") == ["Bandits"]
