"""What began, by its own words, long after another was told is another; what goes on or was awaited may be it."""

from typing import Any

import pytest

from streams.incidents.words.lasting import days_back
from streams.incidents.words.telling import is_gain, is_onset, since
from streams.records import Actor, Place
from tests.incidents.told import ALEPPO, alike, days, told

FIRST = days("2026-01-09")
LAUNCHED = "The army launched a new offensive on Aleppo on Sunday, officials said."
PRESSED = "The army pressed its offensive on Aleppo on Sunday, officials said."
TAKEN: dict[str, Any] = {"type": "capture", "phase": "concluded", "date": FIRST}
BACK = "Troops beat off an attack on Aleppo."


@pytest.mark.parametrize(
    ("expected", "hours", "first", "then"),
    [
        (True, 360, {}, {"quote": LAUNCHED, "date": days("2026-01-25")}),
        (False, 360, {}, {"quote": PRESSED, "date": days("2026-01-25")}),
        (False, 72, {}, {"quote": LAUNCHED, "date": days("2026-01-13")}),  # of these days
        (False, 360, {"phase": "planned"}, {"quote": LAUNCHED, "date": days("2026-01-25")}),
        (False, 360, {"type": "siege"}, {"quote": LAUNCHED, "date": days("2026-01-25")}),
        (True, 360, {}, {"quote": "Fighting went on for a fourth day in Aleppo.", "date": days("2026-01-25")}),
        (False, 360, {}, {"quote": "Fighting went on for a third week in Aleppo.", "date": days("2026-01-25")}),
        (True, 168, TAKEN, {"type": "clash", "phase": "concluded", "date": days("2026-01-16")}),
        (False, 48, TAKEN, {"type": "clash", "phase": "concluded", "date": days("2026-01-11")}),
        (True, 168, TAKEN, {"type": "assault", "phase": "concluded", "quote": BACK, "date": None}),
        (False, 48, TAKEN, {"type": "assault", "phase": "concluded", "quote": BACK, "date": None}),  # it is disputed
        (True, 300, {}, {"type": "assault", "phase": "concluded", "date": days("2026-01-22")}),
        (False, 300, {"type": "siege"}, {"type": "assault", "phase": "concluded", "date": days("2026-01-22")}),
    ],
)
def test_what_began_long_after_the_other_was_told_is_another(
    *, expected: bool, hours: float, first: dict[str, Any], then: dict[str, Any]
) -> None:
    one, other = told("a", **{"date": FIRST} | first), told("b", hours=hours, **then)
    assert ("time over" in alike(one, other).features) == expected
    assert ("time over" in alike(other, one).features) == expected


GOING_ON = {"type": "offensive", "phase": "underway"}
KARABAKH = Place(name="Nagorno-Karabakh", country="AZ", precision="admin1")


@pytest.mark.parametrize(
    ("expected", "first", "quote"),
    [
        (False, GOING_ON, "Troops stormed the Hanano district of Aleppo on Thursday."),
        (False, GOING_ON, "Troops attacked Aleppo on Thursday and fought their way to its market."),
        (False, GOING_ON, "Troops attacked Aleppo on Thursday and drove rebels from two districts."),
        (True, GOING_ON, "Troops attacked a post in Aleppo on Thursday, killing five."),
    ],
)
def test_an_assault_that_gains_ground_is_of_the_offensive_told_before(
    *, expected: bool, first: dict[str, Any], quote: str
) -> None:
    one = told("a", date=FIRST, **first)
    other = told("b", hours=312, type="assault", phase="concluded", date=days("2026-01-22"), quote=quote)
    assert expected == ("time over" in alike(one, other).features)


@pytest.mark.parametrize(("expected", "place"), [(True, ALEPPO), (False, KARABAKH)])
def test_an_attack_on_a_land_is_not_over_when_its_armies_clash(*, expected: bool, place: Place) -> None:
    one = told("a", type="assault", phase="concluded", date=FIRST, place=place)
    other = told("b", hours=144, type="clash", phase="concluded", date=days("2026-01-15"), place=place)
    assert expected == ("time over" in alike(one, other).features)


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (True, "Rebels overran two posts."),
        (True, "Soldiers pushed the militants out of the village."),
        (True, "Rebels broke into the barracks."),
        (False, "Rebels took part in the attack."),
        (False, "Rebels attacked the town and killed five soldiers."),
        (False, "Soldiers beat back the rebels."),
    ],
)
def test_ground_that_was_gained(*, expected: bool, quote: str) -> None:
    assert expected == is_gain(quote)


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (10, "Troops attacked the centre, the climax of a ten-day advance on the town."),
        (0, "Troops attacked the centre after a ten-day pause."),
        (0, "They received ten days' pay in advance."),
    ],
)
def test_an_advance_goes_on_as_other_attacks_do(expected: int, quote: str) -> None:
    assert expected == days_back(quote)


def test_an_assault_may_begin_what_ends_with_the_town_taken() -> None:
    first = told("a", type="assault", phase="concluded", date=FIRST)
    then = told("b", hours=260, type="capture", phase="concluded", date=days("2026-01-20"))
    assert "time over" not in alike(first, then).features


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (True, "Rebels launched a large-scale attack on the town."),
        (True, "The Taliban have begun their spring offensive."),
        (True, "Government troops opened an offensive in the east."),
        (False, "Troops launched their final assault on the town."),
        (False, "The army began the second phase of its offensive on the town."),
        (False, "Rebels attacked the town in an offensive."),
        (False, "The market opened on the day of the attack."),
        (False, "Troops started at dawn against the last attack."),
    ],
)
def test_how_it_began_is_told_by_who_launches_it(*, expected: bool, quote: str) -> None:
    assert expected == is_onset(quote)


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        (None, "Rebels stormed the capital in their biggest raid since March."),
        (None, "It was the deadliest attack on the army since May."),
        (None, "The first fighting in the city since June broke out on Tuesday."),
        (None, "It was the third attack on the town since March."),
        (None, "The town has been stormed twice since March."),
        (None, "Since March the army has beaten off four assaults."),
        ("march", "The second siege, which has lasted since March, goes on."),
        ("march", "The rebels, who have held two towns since March, attacked."),
        ("march", "Since March, three divisions have been besieging the town."),
        ("march", "Rebels have held the city since March."),
        ("march", "The biggest camp has been besieged by troops. It has been shelled since March."),
    ],
)
def test_a_month_that_it_is_measured_by_is_not_when_it_began(expected: str | None, quote: str) -> None:
    assert expected == since(quote)


@pytest.mark.parametrize(
    ("expected", "name", "other"),
    [
        ("attacker unlike", "the Joint Task Force", Actor(name="Boko Haram", actor_id="boko-haram")),
        ("attacker unlike", "a military task force", Actor(name="rebels")),
        ("attacker unlike", "JTF troops", Actor(name="insurgents")),
        ("attacker alike", "the Joint Task Force", Actor(name="government troops")),
        ("attacker same", "Task Force Rusich", Actor(name="Rusich")),
    ],
)
def test_a_task_force_is_a_states(expected: str, name: str, other: Actor) -> None:
    one, another = told("a", attacker=(Actor(name=name),)), told("b", attacker=(other,))
    assert expected in alike(one, another).features
