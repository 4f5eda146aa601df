"""What the database keeps of incidents is what memory would, reading by reading."""

from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from streams.database import open_engine, transaction
from streams.ids import stable_id
from streams.incidents.alike.weights import load
from streams.incidents.keeping import store
from streams.incidents.keeping.following import Following
from streams.incidents.model import Incident
from streams.incidents.resolving.grouping import Grouping
from streams.incidents.resolving.placing import place
from streams.incidents.sides.actors import UNAFFILIATED
from streams.records import Place, Reading
from tests.incidents.finding import candidates
from tests.incidents.told import (
    AL_BAB,
    ALEPPO,
    ALEPPO_PROVINCE,
    NOON,
    NUSRA,
    SDF,
    a_reading,
    an_event,
    persons,
    told,
)

WEIGHTS = load()


def put(engine: Engine, *readings: Reading, following: Following | None = None) -> None:
    """Place and save the readings, a transaction each."""
    for reading in readings:
        with transaction(engine) as connection:
            if following is None:
                known = candidates(connection, reading)
            else:
                known = following.load(connection, following.candidate_ids(connection, reading, WEIGHTS))
            merged_into = store.own(connection, reading).merged_into
            placed = place(reading, known, weights=WEIGHTS, affiliations=UNAFFILIATED, merged_into=merged_into)
            versions = store.save(connection, placed, NOON)
        if following is not None:
            following.take(placed, versions)


def kept(engine: Engine, *ids: str) -> tuple[Incident, ...]:
    """The incidents as they are loaded."""
    with transaction(engine) as connection:
        return store.load(connection, ids)


def essence(incidents: Any) -> dict[str, Any]:
    """What must be the same in memory and in the database; the order of mentions after a merge may differ."""
    return {
        one.id: (one.type, one.phase, one.status, {mention.event.id: mention.report for mention in one.mentions})
        for one in incidents
        if one.mentions
    }


def test_an_incident_comes_back_whole(engine: Engine) -> None:
    reading = told("a", force=persons(6000))
    put(engine, reading, told("b", hours=1))
    grouping = Grouping(weights=WEIGHTS, affiliations=UNAFFILIATED)
    grouping.add(reading)
    grouping.add(told("b", hours=1))
    (incident,) = grouping.incidents.values()
    assert (incident,) == kept(engine, incident.id)


def test_only_what_is_near_in_place_and_time_is_loaded(engine: Engine) -> None:
    put(engine, told("far", place=Place(name="Raqqa", country="SY", admin1="Raqqa", precision="town")))
    put(engine, told("old", hours=-100 * 24), told("near"))
    with transaction(engine) as connection:
        found = candidates(connection, told("new", hours=1))
    assert ["near"] == [mention.report.article_id for one in found for mention in one.mentions]


def test_a_reading_is_new_once(engine: Engine) -> None:
    with transaction(engine) as connection:
        assert [True, False] == [store.note_seen(connection, told("a"), NOON) for _ in range(2)]


def test_the_evidence_of_a_merge_into_an_incident_is_kept(engine: Engine) -> None:
    put(engine, told("a"))
    put(engine, told("b", hours=1))
    with transaction(engine) as connection:
        (incident,) = candidates(connection, told("c", hours=2))
    assert {"place", "attacker", "type", "phase", "time"} == {
        part.name.split()[0] for part in incident.mentions[1].parts
    }


@pytest.mark.parametrize("published", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_a_report_at_either_end_of_time_is_kept_and_found(engine: Engine, published: datetime) -> None:
    put(engine, told("a", reading={"published_at": published}), told("b", reading={"published_at": published}))
    (incident,) = kept(engine, stable_id("incident", an_event("a").id))
    assert ["a", "b"] == [one.report.article_id for one in incident.mentions]


READINGS = st.lists(
    st.tuples(
        st.integers(0, 7),
        st.sampled_from([ALEPPO, ALEPPO_PROVINCE, AL_BAB, None]),
        st.sampled_from([(NUSRA,), (SDF,), ()]),
        st.sampled_from(["planned", "underway", "concluded"]),
        st.sampled_from([None, 3000, 6000]),
        st.integers(0, 100),
    ),
    min_size=1,
    max_size=12,
)


@cache
def a_database() -> Engine:
    """A database for all examples: to make one takes longer than to try one."""
    return open_engine("sqlite://")


def an_empty_database() -> Engine:
    with transaction(a_database()) as connection:
        for table in (store.mentions, store.merges, store.articles, store.incidents):
            connection.execute(table.delete())
    return a_database()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(READINGS)
def test_the_database_groups_as_memory_does(drawn: list[Any]) -> None:
    engine, following = an_empty_database(), Following()
    grouping = Grouping(weights=WEIGHTS, affiliations=UNAFFILIATED)
    for at, (article, where, attacker, phase, size, hours) in enumerate(drawn):
        force = persons(size) if size else None
        event = an_event(f"a{article}", f"n {at}", place=where, attacker=attacker, phase=phase, force=force)
        reading = a_reading(f"a{article}", event, hours=hours, revision=at + 1)
        put(engine, reading, following=following)
        grouping.add(reading)
    with transaction(engine) as connection:
        loaded = store.load(connection, list(grouping.incidents))
        known = following.load(connection, [one.id for one in loaded])
    assert essence(grouping.incidents.values()) == essence(loaded)
    assert sorted(loaded, key=lambda one: one.id) == list(known)
