"""People counted beside an attack whose makers are called otherwise: of which side they are."""

import pytest

from tests.extract.told import events, forces


@pytest.mark.parametrize(
    ("text", "force"),
    [
        (
            (
                "With the Eritrean siege of Asmara in its fifth month, a bishop estimates that 30,000 guerrillas hold "
                "the ring and that 120,000 soldiers are inside."
            ),
            30000,
        ),
        ("Freetown was overrun on Wednesday by a rebel host that ECOMOG reckons at five and a half thousand.", 5500),
        ("The town was stormed on Monday by a rebel force that the army reckons at 6,000.", 6000),
    ],
)
def test_who_faces_those_attacked_attacks_with_the_others(text: str, force: int) -> None:
    assert forces(text) == [force]


@pytest.mark.parametrize(
    "text",
    [
        "The army has besieged Homs for a month. Monitors believe that 6,000 rebels hold the old city.",
        "Government forces attacked Homs on Monday. An officer said 6,000 guerrillas are in the town.",
        "Rebels attacked the garrison at Bria, where the army keeps 6,000 soldiers.",
    ],
)
def test_who_is_called_as_those_attacked_are_does_not(text: str) -> None:
    assert forces(text) == []


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The army said marines had landed in Aceh as part of a force of 28,000 soldiers that attacked rebels.", 28000),
        ("Government figures: 6,400 attackers, 1,100 of them dead, after the assault on Mullaitivu.", 6400),
        (
            "Nineteen thousand attackers and a single road: that is how he describes the Russian push on Huliaipole.",
            19000,
        ),
        ("Manila launches 7,000-man push into Jolo\nMarines attacked camps of Abu Sayyaf on Monday, it said.", 7000),
    ],
)
def test_who_are_called_attackers_or_act_as_part_of_a_force_attack(text: str, force: int) -> None:
    assert forces(text) == [force]


@pytest.mark.parametrize(
    "text",
    [
        "The brigade attacked the town as part of a peacekeeping force of 6,000 soldiers.",
        "Union launches 7,000-strong campaign for higher wages in Leeds",
    ],
)
def test_a_force_for_peace_and_a_crowd_do_not(text: str) -> None:
    assert forces(text) == []


def test_who_keeps_up_a_siege_besieges_whoever_is_told_of_before() -> None:
    text = "The army has burned villages near Sittwe, but the rebels keep up their siege of the town."
    assert [["army"], ["rebels"]] == [[one.name for one in event.attacker] for event in events(text)]
