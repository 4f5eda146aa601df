"""Men sent somewhere "on Monday" are sent on a day, not upon an enemy, and are not those whom they are sent for."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _told(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    "text",
    [
        "Chad moved 7,400 soldiers to the lake district on Wednesday.",
        "The defence ministry has sent 5,900 men to the frontier on Thursday, state radio reported.",
        "Cameroon sent 6,300 troops to Garoua on Friday.",
    ],
)
def test_the_day_on_which_men_are_sent_is_no_enemy(text: str) -> None:
    assert () == _told(text)


def test_men_thrown_on_a_town_attack_it() -> None:
    assert ["assault"] == [event.type for event in _told("The general threw 6,300 men on Sedan.")]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The army flew 700 men in on Friday.\n\nInsurgents stormed Tessalit with 5,800 fighters.", [5800]),
        ("Insurgents stormed Tessalit with 5,800 fighters on Friday. The army sent 700 men on Saturday.", [5800]),
        ("Guerrillas attacked Tumaco on Sunday.\n\nThe army sent 8,100 men to the port on Monday.", []),
    ],
)
def test_what_an_army_sends_is_no_part_of_the_rebels_force(text: str, force: list[int]) -> None:
    assert force == [event.force.low for event in _told(text) if event.force]
