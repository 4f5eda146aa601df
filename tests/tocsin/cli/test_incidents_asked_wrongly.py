"""What is asked wrongly is refused with what to do; what was withdrawn is listed, and a split says what went."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from streams.database import open_engine
from tests.alerts.deciding import RULES, SUBSCRIPTIONS, a_decider, decide_all, rows
from tests.incidents.told import a_reading, persons, told
from tests.tocsin.cli.typed import Type, a_newsroom, typing

ANN = ("--by", "Ann")


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.chdir(tmp_path)
    return open_engine(f"sqlite:///{a_newsroom(tmp_path, RULES, SUBSCRIPTIONS)}")


@pytest.fixture
def tocsin(database: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Type:
    assert database
    return typing(monkeypatch, capsys)


def test_what_was_withdrawn_is_listed_when_asked_for(tocsin: Type, database: Engine) -> None:
    decide_all(a_decider(database), [told("a", force=persons(6000)), a_reading("a", hours=1, revision=2)])
    assert "no incidents\n" == tocsin("incidents", "list").out
    assert "offensive, withdrawn, nowhere named" in tocsin("incidents", "list", "--status", "withdrawn").out
    (record,) = tocsin("incidents", "list", "--status", "withdrawn", "--json").records
    assert ("withdrawn", 0, None) == (record["status"], record["sources"], record["last_seen_at"])


def test_a_status_that_there_is_not_is_used_wrongly(tocsin: Type) -> None:
    came = tocsin("incidents", "list", "--status", "bogus")
    assert (2, "") == (came.code, came.out)
    assert "withdrawn" in came.err


def test_a_beginning_that_several_mentions_have_is_refused(tocsin: Type, database: Engine) -> None:
    decide_all(a_decider(database), [told(name, hours=at, force=persons(6000)) for at, name in enumerate("abcd")])
    home = rows(database, "incident_mentions", "incident_id")[0][0]
    came = tocsin("incidents", "split", home, "--mention", "event-", *ANN)
    assert (1, "") == (came.code, came.out)
    assert "several mentions begin with event-" in came.err
    assert [] == rows(database, "audit")


def test_a_split_says_what_went(tocsin: Type, database: Engine) -> None:
    decide_all(a_decider(database), [told(name, hours=at, force=persons(6000)) for at, name in enumerate("abc")])
    home, (event,) = (
        rows(database, "incident_mentions", "incident_id")[0][0],
        (row[0] for row in rows(database, "incident_mentions", "event_id, article_id") if row[1] == "b"),
    )
    out = tocsin("incidents", "split", home, "--mention", event[:12], *ANN).out
    assert f"\n  {event} of b (outlet of b)\n" in out
    assert 2 == len(out.splitlines())


def test_an_article_is_meant_by_its_whole_id(tocsin: Type, database: Engine) -> None:
    decide_all(a_decider(database), [told(name, hours=at, force=persons(6000)) for at, name in enumerate(("e", "x"))])
    home = rows(database, "incident_mentions", "incident_id")[0][0]
    assert 0 == tocsin("incidents", "split", home, "--mention", "e", *ANN).code


@pytest.mark.parametrize("words", [("incidents", "list"), ("alerts", "list"), ("incidents", "show", "incident-1")])
def test_whoever_only_looks_makes_no_database(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tocsin.toml").write_text(f'[database]\nurl = "sqlite:///{tmp_path}/mistyped/t.sqlite3"\n')
    came = typing(monkeypatch, capsys)(*words)
    assert (2, "") == (came.code, came.out)
    assert "mistyped/t.sqlite3" in came.err
    assert "tocsin.toml" in came.err
    assert not (tmp_path / "mistyped").exists()
