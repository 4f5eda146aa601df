"""Invariants 4, 5, 6 and 8, over streams of readings as they may come: mixed, repeated, from the start again."""

from collections import Counter
from collections.abc import Sequence

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from alerts.lives.life import Alert
from rules.load import loads
from rules.match import match
from rules.subject import Subject
from streams.database import open_engine
from streams.incidents.keeping.policy import facts_of
from streams.incidents.resolving.grouping import group
from streams.records import Reading
from tests.alerts.deciding import RULES, a_decider, decide_all, rows
from tests.incidents.told import AL_BAB, ALEPPO, FALLUJAH, ISIS, NUSRA, a_reading, an_event, persons

EVENTS = st.builds(
    lambda number, place, size, qualifier, kind, attacker: {
        "quote": f"{kind} {number} by {attacker.name}: {qualifier} {size}",
        "place": place,
        "force": persons(size, qualifier) if size else None,
        "type": kind,
        "attacker": (attacker,),
    },
    number=st.integers(0, 9),
    place=st.sampled_from([ALEPPO, AL_BAB, FALLUJAH, None]),
    size=st.sampled_from([0, 4000, 5001, 6000, 20000]),
    qualifier=st.sampled_from(["exact", "about", "over", "up_to"]),
    kind=st.sampled_from(["offensive", "assault", "siege", "capture", "ceasefire"]),
    attacker=st.sampled_from([NUSRA, ISIS]),
)


def _reading(article: int, hours: int, outlet: int, signature: int, events: Sequence[dict[str, object]]) -> Reading:
    made = tuple(an_event(f"a-{article}", **one) for one in events)
    unique = tuple({event.id: event for event in made}.values())
    return a_reading(
        f"a-{article}", *unique, hours=hours, source=f"outlet {outlet}", signature=(signature, signature + 1)
    )


READINGS = st.lists(
    st.builds(
        _reading,
        article=st.integers(0, 30),
        hours=st.integers(0, 40),
        outlet=st.integers(0, 4),
        signature=st.integers(0, 60),
        events=st.lists(EVENTS, max_size=2),
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda reading: reading.article_id,
)
RULE_SET = loads(RULES)
tried = settings(max_examples=40, deadline=None)


def decided(readings: Sequence[Reading]) -> Engine:
    engine = open_engine("sqlite://")
    decide_all(a_decider(engine), readings)
    return engine


@tried
@given(readings=READINGS)
def test_no_alert_is_raised_without_a_match_of_an_event_of_its_incident(readings: list[Reading]) -> None:
    engine, known = open_engine("sqlite://"), set[str]()
    events = {event.id: (event, reading) for reading in readings for event in reading.events}
    for count, reading in enumerate(readings, start=1):
        decide_all(a_decider(engine), [reading], first_offset=count)
        incidents = group(readings[:count]).incidents
        alerts = [msgspec.json.decode(row[0], type=Alert) for row in rows(engine, "alerts", "alert")]
        for alert in (one for one in alerts if one.id not in known):
            event, told_in = events[alert.event_id]
            incident = incidents[alert.incident_id]
            assert event.id in {mention.event.id for mention in incident.mentions}
            subject = Subject(event, told_in, facts_of(incident))
            assert alert.rule in {found.rule for found in match(subject, RULE_SET)}
        known |= {alert.id for alert in alerts}


@tried
@given(readings=READINGS)
def test_reading_the_topic_from_its_start_again_adds_no_delivery(readings: list[Reading]) -> None:
    engine = decided(readings)
    before = rows(engine, "outbox", "delivery_id, message, state")
    decide_all(a_decider(engine), readings)
    decide_all(a_decider(engine), readings, first_offset=len(readings))
    assert before == rows(engine, "outbox", "delivery_id, message, state")


@tried
@given(readings=READINGS)
def test_an_incident_and_a_rule_have_one_alert_that_goes_on(readings: list[Reading]) -> None:
    told = rows(decided(readings), "alerts", "rule, incident_id, standing")
    assert {1} >= set(Counter((rule, incident) for rule, incident, standing in told if standing == "raised").values())


@tried
@given(readings=READINGS)
def test_a_recipient_has_one_first_message_of_an_alert_and_one_message_a_change(readings: list[Reading]) -> None:
    engine = decided(readings)
    deliveries = rows(engine, "outbox", "alert_id, channel, recipient, revision, kind")
    firsts = Counter(row[:3] for row in deliveries if row[4] == "first")
    assert {1} >= set(firsts.values())
    assert len(deliveries) == len({row[:4] for row in deliveries})
    assert {row[:3] for row in deliveries} == set(firsts)


@tried
@given(readings=READINGS)
def test_an_article_adds_at_most_one_independent_source(readings: list[Reading]) -> None:
    before: dict[frozenset[str], int] = {}
    for count in range(1, len(readings) + 1):
        incidents = group(readings[:count]).incidents.values()
        now = {frozenset(one.event.id for one in each.mentions): facts_of(each).sources for each in incidents}
        for events, sources in now.items():
            assert sources <= 1 + sum(had for part, had in before.items() if part <= events)
        before = now
