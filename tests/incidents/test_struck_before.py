"""A town bombed on one day and attacked on the ground, or bombed once more, on a later one: two, not one."""

from typing import Any

import pytest

from tests.incidents.told import alike, days, told

MONDAY, TUESDAY, THURSDAY = map(days, ("2026-01-05", "2026-01-06", "2026-01-08"))
BOMBED: dict[str, Any] = {"type": "airstrike", "phase": "concluded", "quote": "Warplanes bombed a market in Aleppo."}


@pytest.mark.parametrize(
    ("expected", "strike", "ground"),
    [
        (True, {}, {"date": THURSDAY, "type": "offensive"}),
        (True, {}, {"date": TUESDAY, "type": "raid", "phase": "concluded"}),
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
