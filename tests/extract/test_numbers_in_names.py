"""A number that begins a place's name counts nobody, and the name is the place; in a title it may count."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _first(text: str) -> Event:
    return extract(Article(id="a", text=text)).events[0]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Seven Wells", "Rebels attacked Seven Wells on Friday."),
        ("Four Peaks", "Government troops stormed Four Peaks at dawn."),
        ("Two Crosses", "British troops captured Two Crosses on Friday."),
        ("Mount Harriet", "British troops captured Mount Harriet and Two Crosses on Friday."),
    ],
)
def test_a_number_in_a_name_counts_nobody(place: str, text: str) -> None:
    event = _first(text)
    assert event.force is event.opposing_force is None
    assert event.place is not None
    assert event.place.name == place


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (4000, "Four Thousand Rebels Attack Bunia"),
        (30, "Bunia Stormed by Thirty Gunmen"),
        (12, "Twelve Soldiers Attacked Bunia on Friday."),
    ],
)
def test_a_number_in_a_title_counts(low: int, text: str) -> None:
    force = _first(text).force
    assert force is not None
    assert force.low == low
