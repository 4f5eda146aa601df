"""An attack that was over before another is told to have been is another; a fight that goes on is not."""

from typing import Any

import pytest

from streams.incidents.alike.likeness import compare
from streams.incidents.alike.weights import load
from streams.incidents.model import Mention, report_of
from streams.incidents.resolving.grouping import group
from streams.incidents.sides.affiliations import known_affiliations
from streams.incidents.words.telling import is_mutual, parts
from streams.records import Reading
from tests.incidents.told import days, told

FIRST = days("2026-01-09")
DONE: dict[str, Any] = {"type": "assault", "phase": "concluded"}


def features(one: Reading, other: Reading) -> set[str]:
    mention = Mention(event=one.events[0], report=report_of(one))
    found = compare(other.events[0], report_of(other), mention, load(), known_affiliations())
    return set(found.features)


@pytest.mark.parametrize(
    ("expected", "first", "then"),
    [
        (True, {"date": FIRST}, {"date": days("2026-01-13")}),
        (True, {"date": None}, {"date": days("2026-01-15")}),  # told before it
        (True, {"date": days("2026-01-05", "2026-01-10")}, {"date": days("2026-01-14")}),
        (True, {"type": "raid", "date": FIRST}, {"date": days("2026-01-14")}),
        (False, {"date": FIRST}, {"date": days("2026-01-11")}),
        (False, {"date": FIRST}, {"date": None}),  # told again
        (False, {"date": FIRST, "phase": "underway"}, {"date": days("2026-01-14")}),
        (False, {"type": "offensive", "date": FIRST}, {"date": days("2026-01-14")}),
        (False, {"date": FIRST}, {"type": "capture", "date": days("2026-01-14")}),
    ],
)
def test_attacks_that_are_over_are_two_where_days_lie_between(
    *, expected: bool, first: dict[str, Any], then: dict[str, Any]
) -> None:
    one, other = told("a", **DONE | first), told("b", hours=130, **DONE | then)
    assert ("time over" in features(one, other)) == expected
    assert ("time over" in features(other, one)) == expected


def test_two_raids_on_one_town_within_a_week_are_two() -> None:
    readings = [told("a", **DONE | {"date": FIRST}), told("b", hours=130, **DONE | {"date": days("2026-01-14")})]
    assert len(set(group(readings).incident_of.values())) == 2


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (False, "Troops entered Saraqib on Monday after overnight clashes with rebels."),
        (False, "The militia took the bridge following two days of fierce clashes."),
        (True, "Troops clashed with rebels at Saraqib on Monday."),
        (True, "Clashes broke out in Saraqib after clashes at the border."),
        (True, "Two men died in clashes between the army and rebels."),
    ],
)
def test_clashes_that_went_before_leave_the_deed_its_sides(quote: str, *, expected: bool) -> None:
    assert is_mutual(quote) == expected


@pytest.mark.parametrize(
    ("quote", "pair"),
    [
        ("The army holds Mingora, the main town of the Swat valley.", ("Mingora", "Swat")),
        ("Rebels took Lashio, the largest city in Shan.", ("Lashio", "Shan")),
        ("They shelled Wana, the chief town of South Waziristan.", ("Wana", "South Waziristan")),
    ],
)
def test_a_main_town_lies_in_what_it_is_the_main_town_of(quote: str, pair: tuple[str, str]) -> None:
    assert pair in parts(quote)


@pytest.mark.parametrize(
    ("expected", "first", "hours"),
    [
        (True, {"type": "raid"}, 15 * 24),
        (True, {"type": "ambush"}, 12 * 24),
        (False, {"type": "raid"}, 5 * 24),
        (False, {"type": "siege"}, 15 * 24),
        (False, {"type": "offensive"}, 15 * 24),
    ],
)
def test_a_raid_is_no_part_of_what_is_told_more_than_a_week_later(
    *, expected: bool, first: dict[str, Any], hours: int
) -> None:
    raid = told("a", **DONE | {"date": FIRST} | first)
    later = told("b", hours=hours, type="offensive", phase="underway", date=None)
    assert ("time over" in features(raid, later)) == expected
    assert ("time over" in features(later, raid)) == expected


