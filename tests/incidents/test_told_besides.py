"""Another place that a report names beside its own: where the other report may have it."""

from typing import Any

import pytest

from streams.incidents.alike.likeness import compare
from streams.incidents.alike.weights import load
from streams.incidents.model import Mention, report_of
from streams.incidents.resolving.grouping import group
from streams.incidents.resolving.lifecycle import summarize
from streams.incidents.resolving.resolve import are_apart
from streams.incidents.sides.affiliations import known_affiliations
from streams.incidents.words.mentioned import names_told, without_earlier
from streams.records import Actor, Place, Reading
from tests.incidents.told import NUSRA, a_reading, an_event, days, told

KOVA = Place(name="Kova", country="SY", admin1="Homs", latitude=34.7, longitude=36.7, precision="town")
RUDNA = Place(name="Rudna", country="SY", admin1="Homs", latitude=34.9, longitude=36.9, precision="town")
FAR = Place(name="Rudna", country="SY", admin1="Hasakah", latitude=36.5, longitude=40.7, precision="town")
LACKING = Place(name="Rudna", country="SY", precision="unresolved")
PROVINCE = Place(name="Homs", country="SY", admin1="Homs", precision="admin1")
THERE = "Nusra stormed the barracks. Many fled to the orchards of Kova."
DAY: dict[str, Any] = {"type": "assault", "phase": "concluded", "date": days("2026-01-10")}
ONE = told("a", place=KOVA, quote="Nusra fighters attacked Kova at dawn.", reading={"title": "Kova attacked"}, **DAY)


def besides(place: Place, text: str, title: str = "") -> Reading:
    return told("b", place=place, quote="Nusra stormed the barracks.", reading={"text": text, "title": title}, **DAY)


@pytest.mark.parametrize(
    ("expected", "place", "text", "title"),
    [
        ("place beside", RUDNA, THERE, ""),
        ("place beside", LACKING, THERE, ""),
        (None, FAR, THERE, ""),
        (None, RUDNA, THERE, "Nusra storms Rudna"),
        (None, RUDNA, "Nusra stormed the barracks, two days after the loss of Kova.", ""),
        (None, RUDNA, "Nusra stormed the barracks. They lie 20 km from Kova.", ""),
    ],
)
def test_a_place_that_the_other_report_has_and_this_one_names_is_weighed(
    expected: str | None, place: Place, text: str, title: str
) -> None:
    other = besides(place, text, title)
    mention = Mention(event=ONE.events[0], report=report_of(ONE))
    found = compare(other.events[0], report_of(other), mention, load(), known_affiliations())
    assert expected == next((name for name in found.features if name.startswith("place")), None)
    assert (None if expected else "place") == found.veto


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (None, "Nusra opened an attack on Rudna three days after they overran Kova."),
        (None, "Nusra attacked Rudna two days after the fall of Kova."),
        ("place near words", "Nusra attacked Rudna and the hamlets about Kova."),
    ],
)
def test_where_another_fight_was_is_not_said_of_this_one(expected: str | None, quote: str) -> None:
    near = Place(name="Rudna", country="SY", admin1="Homs", latitude=34.75, longitude=36.75, precision="town")
    other = told("b", place=near, quote=quote, **DAY)
    mention = Mention(event=ONE.events[0], report=report_of(ONE))
    found = compare(other.events[0], report_of(other), mention, load(), known_affiliations())
    assert expected == next((name for name in found.features if name.startswith("place")), None)


@pytest.mark.parametrize("is_first", [True, False])
def test_a_town_that_no_map_has_is_found_by_what_its_report_names_besides(*, is_first: bool) -> None:
    other = besides(LACKING, THERE)
    readings = (ONE, other) if is_first else (other, ONE)
    assert 1 == len(set(group(readings).incident_of.values()))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (set(), "The rebels moved on three days after the fall of Kova."),
        (set(), "It was the second attack on a mine of Kova in a week."),
        (set(), "The rebels moved on three days after they overran Kova."),
        (set(), "The rebels moved on a day after Kova."),
        ({"kuva"}, "The rebels came days after the rains and attacked Kova."),
        ({"kuva"}, "The rebels moved on after they had taken Kova."),
        ({"kuva"}, "The attack began on a bridge of Kova."),
    ],
)
def test_where_another_fight_was_before_is_not_told_besides(expected: set[str], text: str) -> None:
    assert expected == set(names_told(text))


@pytest.mark.parametrize(
    ("expected", "place", "attacker"),
    [(False, PROVINCE, NUSRA), (True, RUDNA, NUSRA), (True, PROVINCE, Actor(name="some rebels"))],
)
def test_an_article_tells_a_town_and_its_province_apart_where_others_attack(
    *, expected: bool, place: Place, attacker: Actor
) -> None:
    reading = a_reading("a", an_event("a", place=KOVA), an_event("a", place=place, attacker=(attacker,)))
    mentions = [Mention(event=event, report=report_of(reading)) for event in reading.events]
    one, other = (summarize(f"i-{at}", (mention,)) for at, mention in enumerate(mentions))
    assert expected == are_apart(one, other, known_affiliations())


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("place told", "The garrison laid down its arms. At last Kova Rudna had fallen."),
        ("place missing", "The garrison laid down its arms. It had come from Kova."),
    ],
)
def test_a_name_of_several_words_is_told_by_all_of_them(expected: str, text: str) -> None:
    camp = Place(name="Kova Rudna Ny", country="SY", latitude=34.7, longitude=36.7, precision="town")
    one = told("a", place=camp, quote="Nusra fighters attacked the camp at dawn.", **DAY)
    other = told("b", place=None, quote="The garrison laid down its arms.", reading={"text": text}, **DAY)
    mention = Mention(event=one.events[0], report=report_of(one))
    assert expected in compare(other.events[0], report_of(other), mention, load(), known_affiliations()).features


@pytest.mark.parametrize(
    "earlier",
    [
        "hours after a separate assault on Askira",
        "a day after an earlier ambush near Askira",
        "a day after attacking Askira",
    ],
)
def test_where_another_fight_was_before_is_not_where_this_one_was(earlier: str) -> None:
    assert "Askira" not in without_earlier(f"They took Garkida on Wednesday, {earlier}, residents said.")
