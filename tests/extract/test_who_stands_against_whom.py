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


@pytest.mark.parametrize(
    "held",
    [
        "defended Bunia against 6,200 rebels",
        "defended Bunia airport against some 6,200 rebels",
        "are defending the hill and the bridge against 6,200 rebels",
        "defended positions near the oil field of Baiji against 6,200 militants",
        "are defending Bunia street by street against 6,200 fighters",
    ],
)
def test_ground_is_defended_against_those_who_attack_it(held: str) -> None:
    (event,) = events(f"Government forces {held}.")
    assert event.force is not None
    assert event.force.low == 6200
    assert [one.name for one in event.defender] == ["Government forces"]


@pytest.mark.parametrize(
    "told",
    [
        "The lawyer defended the city of Goma against claims by soldiers.",
        "The minister defended the decision to send 6,200 troops to Goma against critics.",
        "Ole Miss defended their title against the Rebels in Jackson.",
        "He defended the town in court against the army.",
    ],
)
def test_not_all_that_is_defended_is_attacked(told: str) -> None:
    assert events(told) == ()


@pytest.mark.parametrize(
    "told",
    [
        "A week after the street fighting in Shejaiya, Israeli aircraft hit a building in Beit Lahiya on Monday.",
        "Two days after the RSF stormed Bara, army helicopters of Sudan attacked camps at Umm Ruwaba.",
        "Rebels raided Rutshuru on Wednesday, a month after the attack on Goma.",
    ],
)
def test_what_followed_cost_those_whom_the_next_sentence_counts(told: str) -> None:
    lost = {event.place and event.place.name: event.casualties.killed for event in events(f"{told} 19 people died.")}
    assert {name for name, killed in lost.items() if killed} <= {"Beit Lahiya", "Umm Ruwaba", "Rutshuru"}
    assert any(lost.values())


@pytest.mark.parametrize(
    "then",
    [
        "Ethiopia has massed 6,200 soldiers on its border.",
        "Ethiopia has since moved 6,200 soldiers to its border.",
        "Sudan, which backs them, has massed 6,200 soldiers on the frontier.",
    ],
)
def test_another_land_that_gathers_its_army_attacks_nobody_yet(then: str) -> None:
    found = events(f"Rebels launched an offensive on Bor on Friday. {then}")
    assert [(event.type, event.force and event.force.low) for event in found] == [
        ("offensive", None),
        ("buildup", 6200),
    ]
