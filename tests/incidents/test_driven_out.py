"""Who was beaten off or driven out, and is told without a day to fight there a week and more later, has come again."""

from typing import Any

import pytest

from tests.incidents.told import ALEPPO_PROVINCE, REGIME, alike, days, told

DRIVEN = "Government troops drove rebels out of Aleppo on Monday."
BEATEN = "Government troops beat off an attack on Aleppo."
OUT: dict[str, Any] = {"type": "capture", "phase": "concluded", "attacker": (REGIME,), "quote": DRIVEN}


@pytest.mark.parametrize(
    ("expected", "first", "then"),
    [
        (True, OUT, {}),
        (True, OUT, {"type": "assault"}),
        (True, {"type": "offensive", "quote": BEATEN}, {"type": "assault"}),
        (False, OUT, {"hours": -24}),
        (False, OUT, {"place": ALEPPO_PROVINCE}),
        (False, OUT, {"quote": "Rebels fought in Aleppo for a third week."}),
        (False, OUT, {"phase": "planned"}),
        (False, OUT | {"quote": "Government troops took Aleppo."}, {}),
    ],
)
def test_the_later_fight_is_another(*, expected: bool, first: dict[str, Any], then: dict[str, Any]) -> None:
    one = told("a", hours=-100, date=days("2026-01-05"), **first)
    other = told("b", **{"hours": 120, "attacker": (), "quote": "Rebels fight their way into Aleppo."} | then)
    found = [alike(one, other).features, alike(other, one).features]
    assert [expected, expected] == ["time over" in features for features in found]
