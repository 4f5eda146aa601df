"""What a denial does to an alert: of what it is, and what becomes of it when the denial falls."""

from typing import Any

from sqlalchemy import Engine

from streams.records import Reading
from tests.alerts.world import World
from tests.incidents.told import persons
from tests.incidents.told import told as a_report

FIRST = a_report("first", source="wire", force=persons(6000))
NEGATED = a_report("no", hours=3, source="wire", modality="negated", quote="it was not so")


def denied(article: str, by: str, **event: Any) -> Reading:
    return a_report(article, hours=2, modality="denied", attribution=by, quote=f"no, says {article}", **event)


def test_a_denial_of_part_of_it_says_of_what(local: Engine) -> None:
    world = World(local)
    world.decide(FIRST, a_report("taken", hours=1, type="capture"), denied("b", "the army", type="capture"))
    assert "Denied by the army (outlet of b): the capture" in world.messages()[-1].changes


def test_a_denial_of_what_nobody_told_is_no_news(local: Engine) -> None:
    world = World(local)
    world.decide(FIRST, denied("b", "the army", type="ceasefire"))
    assert ["first"] == world.kinds()


def test_an_alert_is_told_again_when_its_denial_falls(local: Engine) -> None:
    world = World(local)
    world.decide(FIRST, denied("no-1", "the army"), denied("no-2", "the mayor"))
    world.decide(a_report("yes", hours=4, modality="claimed", attribution="the army"))
    assert ["first", "update", "retraction", "update"] == world.kinds()
    assert "Said again" in world.messages()[-1].changes


def test_an_alert_is_not_told_again_for_what_does_not_meet_its_rule(local: Engine) -> None:
    world = World(local)
    world.decide(FIRST, NEGATED)
    world.decide(a_report("yes", hours=4, source="radio", force=persons(300)))
    assert ["first", "retraction"] == world.kinds()
