"""What is destroyed beside those who are killed, and claims without foundation."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize("things", ["multiple rocket launchers", "destroyers", "grenade launchers"])
def test_things_are_not_among_the_dead(things: str) -> None:
    event = one(f"In the battle for Jalalabad 82 {things} and 340 extremists were annihilated.")
    assert event.casualties.killed is not None
    assert event.casualties.killed.low == 340


def test_people_of_a_trade_are_among_the_dead() -> None:
    event = one("In the battle of Goma on Monday 12 drivers and 340 soldiers were killed.")
    assert event.casualties.killed is not None
    assert event.casualties.killed.low == 352


@pytest.mark.parametrize(
    "text",
    [
        "Reports by the radio that our aircraft bombed the hospital at Barentu are devoid of any foundation.",
        "Claims that Rwandan troops attacked Goma are without any foundation.",
    ],
)
def test_what_is_without_foundation_is_denied(text: str) -> None:
    assert [event.modality for event in events(text)] == ["denied"]


def test_a_house_without_foundation_denies_nothing() -> None:
    told = events("Rebels attacked Goma on Monday and shelled houses that were without foundations.")
    assert {event.modality for event in told} == {"asserted"}


def test_drones_that_are_shot_down_are_not_wounded() -> None:
    told = events("Russia attacked Pokrovsk on Sunday. Overnight it launched 122 drones, of which 92 were shot down.")
    assert {(event.casualties.killed, event.casualties.wounded) for event in told} == {(None, None)}


def test_people_who_are_shot_down_are_dead() -> None:
    event = one("Rebels attacked Goma on Sunday; 14 people were shot down in the street.")
    assert event.casualties.wounded is None
    assert event.casualties.killed is not None
    assert event.casualties.killed.low == 14
