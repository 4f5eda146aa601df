"""An offensive of those who win or lose a game is none; of a people or an army that lost again it is one."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    "text",
    [
        "The Celtics won again as their offensive in Denver went on.",
        "The Nets lost again as their offensive in Dallas ground to a halt.",
        "The Canucks lost at home while their offensive in Calgary faltered.",
        "The Yankees won by six runs as their attack in Chicago woke up.",
        "The Dodgers lost once more as their assault in Toronto petered out.",
        "The Lakers beat the Celtics as their offensive in Boston went on.",
        "The Mets lost narrowly as their offensive in Philadelphia stalled.",
        "The Oilers won by two goals as their onslaught in Dallas continued.",
    ],
)
def test_whose_game_is_told_is_a_team(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Serbs lost again as their offensive in Bihac stalled.", "Serbs"),
        ("The Houthis lost again as their offensive in Marib stalled.", "Houthis"),
        ("The Tuaregs lost again as their offensive in Kidal stalled.", "Tuaregs"),
        ("The rebels lost again as their offensive in Bria stalled.", "rebels"),
        ("The Wagnerites lost ground as their offensive in Bakhmut stalled.", "Wagnerites"),
    ],
)
def test_a_people_or_a_force_that_lost_is_no_team(text: str, who: str) -> None:
    event = one(text)
    assert (event.type, [side.name for side in event.attacker]) == ("offensive", [who])
