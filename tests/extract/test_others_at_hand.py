"""People counted beside an attack who are not its attackers: they are neither added to it nor rivals of its figure."""

import pytest

from tests.extract.told import events, forces

_REBELS = "Some 4,000 rebels attacked Goma on Monday. "


@pytest.mark.parametrize(
    ("text", "force"),
    [
        (_REBELS + "The army lost 700 of its 9,500 men in the assault.", 4000),
        (
            "Eight thousand Taliban stormed Mazar-i-Sharif. Hezb-i-Wahdat lost 700 of its 2,500 men in the assault.",
            8000,
        ),
        ("Rebels attacked Goma on Monday. They lost 700 of their 9,500 men in the assault.", 9500),
        ("The SDF attacked Raqqa with 15,000 fighters. U.S. advisers on the ground: 500.", 15000),
        ("Rebels attacked Chamdo. Reports put the rebels at 4,000 and the army at 8,500.", 4000),
        (
            "Rebels attacked Chamdo. Reports set the invaders at 40,000 and the Tibetan army, all of it, at 8,500.",
            40000,
        ),
        (
            "Argentina stormed Stanley. Radio spoke of 4,000 men in it. A task force may sail with 20,000 aboard.",
            4000,
        ),
        (
            "China attacked Lang Son with 85,000 men, its largest drive since Korea, where it had sent a million.",
            85000,
        ),
    ],
)
def test_others_are_left_out(text: str, force: int) -> None:
    assert [(force, force)] == [(one.force.low, one.force.high) for one in events(text) if one.force]


def test_who_is_put_right_by_his_staff_has_no_staff_counted() -> None:
    text = "The president said 30,000. His staff put him right: three thousand soldiers have joined the drive on Irumu."
    (force,) = [event.force for event in events(text) if event.force]
    assert force.low == 3000


def test_the_largest_since_one_of_this_week_keeps_its_force() -> None:
    assert [8000] == forces("It is the biggest offensive since Monday, when 8,000 soldiers attacked Sake.")


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Goma, which is occupied by 9,500 soldiers.",
        "Rebels attacked Goma on Monday. The town is occupied by 9,500 soldiers.",
        "Rebels attacked Goma, which is controlled by 9,500 soldiers.",
    ],
)
def test_those_who_hold_the_town_do_not_attack_it(text: str) -> None:
    assert [] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chechnya is occupied by some 40,000 federal soldiers.",
        "Goma remains occupied by 9,500 rebels.",
        "Its own militias muster 9,500.",
        "Spain has deployed 1,500 policemen at Melilla.",
        "The last 9,500 Soviet soldiers are driving home over the bridge at Termez.",
    ],
)
def test_a_state_of_things_is_no_attack(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    "text",
    [
        "Goma was occupied on Monday by 9,500 rebels.",
        "Goma is now occupied by 9,500 rebels.",
        "Goma is occupied by 9,500 rebels since Monday.",
        "The army deployed 9,500 soldiers at Bria.",
        "The rebels mustered 9,500 men outside Goma on Monday.",
        "Some 9,500 rebels drove home their attack on Bria.",
    ],
)
def test_a_deed_is_one(text: str) -> None:
    assert events(text)


@pytest.mark.parametrize(
    ("said", "bounds"),
    [
        ("no larger than 1,500", (None, 1500)),
        ("that cannot be greater than 1,500", (None, 1500)),
        ("that could not be bigger than 1,500 men", (None, 1500)),
        ("no smaller than 1,500 men", (1500, None)),
        ("larger than 1,500 men", (1501, None)),
        ("smaller than 1,500 men", (None, 1499)),
    ],
)
def test_a_force_may_be_larger_or_smaller_than_so_many(said: str, bounds: tuple[int | None, int | None]) -> None:
    (force,) = [one.force for one in events(f"Goma was attacked by a force {said}.") if one.force]
    assert bounds == (force.low, force.high)
