"""What a verb tells of a list was done to all of it: "6,000 soldiers and 3,000 rebels were killed"."""

import pytest

from tests.extract.told import forces, one


@pytest.mark.parametrize(
    ("text", "killed", "side"),
    [
        ("In the assault on Goma, 6,000 soldiers and 3,000 rebels were killed.", 9000, "mixed"),
        ("In the assault on Bunia, 700 rebels as well as 200 soldiers died, a nurse said.", 900, "mixed"),
        ("Rebels attacked Bria on Monday. Some 60 soldiers and 12 policemen were killed.", 72, "defender"),
        ("The fighters stormed Djibo, killing 40 soldiers, 10 policemen and 5 villagers.", 55, "mixed"),
        (
            "The army opened an offensive on Idlib on Monday. The fighting left 300 soldiers and 400 rebels dead.",
            700,
            "mixed",
        ),
    ],
)
def test_all_of_a_list_are_dead(text: str, killed: int, side: str) -> None:
    lost = one(text).casualties.killed
    assert lost is not None
    assert (lost.low, lost.side, len(lost.parts) > 1) == (killed, side, True)
    assert not forces(text)


def test_all_of_a_list_are_captured_whatever_the_verb() -> None:
    text = "Rebels attacked Bria on Monday. They killed nobody, and captured 40 soldiers and 20 policemen."
    caught = one(text).casualties.captured
    assert caught is not None
    assert caught.low == 60


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The army attacked Goma with 6,000 soldiers and 300 rebels were killed.", 300),
        ("The army sent 6,000 soldiers to attack Goma and 300 rebels were killed.", 300),
        ("Some 3,000 soldiers attacked Goma and 60 rebels were killed.", 60),
    ],
)
def test_who_attacks_before_the_dead_is_not_listed_with_them(text: str, killed: int) -> None:
    lost = one(text).casualties.killed
    assert lost is not None
    assert lost.low == killed


def test_who_the_dead_were_does_not_add_to_them() -> None:
    lost = one("Rebels attacked Goma on Monday, killing 40 people, 12 civilians and 28 soldiers.").casualties.killed
    assert lost is not None
    assert lost.low == 40


def test_a_part_of_those_counted_is_not_listed_with_them() -> None:
    assert [9400] == forces("Official figures: 9,400 attackers, 700 of them dead, after the assault on Kuito.")
