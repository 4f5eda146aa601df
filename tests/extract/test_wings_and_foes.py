"""Two numbers of one sentence: wings of an attack add up, the two sides of a fight do not, nor does who is to come."""

import pytest

from tests.extract.told import forces

_REBELS = "Rebels attacked Goma on Monday.\n\n"
_ARMY = "The army attacked Goma on Monday.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Taking part are 5,000 men of the M23 and 3,000 of the Mai-Mai.",
        "There were 5,000 of the M23 and 3,000 of the Mai-Mai.",
        "In the north there are 5,000 of them, in the west 3,000.",
        "The northern column counts 5,000 men, the western one 3,000.",
        "On the northern axis there are 5,000 men and on the western one 3,000.",
    ],
)
def test_wings_of_one_attack_add_up(text: str) -> None:
    assert [8000] == forces(_REBELS + text)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        (_REBELS + "Fewer than 900 soldiers face 8,000 rebels.", 8000),
        (_REBELS + "Some 8,000 rebels face 900 soldiers.", 8000),
        (_ARMY + "Some 8,000 soldiers face 900 rebels.", 8000),
        (_ARMY + "It has 2,000 men in the north, in the south there are 3,000 rebels.", 2000),
        (_REBELS + "The northern column counts 2,000 men, the defenders 3,000.", 2000),
        (_REBELS + "They have 5,000 men, the garrison 900.", 5000),
    ],
)
def test_the_two_sides_of_a_fight_do_not(text: str, force: int) -> None:
    assert [force] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "Taking part are 2,000 soldiers and 3,000 former rebels.",
        "It has thrown in 2,000 soldiers and 3,000 militiamen.",
        "It has thrown in 2,000 soldiers and 3,000 rebels who changed sides.",
    ],
)
def test_who_fights_beside_an_army_is_of_its_force(text: str) -> None:
    assert [5000] == forces(_ARMY + text)


@pytest.mark.parametrize(
    "text",
    [
        "The regional force, which is to number 8,000, has not yet arrived.",
        "The new force will have 8,000 men.",
        "Had they been 8,000, as the radio said, the town would have fallen.",
    ],
)
def test_who_is_only_to_come_is_no_force(text: str) -> None:
    assert [] == forces(_REBELS + text)


def test_rival_figures_of_two_tellers_stay_a_range() -> None:
    assert [3000] == forces(_REBELS + "Officers speak of 5,000 men, the governor of 3,000.")
