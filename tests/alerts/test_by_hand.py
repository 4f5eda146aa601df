"""Merging and splitting by hand: facts that later readings respect, on one decider and beside several."""

import threading
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from sqlalchemy import Engine

from alerts.deciding import by_hand
from streams.database import transaction
from streams.incidents.keeping import store
from streams.incidents.keeping.by_hand import NotPossible
from streams.records import Reading
from tests.alerts.deciding import a_decider, decide_all, outbox, rows
from tests.alerts.test_deciders import DEADLINE_SECONDS, Held
from tests.incidents.told import ALEPPO, FALLUJAH, NOON, SDF, a_reading, an_event, persons, told

A, B, C = (told(name, hours=at, force=persons(6000)) for at, name in enumerate("abc"))
FAR = told("far", place=FALLUJAH, attacker=(SDF,), force=persons(7000))


def event_of(reading: Reading) -> str:
    return reading.events[0].id


def homes(engine: Engine) -> list[set[str]]:
    """The articles of each incident, the largest incident first."""
    found: dict[str, set[str]] = {}
    for incident, article in rows(engine, "incident_mentions", "incident_id, article_id"):
        found.setdefault(incident, set()).add(article)
    return sorted(found.values(), key=lambda one: (-len(one), sorted(one)))


def home_of(engine: Engine, reading: Reading) -> str:
    return str(dict(rows(engine, "incident_mentions", "event_id, incident_id"))[event_of(reading)])


def split(engine: Engine, *readings: Reading) -> tuple[str, str]:
    """Take the readings' events out of their incident; the ids of what stays and of the new one."""
    home, ids, reconsider = (
        home_of(engine, readings[0]),
        {event_of(one) for one in readings},
        a_decider(engine).reconsider,
    )
    with transaction(engine) as connection:
        kept, taken, _ = by_hand.split(connection, home, ids, reconsider, by="Ann", at=NOON, reason="two towns")
    return kept.id, taken.id


def merge(engine: Engine, one: str, other: str) -> None:
    with transaction(engine) as connection:
        by_hand.merge(connection, one, other, a_decider(engine).reconsider, by="Ann", at=NOON)


def test_a_split_takes_mentions_into_an_incident_of_their_own(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, B, C])
    split(engine, B)
    assert [{"a", "c"}, {"b"}] == homes(engine)


def test_both_sides_of_a_split_are_found_by_later_readings_and_stay_two(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, B])
    split(engine, B)
    later = [told(f"later-{n}", hours=2 + n / 10, force=persons(6000 + n)) for n in range(6)]
    decide_all(a_decider(engine), later, first_offset=2)
    assert 2 == len(homes(engine))
    assert 2 == len({home_of(engine, one) for one in (A, B)})
    assert [] == rows(engine, "incident_merges")


def test_without_the_ruling_they_would_be_one_again(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, B])
    split(engine, B)
    with transaction(engine) as connection:
        connection.exec_driver_sql("DELETE FROM incidents_apart")
    decide_all(a_decider(engine), [told("later", hours=2, force=persons(6000))], first_offset=2)
    assert 1 == len(homes(engine))


def test_an_edit_of_a_split_article_brings_it_not_back(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, B])
    kept, _ = split(engine, B)
    edited = a_reading("b", an_event("b", "told in other words", force=persons(6000)), hours=1, revision=2)
    decide_all(a_decider(engine), [edited, told("later", hours=2)], first_offset=2)
    assert kept != home_of(engine, edited)


def test_a_split_is_told_as_an_offensive_of_its_own(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, B])
    split(engine, B)
    firsts = [row for row in outbox(engine) if row[0] == "big" and row[3] == "first"]
    assert 2 == len(firsts)


def test_a_merge_goes_on_as_one_incident_with_one_alert_and_the_old_id_stays_known(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, FAR])
    one, other = home_of(engine, A), home_of(engine, FAR)
    merge(engine, one, other)
    assert [{"a", "far"}] == homes(engine)
    with transaction(engine) as connection:
        assert store.current_id(connection, one) == store.current_id(connection, other)
    assert ["merged", "raised"] == sorted(row[1] for row in rows(engine, "alerts", "rule, standing") if row[0] == "big")


def test_a_merge_stays_when_an_article_of_it_is_edited(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, FAR])
    merge(engine, home_of(engine, A), home_of(engine, FAR))
    event = replace(FAR.events[0], force=persons(7500))
    decide_all(a_decider(engine), [replace(FAR, revision=2, events=(event,))], first_offset=2)
    assert [{"a", "far"}] == homes(engine)


def test_what_was_split_can_be_merged_again(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, B])
    merge(engine, *split(engine, B))
    decide_all(a_decider(engine), [C], first_offset=2)
    assert [{"a", "b", "c"}] == homes(engine)
    assert [] == rows(engine, "incidents_apart") + rows(engine, "articles_outside")


def test_a_ruling_holds_of_what_the_incident_is_merged_into(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, B, FAR])
    kept, taken = split(engine, B)
    merge(engine, kept, home_of(engine, FAR))
    decide_all(a_decider(engine), [C], first_offset=3)
    assert home_of(engine, A) != home_of(engine, B)
    apart = {frozenset(row) for row in rows(engine, "incidents_apart", "incident_id, other_id")}
    assert {frozenset({home_of(engine, A), taken})} == apart


def test_who_did_it_and_why_is_in_the_audit_log(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, B])
    kept, taken = split(engine, B)
    merge(engine, kept, taken)
    done = {(row[0], row[1], row[2]) for row in rows(engine, "audit", "action, by, subject")}
    assert {("split incident", "Ann", kept), ("merge incidents", "Ann", kept)} == done


def refusals(engine: Engine) -> Iterator[str]:
    home = home_of(engine, A)
    for work in (lambda: merge(engine, home, home), lambda: split(engine, A, B), lambda: split(engine, A, FAR)):
        with pytest.raises(NotPossible) as refused:
            work()
        yield str(refused.value)


def test_what_cannot_be_is_refused_with_the_reason_and_changes_nothing(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, B, FAR])
    before = homes(engine)
    one, whole, strange = refusals(engine)
    assert "is one incident already" in one
    assert "some of the mentions, not all" in whole
    assert event_of(FAR) in strange
    assert before == homes(engine)


def test_a_merge_waits_for_a_decider_that_has_one_of_the_incidents(postgresql: str) -> None:
    from streams.database import open_engine  # noqa: PLC0415 - only where the server is there

    engine = open_engine(postgresql)
    decide_all(a_decider(engine), [A, told("far", place=FALLUJAH, attacker=(SDF,))])
    ids = home_of(engine, A), home_of(engine, replace(A, events=(told("far", place=FALLUJAH).events[0],)))
    held = Held(engine, told("b", hours=1, place=ALEPPO, force=persons(6000)))
    merging = threading.Thread(target=merge, args=(engine, *ids))
    merging.start()
    held.commit()
    merging.join(DEADLINE_SECONDS)
    assert [{"a", "b", "far"}] == homes(engine)
    engine.dispose()
