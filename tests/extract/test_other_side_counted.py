"""Soldiers counted where only rebels attack, and rebels where only soldiers do: the other side's number."""

import pytest

from tests.extract.told import events, forces


@pytest.mark.parametrize(
    "text",
    [
        "6,000 government soldiers beat off rebels who attacked Goma.",
        "Rebels attacked Goma though 6,000 government soldiers guard it.",
        "Rebels attacked Goma despite the presence of 6,000 government soldiers.",
        "6,000 government soldiers in Goma are waiting for rebels to attack.",
        "Rebels are about to attack Goma, where 6,000 government soldiers are waiting.",
        "The siege of 6,000 government soldiers at Goma by rebels goes on.",
        "Soldiers are about to attack Goma, where 6,000 guerrillas are waiting.",
        "6,000 guerrillas in Goma are waiting for soldiers to attack.",
    ],
)
def test_the_other_side_is_no_force(text: str) -> None:
    assert not forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mutinous soldiers attacked Goma; 6,000 rebel soldiers took part.",
        "The army attacked Goma, and 6,000 militiamen stormed the port.",
        "Rebels attacked Goma together with 6,000 soldiers who had gone over to them.",
        "6,000 rebels outside Goma are waiting for orders to attack.",
        "Government soldiers at Goma were attacked by 6,000 rebels.",
        "Rebels repelled an attack on Goma by 6,000 soldiers.",
    ],
)
def test_those_on_the_attackers_side_are_the_force(text: str) -> None:
    assert [6000] == forces(text)


@pytest.mark.parametrize(
    ("attacker", "force"),
    [
        ("The Syrian army", [6000]),
        ("The IRGC", [6000]),  # a state's, though its id is no country's army
        ("NATO", [6000]),
        ("ECOMOG", [6000]),
        ("The M23", []),
        ("The FARC", []),
    ],
)
def test_soldiers_told_beside_a_states_own_are_its_force(attacker: str, force: list[int]) -> None:
    text = f"{attacker} attacked Goma at dawn. The army sent 6,000 soldiers, residents said."
    assert force == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "Some 10,000 mujahideen attacked Jalalabad on Thursday. They estimated the garrison at 11,000.",
        "Rebels attacked Kunduz on Monday. The garrison is believed to number 12,000.",
        "Ten thousand rebels have closed in on Jalalabad; the garrison is believed to number 12,000.",
    ],
)
def test_a_garrison_that_is_counted_is_attacked(text: str) -> None:
    (event,) = events(text)
    assert ["garrison"] == [one.name for one in event.defender]
