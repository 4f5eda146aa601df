"""Soldiers taken prisoner were fought; who took them is not among them, and police work is no fight."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _told(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    "text",
    [
        "The mutineers took about 85 conscripts prisoner.",
        "Kachin fighters took 70 government soldiers prisoner near Bhamo on Tuesday.",
    ],
)
def test_soldiers_are_taken_prisoner_in_a_fight(text: str) -> None:
    assert ["clash"] == [event.type for event in _told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Detectives took 30 militants prisoner in a flat in Lyon.",
        "The army has taken 6,300 rebels prisoner over the years.",
    ],
)
def test_arrests_and_sums_of_years_are_none(text: str) -> None:
    assert () == _told(text)


@pytest.mark.parametrize("how", [" and took", ", taking"])
def test_those_who_took_prisoners_are_the_force_of_their_attack(how: str) -> None:
    (event,) = _told(f"Insurgents attacked Baraka with 5,700 men{how} 90 soldiers prisoner.")
    assert event.force is not None
    assert event.casualties.captured is not None
    assert (5700, 90) == (event.force.low, event.casualties.captured.low)
