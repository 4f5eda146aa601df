"""What is no deed: to hold a town still, to have some of a planned strength, stray bullets, a road kept shut."""

import pytest

from tests.extract.told import attackers, defenders, events


@pytest.mark.parametrize(
    "text",
    [
        "The Taliban say they still control Lashkar Gah.",
        "Al-Shabab said it still controlled Jilib.",
        "Two peacekeepers' tents were hit by stray bullets in Malakal.",
        "The army closed the road to Walikale on Monday.",
    ],
)
def test_nobody_does_anything_there(text: str) -> None:
    assert () == events(text)


def test_a_mission_at_a_part_of_its_strength_is_no_buildup() -> None:
    text = "The UN mission, which has deployed 1,200 of its planned 3,500 troops, said rebels had attacked Bria."
    assert ["assault"] == [one.type for one in events(text)]


def test_liberation_in_a_french_name_takes_nothing() -> None:
    (event,) = events("Rebels of the Forces nationales de liberation (FNL) shelled Bujumbura on Monday.")
    assert ["fnl-burundi"] == [one.actor_id for one in event.attacker]
    assert event.type == "shelling"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels closed the road to Walikale on Monday.", "siege"),
        ("A convoy was hit by rebel shells near Malakal.", "shelling"),
        ("The army has captured Malakal and controls the airport.", "capture"),
        ("The troops have retired to a second line near Arras.", "retreat"),
        ("The general retired to a small house near Arras.", None),
    ],
)
def test_deeds_beside_them(text: str, kind: str | None) -> None:
    assert ([kind] if kind else []) == [one.type for one in events(text)]


@pytest.mark.parametrize(
    ("text", "attacking", "attacked"),
    [
        (
            "About 1,500 ELN rebels are in the offensive against the 33rd Front of the FARC dissidents in Tibu.",
            ["ELN rebels"],
            ["FARC dissidents"],
        ),
        ("The army said the enemy was advancing on Sloviansk.", ["enemy"], []),
        ("Rebels threw back four charges by the army near Bunia.", ["army"], ["Rebels"]),
        ("Military writers put the number of men thrown against Verdun at 6,000.", [], []),
    ],
)
def test_who_is_named_beside_the_attackers(text: str, attacking: list[str], attacked: list[str]) -> None:
    assert (attacking, attacked) == (attackers(text), defenders(text))
