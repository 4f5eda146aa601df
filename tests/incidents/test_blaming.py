"""Two armies that each say of one place and day that the other began tell of one fight."""

from typing import Any

import pytest

from streams.incidents.words.blaming import is_blame, is_opening
from tests.incidents.told import IRAQ, ISIS, REGIME, alike, days, told

MONDAY, TUESDAY = map(days, ("2026-01-05", "2026-01-06"))
FIRED = "Syrian soldiers opened fire on an Iraqi post near Aleppo."
FIRED_TOO = "Iraqi soldiers opened fire on Syrian guards near Aleppo."
FIRST = "Iraqi troops attacked first near Aleppo."


@pytest.mark.parametrize(
    ("expected", "first", "then"),
    [
        (True, {"quote": FIRED}, {"quote": FIRST}),
        (True, {"quote": FIRED}, {"quote": FIRED_TOO, "defender": (REGIME,)}),
        (True, {"quote": "Syrian troops attacked near Aleppo."}, {"quote": FIRST, "defender": (REGIME,)}),
        (False, {"quote": FIRED}, {"quote": "Iraqi troops attacked near Aleppo."}),
        (False, {"quote": FIRED}, {"quote": FIRST, "date": TUESDAY}),
        (False, {"quote": FIRED}, {"quote": FIRST, "defender": (ISIS,)}),
        (
            False,
            {"quote": FIRED},
            {"quote": "Iraqi troops, who had been attacked first, counter-attacked near Aleppo."},
        ),
    ],
)
def test_each_tells_of_the_attack_of_the_other(*, expected: bool, first: dict[str, Any], then: dict[str, Any]) -> None:
    one = told("a", **{"type": "assault", "date": MONDAY, "attacker": (REGIME,), "defender": (IRAQ,)} | first)
    other = told("b", **{"type": "assault", "date": MONDAY, "attacker": (IRAQ,)} | then)
    found = [alike(one, other).features, alike(other, one).features]
    assert [expected, expected] == ["sides turned" in features for features in found]


@pytest.mark.parametrize(
    ("blames", "opens", "quote"),
    [
        (True, False, "The others fired first, and its men shot in self-defence."),
        (True, False, "It was an unprovoked attack."),
        (False, True, "They began to shoot at the post."),
        (False, False, "The Self-Defence Forces stormed the first line."),
    ],
)
def test_which_words_tell_who_began(*, blames: bool, opens: bool, quote: str) -> None:
    assert (blames, opens) == (is_blame([quote]), is_opening([quote]))
