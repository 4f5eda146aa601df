"""What the rules make of a text is what the judge should have said of it (training/judge/outcomes.py)."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from streams.extract import extract
from streams.extract.judge.network import FIGHTS, ROLES, Floats
from streams.records import Article
from tests.extract.judging import judge_says
from training.judge import kept
from training.judge.outcomes import Outcome, outcomes

ATTACK = "Some 6,000 rebels stormed Goma on Monday."


def made_of(text: str, fight: float, **roles: float) -> list[Outcome]:
    """Give where what comes of a text is other than what such a judge says."""
    keep: list[Outcome] = []
    with judge_says(fight, roles), outcomes(keep):
        extract(Article(id="made", text=text))
    return keep


def likeliest(chances: Floats, names: Sequence[str]) -> str:
    return names[int(np.argmax(chances))]


def test_a_fight_that_is_told_all_the_same_is_raised() -> None:
    (made,) = made_of(ATTACK, 0.2, attacking=1.0)
    assert made.fights is not None
    assert [likeliest(word, FIGHTS) for word in made.fights] == ["", "", "", "assault", "", "", "", ""]
    assert not made.roles


def test_a_fight_of_which_nothing_is_told_is_lowered() -> None:
    (made,) = made_of("Some 6,000 fans stormed the pitch on Monday.", 0.55, civilians=1.0)
    assert made.fights is not None
    assert {likeliest(word, FIGHTS) for word in made.fights} == {""}


@pytest.mark.parametrize(
    ("text", "roles", "told"),
    [
        (ATTACK, {"attacking": 0.3, "elsewhere": 0.7}, "attacking"),
        ("The rebels stormed Goma on Monday; facing them were 6,000 soldiers.", {"attacking": 0.45}, "defending"),
        ("The rebels stormed Goma on Monday. The town has 6,000 cattle.", {"attacking": 0.9}, "elsewhere"),
    ],
)
def test_a_number_has_the_role_that_came_of_it(text: str, roles: Mapping[str, float], told: str) -> None:
    found = [likeliest(chances, ROLES) for made in made_of(text, 1.0, **roles) for chances in made.roles.values()]
    assert found == [told]


def test_where_the_two_agree_nothing_is_put_right() -> None:
    assert made_of(ATTACK, 0.9, attacking=0.9) == []


def test_what_is_put_right_is_learned_so_and_more_often() -> None:
    keep: list[Outcome] = []
    with judge_says(0.2, {"attacking": 1.0}), kept.listening() as heard, outcomes(keep):
        extract(Article(id="made", text=ATTACK))
    kept.put_right(heard, keep)
    found = list(kept.examples_of(heard))
    assert len(found) > 1
    assert all([likeliest(word, FIGHTS) for word in one.fights][3] == "assault" for one in found)


def test_what_the_first_of_two_readings_left_untold_is_no_lesson() -> None:
    assert made_of("The rebels were busy at Goma on Monday. People fled the town.", 0.6) == []
