"""People counted for what has nothing to do with a fight are in none, however near an attack is told."""

import pytest

from tests.extract.told import forces

ATTACK = "Rebels attacked Bhamo before dawn on Sunday. "


@pytest.mark.parametrize(
    "told",
    [
        "The sugar mill on the river employs 7,000 men.",
        "The cement plant, which gives work to 7,000 people, did not open.",
        "An oil company flew out 7,000 of its men.",
        "The film was shot with 7,000 men.",
        "The petition was signed by 7,000.",
        "The list has 7,000 names.",
        "The funeral was attended by 7,000 men.",
        "The road was built by 7,000 men.",
        "The capital is patrolled by 7,000 soldiers.",
        "Boots for 7,000 men were found in the store.",
        "The ransom was for 7,000 men.",
        "Some 7,000 former fighters have joined the army.",
        "7,000 men of military age are still in the camps.",
        "The tribe numbers 7,000.",
        "The rebels boast of 7,000 men.",
        "The militia was 7,000 strong twelve years ago.",
        "The mayor had thought that 7,000 men would be enough to hold the town.",
    ],
)
def test_they_attack_nobody(told: str) -> None:
    assert forces(ATTACK + told) == []


@pytest.mark.parametrize(
    "told",
    [
        "The operation employs 7,000 men.",
        "The attackers number 7,000.",
        "The force was 7,000 strong.",
        "The mill was stormed by 7,000 men.",
        "Some 7,000 former soldiers have joined the assault.",
    ],
)
def test_they_attack(told: str) -> None:
    assert 7000 in forces(ATTACK + told)


def test_the_dead_that_a_hospital_counts_are_dead() -> None:
    assert forces(ATTACK + "Hospitals have counted 7,000 dead.") == []


@pytest.mark.parametrize(
    "told",
    [
        "He put the losses at 7,000 men.",
        "The army's losses came to some 7,000 men.",
        "Seven thousand soldiers fell in the combat.",
    ],
)
def test_losses_are_no_force(told: str) -> None:
    assert forces("The army has begun a drive to retake Bhamo from the rebels. " + told) == []


@pytest.mark.parametrize(
    "told",
    [
        "Their enemies have 7,000 men.",
        "The other side has some 7,000 men.",
        "Together the two movements have 7,000 fighters.",
        "The regime relies on 7,000 militiamen from abroad.",
        "Analysts had expected 7,000 men to be sent.",
        "An attack by 7,000 men failed in March.",
        "It was the heaviest attack since 7,000 men crossed the river in 2009.",
        "A column of 7,000 soldiers is hurrying to the aid of the garrison.",
    ],
)
def test_others_are_no_force_of_it(told: str) -> None:
    assert forces(ATTACK + told) == []


def test_who_is_expected_to_take_part_is() -> None:
    assert forces("The army expects 7,000 men to take part in the offensive on Bhamo.") == [7000]
