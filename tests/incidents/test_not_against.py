"""What must not speak against two being one, or for it: units of no name, words for any rebels, bare provinces."""

import pytest

from streams.extract import extract
from streams.incidents.alike.features import likeness
from streams.incidents.alike.likeness import seen
from streams.incidents.alike.traits import traits_of
from streams.incidents.alike.weights import load
from streams.incidents.model import places_of, report_of
from streams.incidents.sides.actors import Kinship, identities, kinship
from streams.incidents.sides.affiliations import known_affiliations
from streams.records import Actor, Article, Place
from tests.incidents.told import a_reading, an_event

KNOWN = known_affiliations()
MAOISTS = Actor(name="Maoist guerrillas", actor_id="cpi-maoist")
SHINING_PATH = Actor(name="Shining Path", actor_id="shining-path")
HELMAND = Place(name="Helmand", country="AF", admin1="Helmand", precision="admin1")
KAMARI = Place(name="Ab Kamari", country="AF")


def kin(one: Actor, other: Actor, where: str = "") -> Kinship:
    lands = frozenset({where} - {""})
    return kinship(identities((one,), lands), identities((other,), lands), KNOWN)


@pytest.mark.parametrize(("where", "expected"), [("PE", "alike"), ("", "alike"), ("IN", "other")])
def test_words_for_any_rebels_are_a_bands_name_at_home_alone(where: str, expected: Kinship) -> None:
    assert expected == kin(MAOISTS, SHINING_PATH, where)


def test_words_for_rebels_are_still_no_army() -> None:
    assert kin(MAOISTS, Actor(name="government troops"), "PE") == "unlike"


@pytest.mark.parametrize("unit", ["Task Force", "Joint Task Force", "Rapid Reaction Force", "air force"])
def test_a_unit_of_no_name_may_be_any_armys(unit: str) -> None:
    army = Actor(name="Sri Lankan troops", actor_id="lk-forces")
    assert kin(army, Actor(name=unit)) not in {"unlike", "other"}


def test_a_nation_told_by_its_short_name_is_the_nation() -> None:
    events = extract(Article(id="a", text="PNG soldiers attacked the town of Kova on Monday.")).events
    army = Actor(name="Papua New Guinea troops", actor_id="pg-forces")
    assert kin(army, events[0].attacker[0]) == "same"


@pytest.mark.parametrize(("words", "is_other"), [("in Badghis", True), ("in Helmand", False), ("", False)])
def test_a_province_told_without_the_word_is_another_province(words: str, *, is_other: bool) -> None:
    quote = f"Taliban fighters attacked the Ab Kamari district centre {words} on Wednesday night."
    one, other = an_event("a", "Taliban attacks began in Helmand.", place=HELMAND), an_event("b", quote, place=KAMARI)
    ours, theirs = report_of(a_reading("a", one)), report_of(a_reading("b", other))
    found = likeness(traits_of(one), seen(ours), traits_of(other), seen(theirs), load().windows, KNOWN)
    assert is_other is ("place other province" in found.features)


@pytest.mark.parametrize(("name", "is_place"), [("FAVELA", False), ("Favela", True), ("PK5", True)])
def test_an_unknown_word_of_a_headline_in_capitals_is_no_place(name: str, *, is_place: bool) -> None:
    assert is_place is bool(places_of(an_event(place=Place(name=name, country="BR"))))


@pytest.mark.parametrize(("name", "are_two"), [("TELIKOSSE", True), ("GORANDIBO", False)])
def test_two_words_of_headlines_in_capitals_are_no_one_place(name: str, *, are_two: bool) -> None:
    one, other = (
        an_event(key, f"MILITANTS ATTACK {called}.", place=Place(name=called))
        for key, called in (("a", "GORANDIBO"), ("b", name))
    )
    ours, theirs = report_of(a_reading("a", one)), report_of(a_reading("b", other))
    found = likeness(traits_of(one), seen(ours), traits_of(other), seen(theirs), load().windows, KNOWN)
    assert are_two is (found.veto == "place")
