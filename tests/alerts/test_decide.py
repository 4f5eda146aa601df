"""A reading in, alerts in the outbox: in one transaction, once."""

from typing import Any

import pytest
import sqlalchemy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from prometheus_client import CollectorRegistry
from sqlalchemy import Engine

from alerts.deciding.metrics import DecideMetrics
from alerts.message import Message
from alerts.subscribing.subscriptions import loads
from streams.codec import decode
from streams.database import open_engine, transaction
from streams.incidents.keeping import store
from streams.outcomes import Inbound
from streams.records import Reading
from tests.alerts.deciding import SUBSCRIPTIONS, TOPIC, a_decider, decide_all, outbox, rows
from tests.incidents.told import a_reading, an_event, persons, told

BIG = ("big", "#desk", 1, "first", 1)
SHADOW = ("rehearsed", "#test", 1, "first", 1)


def alerts_told(engine: Engine, *readings: Reading, **fields: Any) -> list[tuple[Any, ...]]:
    """Decide the readings, and give the live deliveries."""
    decide_all(a_decider(engine, **fields), readings)
    return [row for row in outbox(engine) if row[0] != "rehearsed"]


def all_tables(engine: Engine) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that is in the database."""
    return {name: rows(engine, name) for name in sqlalchemy.inspect(engine).get_table_names()}


def test_an_offensive_over_the_threshold_is_told_once(engine: Engine) -> None:
    assert [BIG] == alerts_told(engine, told("a", force=persons(6000)))


def test_a_smaller_one_is_not_told(engine: Engine) -> None:
    assert [] == alerts_told(engine, told("a", force=persons(4000)))


def test_a_second_outlet_updates_the_alert_and_raises_none(engine: Engine) -> None:
    readings = told("a", force=persons(6000, "about")), told("b", hours=1, force=persons(6000, "over"))
    assert [BIG, ("big", "#desk", 2, "update", 1)] == alerts_told(engine, *readings)


def test_a_copy_adds_an_outlet_silently(engine: Engine) -> None:
    copies = [told(name, force=persons(6000), reading={"signature": (1, 2, 3)}) for name in "ab"]
    assert [BIG, ("big", "#desk", 2, "update", 0)] == alerts_told(engine, *copies)


def test_a_second_source_without_a_figure_updates_the_alert_too(engine: Engine) -> None:
    assert [BIG, ("big", "#desk", 2, "update", 1)] == alerts_told(engine, told("a", force=persons(6000)), told("b"))


def test_what_was_possible_and_becomes_sure_is_escalated(engine: Engine) -> None:
    alerts_told(engine, told("a", force=persons(8000, "up_to")), told("b", hours=1, force=persons(6000)))
    assert [("big", 2, "critical", "sure")] == [
        row for row in rows(engine, "alerts", "rule, revision, severity, certainty") if row[0] == "big"
    ]


def test_a_rule_of_the_incident_fires_when_its_third_source_comes_without_matching_the_rest(engine: Engine) -> None:
    readings = told("a", force=persons(6000)), told("b"), told("c", type="assault", force=persons(6000))
    fired = [row for row in alerts_told(engine, *readings) if row[0] == "three-sources"]
    assert [("three-sources", "#desk", 1, "first", 1)] == fired


def test_a_rule_in_shadow_mode_is_told_to_the_test_channel_only(engine: Engine) -> None:
    decide_all(a_decider(engine), [told("a")])
    assert [SHADOW] == outbox(engine)


def test_without_a_test_channel_a_rule_in_shadow_mode_is_told_to_nobody(engine: Engine) -> None:
    decide_all(a_decider(engine, test_target=None), [told("a")])
    assert [("rehearsed", "shadow")] == rows(engine, "alerts", "rule, mode")
    assert [] == outbox(engine)


def test_a_backfilled_article_is_remembered_and_raises_nothing(engine: Engine) -> None:
    assert [] == alerts_told(engine, told("a", force=persons(6000), reading={"is_backfill": True}))
    assert 1 == len(rows(engine, "incidents"))


def test_a_live_report_on_what_was_backfilled_raises_the_alert(engine: Engine) -> None:
    old = told("a", force=persons(6000), reading={"is_backfill": True})
    assert [BIG] == alerts_told(engine, old, told("b", hours=1, force=persons(6000)))


def test_a_redelivered_reading_changes_nothing(engine: Engine) -> None:
    readings = [told("a", force=persons(6000)), told("b", hours=1, force=persons(7000))]
    decide_all(a_decider(engine), readings)
    before = all_tables(engine)
    decide_all(a_decider(engine), readings)
    assert before == all_tables(engine)


def test_what_an_older_revision_says_later_is_ignored(engine: Engine) -> None:
    newer = a_reading("a", an_event("a", "newer", force=persons(600)), revision=2)
    assert [] == alerts_told(engine, newer, told("a", force=persons(6000)))


def test_an_edited_article_corrects_the_alert(engine: Engine) -> None:
    edited = a_reading("a", an_event("a", "edited", force=persons(6000)), revision=2)
    assert [BIG, ("big", "#desk", 2, "correction", 1)] == alerts_told(engine, told("a", force=persons(60_000)), edited)


def test_a_corrected_alert_shows_the_figure_that_stands_with_its_quote(engine: Engine) -> None:
    edited = a_reading("a", an_event("a", "an edited 6,000 fighters", force=persons(6000)), revision=2)
    decide_all(a_decider(engine), [told("a", force=persons(60_000)), edited])
    texts = [row[0] for row in rows(engine, "outbox", "message, revision") if row[1] == 2]
    messages = [decode(text.encode(), Message) for text in texts]
    shown = {(one.force.quote if one.force else None, one.quotes[0].quote, one.before) for one in messages}
    assert 1 == len({one.alert_id for one in messages if one.rule == "big"})
    before = "Al-Nusra Front: offensive near Aleppo, 60,000 fighters"
    assert {("6,000 fighters", "an edited 6,000 fighters", before)} == shown


@pytest.mark.parametrize(
    "edited",
    [a_reading("a", revision=2), a_reading("a", an_event("a", "edited", force=persons(600)), revision=2)],
    ids=["says it no more", "no longer meets the rule"],
)
def test_an_edited_article_retracts_what_it_alone_said(engine: Engine, edited: Reading) -> None:
    assert [BIG, ("big", "#desk", 2, "retraction", 1)] == alerts_told(engine, told("a", force=persons(6000)), edited)


def test_a_re_read_article_replaces_its_reading(engine: Engine) -> None:
    again = told("a", force=persons(6000), reading={"extractor": "newer"})
    assert [BIG] == alerts_told(engine, told("a", force=persons(6000)), again)


def test_whoever_is_reached_by_an_escalation_only_gets_a_first_message(engine: Engine) -> None:
    boss = """
  - id: boss
    to: [{email: boss@example.org}]
    least: critical
    match: {country: SY}
