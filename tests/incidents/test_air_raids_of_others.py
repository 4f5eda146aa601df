"""Planes over a town and those who fight there on the ground: of one side one fight, else another attack."""

from typing import Any

import pytest

from streams.incidents.alike.likeness import probability
from streams.incidents.alike.weights import load
from streams.records import Actor
from tests.incidents.told import IRAQ, NUSRA, REGIME, alike, told

BOMBED: dict[str, Any] = {"type": "airstrike", "phase": "concluded", "quote": "Warplanes bombed the centre of Aleppo."}
TAKEN: dict[str, Any] = {"type": "capture", "phase": "concluded", "quote": "Aleppo was overrun, residents said."}
JETS, HELICOPTERS, DRONES = (Actor(name=name) for name in ("two jets", "helicopters", "drones"))
ARMY, REBELS = Actor(name="government troops"), Actor(name="rebels")


@pytest.mark.parametrize(
    ("is_another", "planes", "ground"),
    [
        (True, (), ()),
        (True, (JETS,), (NUSRA,)),
        (True, (HELICOPTERS,), (REBELS,)),
        (True, (DRONES,), (NUSRA,)),
        (True, (IRAQ,), (REGIME,)),
        (False, (HELICOPTERS,), (ARMY,)),
        (False, (REGIME,), (REGIME,)),
    ],
)
def test_a_raid_from_the_air_is_of_those_who_fight_on_the_ground_only_where_they_are_one_side(
    *, is_another: bool, planes: tuple[Actor, ...], ground: tuple[Actor, ...]
) -> None:
    one, other = told("a", attacker=ground, **TAKEN), told("b", attacker=planes, **BOMBED)
    found = alike(one, other)
    assert alike(other, one) == found
    assert is_another == ("type air" in found.features)
    assert is_another == (probability(found, load(), is_own=False) < load().thresholds.same.value)


@pytest.mark.parametrize("planes", [(JETS,), (HELICOPTERS,)])
def test_who_flies_is_no_rebel(planes: tuple[Actor, ...]) -> None:
    ground = told("a", attacker=(REBELS,), **TAKEN)
    assert "attacker unlike" in alike(ground, told("b", attacker=planes, **BOMBED)).features


@pytest.mark.parametrize("strike", ["shelling", "bombing"])
def test_guns_and_bombs_on_the_ground_may_be_of_those_who_come(strike: str) -> None:
    one, other = told("a", attacker=(), **TAKEN), told("b", attacker=(), **BOMBED | {"type": strike})
    assert "type air" not in alike(one, other).features


def test_a_raid_may_be_one_from_the_air() -> None:
    raid = told("a", attacker=(), type="raid", phase="concluded", quote="The raid on Aleppo killed 29 people.")
    assert "type air" not in alike(raid, told("b", attacker=(), **BOMBED)).features


def test_suicide_bombers_may_be_anybody_s() -> None:
    one = told("a", attacker=(Actor(name="suicide bombers"),), quote="Suicide bombers struck Aleppo.")
    assert "attacker unlike" not in alike(one, told("b", attacker=(REBELS,))).features
