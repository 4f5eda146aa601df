"""Alerts in their life: capped, corrected, retracted, said again, acknowledged, expired."""

from typing import Any

import pytest
from sqlalchemy import Engine

from alerts.deciding.actions import acknowledge
from alerts.outgoing.held import Recipient
from streams.database import transaction
from streams.incidents.resolving.grouping import group
from streams.records import Reading, Source
from tests.alerts.world import DESK, DUTY, DUTY_TOO, RULES, World, subscribed
from tests.incidents.told import NOON, a_reading, an_event, persons, told


def test_what_rests_on_unrated_sources_alone_is_told_at_high_at_most_and_says_so(local: Engine) -> None:
    world = World(local, RULES.replace("severity: high", "severity: critical"))
    world.decide(told("a", source=Source(name="x"), force=persons(6000)))
    (first,) = world.messages()
    assert ("high", True) == (first.severity, any("stated reliability" in note for note in first.notes))
    world.decide(told("b", hours=1, force=persons(6000)))
    escalation = world.messages()[-1]
    assert ("escalation", "critical", ()) == (escalation.kind, escalation.severity, escalation.notes)
    assert any(change.startswith("Was high, now critical") for change in escalation.changes)


EDITED = a_reading("a", an_event("a", "edited", force=persons(600)), revision=2)


def test_a_retraction_goes_to_whoever_was_told_though_nobody_subscribes_any_more(engine: Engine) -> None:
    world = World(engine, subscriptions=subscribed(more=DUTY_TOO))
    world.decide(told("a", force=persons(6000)))
    world.subscriptions = subscribed(more="  - {id: new, to: [{email: new@example.org}]}\n")
    world.decide(EDITED)
    told_of = {to: world.kinds(to) for to in (DESK, DUTY, Recipient("email", "new@example.org"))}
    assert {DESK: ["first", "retraction"], DUTY: ["first", "retraction"]} == {k: v for k, v in told_of.items() if v}


def test_a_retraction_shows_no_figure_and_what_no_longer_holds(local: Engine) -> None:
    world = World(local)
    world.decide(told("a", force=persons(6000)), EDITED)
    found = world.messages()[-1]
    assert (None, "retracted") == (found.force, found.standing)
    assert found.before.endswith("6,000 fighters")
    assert "Force: 600 fighters, before: 6,000 fighters" in found.changes


def test_whoever_was_refused_the_first_message_hears_of_no_retraction(local: Engine) -> None:
    world = World(local)
    world.decide(told("a", force=persons(6000)))
    with local.begin() as connection:
        connection.exec_driver_sql("UPDATE outbox SET state = 'refused'")
    world.decide(EDITED)
    assert [] == world.kinds()


OF_DENIED = """
  - {id: refuted, title: Refuted, severity: low, owner: desk, match: {incident.status: denied}}
"""


def denial(article: str, by: str | None = None, **fields: Any) -> Reading:
    modality = "denied" if by else "negated"
    return told(article, modality=modality, attribution=by, quote=f"no, says {article}", **fields)


@pytest.mark.parametrize(
    ("denials", "is_retracted"),
    [
        ([denial("b")], False),
        ([denial("b"), denial("c")], True),
        ([denial("b", "the army"), denial("c", "the army")], False),
        ([denial("b", "the army"), denial("c", "the UN")], True),
        ([denial("b", source=Source(name="x", owner="o")), denial("c", source=Source(name="y", owner="o"))], False),
        ([denial("b", source="outlet of a")], True),
        ([denial("b", "the army", source="outlet of a")], False),
    ],
    ids=["one", "two", "one voice in two", "two voices", "one owner", "the source itself", "it quotes a denial"],
)
def test_only_the_source_itself_or_two_independent_ones_retract(
    local: Engine, denials: list[Reading], *, is_retracted: bool
) -> None:
    world = World(local, RULES + OF_DENIED)
    readings = told("a", force=persons(6000)), *denials
    world.decide(*readings)
    assert is_retracted == ("retraction" in world.kinds())
    assert is_retracted == ("refuted" in {message.rule for message in world.messages()})
    assert {"denied" if is_retracted else "underway"} == {one.status for one in group(readings).incidents.values()}


