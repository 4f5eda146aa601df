"""Numbers beside a force: the population, a reserve, bands, a share of who takes part; and where commandos enter."""

import pytest

from tests.extract.told import attackers, events, forces


@pytest.mark.parametrize(
    ("told", "low", "high"),
    [
        ("Goma is besieged. Aides put the besiegers at 7,000 and the population, which starves, at 6,000.", 7000, 7000),
        ("The army is attacking Goma. Some 9,000 soldiers are involved, half of whom were flown in.", 9000, 9000),
        ("The drive on Goma involves 9,000 men, not counting 4,000 held in reserve at Sake.", 9000, 9000),
        ("Thousands of Hutu fighters opened an offensive on Goma, crossing in bands of a hundred.", 2000, 9999),
    ],
)  # fmt: skip
def test_who_is_beside_them_is_no_part_of_the_force(told: str, low: int, high: int) -> None:
    assert [(event.force.low, event.force.high) for event in events(told) if event.force] == [(low, high)]


def test_members_of_a_movement_are_killed() -> None:
    [event] = events("Commandos raided Lilanda on Monday and killed seven members of the African National Congress.")
    assert event.casualties.killed
    assert event.casualties.killed.low == 7


def test_an_entry_of_commandos_is_an_attack() -> None:
    told = "The staff confirmed the entry of Turkish commandos into the Zap valley. The operation involves 8,000 men."
    assert forces(told) == [8000]


def test_a_town_under_siege_lays_none() -> None:
    assert attackers("Gorazde spent its third day under siege on Monday.") == []
