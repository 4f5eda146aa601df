"""What is past retention goes, some at once; what an open alert or a later reading needs stays."""

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy
from sqlalchemy import Engine

from alerts.deciding.pruning import KINDS, Pruner, Retention, prune, running
from streams.database import open_engine, transaction
from streams.locks import hold
from tests.alerts.deciding import a_decider, decide_all, rows
from tests.alerts.test_by_hand import homes, merge, split
from tests.incidents.told import FALLUJAH, NOON, SDF, a_reading, persons, told

DAY = timedelta(days=1)
MONTH = Retention(readings=40 * DAY, incidents=30 * DAY, deliveries=30 * DAY, texts=30 * DAY)
TEXT = {"reading": {"text": "one line of so many words that it is a text " * 5}}
QUIET = told("quiet", place=FALLUJAH, attacker=(SDF,), type="raid", **TEXT)  # no rule asks for a raid
LOUD = told("loud", force=persons(6000), **TEXT)


def pruned(engine: Engine, days: float, *, most: int = 200, retention: Retention = MONTH) -> dict[str, int]:
    """Prune once, so many days after NOON; give what is gone."""
    with transaction(engine) as connection:
        return {kind: count for kind, count in prune(connection, retention, NOON + days * DAY, most).items() if count}


def end_alerts(engine: Engine) -> None:
    with transaction(engine) as connection:
        connection.exec_driver_sql("UPDATE alerts SET standing = 'expired'")
        connection.exec_driver_sql("UPDATE outbox SET state = 'sent', settled_at = created_at")


def left(engine: Engine) -> set[str]:
    """The tables that still hold anything."""
    names = set(sqlalchemy.inspect(engine).get_table_names()) - {"consumer_progress"}
    return {name for name in names if not name.startswith("schema_of_") and rows(engine, name)}


def test_nothing_goes_before_its_time(engine: Engine) -> None:
    decide_all(a_decider(engine), [QUIET, LOUD])
    end_alerts(engine)
    assert {} == pruned(engine, 29)


def test_an_incident_goes_with_its_mentions_keys_and_texts(engine: Engine) -> None:
    decide_all(a_decider(engine), [QUIET])
    assert {"incidents": 1, "texts": 1} == pruned(engine, 31)
    assert {"readings_seen", "incident_articles"} == left(engine)
    assert {"readings": 1} == pruned(engine, 41)
    assert set() == left(engine)


def test_what_an_open_alert_needs_stays_until_it_is_over(engine: Engine) -> None:
    decide_all(a_decider(engine), [QUIET, LOUD])
    pruned(engine, 400)
    assert [{"loud"}] == homes(engine)
    assert 2 == len(rows(engine, "outbox"))
    end_alerts(engine)
    gone = pruned(engine, 400)
    assert (1, 2) == (gone["incidents"], gone["deliveries"])
    assert {"notes"} == left(engine)  # not relayed yet


def test_a_message_that_is_not_settled_stays(engine: Engine) -> None:
    decide_all(a_decider(engine), [LOUD])
    with transaction(engine) as connection:
        connection.exec_driver_sql("UPDATE alerts SET standing = 'expired'")
    assert "deliveries" not in pruned(engine, 400)


def test_merged_ids_and_rulings_go_with_the_incident(engine: Engine) -> None:
    raid = told("c", hours=1, place=FALLUJAH, attacker=(SDF,), type="raid")
    other = told("other", attacker=(SDF,), type="ambush")
    decide_all(a_decider(engine), [QUIET, raid, other])
    kept, taken = split(engine, raid)
    merge(engine, kept, dict(rows(engine, "incident_mentions", "article_id, incident_id"))["other"])
    assert 2 == len(rows(engine, "incidents_apart"))
    assert 1 == len(rows(engine, "incident_merges"))
    pruned(engine, 400)
    pruned(engine, 400)
    assert {"audit"} == left(engine)
    assert taken


def test_only_so_many_go_at_once(engine: Engine) -> None:
    towns = [told(f"t{n}", type="raid", place=None, attacker=(SDF,), hours=n * 200) for n in range(5)]
    decide_all(a_decider(engine), towns)
    assert 5 == len(homes(engine))
    assert 2 == pruned(engine, 100, most=2)["incidents"]
    assert 3 == len(homes(engine))


def test_an_article_that_still_stands_guards_against_its_older_revision(engine: Engine) -> None:
    decide_all(a_decider(engine), [a_reading("a", revision=3), LOUD])
    pruned(engine, 400)
    assert ["loud"] == [row[0] for row in rows(engine, "incident_articles", "article_id")]


def a_pruner(engine: Engine, days: float, heard: list[Any], **fields: Any) -> Pruner:
    return Pruner(
        engine=engine, retention=MONTH, clock=lambda: NOON + days * DAY, hear=heard.append, **({"batch": 2} | fields)
    )


def test_a_pruner_goes_on_until_nothing_is_due_and_tells_of_it(tmp_path: Any) -> None:
    engine, heard = open_engine(f"sqlite:///{tmp_path / 'a.db'}"), list[Any]()
    decide_all(a_decider(engine), [told(f"t{n}", type="raid", attacker=(SDF,), hours=n * 200) for n in range(5)])
    assert 5 == a_pruner(engine, 100, heard).until_done()["incidents"]
    assert [2, 2, 1] == [one["incidents"] for one in heard]
    assert set(KINDS) == set(heard[0])


def test_only_one_process_prunes_and_by_the_servers_clock(postgresql: str) -> None:
    engine, heard = open_engine(postgresql), list[Any]()
    decide_all(a_decider(engine), [QUIET])
    with transaction(engine) as connection:
        hold(connection, {"pruning"})
        assert {} == a_pruner(engine, 0, heard).once()
    assert 1 == a_pruner(engine, -10_000, heard).once()["incidents"]  # this machine's clock says nothing
    engine.dispose()


def test_it_runs_beside_the_role_and_ends_with_it(tmp_path: Any) -> None:
    engine, heard = open_engine(f"sqlite:///{tmp_path / 'a.db'}"), list[Any]()
    decide_all(a_decider(engine), [QUIET])
    with running(a_pruner(engine, 100, heard, batch=200), timedelta(hours=1)):
        pass
    with running(a_pruner(engine, 100, heard, batch=200), timedelta(hours=1)):
        pass  # whichever of the two began before it was told to end
    assert len(heard) <= 2


@pytest.mark.parametrize("days", [0.0])
def test_a_retention_of_nothing_takes_what_is_older_than_now_only(engine: Engine, days: float) -> None:
    nothing = Retention(readings=0 * DAY, incidents=0 * DAY, deliveries=0 * DAY, texts=0 * DAY)
    decide_all(a_decider(engine), [QUIET])
    assert {} == pruned(engine, days, retention=nothing)
