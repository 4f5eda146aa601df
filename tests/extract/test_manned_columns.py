"""Those whom the main clause counts in a column attack, if a relative clause tells that the column does."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    ("force", "text"),
    [
        (5600, "The column that attacked Baga had 5,600 Boko Haram fighters in trucks."),
        (5600, "The column that attacked Baga had 5,600 fighters in trucks."),
        (6000, "The force which stormed Kidal had 6,000 Tuareg rebels in pick-ups."),
        (5400, "The convoy that attacked Diffa carried 5,400 militants in trucks."),
        (6000, "The force that assaulted Bria included 6,000 rebel fighters."),
        (7000, "The army that besieged Homs had 7,000 Hezbollah fighters beside its own men."),
        (5200, "The columns that attacked Goma had about 5,200 M23 fighters."),
        (5200, "The band that raided Mubi had 5,200 gunmen."),
        (5300, "The group that attacked Palma had 5,300 insurgents on foot."),
    ],
)
def test_those_whom_a_column_that_attacks_has_attack(force: int, text: str) -> None:
    event = one(text)
    assert event.opposing_force is None
    assert event.force is not None
    assert (event.force.low, event.force.high) == (force, force)


@pytest.mark.parametrize(
    "text",
    [
        "The town that the column attacked had 5,600 soldiers in it.",
        "The garrison that was attacked had 5,600 soldiers.",
        "The base that rebels attacked had 6,000 soldiers.",
        "The barracks which the militants stormed had 6,000 troops in it.",
        "The column that attacked a base that had 6,000 soldiers withdrew on Sunday.",
        "The rebels who attacked Baga had killed 600 soldiers.",
    ],
)
def test_those_whom_it_hit_or_killed_do_not(text: str) -> None:
    assert one(text).force is None
