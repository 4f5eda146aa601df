"""Massacres by armed groups, false roadblocks, and what a rocket did that somebody fired."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize("who", ["An armed group", "Armed bands", "Armed individuals"])
def test_armed_groups_kill_as_gunmen_do(who: str) -> None:
    event = one(f"{who} killed 14 farmers overnight in a hamlet near Djibo, the army said on Friday.")
    assert (event.type, event.casualties.killed and event.casualties.killed.low) == ("raid", 14)


@pytest.mark.parametrize(
    "told",
    [
        "Militants set up a false checkpoint on the road near Batna and killed eleven passengers.",
        "Eleven passengers died when militants put up a fake roadblock near Batna and opened fire on two cars.",
        "Eleven passengers were shot dead at a false roadblock set up by militants near Batna on Friday.",
    ],
)
def test_a_false_roadblock_is_an_ambush(told: str) -> None:
    event = one(told)
    assert (event.type, [side.name.lower() for side in event.attacker]) == ("ambush", ["militants"])
    assert event.casualties.killed is not None
    assert event.casualties.killed.low == 11


@pytest.mark.parametrize(
    "told",
    [
        "Bandits set up a fake checkpoint near Zaria and robbed motorists.",
        "Police removed a false roadblock near Zaria.",
        "Three men were sentenced for setting up a fake checkpoint near Zaria where a driver was killed.",
    ],
)
def test_roadblocks_of_robbers_are_none(told: str) -> None:
    assert events(told) == ()


@pytest.mark.parametrize(
    "told",
    [
        "A missile fired by the rebels brought down a block of flats in Aden on Friday.",
        "A rocket launched by the rebels wrecked a bakery in Marib on Friday.",
        "A shell fired by the rebels tore through a school in Marib on Friday.",
        "The rebels let loose a hail of gas cylinders on the police station in Toribio on Friday.",
        "The rebels fired gas cylinders at the police station in Toribio on Friday.",
    ],
)
def test_what_was_fired_is_shelling(told: str) -> None:
    event = one(told)
    assert (event.type, [side.name for side in event.attacker]) == ("shelling", ["rebels"])


def test_a_missile_that_brings_down_an_aircraft_is_no_shelling() -> None:
    found = events("A missile fired by rebels brought down a helicopter near Homs on Friday.")
    assert "shelling" not in [event.type for event in found]


def test_police_fire_no_gas_shells_in_war() -> None:
    assert events("Police fired gas canisters at protesters near the station in Lima.") == ()
