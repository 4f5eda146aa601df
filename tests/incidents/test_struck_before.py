"""A town bombed on one day and attacked on the ground, or bombed once more, on a later one: two, not one."""

from typing import Any

import pytest

from streams.records import Casualties
from tests.incidents.told import REGIME, alike, days, persons, told

MONDAY, TUESDAY, THURSDAY = map(days, ("2026-01-05", "2026-01-06", "2026-01-08"))
BOMBED: dict[str, Any] = {"type": "airstrike", "phase": "concluded", "quote": "Warplanes bombed a market in Aleppo."}


@pytest.mark.parametrize(
    ("expected", "strike", "ground"),
    [
        (True, {}, {"date": THURSDAY, "type": "offensive"}),
        (True, {}, {"date": TUESDAY, "type": "raid", "phase": "concluded", "attacker": (REGIME,)}),
        (False, {}, {"date": TUESDAY, "type": "raid", "phase": "concluded"}),
        (True, {"type": "shelling", "quote": "Guns shelled Aleppo."}, {"date": THURSDAY, "type": "assault"}),
        (False, {}, {"date": MONDAY}),
        (False, {"date": None}, {"date": THURSDAY, "type": "offensive"}),
        (False, {"type": "bombing", "quote": "A car bomb blew up at a gate of Aleppo."}, {"date": TUESDAY}),
        (False, {}, {"date": TUESDAY, "type": "retreat"}),
        (False, {}, {"date": TUESDAY, "type": "siege"}),
        (False, {}, {"date": THURSDAY, "quote": "Nusra fought in Aleppo for a fourth day."}),
    ],
)
def test_who_comes_on_the_ground_days_after_a_strike_makes_another_attack(
    *, expected: bool, strike: dict[str, Any], ground: dict[str, Any]
) -> None:
    one = told("a", **BOMBED | {"date": MONDAY} | strike)
    other = told("b", hours=-24, **{"quote": "Nusra fighters entered the north of Aleppo."} | ground)
    found = [alike(one, other).features, alike(other, one).features]
    assert found == [found[0], found[0]]
    assert expected == ("time other act" in found[0])


@pytest.mark.parametrize(
    ("expected", "first", "then"),
    [
        (True, {}, {"date": TUESDAY}),
        (True, {}, {"date": TUESDAY, "type": "bombing"}),
        (False, {}, {"date": MONDAY}),
        (False, {"type": "shelling"}, {"date": TUESDAY, "type": "shelling"}),
        (False, {}, {"date": TUESDAY, "quote": "Warplanes bombed Aleppo for a second day."}),
        (False, {}, {"date": TUESDAY, "type": "assault", "attacker": (REGIME,)}),
    ],
)
def test_planes_that_come_on_two_days_have_come_twice(
    *, expected: bool, first: dict[str, Any], then: dict[str, Any]
) -> None:
    killed = Casualties(killed=persons(12))
    one = told("a", hours=-120, casualties=killed, **BOMBED | {"date": MONDAY} | first)
    other = told("b", hours=-90, casualties=killed, **BOMBED | then)
    found = [alike(one, other).features, alike(other, one).features]
    assert found == [found[0], found[0]]
    assert expected == ("time another" in found[0])
