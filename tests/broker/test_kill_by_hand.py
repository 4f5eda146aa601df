"""SIGKILL while readings are decided and incidents are split and merged by hand beside it: nothing counts twice."""

import uuid
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from alerts.deciding import by_hand
from streams.codec import encode
from streams.database import transaction
from streams.incidents.keeping import store
from streams.incidents.keeping.policy import facts_of
from streams.records import Reading
from streams.topics import Topics
from tests.alerts.deciding import a_database, a_decider, rows
from tests.broker.decide_child import running, start
from tests.broker.topic_log import TopicLog, until
from tests.incidents.test_copies import WIRE, sentences
from tests.incidents.told import ALEPPO, FALLUJAH, IRAQ, NOON, NUSRA, persons, told
from tocsin.testing.waypoints import kill_at

pytestmark = [pytest.mark.broker, pytest.mark.timeout(300)]  # three lives of a process, on a machine that is busy
READINGS = 24
KILLS = (("decide.before-commit", 8), ("decide.after-commit", 4))


def a_reading_of(number: int) -> Reading:
    """Two offensives told in turn by an outlet each; every third report is a copy of one wire text."""
    where = {"place": FALLUJAH, "attacker": (IRAQ,)} if number % 2 else {"place": ALEPPO, "attacker": (NUSRA,)}
    text = WIRE if number % 3 == 0 else sentences(f"own {number}")
    return told(f"a-{number}", hours=number / 10, reading={"text": "\n".join(text)}, force=persons(6000), **where)


@pytest.fixture
def topic_log(kafka: Any) -> TopicLog:
    log = TopicLog(kafka.bootstrap, Topics(f"t{uuid.uuid4().hex[:8]}"))
    log.declare(partitions=1)
    return log


def homes(engine: Engine) -> dict[str, str]:
    """The incident of each article."""
    return {row[0]: row[1] for row in rows(engine, "incident_mentions", "article_id, incident_id")}


def split(engine: Engine, article: str) -> None:
    home, reading = homes(engine)[article], a_reading_of(int(article.removeprefix("a-")))
    with transaction(engine) as connection:
        reconsider, events = a_decider(engine).reconsider, {reading.events[0].id}
        by_hand.split(connection, home, events, reconsider, by="Ann", at=NOON)


def merge(engine: Engine, one: str, other: str) -> None:
    known = homes(engine)
    with transaction(engine) as connection:
        by_hand.merge(connection, known[one], known[other], a_decider(engine).reconsider, by="Ann", at=NOON)


def test_no_incident_and_no_source_counts_twice(topic_log: TopicLog, tmp_path: Path) -> None:
    topics, group = topic_log.topics, f"{topic_log.topics.prefix}.decide"
    readings = [a_reading_of(number) for number in range(READINGS)]
    topic_log.send(topics.readings, [(one.article_id.encode(), encode(one), []) for one in readings])
    engine = a_database(tmp_path)
    for point, nth in KILLS:
        worker = start(topic_log.bootstrap, topics.prefix, tmp_path, kill_at=point, nth=nth)
        try:
            kill_at(worker, tmp_path, point, 60)
        finally:
            worker.kill()
            worker.wait()
        if "a-2" in homes(engine) and not rows(engine, "incidents_apart"):
            split(engine, "a-2")
    with running(topic_log.bootstrap, topics.prefix, tmp_path) as worker:
        split(engine, "a-3")
        merge(engine, "a-0", "a-1")

        def is_done() -> bool:
            assert worker.poll() is None, f"the worker ended by itself with {worker.returncode}"
            return topic_log.is_read_to_its_end(group, topics.readings)

        until(is_done, seconds=90, what="the group at the end")

    known = homes(engine)
    assert {one.article_id for one in readings} == known.keys()
    assert READINGS == len(rows(engine, "incident_mentions")) == len(rows(engine, "readings_seen"))
    assert READINGS == len(rows(engine, "article_texts"))
    assert known["a-0"] == known["a-1"]
    assert known["a-0"] not in {known["a-2"], known["a-3"]}
    with transaction(engine) as connection:
        stand = store.load(connection, sorted(set(known.values())))
    assert {"a-2", "a-3"} <= {mention.report.article_id for one in stand for mention in one.mentions}
    for incident in stand:
        numbers = {int(one.report.article_id.removeprefix("a-")) for one in incident.mentions}
        own, copies = {one for one in numbers if one % 3}, {one for one in numbers if one % 3 == 0}
        assert (len(own) + bool(copies), len(numbers)) == (facts_of(incident).sources, facts_of(incident).outlets)
    sent = [row[0] for row in rows(engine, "outbox", "delivery_id")]
    assert len(sent) == len(set(sent)) > 0
    firsts = [row[0] for row in rows(engine, "outbox", "alert_id, kind") if row[1] == "first"]
    assert len(firsts) == len(set(firsts))
