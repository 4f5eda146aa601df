"""Missiles and shells that a number counts are nobody: "rockets were fired at the camp, some fifty of them"."""

import pytest

from streams.extract import extract
from streams.records import Article, Event, Quantity


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


def _low(quantity: Quantity | None) -> int | None:
    return None if quantity is None else quantity.low


@pytest.mark.parametrize(
    "text",
    [
        "Russian cruise missiles struck the railway yard at Lviv, nearly sixty of them. A crane driver was wounded.",
        "The army fired mortar shells at the village of Kobra, more than fifty of them, residents said.",
        "Rockets have been fired at the rebels from a ridge outside Taiz, almost a hundred of them in three days.",
        "Barrel bombs were dropped on Daraya by the army on Tuesday, seventy of them before noon.",
    ],
)
def test_what_is_fired_is_no_force(text: str) -> None:
    assert [(one.force, one.opposing_force) for one in _events(text)] == [(None, None)]


def test_shells_beside_an_attack_stand_on_neither_side_of_it() -> None:
    events = _events("Some 300 gunmen attacked Bria, and shells were fired at the airfield, almost ninety of them.")
    assert {one.type: _low(one.force) for one in events} == {"assault": 300, "shelling": None}
    assert {_low(one.opposing_force) for one in events} == {None}


def test_people_named_after_what_is_fired_may_be_counted() -> None:
    (event,) = _events("Rebels, about 400 of them, attacked the garrison at Obo with rockets.")
    assert _low(event.force) == 400
