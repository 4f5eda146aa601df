"""A number is not bounded by others of whom more is said, nor are those dead who shoot others dead."""

import pytest

from tests.extract.told import events, forces, one


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("Gunmen attacked Monguno. They were up to 3,000, and more were still coming.", None, 3000),
        ("Rebels attacked Bria. They were 300 and more came later.", 300, 300),
        ("Rebels attacked Bria with 300 or more men.", 300, None),
        ("Fighters stormed Bria, 400 and more, from two sides.", 400, None),
    ],
)
def test_more_who_come_are_others(text: str, least: int | None, most: int | None) -> None:
    force = one(text).force
    assert force is not None
    assert (force.low, force.high) == (least, most)


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Two gunmen shot dead three teachers in Bria.", [2]),
        ("Fifteen militants attacked Bria and hacked to death two guards.", [15]),
        ("Twelve rebels were shot dead the next day near Bria.", []),
        ("Twelve rebels shot dead near Bria.", []),
    ],
)
def test_who_shoots_others_dead_is_alive(text: str, least: list[int]) -> None:
    assert forces(text) == least


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("The RSF had thrown more than 6,500 fighters into the operation at Bria, many of them from Nyala.", 6501),
        ("The army has thrown 900 soldiers into the battle for Bria, some of them flown from Juba.", 900),
    ],
)
def test_who_is_thrown_into_a_fight_is_not_thrown_out(text: str, least: int) -> None:
    assert "capture" not in [event.type for event in events(text)]
    assert forces(text) == [least]


def test_who_is_thrown_out_loses_the_town() -> None:
    assert one("The army threw 300 rebels, most of them from Chad, out of the town of Bria.").type == "capture"
