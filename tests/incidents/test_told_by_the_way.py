"""A town that the words name beside their own is another's: between which two a base lies, where else there is war."""

from typing import Any

import pytest

from streams.incidents.words.telling import bearings, without_bearings
from streams.records import Place
from tests.incidents.told import FALLUJAH, KOVA, alike, places, told

DAMASCUS = Place(name="Damascus", country="SY", admin1="Damascus", latitude=33.5, longitude=36.3, precision="town")
UNFOUND = Place(name="Tessel", country="SY")
ON_CAPITAL = "Rebels attacked it from the east. The battle for the capital went on at the same time."


@pytest.mark.parametrize(
    ("names", "quote"),
    [
        ({"Gorkha"}, "Troops held Tessel base, between Gorkha and the coast, on Wednesday."),
        ({"Gorkha", "Kova"}, "They took Tessel, half-way between Gorkha and Kova."),
        (set(), "There was fighting between Gorkha and Kova."),
        (set(), "In Tessel, between them and us stood a river."),
    ],
)
def test_a_place_between_two_towns_is_neither(names: set[str], quote: str) -> None:
    assert names == bearings(quote)
    assert all(name not in without_bearings(quote) for name in names)


@pytest.mark.parametrize(
    ("is_forbidden", "place", "title"),
    [
        (True, KOVA, "Kova attacked"),
        (False, KOVA, "A town in the east attacked"),
        (False, UNFOUND, "Tessel attacked"),
    ],
)
def test_the_capital_is_no_town_of_the_headline_far_from_it(*, is_forbidden: bool, place: Any, title: str) -> None:
    one = told("a", place=place, quote=ON_CAPITAL, reading={"title": title})
    other = told("b", place=DAMASCUS, quote="Rebels are around the palace in Damascus.")
    found = [alike(one, other).veto, alike(other, one).veto]
    assert [is_forbidden, is_forbidden] == ["place" == veto for veto in found]


def test_who_tells_of_the_capital_alone_may_tell_of_its_town() -> None:
    one = told("a", place=UNFOUND, quote="Rebels attacked Tessel in the capital.")
    assert {"place words"} == places(one, told("b", place=DAMASCUS, quote="Rebels attacked Damascus."))
    assert alike(one, told("c", place=FALLUJAH)).veto == "place"


def test_a_place_so_many_kilometres_away_is_another() -> None:
    away = "The ambush came as rebels fired on the police in Kova, 60 km away."
    assert bearings(away) == {"Kova"}
    assert "Kova" not in without_bearings(away)
    assert "Kova" in without_bearings("Rebels fired on the police in Kova, 60 of them from a hill.")


def test_a_district_that_both_name_does_not_make_its_towns_one() -> None:
    district = Place(name="Soum", country="SY")
    quote = "The army thwarted an assault on the base at Tessel in Soum province."
    one = told("a", place=UNFOUND, places=(UNFOUND, district), quote=quote)
    other = told("b", place=KOVA, quote="Kova, capital of Soum province, is under blockade.")
    assert "place words" not in places(one, other)
    told_of_both = told("c", place=KOVA, quote="Kova is under blockade, and Tessel was attacked.")
    assert "place words" in places(one, told_of_both)
