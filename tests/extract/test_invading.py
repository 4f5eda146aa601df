"""Troops sent into another state, or into a land that has broken away, attack it; elsewhere they are deployed."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text)).events


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Russia sent tanks and troops into Georgia on Friday.", "Georgia"),
        ("Azerbaijan sent troops into Nagorno-Karabakh on Tuesday.", "Nagorno-Karabakh"),
        ("Azerbaijan sent troops backed by guns into Armenian-controlled Nagorno-Karabakh.", "Nagorno-Karabakh"),
        ("Turkey has sent troops into northern Syria.", "Syria"),
        ("Kenya sent troops into Somalia on Sunday to pursue al-Shabaab.", "Somalia"),
    ],
)
def test_a_state_that_sends_troops_into_ground_not_its_own_attacks(text: str, place: str) -> None:
    (event,) = _events(text)
    assert ("offensive", "underway", place) == (event.type, event.phase, event.place and event.place.name)


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine sent troops into Sumy on Monday.",
        "Uganda sent troops into South Sudan to support its government.",
        "NATO sent troops into Poland for exercises.",
        "Kenya will send troops into Haiti as part of a UN mission.",
    ],
)
def test_at_home_or_in_peace_they_are_only_deployed(text: str) -> None:
    assert {event.type for event in _events(text)} <= {"buildup"}
