"""On what terms alerts are told, and what the ledger says of the rest: decided on a database, a clock at hand."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine

from alerts.deciding.actions import release, silence, snooze
from alerts.deciding.planning import Limits
from alerts.outgoing import held, holds
from streams.database import transaction
from tests.alerts.world import DESK, DUTY, DUTY_TOO, RULES, STRONGER, WEAKER, World, of_town, subscribed
from tests.incidents.told import NOON, a_reading, an_event, persons, told


def test_a_silenced_alert_stands_in_the_ledger_with_who_and_why(engine: Engine) -> None:
    world = World(engine, subscriptions=subscribed(more=DUTY_TOO))
    with transaction(engine) as connection:
        until = NOON + timedelta(hours=1)
        silence(connection, "{rule: big, place: Aleppo}", by="ann", reason="drill", until=until, at=NOON)
    world.decide(told("a", force=persons(6000)))
    assert ["silenced until 2026-01-10 13:00Z by ann: drill"] * 2 == world.reasons()
    world.now = until
    world.decide(told("b", hours=1, force=persons(6000)))
    assert ["first"] == world.kinds()


NIGHT = ', quiet: {from: "12:00", to: "14:00", tz: UTC}'


def test_alerts_of_quiet_hours_come_as_one_digest_without_those_retracted_meanwhile(local: Engine) -> None:
    world = World(local, subscriptions=subscribed(NIGHT))
    world.decide(*(of_town(number) for number in range(3)))
    world.decide(a_reading("a-1", revision=2))
    assert ([], 0) == (world.kinds(), world.later(hours=1, minutes=59))
    assert 1 == world.later(minutes=1)
    (digest,) = world.messages()
    assert ("digest", 2, 0) == (digest.kind, len(digest.lines), digest.more)
    assert ["retracted before it was told"] == [one for one in world.reasons() if "retracted" in one]
    assert 0 == world.later(hours=1)
    with transaction(local) as connection:
        assert (DESK,) == held.got(connection, digest.lines[0].alert_id)


def test_what_was_told_in_a_digest_is_retracted_to_who_had_it(local: Engine) -> None:
    world = World(local, subscriptions=subscribed(NIGHT))
    world.decide(*(of_town(number) for number in range(3)))
    world.later(hours=2)
    world.decide(a_reading("a-1", revision=2))
    assert ["digest", "retraction"] == world.kinds()


def test_a_critical_alert_breaks_quiet_hours_and_takes_what_was_held_of_it_along(engine: Engine) -> None:
    rules = RULES.replace("severity: high", "severity: critical, if_possible: high")
    world = World(engine, rules, subscribed(NIGHT))
    world.decide(told("a", force=persons(8000, "up_to")))
    assert ([], ["first"]) == (world.kinds(), world.kinds(state="held"))
    world.decide(told("b", hours=1, force=persons(6000)))
    assert (["first"], []) == (world.kinds(), world.kinds(state="held"))
    assert "overtaken by revision 2" in world.reasons()


def test_over_the_rate_the_rest_comes_as_and_so_many_more(local: Engine) -> None:
    world = World(local, subscriptions=subscribed(", rate: 2/h"), limits=Limits(burst_alerts=0))
    world.decide(*(of_town(number) for number in range(9)))
    assert (2, 7) == (len(world.messages()), len(world.kinds(state="held")))
    world.later(hours=1)
    digest = world.messages()[-1]
    assert ("And 7 more", 7) == (digest.title, len(digest.lines))


def test_a_burst_is_grouped(local: Engine) -> None:
    world = World(local)
    world.decide(*(of_town(number) for number in range(9)))
    assert 5 == len(world.messages())
    world.later(minutes=1)
    assert ["first"] * 5 + ["digest"] == world.kinds()


def test_a_storm_of_a_rule_is_held_its_owner_asked_and_told_when_released(engine: Engine) -> None:
    world = World(engine, subscriptions=subscribed(more=DUTY_TOO), limits=Limits(burst_alerts=0))
    world.decide(*(of_town(number) for number in range(25)))
    assert (["first"] * 20 + ["storm"], ["first"] * 20) == (world.kinds(), world.kinds(DUTY))
    question = world.messages()[-1]
    with transaction(engine) as connection:
        assert 5 == release(connection, question.hold_id, "ann", world.now)
    assert ["digest"] == world.kinds(DUTY)[-1:]
    assert 5 == len(world.messages(DUTY)[-1].lines)


def test_a_storm_that_nobody_answers_is_told_in_the_end(local: Engine) -> None:
    world = World(local, limits=Limits(burst_alerts=0, storm_alerts=2))
    world.decide(*(of_town(number) for number in range(6)))
    world.later(minutes=10)
    assert ["first", "first", "storm", "digest"] == world.kinds()


def test_a_quiet_rule_has_no_storm(local: Engine) -> None:
    world = World(local, limits=Limits(burst_alerts=0, storm_alerts=2))
    for number in range(6):
        world.now = NOON + timedelta(minutes=11 * number)
        world.decide(of_town(number))
    assert ["first"] * 6 == world.kinds()


REVIEWED = "  - {id: duty, to: [{email: duty@example.org}], review: {by: desk, release_after: 10m}}\n"


def test_a_first_message_waits_for_the_desk_and_what_follows_does_not(engine: Engine) -> None:
    world = World(engine, subscriptions=subscribed(more=REVIEWED))
    world.decide(told("a", force=persons(6000)))
    assert ([], ["first", "review"]) == (world.kinds(DUTY), sorted(world.kinds()))
    question = next(message for message in world.messages() if message.kind == "review")
    with transaction(engine) as connection:
        release(connection, question.hold_id, "ann", world.now)
    assert ["first"] == world.kinds(DUTY)
    world.decide(told("b", hours=1, force=persons(6000)))
    assert ["first", "update"] == world.kinds(DUTY)


def test_whoever_is_asked_can_leave_the_subscription_by_which_they_are(local: Engine) -> None:
    world = World(local, subscriptions=subscribed(more=REVIEWED), limits=Limits(burst_alerts=0, storm_alerts=1))
    world.decide(*(of_town(number) for number in range(3)))
    assert {"review": "desk", "storm": "desk"} == {
        one.kind: one.subscription for one in world.messages() if one.hold_id
    }


def test_what_nobody_approves_is_released_after_its_time_in_its_newest_state(local: Engine) -> None:
    world = World(local, subscriptions=subscribed(more=REVIEWED))
    world.decide(told("a", force=persons(6000)), told("b", hours=1, force=persons(6000)))
    world.later(minutes=10)
    (first,) = world.messages(DUTY)
    assert ("first", 2) == (first.kind, first.independent_sources)


def test_a_snoozed_alert_is_told_in_its_newest_state_when_the_snooze_ends(local: Engine) -> None:
    world = World(local)
    world.decide(told("a", force=persons(6000)))
    alert = world.alert()
    with transaction(local) as connection:
        snooze(connection, alert, "ann", NOON + timedelta(hours=1), NOON, where=DESK)
    world.decide(told("b", force=persons(6000)), told("c", force=persons(6000)))
    assert ["first"] == world.kinds()
    world.later(hours=1)
    assert (["first", "update"], 3) == (world.kinds(), world.messages()[-1].independent_sources)


HUGE = told("b", hours=1, force=persons(60_000))


def test_a_stronger_rule_speaks_for_the_weaker_to_who_hears_both(local: Engine) -> None:
    only_big = "  - {id: duty, to: [{email: duty@example.org}], match: {rule: big}}\n"
    world = World(local, WEAKER + STRONGER, subscribed(more=only_big))
    world.decide(told("a", force=persons(60_000)))
    assert ["huge"] == [message.rule for message in world.messages()]
    assert ["big"] == [message.rule for message in world.messages(DUTY)]
    assert ["told by the stronger huge"] == world.reasons()


def test_when_the_stronger_comes_later_the_weaker_becomes_a_pointer_silently(engine: Engine) -> None:
    world = World(engine, WEAKER + STRONGER)
    world.decide(told("a", force=persons(6000)), HUGE)
    told_of = [(one.rule, one.kind, one.is_material) for one in world.messages()]
    assert {("big", "first", True), ("big", "update", False), ("huge", "first", True)} == set(told_of)
    pointer = next(one for one in world.messages() if not one.is_material)
    assert any(note.startswith("Told by: ") for note in pointer.notes)


def test_when_the_stronger_is_retracted_the_weaker_is_told(local: Engine) -> None:
    world = World(local, WEAKER + STRONGER)
    smaller = a_reading("a", an_event("a", "edited", force=persons(6000)), revision=2)
    world.decide(told("a", force=persons(60_000)), smaller)
    assert {("huge", "first"), ("huge", "retraction"), ("big", "first")} == {
        (one.rule, one.kind) for one in world.messages()
    }


def test_what_fell_due_is_done_once_though_it_was_broken_off(local: Engine) -> None:
    world = World(local, subscriptions=subscribed(NIGHT))
    world.decide(*(of_town(number) for number in range(3)))
    world.now += timedelta(hours=2)

    def fail(name: str) -> None:
        raise RuntimeError(name)

    with pytest.raises(RuntimeError, match=r"timetable\.before-commit"):
        world.timetable(waypoint=fail).do_what_is_due()
    assert [] == world.kinds()
    assert [1, 0] == [world.timetable().do_what_is_due() for _ in range(2)]
    assert ["digest"] == world.kinds()


def test_by_the_servers_clock_a_hold_ends_where_there_is_one(engine: Engine) -> None:
    world = World(engine, subscriptions=subscribed(NIGHT))
    world.decide(of_town(1))  # the tests' NOON is long past by the server's clock
    if engine.dialect.name == "sqlite":
        world.now = NOON + timedelta(hours=2)
    assert world.timetable().do_what_is_due() >= 1
    with transaction(engine) as connection:
        assert () == holds.due(connection, datetime.max.replace(tzinfo=NOON.tzinfo))
