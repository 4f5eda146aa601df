"""A number told as a part of the one before it adds nothing to it: "4,000, of whom 1,700 had come from Lebanon"."""

import pytest

from tests.extract.told import events


def _force(text: str) -> int | None:
    found = [one.force for one in events(text) if one.force and one.type in ("offensive", "assault", "siege")]
    return found[0].low if found else None


@pytest.mark.parametrize(
    ("force", "text"),
    [
        (4000, "Rebels attacked Homs on Friday. A commander put the attackers at 4,000, of whom 1,700 were Lebanese."),
        (4000, "Rebels attacked Homs on Friday. The force numbers 4,000, including 1,500 foreigners."),
        (4000, "The attackers at Homs are said to be 4,000, and 1,700 of these are Chechens."),
        (6000, "The alliance has about 15,000 men across the north, and 6,000 of them attacked Homs on Friday."),
        (
            6000,
            (
                "Rebels attacked Homs on Friday. The alliance has about 15,000 men across the north, and 6,000 of them "
                "were thrown into the battle for the city, said a spokesman."
            ),
        ),
    ],
)
def test_a_part_is_not_added_to_its_whole(force: int, text: str) -> None:
    assert force == _force(text)


@pytest.mark.parametrize(
    ("force", "text"),
    [
        (5700, "Rebels attacked Homs with 4,000 men from the north and 1,700 from the south."),
        (5700, "Attackers numbering 4,000, most of whom came from Lebanon, and 1,700 Iraqis stormed Homs."),
        (6000, "Rebels attacked Homs on Friday with 4,000 men and 2,000 volunteers, most of them Chechens."),
    ],
)
def test_two_numbers_side_by_side_add_up(force: int, text: str) -> None:
    assert force == _force(text)


@pytest.mark.parametrize(
    "text",
    [
        "They trained 7,000 volunteers before the offensive on Tikrit began, but none of them took part in it.",
        "The army has 6,000 soldiers at Homs, none of whom were involved in the attack on Tuesday.",
    ],
)
def test_those_of_whom_none_took_part_are_no_force(text: str) -> None:
    assert _force(text) is None


def test_those_of_whom_none_was_caught_attacked() -> None:
    assert _force("Some 6,000 rebels attacked Homs on Friday and none of them was captured.") == 6000


@pytest.mark.parametrize(
    "text",
    [
        'We have 6,000 men in this brigade and will stay," said the commander of the besieged garrison in Hasakah.',
        "The government has offered an amnesty to 6,000 fighters of the group that besieged the city last year.",
    ],
)
def test_those_of_a_garrison_and_those_who_are_pardoned_are_no_force(text: str) -> None:
    assert _force(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The president offered a pardon to 6,000 fighters besieging Homs.",
        "He offered an amnesty to 6,000 rebels who attacked Homs on Friday.",
        '"We have 6,000 men," said a commander of the rebels attacking the garrison in Homs.',
    ],
)
def test_those_who_attack_and_are_offered_a_pardon_are_a_force(text: str) -> None:
    assert _force(text) == 6000
