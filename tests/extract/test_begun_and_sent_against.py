"""A liberation that is begun, by whatever name, and the counted who are sent against a foe."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    "text",
    [
        "The army of Khalifa Haftar has begun what it calls the liberation of Derna, employing 6,500 men.",
        "The army on Monday started the recapture of Goma with 6,500 soldiers.",
        "Rebels began the conquest of Homs on Monday with 6,500 men.",
    ],
)
def test_a_conquest_that_is_begun_is_an_offensive(text: str) -> None:
    event = one(text)
    assert (event.type, event.phase) == ("offensive", "underway")
    assert event.force is not None
    assert event.force.low == 6500


def test_they_who_are_sent_against_a_foe_attack() -> None:
    event = one("The army has 5,800 troops in Ituri, and on Tuesday it sent them against rebels in Boga.")
    assert event.type == "assault"
    assert event.force is not None
    assert event.force.low == 5800


@pytest.mark.parametrize(
    "text",
    [
        "Protesters gathered stones and threw them against police in Nairobi.",
        "The coach has 25 players and on Tuesday sent them against Ajax.",
        "Hillary began the conquest of Everest in May with 400 porters.",
        "The studio launched the conquest of Hollywood with two films.",
        "The museum opens the storming of the Bastille to visitors on Monday.",
        "Vaccines were made in India, and doctors sent them against Ebola.",
    ],
)
def test_other_conquests_are_none(text: str) -> None:
    assert events(text) == ()
