"""An attack told with its strength is one of so many, whatever it took; the strength of an army is the army's."""

import pytest

from streams.extract import extract
from streams.records import MASSED, Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    "text",
    [
        "Mexico's army has gone in after the Zapatistas. Its offensive, 11,000 strong, took six villages in a day.",
        "The army moved against the rebels at dawn. Its assault, 11,000 strong, captured three towns.",
        "The junta has turned on the Karen. Its push, 11,000 strong, took five villages.",
        "The generals have lost patience with the Kachin. Their offensive, some 11,000 strong, seized four camps.",
        "The attack, 11,000 strong, took the town of Bria.",
        "The assault, now 11,000 strong, overran Bria.",
        "The rebels' offensive, 11,000 strong, captured two towns.",
        "The army's offensive, 11,000 strong, seized four villages in a week.",
        "The militants' assault, about 11,000 strong, took Sake.",
        "The Taliban offensive, 11,000 strong, captured Kunduz.",
    ],
)
def test_so_many_make_it(text: str) -> None:
    forces = [(one.type in MASSED, one.force.low) for one in _events(text) if one.force]
    assert [(True, 11000)] == forces


@pytest.mark.parametrize("noun", ["offensive", "assault"])
def test_who_makes_it_takes_what_it_took(noun: str) -> None:
    told = _events(f"The rebels' {noun}, 6,300 strong, captured two towns.")
    assert {("rebels",)} == {tuple(one.name for one in event.attacker) for event in told}


@pytest.mark.parametrize(
    "text",
    [
        "Their offensive took six villages in a day.",
        "Its sales offensive, 1,200 strong, took six villages in a day.",
        "The charm offensive, 1,200 strong, took in four villages.",
    ],
)
def test_without_a_strength_or_arms_it_is_none(text: str) -> None:
    assert () == _events(text)


def test_the_strength_of_an_army_is_its_own() -> None:
    (event,) = _events("The rebel army, 6,300 strong, took six villages in its offensive.")
    assert ["rebel army"] == [one.name for one in event.attacker]
    assert event.force is not None
    assert 6300 == event.force.low
