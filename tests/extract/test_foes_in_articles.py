"""Whom an attack hits where its own words leave it open: a foe elsewhere, or of whom the place is to be freed."""

import pytest

from tests.extract.told import attackers, defenders, events


def _sides(text: str, at: int) -> tuple[list[str], list[str]]:
    event = events(text)[at]
    return [one.name for one in event.attacker], [one.name for one in event.defender]


def test_whom_they_fight_elsewhere_they_attack_here() -> None:
    text = (
        "Serbian forces took Junik from the Kosovo Liberation Army on Saturday. "
        "On Sunday they pressed on with their offensive near Klina."
    )
    assert (["Serbian forces"], ["Kosovo Liberation Army"]) == _sides(text, 1)


def test_of_two_foes_neither_is_whom_they_attack() -> None:
    text = (
        "M23 rebels attacked Burundian troops at Sange on Friday. "
        "M23 rebels shelled Ugandan troops at Bunia on Saturday. M23 rebels began an offensive near Walikale."
    )
    assert [] == _sides(text, 2)[1]


@pytest.mark.parametrize(
    "text",
    [
        "Families return as the operation to retake Mosul from the Islamic State group goes into its fifth day.",
        "The operation to retake the city of Mosul from the Islamic State group began on Monday.",
    ],
)
def test_from_whom_a_city_is_to_be_retaken_do_not_attack_it(text: str) -> None:
    assert ([], ["Islamic State group"]) == (attackers(text), defenders(text))


def test_soldiers_beside_militiamen_attack_the_only_foe_named() -> None:
    text = (
        "Iraqi soldiers and Shia militiamen began to advance on Falluja on Monday. "
        "Daesh has dug tunnels under the city, an officer said."
    )
    assert ["Daesh"] == defenders(text)


@pytest.mark.parametrize(
    ("text", "attacking", "attacked"),
    [
        (
            "The Derg's air force, powerless to save its men, bombed the quarter of Edaga on Sunday.",
            ["Derg"],
            [],
        ),
        (
            "FARC rebels killed 11 policemen in an ambush near Mitu, and the ELN dynamited the pipeline in Arauca.",
            ["FARC rebels", "ELN"],
            ["policemen"],
        ),
        (
            "Aircraft fired rockets at an arms depot of the Free Aceh Movement in Bireuen. One rebel was killed.",
            ["Aircraft"],
            ["Free Aceh Movement"],
        ),
    ],
)
def test_an_aside_another_deed_and_a_depot_tell_the_sides(text: str, attacking: list[str], attacked: list[str]) -> None:
    assert (attacking, attacked) == (attackers(text), defenders(text))
