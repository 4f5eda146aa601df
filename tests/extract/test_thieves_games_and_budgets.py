"""Thieves who run, levels of games and truces over budgets tell nothing; the same words in a war do."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    "text",
    [
        "Officers said the gang fled towards Bradford in a stolen van.",
        "A gang of five fled into the hills above Naples after holding up a post office.",
        "The gang fled towards Lille in a getaway car.",
        "Rebels ambush the caravan at level nine.",
        "After eleven hours the coalition reached a truce over pensions.",
        "The coalition agreed a truce on wages on Tuesday.",
    ],
)
def test_crime_games_and_politics_are_no_fight(text: str) -> None:
    assert not extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    "text",
    [
        "The gang, whose gunmen had held the port of Cabaret, fled towards Arcahaie in a stolen van.",
        "Officers said the rebels fled towards Bunia in a stolen car.",
        "The militants fled into the hills above Derna after holding up a shop.",
        "The gang fled towards Arcahaie on Friday as soldiers advanced.",
        "Rebels ambush an army convoy near Goma.",
        "Rebels ambush an army convoy near Goma with the alert at level nine.",
        "The army and the rebels reached a truce over Goma on Tuesday.",
        "The rebels agreed a truce on trade routes with the army in Goma.",
    ],
)
def test_the_same_words_in_a_war_are_one(text: str) -> None:
    assert extract(Article(id="a", text=text)).events
