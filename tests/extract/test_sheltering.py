"""Civilians who shelter in a place stand on no side, and those who die there are dead."""

from tests.extract.told import one


def test_who_shelters_there_is_no_opposing_force() -> None:
    assert one("Rebels attacked Bria, where more than 500 civilians are sheltering.").opposing_force is None


def test_the_garrison_there_is() -> None:
    met = one("Rebels attacked Bria, where more than 500 soldiers are based.").opposing_force
    assert met is not None
    assert met.low == 501


def test_who_had_sought_shelter_and_died_is_dead() -> None:
    text = "At least 117 people who had sought shelter in a church died when a mortar fell through its roof in Bojaya."
    lost = one(text).casualties.killed
    assert lost is not None
    assert lost.low == 117


def test_who_had_crossed_before_others_died_attacks() -> None:
    event = one("Some 900 rebels who had crossed the river attacked Bria, and 30 soldiers died.")
    assert event.force is not None
    assert event.force.low == 900
