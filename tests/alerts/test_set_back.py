"""What an alert says when its own source puts right how far it has come, where it was or who attacked."""

import pytest
from sqlalchemy import Engine

from alerts.lives.policy import Picture, difference
from streams.records import Actor
from tests.alerts.world import World
from tests.incidents.told import ALEPPO, ALEPPO_PROVINCE, NUSRA, a_reading, an_event, persons
from tests.incidents.told import told as a_report

FIRST = a_report("first", source="wire", force=persons(6000))
RIGHT = "Correction: it was the 6,000 men."


def test_an_edit_that_makes_it_a_plan_is_a_correction_and_heads_the_message(local: Engine) -> None:
    world = World(local)
    plan = an_event("first", "They mean to attack.", phase="planned", force=persons(6000))
    world.decide(FIRST, a_reading("first", plan, source="wire", revision=2))
    told = world.messages()[-1]
    assert ("correction", True) == (told.kind, "planned" in told.title)
    assert ("Was under way, now planned",) == told.changes


def test_that_another_report_tells_it_as_a_plan_yet_corrects_nothing(local: Engine) -> None:
    world = World(local)
    world.decide(FIRST, a_report("b", hours=1, phase="planned", force=persons(6000)))
    assert ["first", "update"] == world.kinds()
    assert "planned" not in world.messages()[-1].title


def test_who_attacked_is_by_the_correction_and_not_by_what_it_puts_right(local: Engine) -> None:
    unnamed = Actor(name="Tel Brigade")
    world = World(local)
    right = a_report("right", hours=1, source="wire", quote=RIGHT, attacker=(NUSRA,), force=persons(6000))
    world.decide(a_report("first", source="wire", attacker=(unnamed,), force=persons(6000)), right)
    told = world.messages()[-1]
    assert ("correction", "Al-Nusra Front") == (told.kind, told.who)
    assert told.title.startswith("Al-Nusra Front: ")


def test_where_it_was_is_by_the_correction_and_not_by_what_it_puts_right(local: Engine) -> None:
    world = World(local)
    right = a_report("right", hours=1, source="wire", quote=RIGHT, place=ALEPPO, force=persons(6000))
    world.decide(a_report("first", source="wire", place=ALEPPO_PROVINCE, force=persons(7000)), right)
    assert ["first", "correction"] == world.kinds()
    assert "near Aleppo, 6,000" in world.messages()[-1].title


@pytest.mark.parametrize(
    ("before", "now", "is_another"),
    [
        ("Rebels", "rebel", False),
        ("Islamist rebels", "rebels", False),
        ("rebels", "soldiers", True),
        ("Rwandan troops", "Ugandan troops", True),
    ],
)
def test_another_wording_is_no_other_attacker(before: str, now: str, *, is_another: bool) -> None:
    seen = difference(Picture(attackers=(before,)), Picture(attackers=(now,)), is_edited=True)
    assert is_another == bool(seen.sentences)
