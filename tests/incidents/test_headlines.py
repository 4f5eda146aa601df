"""A headline with the text under it, and what a day in common and a growing toll tell of two reports."""

from typing import Any

import pytest
from msgspec.structs import replace

from streams.incidents.model import places_of
from streams.incidents.resolving.grouping import group
from streams.records import Casualties, Evidence, Reading
from tests.incidents.told import ALEPPO, ALEPPO_PROVINCE, KOVA, a_reading, alike, an_event, days, persons, told


def dead(count: int) -> Casualties:
    """So many dead."""
    return Casualties(killed=persons(count))


def headed(title: str, start: int, **event: Any) -> Reading:
    """A reading with one event of its headline, and one of its text."""
    of_title = (Evidence(field="title", start=0, end=len(title), quote=title),)
    head = replace(an_event(quote=title, place=ALEPPO_PROVINCE, type="buildup", attacker=()), evidence=of_title)
    body = an_event(quote="Nusra stormed Al Bab on Sunday.", **event)
    stands = (replace(body.evidence[0], start=start, end=start + body.evidence[0].end),)
    return a_reading("a", head, replace(body, evidence=stands), title=title)


@pytest.mark.parametrize(("expected", "start"), [(1, 0), (1, 60), (2, 800)])
def test_a_headline_tells_what_the_text_begins_with(expected: int, start: int) -> None:
    reading = headed("Army masses in Aleppo", start, type="assault", place=None)
    assert expected == len(set(group([reading]).incident_of.values()))


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        (True, {}, {}),
        (False, {}, {"date": days("2026-01-09")}),
        (False, {}, {"date": None, "phase": "planned"}),
        (False, {"casualties": dead(90)}, {"casualties": dead(12)}),
        (True, {"casualties": dead(12)}, {"casualties": dead(90)}),  # a toll grows
        (False, {"place": ALEPPO}, {"place": ALEPPO}),  # it is one town by name
    ],
)
def test_a_day_in_common_counts_for_more_where_nothing_else_is_against_it(
    *, expected: bool, one: dict[str, Any], other: dict[str, Any]
) -> None:
    on_a_day = {"type": "assault", "date": days("2026-01-10")}
    ours = told("a", **{"place": KOVA, **on_a_day, **one})
    theirs = told("b", hours=6, quote="Nusra stormed the river town.", **{"place": None, **on_a_day, **other})
    assert expected == ("time agreed" in alike(ours, theirs).features)


@pytest.mark.parametrize(("expected", "first", "then"), [("killed grew", 12, 90), ("killed other", 90, 12)])
def test_a_toll_grows_and_does_not_fall(expected: str, first: int, then: int) -> None:
    one, other = told("a", casualties=dead(first)), told("b", hours=30, casualties=dead(then))
    for found in (alike(one, other).features, alike(other, one).features):
        assert [expected] == [name for name in found if name.startswith("killed")]


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (set(), "Nusra attacked a city on the highway between Kova and Rudna."),
        (set(), "Nusra attacked a strategic town along the main road from Kova to Rudna."),
        ({"Kova"}, "Nusra attacked Kova, on the highway between Rudna and Homs."),
        ({"Kova"}, "Nusra ambushed a convoy on the road between Kova and Rudna."),
        ({"Kova"}, "Nusra attacked a town near Kova."),
    ],
)
def test_a_town_on_a_road_is_at_neither_end(expected: set[str], quote: str) -> None:
    (event,) = told("a", place=KOVA, quote=quote).events
    assert expected == {place.name for place in places_of(event)}
