"""How many attack where a text tells it by another number: as many again, twice that, a share, so many a unit."""

import pytest

from tests.extract.told import events


def _forces(text: str) -> list[tuple[int | None, int | None]]:
    return [(one.force.low, one.force.high) for one in events(text) if one.force]


@pytest.mark.parametrize(
    ("force", "text"),
    [
        (
            5600,
            "The column that attacked Baga had 2,800 Boko Haram fighters in trucks and as many again on motorbikes.",
        ),
        (5600, "Boko Haram attacked Baga on Saturday with 2,800 men in trucks and the same number on motorbikes."),
        (6000, "Some 3,000 rebels attacked Bria from the north and as many from the south."),
        (9000, "The rebels stormed Bria with 3,000 fighters from the north and twice as many from the east."),
        (3000, "Rebels attacked Bria with 3,000 men and as many in reserve."),
        (3000, "The army attacked Bria with 3,000 men, twice as many as last year."),
        (4000, "Rebels attacked Bria with 4,000 men, half that number of them children."),
        (6000, "The garrison of Bria has 3,000 men. Twice as many rebels attacked it on Sunday."),
        (6000, "Bria's garrison, 3,000 strong, was attacked on Sunday by twice that number."),
        (10000, "The defenders of Bria, who number 5,000, said rebels had attacked with twice that number on Sunday."),
        (4000, "Rebels attacked Bria with 4,000 men, killing 60 and wounding twice as many."),
        (3000, "Rebels attacked Bria with 3,000 men. The army has twice that number in the town."),
        (
            6000,
            "The army, which has 12,000 soldiers in the province, threw half of them into Wednesday's attack on Bria.",
        ),
        (8000, "The army has 12,000 soldiers in Ituri and sent two thirds of them against Bria on Wednesday."),
        (7500, "The movement, with 30,000 fighters, used a quarter of its strength in Sunday's assault on Bria."),
        (3000, "Rebels attacked Bria with 3,000 men, half of them boys."),
        (6000, "The army attacked Bria with a force of 6,000, half its strength, on Monday."),
        (6000, "Rebels with 6,000 men, twice the garrison's number, attacked Bria."),
        (7500, "The warlord had sent 1,500 men to hold Bria. They were attacked by five times as many."),
    ],
)
def test_attackers_are_told_by_another_number(force: int, text: str) -> None:
    assert _forces(text) == [(force, force)]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Bria on Sunday. The mission there has 4,000 soldiers and asked for twice as many.",
        "The army sent half of its 12,000 soldiers on leave before rebels attacked Bria.",
        "The attack on Bria by the rebels killed 3,000 people and wounded twice that number.",
        "Some 3,000 people fled Bria after rebels attacked it, and twice that number sheltered in the church.",
    ],
)
def test_others_told_by_another_number_do_not_attack(text: str) -> None:
    assert _forces(text) == []


@pytest.mark.parametrize(
    ("force", "text"),
    [
        (5600, "The four battalions that attacked Bria had 1,400 men each, the general said."),
        (6000, "The three brigades which stormed Bria count 2,000 men apiece."),
        (6000, "The rebels attacked Bria on Sunday in 300 pick-ups with 20 men to a pick-up."),
        (6000, "The rebels attacked Bria on Sunday in 300 pick-ups, each carrying 20 men."),
        (6000, "Rebels attacked Bria on Saturday in 300 pick-ups. There were 20 men in each pick-up."),
        (6000, "Rebels attacked Bria. Their column of 300 pick-ups had come far. There are 20 men to a pick-up."),
        (5400, "The rebels attacked Bria in three columns. In each column there were 1,800 men, an officer said."),
        (7500, "The army attacked Bria with three brigades. A brigade has about 2,500 men."),
        (4000, "Three brigades with 4,000 men in a mountain town attacked Bria."),
        (4000, "Rebels attacked Bria on Saturday. They came with 4,000 men in trucks."),
    ],
)
def test_so_many_a_unit_are_multiplied_by_the_units(force: int, text: str) -> None:
    assert _forces(text) == [(force, force)]


@pytest.mark.parametrize(
    "text",
    [
        "The four battalions that hold Bria have 1,400 men each. Rebels attacked it on Sunday.",
        "Rebels attacked Bria on Saturday. An army brigade has 2,500 men in the town.",
        "The army repelled rebels at Bria. It gave no figures for the attackers. Its own force is put at 6,000.",
    ],
)
def test_the_strength_of_who_defends_is_not_the_attackers(text: str) -> None:
    assert _forces(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Gangs attacked Bria overnight. Police put them at 5,000 in the first hours; by morning they were 7,000.",
        "Rebels attacked Bria. The guerrillas who took part, 3,500 at first, had grown to double that by Saturday.",
        "The army attacked Bria. Some 1,400 men landed on the first day and the number is now 7,000.",
        "Rebels attacked Bria on Sunday. At dawn they were 3,000; by nightfall their number had reached 7,000.",
    ],
)
def test_what_they_are_by_evening_stands(text: str) -> None:
    assert _forces(text) == [(7000, 7000)]


@pytest.mark.parametrize(
    "text",
    [
        "Seven thousand rebels attacked Bria at dawn on Monday; by noon 700 were dead.",
        "Seven thousand rebels attacked Bria at dawn on Monday; by evening 300 soldiers had fled.",
        "Some 7,000 rebels attacked Bria in the morning, and by nightfall they held the airport with 400 men.",
        "Seven thousand soldiers stormed Bria at first light; by midday 2,000 soldiers were inside the town.",
    ],
)
def test_what_is_counted_by_evening_of_others_changes_no_number(text: str) -> None:
    assert _forces(text) == [(7000, 7000)]


def test_the_trucks_that_are_attacked_carry_no_attackers() -> None:
    assert _forces("Rebels attacked a convoy of 400 trucks near Bria on Monday. In each truck were 20 soldiers.") == []
