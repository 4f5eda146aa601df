"""Towns that a report does not name: told by what they are, by a landmark, or elsewhere in the text."""

from typing import Any

import pytest

from streams.incidents.alike.places import keys_to_ask, keys_to_keep
from streams.incidents.alike.weights import load
from streams.incidents.resolving.grouping import group
from streams.incidents.words.mentioned import names_told
from streams.incidents.words.telling import bearings, is_defence, is_described, without_bearings
from streams.records import Actor, Place, Reading
from tests.incidents.told import FAR, ISIS, KOVA, LACKING, REGIME, RUDNA, alike, days, places, told

WEIGHTS = load()
MEN = Actor(name="armed men")


def at(place: Place | None, quote: str, name: str = "b", **fields: object) -> Reading:
    return told(name, place=place, quote=quote, **{"type": "assault", **fields})


NAMED = at(KOVA, "Nusra fighters attacked Kova at dawn.", "a")


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (True, "Rebels have taken a river town in the east of the country."),
        (True, "They seized the remote mining town on Sunday."),
        (True, "They seized Homs province's largest bazaar."),
        (True, "They stormed the main town of Homs district."),
        (False, "They stormed the town of Kova on Sunday."),
        (False, "They stormed Kova and most of the town burned."),
        (False, "They stormed Kova, the country's second port, on Sunday."),
        (False, "They stormed Kova, the capital of Homs, on Sunday."),
        (False, "They stormed a bank in the Homs capital Kova."),
        (False, "They overran a check post of the local police in Kova."),
        (False, "Two policemen and a market woman died."),
        (False, "They killed the base commander and three others."),
    ],
)
def test_a_town_is_told_without_its_name(*, expected: bool, quote: str) -> None:
    assert expected == is_described(quote)


@pytest.mark.parametrize(
    ("expected", "place", "quote"),
    [
        ({"place landmark", "place described"}, RUDNA, "Nusra took a river town beyond Rudna."),
        (set(), RUDNA, "Nusra took Rudna."),
        (set(), FAR, "Nusra took a river town beyond Olmo."),
        ({"place unfound", "place described"}, LACKING, "Nusra took a river town below Tessel."),
        (set(), LACKING, "Nusra took Tessel."),
    ],
)
def test_the_place_of_a_town_without_a_name_is_weighed_where_it_may_be_a_landmark(
    expected: set[str], place: Place, quote: str
) -> None:
    assert expected == places(NAMED, at(place, quote))


def test_two_that_each_have_their_town_in_the_headline_are_two() -> None:
    headline = {"reading": {"title": "Fighting in Kova"}}
    other = {"reading": {"title": "Fighting in Rudna"}}
    one = told("a", place=KOVA, type="assault", quote="Nusra attacked a hill town, Kova.", **headline)
    assert not places(one, told("b", place=RUDNA, type="assault", quote="Nusra took the old hill town.", **other))


def test_a_town_that_the_report_names_only_in_its_text_is_told() -> None:
    quote = "Nusra stormed the barracks at dawn."
    there = at(None, quote, reading={"text": f"{quote} Many fled to the market of Kova."})
    assert {"place told"} == places(NAMED, there)
    far = at(None, quote, reading={"text": f"{quote} It lies ten km from Kova."})
    assert {"place missing"} == places(NAMED, far)
    assert 1 == len(set(group((NAMED, there)).incident_of.values()))


def test_what_is_said_of_another_place_in_the_same_words_is_another_attack() -> None:
    words = "Nusra fighters attacked {} before dawn from three sides, burning the houses near a river market"
    one, other = at(KOVA, words.format("Kova"), "a"), at(LACKING, words.format("Tessel"))
    assert "text twin" in alike(one, other).features


def test_names_in_the_whole_text_are_those_of_persons_and_places() -> None:
    text = "Colonel Rami Haddad spoke on Monday. In Kova the Syrian army waited, and on the Rudna road nobody did."
    assert {"kuva", "hadad", "rami"} == set(names_told(text))