def test_a_denial_that_takes_nothing_back_is_told(local: Engine) -> None:
    world = World(local)
    world.decide(told("a", force=persons(6000)), denial("b", "the army"))
    update = world.messages()[-1]
    assert ("update", ("Denied by the army (outlet of b)",)) == (update.kind, update.changes)


def test_what_is_said_again_after_a_retraction_is_told(local: Engine) -> None:
    world = World(local)
    again = a_reading("a", an_event("a", "again", force=persons(8000)), revision=3)
    world.decide(told("a", force=persons(6000)), EDITED, again)
    assert ["first", "retraction", "update"] == world.kinds()


@pytest.mark.parametrize(
    ("kinds", "figure", "source", "words"),
    [
        (["first", "retraction"], 800, "outlet of a", "Correction: the men are 800."),
        (["first", "correction"], 6000, "outlet of a", "Correction: the men are 6,000."),
        (["first", "update"], 800, "another", "Correction: the men are 800."),
        (["first", "update"], 800, "outlet of a", "The men are 800 by now."),
    ],
)
def test_a_correction_that_is_an_article_of_its_own_puts_its_owners_figure_right(
    local: Engine, kinds: list[str], figure: int, source: str, words: str
) -> None:
    world = World(local)
    world.decide(told("a", force=persons(8000)), told("b", hours=2, source=source, quote=words, force=persons(figure)))
    assert kinds == [kind for kind in world.kinds() if kind]
    if "correction" in kinds:
        assert "6,000" in world.messages()[-1].title
        assert "8,000" in world.messages()[-1].before


def test_progress_is_no_retraction(local: Engine) -> None:
    rules = RULES.replace("match: {", "match: {phase: planned, ")
    world = World(local, rules)
    now_under_way = a_reading("a", an_event("a", "it began", force=persons(6000)), revision=2)
    world.decide(told("a", phase="planned", force=persons(6000)), now_under_way)
    assert ["first", "update"] == world.kinds()


@pytest.mark.parametrize(("answer", "kinds"), [("edit", ["first", "correction"]), ("none", ["first"])])
def test_a_rule_says_what_a_correction_does(local: Engine, answer: str, kinds: list[str]) -> None:
    world = World(local, RULES.replace("owner: desk", f"alert: {{on_correction: {answer}}}"))
    world.decide(
        told("a", force=persons(60_000)), a_reading("a", an_event("a", "edited", force=persons(6000)), revision=2)
    )
    assert kinds == world.kinds()
    assert not any(message.is_material for message in world.messages() if message.kind == "correction")


def test_an_alert_of_which_nothing_is_heard_expires_silently_and_comes_back(local: Engine) -> None:
    world = World(local)
    world.decide(told("a", force=persons(6000)))
    world.later(hours=23)
    world.decide(told("b", hours=23, force=persons(6000)))
    assert 0 == world.later(hours=23)
    assert 1 == world.later(hours=1)
    ended = world.messages()[-1]
    assert ("ended", "expired", False) == (ended.kind, ended.standing, ended.is_material)
    assert 0 == world.later(hours=1)
    world.decide(told("c", hours=48, force=persons(6000)))
    assert ("update", "raised") == (world.messages()[-1].kind, world.messages()[-1].standing)


def test_an_acknowledged_alert_stays_so_until_it_is_escalated(local: Engine) -> None:
    rules = RULES.replace("severity: high", "severity: critical, if_possible: high")
    world = World(local, rules)
    world.decide(told("a", force=persons(8000, "up_to")))
    alert = world.alert()
    with transaction(local) as connection:
        acknowledge(connection, alert, "ann", NOON)
    world.decide(told("b", hours=1))
    assert "acknowledged" == world.messages()[-1].standing
    world.decide(told("c", hours=1, force=persons(6000)))
    assert ("escalation", "raised") == (world.messages()[-1].kind, world.messages()[-1].standing)
