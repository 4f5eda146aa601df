"""Several deciders on one database at once come to what one comes to."""

import threading
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine

from alerts.deciding import decide as deciding
from streams.database import open_engine
from streams.outcomes import Inbound
from streams.records import Place, Reading
from tests.alerts.deciding import TOPIC, a_decider, rows
from tests.alerts.towns import alerts_told, expected_alerts, incidents_told, readings_of
from tests.incidents.told import AL_BAB, ALEPPO, FALLUJAH, persons, told

SYRIA = Place(name="Syria", country="SY", precision="country")
RAQQA = Place(name="Raqqa", country="SY", admin1="Raqqa", precision="town")
WAITS_SECONDS = 1.0
DEADLINE_SECONDS = 30.0


@pytest.fixture
def engine(postgresql: str) -> Any:
    opened = open_engine(postgresql)
    yield opened
    opened.dispose()


def inbound(partition: int, offset: int) -> Inbound:
    return Inbound(topic=TOPIC, partition=partition, offset=offset, key=None, value=None)


class Held:
    """A decider in a thread that has decided a reading and does not commit until it is told to."""

    def __init__(self, engine: Engine, reading: Reading) -> None:
        self._reached, self._go_on = threading.Event(), threading.Event()
        decider = a_decider(engine, waypoint=self._pass)
        self._thread = threading.Thread(target=decider, args=(inbound(0, 0), reading))
        self._thread.start()
        assert self._reached.wait(DEADLINE_SECONDS)

    def _pass(self, point: str) -> None:
        if point == "decide.before-commit":
            self._reached.set()
            self._go_on.wait(DEADLINE_SECONDS)

    def commit(self) -> None:
        self._go_on.set()
        self._thread.join(DEADLINE_SECONDS)


def waits_for(engine: Engine, first: Reading, second: Reading) -> bool:
    """Say whether deciding `second` waits while `first` is decided and not committed; both are, in the end."""
    held, done = Held(engine, first), threading.Event()

    def decide() -> None:
        a_decider(engine)(inbound(1, 0), second)
        done.set()

    other = threading.Thread(target=decide)
    other.start()
    is_done = done.wait(WAITS_SECONDS)
    held.commit()
    other.join(DEADLINE_SECONDS)
    return not is_done


@pytest.mark.parametrize(
    ("one", "other", "waits"),
    [
        (ALEPPO, ALEPPO, True),
        (ALEPPO, AL_BAB, True),
        (ALEPPO, SYRIA, True),
        (SYRIA, ALEPPO, True),
        (ALEPPO, RAQQA, False),
        (ALEPPO, FALLUJAH, False),
    ],
    ids=["a town", "a province", "its country", "a country's town", "a country's other town", "another country"],
)
def test_what_may_be_one_incident_waits_and_nothing_else_does(
    engine: Engine, one: Place, other: Place, *, waits: bool
) -> None:
    assert waits == waits_for(engine, told("a", place=one), told("b", place=other))


def test_two_first_reports_of_one_town_at_once_are_one_incident(engine: Engine) -> None:
    waits_for(engine, told("a"), told("b"))
    assert [{"a", "b"}] == list(incidents_told(engine).values())


def test_without_the_locks_they_are_two(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deciding, "hold_for", lambda *_arguments, **_named: None)
    waits_for(engine, told("a"), told("b"))
    assert 2 == len(incidents_told(engine))


def test_an_incident_that_is_known_by_two_places_holds_up_a_report_of_either(engine: Engine) -> None:
    a_decider(engine)(inbound(2, 0), told("first", place=None, places=(FALLUJAH, RAQQA)))
    assert waits_for(engine, told("a", place=FALLUJAH), told("b", place=RAQQA))


def at_once(*works: Callable[[], object]) -> None:
    failed = list[BaseException]()

    def guarded(work: Callable[[], object]) -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - told below
            failed.append(error)

    threads = [threading.Thread(target=guarded, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [] == failed


def test_the_same_alerts_come_of_the_same_readings_however_many_decide(database: str) -> None:
    towns, articles, deciders = 9, 4, 3
    readings, engine = readings_of(towns, articles), open_engine(database)

    def decide(partition: int) -> None:
        decider = a_decider(engine)
        for offset, reading in enumerate(readings[partition::deciders]):
            decider(inbound(partition, offset), reading)

    at_once(*(partial(decide, number) for number in range(deciders)))
    assert expected_alerts(towns, articles) == Counter(alerts_told(engine).values())
    assert Counter({articles: towns}) == Counter(len(told_by) for told_by in incidents_told(engine).values())
    kept = [row for row in rows(engine, "outbox", "alert_id, kind, state") if row[2] != "skipped"]
    firsts = Counter(row[0] for row in kept if row[1] == "first")
    assert {1} == set(firsts.values())
    engine.dispose()


def test_one_reading_that_two_deciders_have_is_decided_once(engine: Engine) -> None:
    reading = told("a", force=persons(6000))
    assert waits_for(engine, reading, reading)
    assert 1 == len(rows(engine, "readings_seen"))
