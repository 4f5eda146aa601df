"""Two figures near each other that make one force, or none: a part told as such, a rival, odds, a gang's name."""

import pytest

from tests.extract.told import events


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
