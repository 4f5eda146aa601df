"""Peoples whose names are two words: "Sri Lankan", "South Sudanese"; whose they are, and that no town is called so."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _event(text: str) -> Event:
    (event,) = extract(Article(id="one", title="", text=text)).events
    return event


@pytest.mark.parametrize(
    ("people", "actor"),
    [("Sri Lankan", "lk-forces"), ("South Sudanese", "ss-forces"), ("North Korean", "kp-forces")],
)
@pytest.mark.parametrize("deed", ["offensive on Bunia began on Monday", "airstrikes killed nine people in Bunia"])
def test_whose_deed_it_is(people: str, actor: str, deed: str) -> None:
    assert [(people, actor)] == [(one.name, one.actor_id) for one in _event(f"{people} {deed}.").attacker]


@pytest.mark.parametrize("people", ["Ukrainian", "South Korean", "Central African", "South African"])
@pytest.mark.parametrize("held", ["positions", "trenches"])
def test_whose_position_it_is(people: str, held: str) -> None:
    event = _event(f"Rebels attacked {people} {held}.")
    assert ([people], None) == ([one.name for one in event.defender], event.place)


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("The South Africans attacked Goma on Monday.", ["South Africans"]),
        ("Sri Lankan and Indian troops attacked Jaffna on Monday.", ["Sri Lankan", "Indian troops"]),
        ("The South Korean defence ministry said it had attacked posts near Kaesong.", ["South Korean"]),
        ("North Korean attack overnight kills three in Incheon", ["North Korean"]),
    ],
)
def test_they_attack_as_others_do(text: str, attackers: list[str]) -> None:
    assert attackers == [one.name for one in _event(text).attacker]


@pytest.mark.parametrize(
    ("people", "country"), [("Chadian", "TD"), ("South Sudanese", "SS"), ("North Korean", "KP"), ("Sudanese", "SD")]
)
def test_whose_border_it_is(people: str, country: str) -> None:
    place = _event(f"Militants attacked an outpost on the {people} border on Monday.").place
    assert place is not None
    assert (f"{people} border", country) == (place.name, place.country)


@pytest.mark.parametrize("harm", ["hit Kharkiv", "pounded Kharkiv", "killed 12 people in Kharkiv"])
def test_strikes_before_the_verb_that_tells_their_harm_are_the_states(harm: str) -> None:
    event = _event(f"Russian strikes {harm}.")
    assert ("airstrike", ["Russian"]) == (event.type, [one.name for one in event.attacker])


@pytest.mark.parametrize("what", ["paralyse Brussels airport", "cancel trains in Ghent", "shut ports in Antwerp"])
def test_strikes_of_workers_do_no_such_harm(what: str) -> None:
    assert extract(Article(id="one", title="", text=f"Belgian strikes {what} on Monday.")).events == ()
