"""On which side those counted stand is told by whom they stand against, and by who stands against them."""

import pytest

from tests.extract.told import events

_ATTACKED = "Rebels launched an offensive on Bambari on Sunday."
_BESIEGED = "Serb troops have besieged Maglaj since May."


@pytest.mark.parametrize(
    "then",
    [
        "The army is up against 6,200 rebels.",
        "The garrison is battling 6,200 rebels.",
        "Soldiers are struggling to hold back 6,200 rebels.",
        "The prefect said his soldiers were grappling with a force of some 6,200 rebels.",
        "Against the 700 soldiers in the town stand 6,200 rebels.",
    ],
)
def test_those_against_whom_the_defenders_stand_attack(then: str) -> None:
    (event,) = events(f"{_ATTACKED} {then}")
    assert event.force is not None
    assert event.force.low == 6200


@pytest.mark.parametrize(
    "then",
    [
        "The rebels are outnumbered by 6,200 soldiers.",
        "The soldiers outnumber the rebels by 6,200 to 700.",
        "The rebels are battling 6,200 soldiers.",
        "Some 6,200 youths have volunteered to fight the rebels.",
        "The offensive was halted by 6,200 soldiers.",
        "The attack was beaten back by 6,200 soldiers.",
    ],
)
def test_those_against_whom_the_attackers_stand_defend(then: str) -> None:
    (event,) = events(f"{_ATTACKED} {then}")
    assert event.force is None
    assert event.opposing_force is not None
    assert event.opposing_force.low == 6200


@pytest.mark.parametrize(
    "then",
    [
        "The Bosnian army will send 6,200 men to break the siege.",
        "A column of 6,200 Bosnian soldiers is trying to lift the siege.",
    ],
)
def test_who_comes_to_break_a_siege_besieges_nobody(then: str) -> None:
    assert [one.force for one in events(f"{_BESIEGED} {then}") if one.attacker] == [None]


def test_who_carries_an_attack_out_is_no_foe() -> None:
    (event,) = events(f"{_ATTACKED} The offensive was carried out by 6,200 fighters.")
    assert event.force is not None
    assert event.force.low == 6200
