"""Soldiers who go missing, or cross a border before those who attack their country, attack nobody."""

import pytest

from tests.extract.told import events, forces


@pytest.mark.parametrize(
    "text",
    [
        "The Taliban attacked Kunduz. About 1,000 Afghan soldiers crossed into Tajikistan.",
        "Boko Haram attacked Gwoza on Monday. Some 480 Nigerian soldiers crossed into Cameroon.",
        "Russia attacked Kharkiv; 6,000 soldiers went missing.",
        "The army attacked Goma; 300 soldiers have gone missing since.",
    ],
)
def test_who_flees_or_is_missing_does_not_attack(text: str) -> None:
    assert not forces(text)


def test_who_crosses_into_exile_retreats() -> None:
    found = events("The Taliban attacked Kunduz. About 1,000 Afghan soldiers crossed into Tajikistan.")
    assert ["assault", "retreat"] == [one.type for one in found]
    assert ["Afghan soldiers"] == [each.name for each in found[1].defender]


@pytest.mark.parametrize(
    "text",
    [
        "Some 1,000 Rwandan soldiers crossed into Congo on Monday and attacked Goma.",
        "The M23 attacked Goma on Monday. Some 1,000 Rwandan soldiers crossed into Congo.",
    ],
)
def test_who_crosses_into_anothers_land_attacks(text: str) -> None:
    assert 1000 in forces(text)
