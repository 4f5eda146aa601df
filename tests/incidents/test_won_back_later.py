"""A garrison that holds out, and those who win its town back days later, are not one attack told from two sides."""

from typing import Any

import pytest

from streams.records import Actor
from tests.incidents.told import alike, days, told

GUARDS, ARMY, REBELS = (Actor(name=name) for name in ("guardsmen", "government troops", "guerrillas"))
BEGUN: dict[str, Any] = {"attacker": (REBELS,), "defender": (GUARDS,), "type": "assault", "date": days("2026-01-05")}
HELD = "Guerrillas attacked Aleppo on Monday, and its guardsmen were holding out in their barracks."
BACK = "Government troops are back in Aleppo, which the guerrillas gave up."
DRIVE = "Government troops fought guerrillas in Aleppo."


@pytest.mark.parametrize(
    ("is_turned", "day", "fields"),
    [
        (False, "2026-01-09", {"quote": BACK}),
        (False, "2026-01-12", {"quote": "Government troops retook Aleppo from the guerrillas."}),
        (True, "2026-01-05", {"quote": BACK}),
        (True, "2026-01-09", {"quote": DRIVE}),
        (True, "2026-01-05", {"quote": DRIVE}),
    ],
)
def test_who_wins_a_town_back_days_later_is_not_who_held_out(
    *, is_turned: bool, day: str, fields: dict[str, Any]
) -> None:
    first = told("a", hours=-96, quote=HELD, **BEGUN)
    later = told("b", attacker=(ARMY,), defender=(REBELS,), date=days(day), **fields)
    found = [alike(first, later).features, alike(later, first).features]
    assert [is_turned] * 2 == ["sides turned" in one for one in found]
    assert [not is_turned] * 2 == ["attacker unlike" in one for one in found]
