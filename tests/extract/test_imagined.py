"""What the rules read and the judge takes nothing of for real is none (streams/extract/merging/imagined.py)."""

import pytest

from tests.extract.judging import judge_says
from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the mill at Goma on Monday.",
        "Houthi shells struck the market of Taiz on Monday.",
        "The army is preparing an offensive against Goma.",
    ],
)
def test_what_the_judge_takes_for_none_is_none(text: str) -> None:
    with judge_says(0.2, {}):
        assert events(text) == ()
    with judge_says(0.3, {}):
        assert events(text) != ()


def test_what_names_nobody_must_be_likelier() -> None:
    text = "The French launched an investigation into the attack on Kidal."
    for chance, count in ((0.3, 0), (0.4, 1)):
        with judge_says(chance, {}):
            assert len(events(text)) == count


def test_people_who_surely_attack_are_none_that_is_imagined() -> None:
    text = "Some 6,000 rebels attacked Goma on Monday."
    for chance, count in ((0.95, 1), (0.6, 0)):
        with judge_says(0.1, {"attacking": chance, "elsewhere": 1 - chance}):
            assert len(events(text)) == count


def test_how_a_drive_on_a_town_goes_is_known() -> None:
    with judge_says(0.1, {}):
        assert events("Oil prices rose as the assault on Basra continued.") != ()


def test_who_gives_way_is_not_for_the_judge_to_say() -> None:
    with judge_says(0.1, {}):
        assert events("The rebels withdrew from Goma on Monday.") != ()
