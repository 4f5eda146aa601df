"""SIGKILL from outside while readings are decided; the verdict is read from the database and from the broker after."""

import uuid
from pathlib import Path
from typing import Any

import pytest

from streams.codec import encode
from streams.outcomes import Inbound
from streams.records import Reading
from streams.topics import Topics
from tests.alerts.deciding import a_database, a_decider, on_terms, rows
from tests.broker.decide_child import running, start
from tests.broker.topic_log import TopicLog, until
from tests.incidents.test_copies import WIRE, sentences
from tests.incidents.told import ALEPPO, FALLUJAH, IRAQ, NUSRA, a_reading, an_event, persons, told
from tocsin.testing.waypoints import kill_at

pytestmark = pytest.mark.broker
READINGS = 36
KILLS = (1, 4, 2, 9, 3)  # at which passage of the point each life ends; fewer in sum than there are readings
TABLES = (
    "readings_seen", "article_texts", "article_text_bands", "incidents", "incident_articles", "incident_mentions",
    "incident_merges",
    "alerts", "alert_recipients", "holds", "outbox", "notes", "consumer_progress",
)  # fmt: skip


def a_reading_of(number: int) -> Reading:
    """Two offensives told in turn: every third a copy of one text, every seventh an edited article, some too small."""
    if number and number % 7 == 0:
        article = f"a-{number - 6}"
        return a_reading(article, an_event(article, f"edited {number}", force=persons(6000 + number)), revision=2)
    where = {"place": FALLUJAH, "attacker": (IRAQ,)} if number % 2 else {"place": ALEPPO, "attacker": (NUSRA,)}
    text = WIRE if number % 3 == 0 else sentences(f"own {number}")
    size = persons(3000 + 200 * number)
    return told(f"a-{number}", hours=number / 10, reading={"text": "\n".join(text)}, force=size, **where)


@pytest.fixture
def topic_log(kafka: Any) -> TopicLog:
    """Topics of this test's own with one partition, so that a run without kills has the same order."""
    log = TopicLog(kafka.bootstrap, Topics(f"t{uuid.uuid4().hex[:8]}"))
    log.declare(partitions=1)
    return log


def without_kills(folder: Path, topic: str, readings: list[Reading]) -> dict[str, list[tuple[Any, ...]]]:
    """What stands in a database that decided the readings once each, without a broker."""
    folder.mkdir()
    engine = a_database(folder)
    decide = a_decider(engine, **on_terms())
    for offset, reading in enumerate(readings):
        decide(Inbound(topic=topic, partition=0, offset=offset, key=None, value=None), reading)
    return {table: rows(engine, table) for table in TABLES}


@pytest.mark.parametrize("point", ["decide.before-commit", "decide.after-commit", "decide.before-ack"])
def test_the_database_is_as_if_nobody_had_been_killed(topic_log: TopicLog, tmp_path: Path, point: str) -> None:
    topics, group = topic_log.topics, f"{topic_log.topics.prefix}.decide"
    readings = [a_reading_of(number) for number in range(READINGS)]
    topic_log.send(topics.readings, [(one.article_id.encode(), encode(one), []) for one in readings])

    for nth in KILLS:
        worker = start(topic_log.bootstrap, topics.prefix, tmp_path, kill_at=point, nth=nth, has_terms=True)
        try:
            kill_at(worker, tmp_path, point, 40)
        finally:
            worker.kill()
            worker.wait()
    with running(topic_log.bootstrap, topics.prefix, tmp_path, has_terms=True) as worker:

        def is_done() -> bool:
            assert worker.poll() is None, f"the worker ended by itself with {worker.returncode}"
            return topic_log.is_read_to_its_end(group, topics.readings)

        until(is_done, seconds=60, what="the group at the end")

    engine = a_database(tmp_path)
    expected = without_kills(tmp_path / "undisturbed", topics.readings, readings)
    assert expected == {table: rows(engine, table) for table in TABLES}
    assert [(topics.readings, 0, READINGS)] == rows(engine, "consumer_progress", "topic, partition, next_offset")
    assert [] == topic_log.read(topics.dlq(topics.readings))
    assert len(rows(engine, "outbox")) > len(KILLS)


def test_the_stream_of_the_kill_test_has_all_that_could_go_wrong_twice(tmp_path: Path) -> None:
    readings = [a_reading_of(number) for number in range(READINGS)]
    stands = without_kills(tmp_path / "once", "t", readings)
    sent = [row[0] for row in rows(a_database(tmp_path / "once"), "outbox", "delivery_id")]
    assert len(sent) == len(set(sent)) > 0
    assert {2} == {len(stands["incidents"])}
    kinds = {str(row[0]) for row in rows(a_database(tmp_path / "once"), "holds", "kind")}
    assert {"quiet", "rate", "review", "storm"} == kinds
    assert any(reading.revision == 2 for reading in readings)
