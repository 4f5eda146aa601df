"""Who attacks where the words tell of a fight with those who came, and the days of what an attack set off."""

from datetime import datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event

_DAY = "2015-06-10T12:00:00+00:00"


def read(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", title="", text=text, published_at=datetime.fromisoformat(_DAY))).events


def names(event: Event, side: str) -> list[str]:
    return [actor.name for actor in getattr(event, side)]


@pytest.mark.parametrize(
    ("text", "attacker", "defender"),
    [
        ("The army was fighting rebels who attacked Bentiu on Monday.", "rebels", "army"),
        ("Soldiers were battling insurgents who stormed the city of Palma.", "insurgents", "Soldiers"),
        (
            "Sudan's Armed Forces said they were fighting SPLA forces that had attacked the Heglig area on Tuesday.",
            "SPLA forces",
            "Sudan's Armed Forces",
        ),
        ("Rebels who attacked Bentiu on Monday were fighting the army.", "Rebels", "army"),
    ],
)
def test_those_who_came_are_the_attackers_of_a_fight(text: str, attacker: str, defender: str) -> None:
    for event in read(text):
        assert names(event, "attacker") == [attacker]
        assert names(event, "defender") == [defender]


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("The army was fighting the rebels who control Bentiu.", "army"),
        ("Congolese troops fought M23 rebels who had seized Bunagana.", "Congolese troops"),
    ],
)
def test_those_who_are_only_there_are_not(text: str, attacker: str) -> None:
    assert attacker in [name for event in read(text) for name in names(event, "attacker")]


@pytest.mark.parametrize(
    ("text", "place", "is_dated"),
    [
        ("Troops freed the hostages on Thursday, ending a siege that began with a raid on Kizlyar.", "Kizlyar", False),
        (
            "The army retook Zamai on Friday, ending an occupation that started with an attack by Boko Haram on Gwoza.",
            "Gwoza",
            False,
        ),
        ("On Monday the army moved in an operation triggered by an attack on a base at Rutshuru.", "Rutshuru", False),
        ("The offensive began with an assault on Homs on Friday.", "Homs", True),
        ("On Friday rebels began an assault on Homs.", "Homs", True),
    ],
)  # fmt: skip
def test_the_day_is_of_what_an_attack_set_off_where_it_stands_before(text: str, place: str, *, is_dated: bool) -> None:
    found = [
        event
        for event in read(text)
        if event.type in ("raid", "assault", "offensive") and event.place is not None and event.place.name == place
    ]
    assert found
    assert (found[-1].date is not None) == is_dated
