"""Who meets an attack stands against it, whoever's it is."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    "text",
    [
        "The assault on Goma was met by 2,500 soldiers.",
        "The assault on Goma met fierce resistance from some 2,500 soldiers.",
        "The attack on Bria was confronted by 2,500 government soldiers.",
        "M23 faces 2,500 soldiers in its assault on Goma.",
        "In their attack on Sake the rebels met 2,500 soldiers.",
        "6,000 rebels faced 2,500 soldiers in the assault on Goma.",
    ],
)
def test_whom_an_attack_meets_do_not_make_it(text: str) -> None:
    event = one(text)
    assert event.opposing_force is not None
    assert event.opposing_force.low == 2500
    assert event.force is None or event.force.low == 6000
    assert all("soldiers" in each.name for each in event.defender)


@pytest.mark.parametrize(
    "text",
    [
        "The garrison faced 6,000 rebels in the assault on Goma.",
        "1,000 soldiers faced 6,000 rebels in the assault on Goma.",
        "The assault on Goma was made by 6,000 rebels.",
        "The assault by 6,000 rebels on Goma was met by 2,500 soldiers.",
    ],
)
def test_whom_others_meet_in_an_attack_make_it(text: str) -> None:
    event = one(text)
    assert event.force is not None
    assert event.force.low == 6000
    assert ["rebels"] == [each.name for each in event.attacker]
