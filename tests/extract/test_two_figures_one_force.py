"""Two figures near each other that make one force, or none: a part told as such, a rival, odds, a gang's name."""

import pytest

from streams.extract.counts.growth import is_outgrown
from streams.extract.counts.numbers import find_numbers
from streams.extract.counts.shares import is_told_of_those, share_of_them
from tests.extract.told import events

_MANY = 100


def _forces(text: str) -> list[tuple[int | None, int | None]]:
    return [(event.force.low, event.force.high) for event in events(text) if event.force is not None]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        (("Rebels attacked Bria. The army said the attackers numbered about 2,500, among them two battalions of "
         "deserters and 120 foreigners."), 2_500, 2_500),
        (("The Japanese attacked Suchow on Friday. Observers say they employed at first hardly 4,000 men, but that "
         "reinforcements have since brought the attacking force to about 16,000."), 16_000, 16_000),
        (("Rebels attacked Goma. The army said 1,500 rebels had entered the city. Diplomats believe that the number of "
         "fighters in the offensive is closer to 2,500."), 1_500, 2_500),
        (("Kony brought over 600 men to Gulu on Monday and attacked it, according to the army; other officers "
         "speak of a thousand."), 601, 1_000),
        ("Gunmen of the 400 Mawozo gang attacked Mirebalais on Monday. Some 300 gunmen entered the town.", 300, 300),
        ("Commandos attacked a camp at Bor. An officer said 185 men took part, and that the odds were fifty to one.",
         185, 185),
        (("The rebels besieged Huambo. The army put the besiegers at 12,000. The garrison had 2,000 soldiers when the "
         "siege began, and had lost half of them."), 12_000, 12_000),
    ],
)  # fmt: skip
def test_the_second_figure_is_no_more_men(text: str, low: int, high: int) -> None:
    assert _forces(text) == [(low, high)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Rebels attacked Goma with 1,500 men. Another 2,500 joined the assault from the lake.", 4_000, 4_000),
        ("The 400 Chadian soldiers attacked Bria on Monday.", 400, 400),
        ("Some 300 soldiers of the Chadian army attacked Bria, among them 60 Guineans.", 300, 300),
    ],
)
def test_others_and_wholes_count_as_before(text: str, low: int, high: int) -> None:
    assert (low, high) in _forces(text)


def test_odds_count_nobody() -> None:
    kinds = [find_numbers(text)[0].kind for text in ("fifty to one", "a 60-to-1 fight", "fifty to sixty men")]
    assert kinds == ["other", "other", "count"]


def test_half_of_them_lost_is_no_half_of_those_who_attack() -> None:
    assert share_of_them("It had 2,000 men when the siege began, and had lost half of them.") is None
    assert share_of_them("Half of them entered the city.") == (1, 2)


@pytest.mark.parametrize(
    ("text", "is_part"),
    [
        ("about 2,500, among them two battalions of the Zairian army and 120 volunteers", True),
        ("about 2,500, among them two battalions of the Zairian army, and 120 volunteers", False),
        ("2,500 men of the Zairian army and 120 volunteers", False),
    ],
)
def test_all_that_is_listed_among_them_is_a_part(text: str, *, is_part: bool) -> None:
    numbers = [number for number in find_numbers(text) if number.middle >= _MANY]
    assert is_told_of_those(text, numbers[0], numbers[-1]) is is_part


def test_a_force_that_was_brought_up_is_the_larger() -> None:
    assert is_outgrown("they employed at first hardly ", ", but fresh men have brought the force to about ")
    assert not is_outgrown("they employed at first hardly ", ", but fresh men have brought bread to about ")
