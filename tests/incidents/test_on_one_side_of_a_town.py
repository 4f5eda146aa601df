"""What lies on one side of a town, in a valley or in an area may be a village; strikes on two towns are two."""

from typing import Any

import pytest

from streams.incidents.words.measures import outside, terrain
from streams.records import Event, Place
from tests.incidents.told import KOVA, RUDNA, a_reading, alike, an_event, days, told

DAY: dict[str, Any] = {"phase": "concluded", "date": days("2026-01-10")}
RAID: dict[str, Any] = {"type": "assault", **DAY}
VALLEY = Place(name="Ostra", country="SY", precision="unresolved")
NOWHERE = Place(name="Tessel", precision="unresolved")
PROVINCE = Place(name="Homs", country="SY", admin1="Homs", precision="admin1")
LAND = Place(name="Syria", country="SY", precision="country")
AT_RUDNA = "Nusra attacked soldiers in Rudna."


@pytest.mark.parametrize(
    ("feature", "place", "words"),
    [
        ("place landmark", KOVA, "Nusra attacked soldiers on farmland north of Kova."),
        ("place landmark", KOVA, "Nusra began an assault east of the market town of Kova."),
        ("place unfound", VALLEY, "Nusra attacked soldiers in the Ostra valley."),
        ("place unfound", VALLEY, "Nusra attacked soldiers on the Ostra plateau."),
        ("place unfound", NOWHERE, "Nusra attacked soldiers on the Tessel river."),
        (None, KOVA, "Nusra attacked soldiers in Kova, which looks south."),
        (None, VALLEY, "Nusra attacked soldiers in Ostra."),
    ],
)
def test_one_side_of_a_town_or_a_valley_may_be_where_another_village_is(
    feature: str | None, place: Place, words: str
) -> None:
    found = alike(told("a", place=RUDNA, quote=AT_RUDNA, **RAID), told("b", place=place, quote=words, hours=3, **RAID))
    assert (feature in found.features) if feature else found.veto == "place"


@pytest.mark.parametrize(
    ("veto", "area", "village"),
    [
        (None, PROVINCE, NOWHERE),
        (None, LAND, NOWHERE),
        ("place", KOVA, NOWHERE),
        ("place", PROVINCE, Place(name="Tessel", country="JO", precision="unresolved")),
    ],
)
def test_a_village_that_no_map_has_may_lie_in_the_area(veto: str | None, area: Place, village: Place) -> None:
    assert alike(told("a", place=area, **RAID), told("b", place=village, hours=3, **RAID)).veto == veto


def of_two(kind: Any, *others: Event, quote: str = "Jets pounded Rudna, an hour from Kova.") -> str | None:
    """What forbids that what was at Kova is what was at Rudna, whose report names Kova."""
    one = told("a", place=KOVA, quote="Jets pounded Kova on Saturday.", **{**DAY, "type": kind})
    event = an_event("b", quote, **{**DAY, "place": RUDNA, "type": kind})
    return alike(one, a_reading("b", event, *others, text=quote, hours=3)).veto


@pytest.mark.parametrize(
    ("veto", "kind"),
    [("place", "airstrike"), ("place", "shelling"), ("place", "bombing"), (None, "assault"), (None, "capture")],
)
def test_a_fight_moves_to_the_next_town_and_a_strike_does_not(veto: str | None, kind: str) -> None:
    assert of_two(kind) == veto


def test_a_strike_outside_the_town_may_be_at_the_other() -> None:
    assert of_two("airstrike", quote="Jets pounded a camp near Rudna, an hour from Kova.") is None


@pytest.mark.parametrize(("veto", "name"), [("place", "Kovarran"), ("place", "Kuveran"), (None, "Tessel")])
def test_the_other_town_is_told_besides_however_it_is_spelled(veto: str | None, name: str) -> None:
    kova = Place(name="Kovaran", country="SY", admin1="Homs", latitude=34.7, longitude=36.7, precision="town")
    spelled = Place(name=name, country="SY")
    one = told("a", place=kova, quote="Nusra attacked Kovaran.", **RAID)
    other = an_event("b", "Its men also fired on the next town.", place=spelled, **RAID)
    event = an_event("b", AT_RUDNA, place=RUDNA, **RAID)
    assert alike(one, a_reading("b", event, other, text=f"{AT_RUDNA} It is near Kovaran.", hours=3)).veto == veto


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Shells fell on villages north-west of Goma.", {"Goma"}),
        ("They launched a push south of the rebel-held port city of Sirte.", {"Sirte"}),
        ("They marched north to Goma.", set()),
    ],
)
def test_words_that_say_on_which_side_it_was(words: str, names: set[str]) -> None:
    assert outside(words) == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("They were ambushed in the Pankisi gorge.", {"Pankisi"}),
        ("They fought on the Lomba river.", {"Lomba"}),
        ("They fought at Lomba, by a river.", set()),
    ],
)
def test_names_that_are_a_valley_s_or_a_river_s(words: str, names: set[str]) -> None:
    assert terrain(words) == names
