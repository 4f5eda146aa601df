"""Whom attackers only look like attacked nobody; posts that are disarmed or fired at, gangs and tanks do attack."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize("guise", ["disguised as soldiers", "dressed as policemen", "posing as soldiers"])
def test_who_is_disguised_attacks(guise: str) -> None:
    told = one(f"Gunmen {guise} raided a village in Jolo on Tuesday.")
    assert [each.name for each in told.attacker] == ["Gunmen"]


def test_what_men_ride_on_does_not_attack() -> None:
    told = one("Militia on horses and camels raided the village of Abu Delek in Sudan on 9 September.")
    assert [each.name for each in told.attacker] == ["Militia"]
    assert not events("Locusts and rats invaded Tawila in Sudan on Monday.")


def test_who_is_set_upon_is_attacked() -> None:
    told = one("The convoy she was travelling with was set upon at Magbosi on Thursday.")
    assert (told.type, told.attacker) == ("ambush", ())
    assert not events("The bus was set upon by football fans in Leeds on Saturday.")


def test_a_tank_attack_is_an_assault_and_tank_fire_is_shelling() -> None:
    told = one("The army launched a tank attack on Nustar after firing a thousand shells into the village.")
    assert (told.type, [each.name for each in told.attacker]) == ("assault", ["army"])
    assert one("Tank fire killed three people in Bor on Monday.").type == "shelling"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("raid", "Rebels disarmed the police station at Las Navas on Tuesday, killing one policeman."),
        ("clash", "Rebels fired grenade launchers and automatic weapons at the commandant's office in Bria on Monday."),
        ("clash", "Gunmen fired rocket launchers and machine guns at the governor's office in Jalalabad on Monday."),
    ],
)
def test_posts_disarmed_and_offices_fired_at(kind: str, text: str) -> None:
    assert one(text).type == kind


@pytest.mark.parametrize(
    "text",
    [
        "Police fired automatic weapons at the crowd in Jos on Monday.",
        "Men fired automatic rifles into the air at a wedding in Gaza on Monday.",
    ],
)
def test_shots_at_crowds_and_weddings_are_no_fight(text: str) -> None:
    assert not events(text)


def test_a_gang_that_is_known_as_an_armed_group_kills_for_real() -> None:
    text = (
        "Haitian gang attacks town\nMembers of the Gran Grif gang opened fire on residents and burned houses in"
        " Petite-Rivière on Thursday, killing at least 21 people."
    )
    assert one(text).type == "raid"
