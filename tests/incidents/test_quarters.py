"""A report that names a country's part alone: "in northern Syria" may be Aleppo, and is not Daraa."""

import pytest

from streams.extract.geography.spread import middle_of, spread_of
from streams.incidents.alike.likeness import compare
from streams.incidents.alike.weights import load
from streams.incidents.model import Mention, report_of
from streams.incidents.sides.affiliations import known_affiliations
from streams.incidents.words.compass import Quarter, quarters
from streams.records import Place
from tests.incidents.told import ALEPPO, ALEPPO_PROVINCE, ANBAR, a_reading, an_event

SYRIA = Place(name="Syria", country="SY", precision="country")
IRAQ = Place(name="Iraq", country="IQ", precision="country")
DARAA = Place(name="Daraa", country="SY", admin1="Daraa", latitude=32.62, longitude=36.1, precision="town")
NO_MAP_HAS = Place(name="Rudna", country="SY", precision="unresolved")


@pytest.mark.parametrize(
    ("text", "land", "told"),
    [
        ("Rebels attacked army posts in northern Syria on Monday.", "Syria", [(1, 0)]),
        ("Fighting spread to the far east of Congo.", "Congo", [(0, 1)]),
        ("The offensive in Yemen's south has begun.", "Yemen", [(-1, 0)]),
        ("Troops crossed into Somalia's restive south-west.", "Somalia", [(-1, -1)]),
        ("an assault in the northwestern part of Pakistan", "Pakistan", [(1, -1)]),
        ("The army advanced in North-East Nigeria and in southern Niger.", "Nigeria", [(1, 1)]),
        ("Rebels attacked army posts in Syria, north of the capital.", "Syria", []),
        ("The Northern Alliance attacked in Afghanistan.", "Afghanistan", []),
        ("Syrian rebels attacked in the north.", "Syria", []),
    ],
)
def test_the_part_of_a_land_is_read_beside_its_name(text: str, land: str, told: list[tuple[int, int]]) -> None:
    assert [Quarter(*one) for one in told] == list(quarters(text, land))


def test_a_land_has_a_middle_and_a_division_too() -> None:
    spread = spread_of("ML")
    assert spread is not None
    north, east = spread.steps(18.44, 1.41)
    assert north > 1
    assert east > 1
    assert middle_of(ANBAR) == pytest.approx((33.9, 42.2), abs=0.5)
    assert middle_of(NO_MAP_HAS) is None
    assert spread_of("ZZ") is None


@pytest.mark.parametrize(
    ("there", "wide", "words", "expected"),
    [
        (ALEPPO, SYRIA, "in northern Syria", "there"),
        (ALEPPO_PROVINCE, SYRIA, "in northern Syria", "there"),
        (DARAA, SYRIA, "in Syria's south-west", "there"),
        (ANBAR, IRAQ, "in western Iraq", "there"),
        (DARAA, SYRIA, "in northern Syria", "elsewhere"),
        (ALEPPO, SYRIA, "in the south of Syria", "elsewhere"),
        (ALEPPO, SYRIA, "in Syria", "unsaid"),
        (NO_MAP_HAS, SYRIA, "in northern Syria", "unsaid"),
    ],
)
def test_a_town_lies_in_the_part_that_is_told_or_the_two_are_apart(
    there: Place, wide: Place, words: str, expected: str
) -> None:
    ours = a_reading("a", an_event("a", place=there))
    theirs = a_reading("b", an_event("b", f"Nusra fighters went on the offensive {words}.", place=wide))
    mention = Mention(event=ours.events[0], report=report_of(ours))
    found = compare(theirs.events[0], report_of(theirs), mention, load(), known_affiliations())
    assert (found.veto == "place") is (expected == "elsewhere")
    assert ("place quarter" in found.features) is (expected == "there")


@pytest.mark.parametrize(("words", "veto"), [("in southern Syria", "place"), ("in north-east Syria", None)])
def test_two_parts_of_a_land_are_one_where_neither_axis_is_against_it(words: str, veto: str | None) -> None:
    ours = a_reading("a", an_event("a", "Nusra fighters attacked in northern Syria.", place=SYRIA))
    theirs = a_reading("b", an_event("b", f"Nusra fighters attacked {words}.", place=SYRIA))
    mention = Mention(event=ours.events[0], report=report_of(ours))
    found = compare(theirs.events[0], report_of(theirs), mention, load(), known_affiliations())
    assert found.veto == veto