@pytest.mark.parametrize(
    ("least", "most", "other"),
    [
        (1.0, 1.0, days("2026-01-09")),
        (0.7, 0.8, days("2026-01-09", "2026-01-10")),  # "overnight"
        (0.4, 0.6, days("2026-01-09", "2026-01-12")),
        (0.0, 0.4, days("2026-01-05", "2026-01-11")),  # "this week"
    ],
)
def test_a_night_tells_nearly_what_a_day_does(least: float, most: float, other: Any) -> None:
    one, two = told("a", **DONE | {"date": FIRST}), told("b", **DONE | {"date": other})
    mention = Mention(event=one.events[0], report=report_of(one))
    found = compare(two.events[0], report_of(two), mention, load(), known_affiliations()).features
    assert least <= found["time same day"] <= most


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (False, "The raid on Aleppo ended on Friday when troops stormed a shop."),
        (False, "Fighting in Aleppo was over at noon."),
        (True, "The raid on Aleppo was made on Friday."),
        (True, "The truce in Aleppo ended on Friday with an assault."),
    ],
)
def test_the_day_on_which_a_raid_ended_is_not_that_of_another(quote: str, *, expected: bool) -> None:
    raid: dict[str, Any] = {"type": "raid", "phase": "concluded"}
    one = told("a", **raid | {"date": days("2026-01-08")})
    other = told("b", hours=30, quote=quote, **raid | {"date": FIRST})
    assert ("time other day" in features(one, other)) == expected


@pytest.mark.parametrize(
    ("quote", "pair"),
    [
        ("Bandits attacked the village of Bakouri, in the district of Tanda.", ("Bakouri", "Tanda")),
        ("Militiamen raided Drodro in the territory of Djugu.", ("Drodro", "Djugu")),
    ],
)
def test_a_village_lies_in_the_district_that_is_told_with_it(quote: str, pair: tuple[str, str]) -> None:
    assert pair in parts(quote)


@pytest.mark.parametrize(
    ("expected", "quote", "first"),
    [
        (True, "Fighters fought for Aleppo on Saturday, the fifth day of fighting.", days("2026-01-05")),
        (True, "The army took Aleppo after a five-day battle.", days("2026-01-06")),
        (True, "Aleppo fell after two weeks of fighting.", days("2025-12-27")),
        (False, "Fighters fought for Aleppo on Saturday, the fifth day of fighting.", days("2026-01-02")),
        (False, "Fighters fought for Aleppo on Saturday.", days("2026-01-05")),
        (False, "Aleppo fell after a five-day truce.", days("2026-01-05")),
        (False, "Aleppo fell after a five-day battle.", None),
    ],
)
def test_a_fight_of_five_days_began_with_what_was_told_five_days_before(
    quote: str, first: Any, *, expected: bool
) -> None:
    one, other = told("a", hours=-120, **DONE | {"date": first}), told("b", quote=quote, **DONE)
    assert ("time begun" in features(one, other)) == expected
    assert ("time begun" in features(other, one)) == expected


def test_a_strike_before_is_not_how_a_fight_began() -> None:
    strike = {"type": "airstrike", "phase": "concluded", "date": days("2026-01-08")}
    one = told("a", hours=-48, **strike)
    assert "time begun" not in features(one, told("b", quote="Troops fought for Aleppo for a second day.", **DONE))


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [(False, "siege", "shelling"), (True, "siege", "airstrike"), (True, "assault", "shelling")],
)
def test_guns_are_how_a_siege_is_laid(one: str, other: str, *, expected: bool) -> None:
    assert ("type strike" in features(told("a", type=one), told("b", type=other))) == expected