@pytest.mark.parametrize("quote", ["They came from the Kova road.", "They came from the Kova side."])
def test_a_road_is_named_after_where_it_leads_to(quote: str) -> None:
    assert "Kova" not in without_bearings(quote)
    assert {"Kova"} == bearings(quote)


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (True, "Government troops are defending the hill and the jetty against Nusra."),
        (True, "The army has lost another town in the north."),
        (False, "Government troops attacked the hill."),
        (False, "The army has lost forty men."),
    ],
)
def test_who_defends_was_attacked(*, expected: bool, quote: str) -> None:
    assert expected == is_defence(quote)


def test_who_is_told_to_defend_weeks_later_is_whom_the_others_attack() -> None:
    attack = told("a", place=KOVA, attacker=(ISIS,), hours=0)
    defence = told("b", place=KOVA, attacker=(REGIME,), hours=200, quote="Troops are defending Kova against the enemy.")
    push = told("b", place=KOVA, attacker=(REGIME,), hours=200, quote="Troops are pushing into Kova.")
    assert "sides turned" in alike(attack, defence).features
    assert "attacker other" in alike(attack, push).features


def test_a_militia_of_the_states_side_may_be_called_its_troops() -> None:
    giants = told("a", place=KOVA, attacker=(Actor(name="Giants Brigades", actor_id="giants-brigades"),))
    troops = told("b", place=KOVA, attacker=(Actor(name="Government troops"),))
    houthis = told("c", place=KOVA, attacker=(Actor(name="Houthis", actor_id="houthis"),))
    assert not {"attacker unlike", "attacker other"} & alike(giants, troops).features.keys()
    assert "attacker unlike" in alike(houthis, troops).features


def test_part_of_a_towns_name_may_stand_for_it() -> None:
    paglas = Place(name="Datu Paglas", country="PH", latitude=6.77, longitude=124.85, precision="town")
    attack = told("a", place=paglas)
    assert {"place in words"} == places(attack, at(None, "Nusra withdrew from Paglas on Saturday."))


def test_a_garrison_tells_where_it_stands() -> None:
    post = at(LACKING, "Nusra overran the police of Tessel.", "a")
    raid = at(KOVA, "Nusra attacked the Tessel police in Kova district.", defender=(Actor(name="Tessel police"),))
    assert places(post, raid) & {"place words", "place within", "place near words"}


def test_a_capture_may_end_what_began_weeks_before() -> None:
    attack = told("a", place=KOVA, type="assault")
    assert alike(attack, told("b", place=KOVA, type="capture", hours=12 * 24)).veto is None
    assert "time" == alike(attack, told("b", place=KOVA, type="assault", hours=12 * 24)).veto


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (True, "Soldiers broke out of the pocket on Friday."),
        (True, "The garrison fought its way out of the encirclement."),
        (False, "Soldiers broke out the rations on Friday."),
        (False, "Fighting broke out in the pocket."),
    ],
)
def test_who_breaks_out_was_attacked(quote: str, *, expected: bool) -> None:
    assert expected == is_defence(quote)


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        (True, {"lands": ("SY",)}, {}),  # by the country that the whole text tells
        (True, {}, {"date": days("2026-01-09")}),  # or by the day alone
        (False, {}, {}),
    ],
)
def test_what_no_map_has_is_found_by_the_country_of_its_text_or_by_its_day(
    one: dict[str, Any], other: dict[str, Any], *, expected: bool
) -> None:
    nowhere = Place(name="Tessel", precision="unresolved")
    drifting = told("a", place=nowhere, attacker=(MEN,), quote="Men came to Tessel.", **other).events[0]
    placed = told("b", place=KOVA, attacker=(MEN,), quote="Men came to Kova.", **other).events[0]
    lands = one.get("lands", ())
    assert expected == bool(keys_to_ask(drifting, lands_told=lands) & keys_to_keep(placed))
    assert expected == bool(keys_to_ask(placed) & keys_to_keep(drifting, lands_told=lands))
