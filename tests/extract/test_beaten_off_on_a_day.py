"""Who beats an attack off is the one attacked, whenever it is said to be beaten off; whose attack it was attacks."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    ("attackers", "defenders", "text"),
    [
        (["rebels"], ["garrison"], "The garrison of Bria repelled on 6 and 7 March the attack of a column of rebels."),
        (
            ["rebels"],
            ["Troops"],
            "Troops repelled on Monday night the last of four attacks that rebels made on Bria.",
        ),
        (["White Army"], ["garrison"], "The garrison beat off late on Sunday an attack on Bor by the White Army."),
        (["militants"], ["army"], "The army smashed an attack that militants had launched on Bria."),
        (["mercenaries"], ["Tuareg fighters"], "Tuareg fighters broke the attack of the mercenaries on Kidal."),
    ],
)
def test_who_beats_it_off_was_attacked(attackers: list[str], defenders: list[str], text: str) -> None:
    told = one(text)
    assert (attackers, defenders) == ([each.name for each in told.attacker], [each.name for each in told.defender])


@pytest.mark.parametrize(
    "text",
    [
        "Rebels broke the truce on Monday with an attack on Goma.",
        "Rebels broke into the town of Goma in an attack on Monday.",
        "The rebels broke their promise and launched an attack on Goma.",
    ],
)
def test_what_else_is_broken_is_no_attack(text: str) -> None:
    assert ["rebels"] == [each.name.lower() for each in one(text).attacker]
