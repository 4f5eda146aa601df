"""Sending or gathering a force for an attack that the sentence names is that attack."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def events_of(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    ("attacker", "size", "place", "text"),
    [
        ("Sudan", 7000, "Wad Madani", "Sudan dispatched 7,000 troops to recapture Wad Madani."),
        ("junta", 5800, "Myawaddy", "The junta has rushed 5,800 soldiers to storm Myawaddy."),
        ("Manila", 5500, "Marawi", "Manila moved in 5,500 soldiers to liberate Marawi."),
        ("Kinshasa", 6000, "Goma", "Kinshasa has sent in 6,000 troops to expel M23 rebels from Goma."),
        ("government", 7500, "Taiz", "The government airlifted 7,500 commandos to break the siege of Taiz."),
        ("Colombia", 6400, "Tibu", "Colombia is deploying 6,400 troops to drive guerrillas out of Tibu."),
        ("troops", 2000, "Kunduz", "Thousands of troops have been deployed to retake Kunduz from the Taliban."),
        ("Angola", 8000, "Jamba", "Angola dispatched 8,000 soldiers, backed by tanks, to retake Jamba from UNITA."),
        ("Chadian soldiers", 7000, "Bardai", "Some 7,000 Chadian soldiers were deployed to retake Bardai."),
    ],
)
def test_a_force_sent_for_an_attack_is_that_attack(attacker: str, size: int, place: str, text: str) -> None:
    (event,) = events_of(text)
    assert "offensive" == event.type
    assert event.phase in ("planned", "underway")
    assert [attacker] == [actor.name for actor in event.attacker]
    assert event.force is not None
    assert event.place is not None
    assert (size, place) == (event.force.low, event.place.name)


def test_two_states_that_send_one_force_both_attack() -> None:
    (event,) = events_of("Mozambique and Rwanda have deployed 6,100 troops to drive jihadists from Palma.")
    assert ["Mozambique", "Rwanda"] == [actor.name for actor in event.attacker]


def test_a_force_massed_elsewhere_for_a_named_town_is_planned_there() -> None:
    (event,) = events_of("Ethiopia massed 12,000 soldiers near Kobo to retake Mekelle.")
    assert event.place is not None
    assert ("offensive", "planned", "Mekelle") == (event.type, event.phase, event.place.name)


@pytest.mark.parametrize(
    "text",
    [
        "Peru has deployed 6,000 soldiers to clear roads after the mudslides in Piura.",
        "The government sent 6,000 soldiers to retake the prison from inmates.",
        "Mexico sent 6,000 soldiers to capture a drug lord in Culiacan.",
        "France deployed 5,000 troops to help train soldiers in Gao.",
        "Egypt deployed 6,000 soldiers to clear protesters from Tahrir Square.",
    ],
)
def test_a_force_sent_for_something_else_tells_nothing(text: str) -> None:
    assert () == events_of(text)


def test_a_force_sent_without_a_named_aim_stays_a_buildup() -> None:
    (event,) = events_of("Ethiopia has deployed 12,000 soldiers to Tigray.")
    assert "buildup" == event.type
