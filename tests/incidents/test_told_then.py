"""What is told without its day: as of the days before its report, and before what happens after that."""

from typing import Any

import pytest

from streams.records import Actor, Place
from tests.incidents.told import ALEPPO, ISIS, NUSRA, REGIME, alike, days, told

ACT: dict[str, Any] = {"type": "assault", "phase": "concluded"}
ANYBODY = Actor(name="armed men")
ON_THE_8TH = told("a", hours=-40, date=days("2026-01-08"), **ACT)


@pytest.mark.parametrize(("expected", "hours"), [(True, -30), (True, 0), (False, 26), (False, 120)])
def test_an_act_without_its_day_was_in_the_days_before_its_report(*, expected: bool, hours: int) -> None:
    assert expected == ("time same day" in alike(ON_THE_8TH, told("b", hours=hours, **ACT)).features)


@pytest.mark.parametrize(
    "event", [{"type": "airstrike", "phase": "concluded"}, {"type": "assault", "phase": "planned"}]
)
def test_a_strike_or_a_plan_without_its_day_may_be_any(event: dict[str, Any]) -> None:
    assert "time same day" not in alike(ON_THE_8TH, told("b", hours=0, **event)).features


def test_a_common_day_tells_more_than_a_day_and_a_report() -> None:
    both = alike(ON_THE_8TH, told("b", date=days("2026-01-08"), **ACT)).features
    assert alike(ON_THE_8TH, told("b", **ACT)).features["time same day"] < both["time same day"]


@pytest.mark.parametrize(("expected", "day"), [(True, "2026-01-12"), (False, "2026-01-10"), (False, "2026-01-09")])
def test_what_was_over_when_it_was_told_is_none_of_a_later_day(*, expected: bool, day: str) -> None:
    features = alike(told("a", **ACT), told("b", hours=60, date=days(day), **ACT)).features
    assert expected == ("time other day" in features)


def test_a_bomb_of_days_later_is_another_act_than_an_attack_told_before() -> None:
    later = told("b", hours=60, type="bombing", phase="concluded", date=days("2026-01-12"))
    assert "time other act" in alike(told("a", **ACT), later).features


@pytest.mark.parametrize(
    "quote",
    [
        "The Islamic State attacked a post there.",
        "His division attacked a post there.",
        "The 2nd Division's Second Division headquarters was attacked.",
        "Fighters entered the Meshleb district of the town.",
    ],
)
def test_a_state_or_a_district_that_is_no_division_of_a_land_is_no_other_province(quote: str) -> None:
    placeless = told("b", quote=quote, place=None)
    assert "place other province" not in alike(told("a", place=ALEPPO), placeless).features


def test_another_division_of_the_land_is_another_province() -> None:
    placeless = told("b", quote="They attacked a post in the capital of Homs.", place=None)
    assert "place other province" in alike(told("a", place=ALEPPO), placeless).features


@pytest.mark.parametrize(("expected", "where"), [(True, "Tarsk district"), (False, "Tessel district")])
def test_two_districts_that_no_table_knows_are_two(*, expected: bool, where: str) -> None:
    one, other = (
        told(name, quote=f"They attacked a post in {there}.", place=None)
        for name, there in (("a", "Tessel district"), ("b", where))
    )
    assert expected == ("place other province" in alike(one, other).features)


@pytest.mark.parametrize(("expected", "where"), [(None, "Tessel province"), ("place", "Tessel")])
def test_a_province_that_no_table_knows_may_have_the_town(expected: str | None, where: str) -> None:
    unknown = Place(name="Tessel", country="SY", precision="unresolved")
    one = told("b", quote=f"Fighters attacked soldiers in {where}.", place=unknown)
    assert expected == alike(told("a"), one).veto


@pytest.mark.parametrize(("expected", "day"), [(True, "2026-01-16"), (False, "2026-01-11")])
def test_who_has_taken_a_town_raids_it_days_later_in_another_fight(*, expected: bool, day: str) -> None:
    taken = told("a", hours=-24, type="capture", phase="concluded", date=days("2026-01-09"))
    raid = told("b", hours=150, type="assault", phase="concluded", date=days(day))
    assert expected == ("time over" in alike(taken, raid).features)


@pytest.mark.parametrize(
    ("expected", "attacker"), [({"attacker other"}, ISIS), ({"attacker same"}, NUSRA), (set(), ANYBODY)]
)
def test_who_attacks_beside_a_clash_of_two_others_is_a_third(expected: set[str], attacker: Actor) -> None:
    clash = told("a", type="clash", attacker=(REGIME,), defender=(NUSRA,), phase="concluded")
    raid = told("b", type="raid", attacker=(attacker,), phase="concluded")
    assert expected == {name for name in alike(clash, raid).features if name.startswith("attacker")}


def test_who_attacks_may_be_the_side_that_a_clash_does_not_name() -> None:
    clash = told("a", type="clash", attacker=(NUSRA,), phase="concluded")
    raid = told("b", type="raid", attacker=(ISIS,), phase="concluded")
    assert not [name for name in alike(clash, raid).features if name.startswith("attacker")]


@pytest.mark.parametrize(("expected", "name"), [(None, "Lake Tessel"), ("place", "Tessel")])
def test_a_town_by_a_lake_may_be_in_any_country_that_has_a_shore_of_it(expected: str | None, name: str) -> None:
    shore = Place(name=name, country="TD", precision="unresolved")
    one = told("b", quote=f"Fighters attacked a fishing town on the shores of {name}.", place=shore, attacker=())
    assert expected == alike(told("a"), one).veto
