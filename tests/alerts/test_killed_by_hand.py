"""A merge or split whose process is killed is done once or not at all; what is read again counts nothing twice."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from streams.database import transaction
from streams.incidents.keeping import store
from streams.incidents.keeping.by_hand import NotPossible
from streams.incidents.keeping.policy import facts_of
from streams.records import Reading
from tests.alerts.by_hand_child import DEEDS, POINTS, event_of, home_of, start
from tests.alerts.deciding import a_database, a_decider, decide_all, rows
from tests.incidents.test_copies import WIRE, sentences
from tests.incidents.told import ALEPPO, FALLUJAH, IRAQ, NUSRA, persons, told
from tocsin.testing.waypoints import kill_at

TABLES = (
    "readings_seen", "article_texts", "incidents", "incident_articles", "incident_mentions", "incident_merges",
    "incidents_apart", "articles_outside", "alerts", "outbox",
)  # fmt: skip


def a_report(number: int) -> Reading:
    """Two offensives told in turn; the first two reports of each are copies of one wire text."""
    where = {"place": FALLUJAH, "attacker": (IRAQ,)} if number % 2 else {"place": ALEPPO, "attacker": (NUSRA,)}
    text = WIRE if number < 4 else sentences(f"own {number}")
    return told(f"a-{number}", hours=number / 10, reading={"text": "\n".join(text)}, force=persons(6000), **where)


READINGS = [a_report(number) for number in range(8)]


def a_world(folder: Path) -> Engine:
    """The first six readings decided."""
    folder.mkdir()
    engine = a_database(folder)
    decide_all(a_decider(engine), READINGS[:6])
    return engine


def names_of(engine: Engine, deed: str) -> tuple[str, str]:
    """Two incidents to merge, or an incident and the event to take out of it."""
    home = home_of(engine, "a-0")
    return (home, home_of(engine, "a-1")) if deed == "merge" else (home, event_of(engine, "a-4"))


def stand(engine: Engine) -> dict[str, list[tuple[Any, ...]]]:
    return {table: rows(engine, table) for table in TABLES}


def redeliver(engine: Engine) -> None:
    """All readings come again, at other offsets, and two new ones, to a decider that has just started."""
    decide_all(a_decider(engine), [*READINGS, *READINGS], first_offset=6)


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("point", POINTS)
def test_it_is_done_once_and_no_incident_and_no_source_counts_twice(deed: str, point: str, tmp_path: Path) -> None:
    engine, undisturbed = a_world(tmp_path / "killed"), a_world(tmp_path / "undisturbed")
    before, names = stand(engine), names_of(engine, deed)
    worker = start(tmp_path / "killed", deed, names, point)
    try:
        kill_at(worker, tmp_path / "killed", point, 60)
    finally:
        worker.kill()
        worker.wait()
    if point == POINTS[0]:
        assert before == stand(engine)
        DEEDS[deed](engine, *names)
    else:
        assert before != stand(engine)
        with pytest.raises(NotPossible):
            DEEDS[deed](engine, *names)
    DEEDS[deed](undisturbed, *names)
    assert stand(undisturbed) == stand(engine)

    redeliver(engine)
    redeliver(undisturbed)
    assert stand(undisturbed) == stand(engine)
    homes = dict(rows(engine, "incident_mentions", "article_id, incident_id"))
    assert len(READINGS) == len(rows(engine, "incident_mentions")) == len(homes)
    with transaction(engine) as connection:
        incidents = store.load(connection, sorted(set(homes.values())))
    for incident in incidents:
        numbers = {int(one.report.article_id.removeprefix("a-")) for one in incident.mentions}
        independent = len({number for number in numbers if number >= 4}) + any(number < 4 for number in numbers)
        assert (independent, len(numbers)) == (facts_of(incident).sources, facts_of(incident).outlets)
