"""Who breaks the resistance of armed men at a place has attacked there; who breaks anybody else's has not."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", title="", text=text)).events


@pytest.mark.parametrize(
    ("place", "attacker", "text"),
    [
        ("Vukovar", "JNA units", "JNA units broke the last resistance of Croat forces in Vukovar on Monday."),
        ("Huambo", "Troops", "Troops broke rebel resistance in Huambo on Monday."),
        ("Panjshir", "Taliban fighters", "Taliban fighters smashed the last resistance in Panjshir on Monday."),
    ],
)
def test_who_breaks_the_resistance_at_a_place_attacks_it(place: str, attacker: str, text: str) -> None:
    found = events(text)
    assert [(place, attacker)] == [(one.place.name, one.attacker[0].name) for one in found if one.place]


@pytest.mark.parametrize(
    "text",
    [
        "The police broke the resistance of villagers to the dam in Kova on Monday.",
        "The government broke the resistance of the unions in Warsaw on Monday.",
        "The minister overcame resistance in parliament to the reform on Monday.",
        "Troops would break any resistance in Huambo, the general said.",
        "The team crushed the resistance of Real Madrid in Lisbon on Monday.",
    ],
)
def test_who_breaks_the_resistance_of_others_attacks_nobody(text: str) -> None:
    assert not events(text)