"""
    subscriptions = loads(SUBSCRIPTIONS + boss)
    readings = told("a", force=persons(8000, "up_to")), told("b", force=persons(6000))
    told_of = alerts_told(engine, *readings, subscriptions=subscriptions)
    assert ("big", "boss@example.org", 2, "first", 1) in told_of
    assert ("big", "#desk", 2, "escalation", 1) in told_of


def test_a_merge_of_two_told_incidents_goes_on_as_one_alert(engine: Engine) -> None:
    first = told("a", type="assault", force=persons(6000))
    second = told("b", type="assault", hours=8 * 24, force=persons(20_000))
    bridge = told("c", type="assault", hours=4 * 24, force=persons(6000, "about"))
    alerts_told(engine, first, second, bridge)
    assert ["merged", "raised"] == sorted(row[1] for row in rows(engine, "alerts", "rule, standing") if row[0] == "big")
    assert 1 == len(rows(engine, "incident_merges"))
    kept = [row[0] for row in rows(engine, "incidents", "id")]
    with transaction(engine) as connection:
        ids = {store.current_id(connection, one) for one in kept}
    assert 1 == len(ids)


def test_what_is_said_again_after_its_incident_was_merged_is_told(engine: Engine) -> None:
    first = told("a", type="assault", force=persons(6000))
    second = told("b", type="assault", hours=8 * 24, force=persons(20_000))
    bridge = told("c", type="assault", hours=4 * 24, force=persons(6000, "about"))
    gone = [a_reading("c", hours=4 * 24, revision=2), a_reading("b", hours=8 * 24, revision=2)]
    decide_all(a_decider(engine), [first, second, bridge, *gone])
    before = outbox(engine)
    decide_all(a_decider(engine), [replace(second, revision=3)], first_offset=5)
    assert ["update"] == [row[3] for row in outbox(engine) if row not in before and row[0] == "big"]


def test_whoever_no_subscription_names_any_more_is_told_no_more(engine: Engine) -> None:
    leaver = "  - id: leaver\n    to: [{email: leaver@example.org}]\n"
    subscriptions = loads(SUBSCRIPTIONS + leaver)
    decide_all(a_decider(engine, subscriptions=subscriptions), [told("a", force=persons(6000))])
    decide_all(a_decider(engine), [told("b", hours=1, force=persons(6000))], first_offset=1)
    updates = [row for row in outbox(engine) if row[:1] + row[2:4] == ("big", 2, "update")]
    assert [("big", "#desk", 2, "update", 1)] == updates


def test_the_next_offset_is_kept_by_partition(engine: Engine) -> None:
    decide_all(a_decider(engine), [told("a"), told("b")], first_offset=7)
    assert [(TOPIC, 0, 9)] == rows(engine, "consumer_progress", "topic, partition, next_offset")


def test_an_offset_that_jumps_is_counted(engine: Engine) -> None:
    registry = CollectorRegistry()
    decide = a_decider(engine, metrics=DecideMetrics(registry))
    decide_all(decide, [told("a")])
    decide_all(decide, [told("b")], first_offset=5)
    assert 4 == registry.get_sample_value("tocsin_reading_offsets_skipped_total")


def test_what_was_decided_is_counted(engine: Engine) -> None:
    registry = CollectorRegistry()
    readings = [told("a", force=persons(6000))]
    decide_all(a_decider(engine, metrics=DecideMetrics(registry)), readings * 2)
    samples = [
        registry.get_sample_value("tocsin_alerts_raised_total", {"severity": "critical", "mode": "live"}),
        registry.get_sample_value("tocsin_readings_decided_total", {"kind": "seen"}),
        registry.get_sample_value("tocsin_incidents_live"),
    ]
    assert [1, 1, 1] == samples


def test_nothing_is_kept_of_a_reading_that_failed_before_the_commit(engine: Engine) -> None:
    before = all_tables(engine)

    def fail(name: str) -> None:
        raise RuntimeError(name)

    with pytest.raises(RuntimeError, match=r"decide\.before-commit"):
        decide_all(a_decider(engine, waypoint=fail), [told("a", force=persons(6000))])
    assert before == all_tables(engine)


def test_each_alert_is_noted_for_other_consumers(engine: Engine) -> None:
    decide_all(a_decider(engine), [told("a", force=persons(6000))])
    assert 2 == len(rows(engine, "notes"))


def test_a_reading_without_events_is_seen(engine: Engine) -> None:
    decided = a_decider(engine)(Inbound(TOPIC, 0, 0, None, None), a_reading("a"))
    assert ("new", (), 1) == (decided.kind, decided.told, len(rows(engine, "readings_seen")))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.lists(st.integers(0, 3), min_size=4, max_size=12))
def test_redelivery_in_any_order_tells_what_one_delivery_of_each_does(order: list[int]) -> None:
    readings = [told(f"a{n}", hours=n / 10, force=persons(6000 + n)) for n in range(4)]
    outcomes = []
    for delivered in (order, list(dict.fromkeys(order))):
        engine = open_engine("sqlite://")
        decide_all(a_decider(engine), [readings[at] for at in delivered])
        outcomes.append((outbox(engine), rows(engine, "incident_mentions", "event_id, incident_id, article_id")))
    assert outcomes[0] == outcomes[1]
