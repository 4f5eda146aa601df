"""What one report tells undated beside its own act joins no act of another day."""

import pytest

from streams.incidents.resolving.grouping import group
from tests.incidents.told import NUSRA, a_reading, an_event, days


@pytest.mark.parametrize(("day", "is_one"), [("2026-01-09", True), ("2026-01-12", False)])
def test_what_is_told_beside_an_act_is_of_no_other_day(day: str, *, is_one: bool) -> None:
    kind = {"type": "raid", "phase": "concluded"}
    words = "Armed men raided an aid compound in Aleppo on Friday."
    first = an_event("a", words, date=days("2026-01-09"), attacker=(), **kind)
    attack = an_event("b", "Al-Nusra raided a quarter of Aleppo at dawn.", date=days(day), attacker=(NUSRA,), **kind)
    beside = an_event("b", "Old men were burned in their huts.", type="assault", phase="concluded", attacker=())
    found = group([a_reading("a", first), a_reading("b", attack, beside, hours=72)]).incident_of
    assert is_one == (found[first.id] == found[attack.id])
    assert is_one or found[beside.id] != found[first.id]
