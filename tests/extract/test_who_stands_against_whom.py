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


@pytest.mark.parametrize(
    ("told", "force"),
    [
        ("The garrison faces 4,800 rebels with 400 men.", 4800),
        ("The Bambari garrison faces 4,800 rebels with fewer than 400 men.", 4800),
        ("A camp officer said by phone that he faced 2,000 attackers with barely 400 soldiers.", 2000),
    ],
)
def test_who_faces_them_tells_with_how_many_of_his_own(told: str, force: int) -> None:
    (event,) = events(told)
    assert event.force is not None
    assert (event.force.low, event.force.high) == (force, force)


@pytest.mark.parametrize(
    "told",
    [
        "Afghan forces have lifted the siege of an army camp at Gor Tepa.",
        "Syrian troops lifted the siege of the military airfield at Kweires.",
        "Afghan forces repelled the enemy's spring offensive in Gor Tepa and lifted the siege of a battalion there.",
    ],
)
def test_soldiers_who_end_the_siege_of_soldiers_did_not_lay_it(told: str) -> None:
    assert [event.attacker for event in events(told)] == [()]


@pytest.mark.parametrize("told", ["The army lifted the siege of Kunduz.", "Rebels lifted the siege of an army camp."])
def test_besiegers_may_end_it_too(told: str) -> None:
    (event,) = events(told)
    assert event.attacker
