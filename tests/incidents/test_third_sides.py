"""Two known sides that each fight the police in one province are two attacks; the two sides of a clash are one."""

from typing import Any

import pytest

from streams.records import Actor
from tests.incidents.told import ISIS, NUSRA, REGIME, SDF, alike, told

POLICE = Actor(name="police")
REBELS = Actor(name="rebels")
BRIGADE = Actor(name="Kova Brigade")


@pytest.mark.parametrize(
    ("expected", "clash", "attack"),
    [
        (True, {"attacker": (ISIS,), "defender": (POLICE,)}, {"attacker": (NUSRA,), "defender": (POLICE,)}),
        (True, {"attacker": (ISIS,), "defender": (POLICE,)}, {"attacker": (NUSRA,)}),
        (True, {"attacker": (SDF,), "defender": (ISIS,)}, {"attacker": (REGIME,), "defender": (ISIS,)}),
        (False, {"attacker": (ISIS,), "defender": (POLICE,)}, {"attacker": (REGIME,)}),
        (False, {"attacker": (ISIS,), "defender": (REGIME,)}, {"attacker": (REGIME,), "defender": (REBELS,)}),
        (False, {"attacker": (REGIME,), "defender": (BRIGADE,)}, {"attacker": (NUSRA,)}),
        (False, {"attacker": (ISIS,)}, {"attacker": (NUSRA,)}),
    ],
)
def test_of_a_clash_the_attacker_is_another_where_he_is_neither_of_its_sides(
    *, expected: bool, clash: dict[str, Any], attack: dict[str, Any]
) -> None:
    one, other = told("a", type="clash", **clash), told("b", type="assault", **attack)
    found = [alike(one, other).features, alike(other, one).features]
    assert [expected, expected] == ["attacker other" in features for features in found]
