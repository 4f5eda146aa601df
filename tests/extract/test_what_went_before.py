"""Those dead after whom an attack came are not of it; nor is the land from whose border they came its place."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    "told",
    [
        "The raids on the town of Lice were ordered after the killing of nine gendarmes at Cukurca at the weekend.",
        "Planes bombed rebels near Lice, in an operation launched after the deaths of nine men at Cukurca on Friday.",
        "The attack on Lice came two days after the massacre of nine farmers in Cukurca.",
    ],
)
def test_what_an_attack_came_after_is_not_of_it(told: str) -> None:
    event = one(told)
    assert [place.name for place in event.places] == ["Lice"]
    assert (event.casualties.killed, event.date) == (None, None)


def test_an_attack_keeps_its_own_dead_beside_those_before() -> None:
    event = one("Seven soldiers were killed in the attack on Gao, which came a day after the massacre of 37 farmers.")
    assert event.casualties.killed is not None
    assert event.casualties.killed.low == 7


def test_place_of_a_massacre_before_is_not_that_of_the_attack() -> None:
    first, *_ = events(
        "Gunmen ambushed a bus near Medea on Monday, killing ten soldiers. The GIA is thought to be behind the attack, "
        "which came a day after the slaughter of villagers in Ain Defla."
    )
    assert [place.name for place in first.places] == ["Medea"]


@pytest.mark.parametrize("way", ["came across the border", "slipped over the frontier", "crossed the river"])
def test_the_land_they_came_from_is_not_where_they_fire(way: str) -> None:
    found = events(
        f"Gunmen attacked a post near Semdinli on Friday. The rebels {way} from Iraq and fired rockets at the post."
    )
    assert {place.name for event in found for place in event.places} == {"Semdinli"}


@pytest.mark.parametrize(("moved", "kind"), [("withdrew to the hills", "retreat"), ("advanced on Gao", "offensive")])
def test_men_and_not_aircraft_move_on_the_ground(moved: str, kind: str) -> None:
    _, event = events(f"Helicopters strafed the militants near Gao as they {moved}.")
    assert event.type == kind
    assert [side.name for side in (*event.attacker, *event.defender)] == ["militants"]


def test_soldiers_who_kill_as_they_withdraw_are_those_who_withdraw() -> None:
    found = events("The troops fired on the crowd as they withdrew from Bria.")
    assert [side.name for event in found if event.type == "retreat" for side in event.defender] == ["troops"]
