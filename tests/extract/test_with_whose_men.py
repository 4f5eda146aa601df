"""Whose men an attack is made with are not whom it hits: "attacked Goma with 4,000 soldiers of the 31st Brigade"."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The army attacked Goma with 4,000 soldiers of the 31st Brigade on Monday.", 4000),
        ("The army attacked Goma with 4,000 men from the 31st Brigade.", 4000),
        ("The army stormed Bria with two battalions of the 31st Brigade, some 900 men.", 900),
        ("Rebels attacked Bria with 6,500 fighters of the Northern Front.", 6500),
        ("Russian troops attacked Toretsk with 2,000 soldiers of the 132nd Brigade.", 2000),
        ("The army stormed the town with 4,000 soldiers of the 31st Brigade.", 4000),
    ],
)
def test_men_of_a_formation_that_it_is_made_with_attack(text: str, force: int) -> None:
    (event,) = _events(text)
    assert event.force is not None
    assert (force, []) == (event.force.low, [one.name for one in event.defender])


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked a base with 400 soldiers of the 31st Brigade near Goma.",
        "Rebels attacked Goma, base of the 31st Brigade, with 4,000 men.",
        "Rebels attacked Goma and fought 400 soldiers of the 31st Brigade.",
    ],
)
def test_a_formation_that_is_hit_is_attacked(text: str) -> None:
    assert any(one.defender for one in _events(text))
