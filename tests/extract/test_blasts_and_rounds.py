"""Bombs, explosions and rounds as subjects: "Two blasts killed 12", "heavy weapons landed on a village"."""

import pytest

from tests.extract.told import events, one

_BLASTS = (
    "Two explosions",
    "Twin blasts",
    "A car bomb",
    "A grenade",
    "A remote-controlled bomb",
    "A booby-trapped van",
)
_DID = (
    "killed at least nine people in a market in Jalula on Wednesday.",
    "wounded 30 shoppers at a market in Jalula on Wednesday.",
    "left nine dead and 30 wounded in Jalula on Wednesday, a nurse said.",
    "claimed nine lives in Jalula on Wednesday, the mayor said.",
    "targeted the governor's convoy in Jalula on Wednesday.",
    "tore through a mosque in Jalula on Wednesday.",
)


@pytest.mark.parametrize("what", _BLASTS)
@pytest.mark.parametrize("did", _DID)
def test_what_explodes_is_read_with_its_place_and_day(what: str, did: str) -> None:
    found = [
        event
        for event in events(f"{what} {did} Police sealed off the centre.")
        if event.type == "bombing" and event.place and event.place.name == "Jalula"
    ]
    assert [str(event.date.earliest) for event in found if event.date] == ["2026-11-18"]


def test_an_aside_parts_no_explosions_from_what_they_did() -> None:
    event = one(
        "Two explosions, the first from a car and the other from a bag, killed 24 people in Jalula on Wednesday."
    )
    assert (event.type, event.casualties.killed and event.casualties.killed.low) == ("bombing", 24)


@pytest.mark.parametrize("what", ["An explosion killed three people at a restaurant in Jalula on Wednesday."])
def test_one_explosion_in_a_kitchen_is_no_attack(what: str) -> None:
    assert events(what) == ()


@pytest.mark.parametrize("what", ["Heavy weapons", "Projectiles", "Artillery", "Missiles", "Mortar rounds"])
@pytest.mark.parametrize(
    "did",
    [
        "landed on the village of Kutum on Wednesday, killing five people.",
        "hit houses in Kutum on Wednesday, killing a woman and two children.",
        "crashed into a school in Kutum on Wednesday, killing four.",
    ],
)
def test_rounds_are_shelling_by_whatever_name(what: str, did: str) -> None:
    event = one(f"{what} {did}")
    assert (event.type, event.place and event.place.name) == ("shelling", "Kutum")


def test_shells_that_set_homes_on_fire_are_shelling() -> None:
    assert one("Shells set fire to homes in Kutum on Wednesday, killing a family of five.").type == "shelling"


def test_the_artillery_that_falls_silent_hits_nothing() -> None:
    assert events("The artillery fell silent in Kutum on Wednesday.") == ()


def test_a_town_hit_again_is_hit_on_the_later_day() -> None:
    found = events(
        "Kutum was hit again on Wednesday morning, two days after the deadly bombardment of the station quarter. This"
        " time about ten shells fell on the southern edge of the town."
    )
    assert "2026-11-18" in [str(event.date.earliest) for event in found if event.date]


@pytest.mark.parametrize("by", ["a typhoon", "a cholera outbreak", "an earthquake", "a Tube strike"])
def test_what_else_hits_a_town_again_is_no_attack(by: str) -> None:
    assert events(f"Manila was hit again on Wednesday by {by}.") == ()


@pytest.mark.parametrize("what", ["two army trucks", "an armoured carrier and two trucks of the occupiers"])
def test_fighters_who_destroy_vehicles_somewhere_ambush_them(what: str) -> None:
    event = one(f"A group of mujahideen destroyed {what} near Dargo on Wednesday.")
    assert (event.type, event.place and event.place.name) == ("ambush", "Dargo")


def test_what_was_destroyed_in_months_is_no_ambush() -> None:
    assert events("Rebels have destroyed 40 tanks near Kharkiv since January.") == ()
