"""A number alone of people who work, learn or gather somewhere is no side of the attack told before it."""

import pytest

from tests.extract.told import events, forces

TOLD = "Rebels attacked Bria on Monday. "


@pytest.mark.parametrize(
    "text",
    [
        "The sawmill at the edge of the town employs 6,400.",
        "About 6,400 are employed at the sawmill.",
        "The college there teaches 5,600.",
        "Nearly 8,000 were at the cattle market.",
        "An estimated 6,200 took part in the procession for the saint.",
        "The town is home to 6,000 Fulani and 2,500 Banda.",
    ],
)
def test_who_works_or_gathers_attacks_nobody(text: str) -> None:
    (event,) = events(TOLD + text)
    assert event.force is event.opposing_force is None


def test_residents_of_a_people_are_no_garrison() -> None:
    (event,) = events("Jihadists attacked Sinjar, where 20,000 Yazidis live.")
    assert event.opposing_force is None


@pytest.mark.parametrize(
    "text",
    [
        "The operation employs 6,400.",
        "Some 6,400 took part in the assault.",
        "The rebels employed 6,400 fighters in it.",
    ],
)
def test_whom_the_attack_employs_do(text: str) -> None:
    assert [6400] == forces(TOLD + text)
