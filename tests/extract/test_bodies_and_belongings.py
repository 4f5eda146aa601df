"""A few forces or militias are so many bodies of men, and whose things they are is counted in no fight."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    events = extract(Article(id="a", text=text)).events
    assert events
    return events


@pytest.mark.parametrize(
    "text",
    [
        "The two forces attacked Bunia on Friday.",
        "Four rival militias stormed Bunia at dawn.",
        "A dozen militias attacked Bunia on Friday.",
        "Rebels attacked Bunia and burnt six soldiers' houses.",
        "Rebels attacked Bunia and looted 20 policemen\u2019s homes.",
    ],
)
def test_bodies_and_owners_are_no_strength(text: str) -> None:
    assert [None] * 2 == [one for event in _events(text)[:1] for one in (event.force, event.opposing_force)]


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (600, "Some 600 militias attacked Bunia on Friday."),
        (4, "Four militiamen attacked Bunia on Friday."),
        (1500, "Three forces of 500 men each attacked Bunia."),
        (3, "Three special forces raided a house in Bunia."),
    ],
)
def test_men_are(low: int, text: str) -> None:
    assert [low] == [event.force.low for event in _events(text) if event.force]
