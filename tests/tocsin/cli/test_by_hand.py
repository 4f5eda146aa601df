"""What operators do at a terminal: look at alerts, acknowledge, silence, release; each stands in the audit log."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from alerts.outgoing import holds
from alerts.outgoing.held import Recipient
from alerts.outgoing.holds import a_hold
from alerts.outgoing.outbox import enqueue_held
from streams.database import open_engine, transaction
from tests.alerts.deciding import RULES, SUBSCRIPTIONS, a_decider, decide_all, outbox, rows
from tests.dispatch.builders import a_message
from tests.incidents.told import NOON, persons, told
from tests.tocsin.cli.typed import Type, a_newsroom, typing


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """A newsroom whose desk was told of one alert."""
    monkeypatch.chdir(tmp_path)
    engine = open_engine(f"sqlite:///{a_newsroom(tmp_path, RULES, SUBSCRIPTIONS)}")
    decide_all(a_decider(engine), [told("a", force=persons(6000))])
    return engine


@pytest.fixture
def tocsin(database: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Type:
    assert database
    return typing(monkeypatch, capsys)


def alert_of(engine: Engine, rule: str = "big") -> str:
    return str(next(row[0] for row in rows(engine, "alerts", "id, rule") if row[1] == rule))


def a_storm(engine: Engine) -> str:
    """The id of a hold over one alert of a rule."""
    storm = a_hold("storm", "big", opened_at=NOON, due_at=NOON + timedelta(hours=1))
    with transaction(engine) as connection:
        holds.open_hold(connection, storm)
        to = Recipient("slack", "#desk")
        enqueue_held(connection, a_message("alert-held"), to, NOON, hold_id=storm.hold_id, reason="a storm")
    return storm.hold_id


def test_open_alerts_are_listed_and_can_be_asked_for_by_rule(tocsin: Type, database: Engine) -> None:
    assert {"big", "rehearsed"} == {one["rule"] for one in tocsin("alerts", "list", "--json").records}
    assert [alert_of(database)] == [one["id"] for one in tocsin("alerts", "list", "--rule", "big", "--json").records]
    assert "critical, raised: " in tocsin("alerts", "list").out


def test_an_alert_is_shown_by_the_beginning_of_its_id_with_its_quote_and_who_was_told(
    tocsin: Type, database: Engine
) -> None:
    shown = tocsin("alerts", "show", alert_of(database)[:12]).out
    assert "“offensive at Aleppo, says a”" in shown
    assert "to slack #desk: waits" in shown


@pytest.mark.parametrize("beginning", ["alert-", "alert-nothing", "%"])
def test_what_names_no_one_alert_is_one_clear_line(tocsin: Type, beginning: str) -> None:
    came = tocsin("alerts", "show", beginning)
    assert (1, 1) == (came.code, len(came.err.splitlines()))
    assert "Traceback" not in came.err


def test_acknowledging_shows_to_whoever_was_told_and_in_the_audit_log(tocsin: Type, database: Engine) -> None:
    assert 0 == tocsin("alerts", "acknowledge", alert_of(database), "--by", "Ann").code
    assert 0 == tocsin("alerts", "acknowledge", alert_of(database), "--by", "Ann").code
    assert ("big", "#desk", 2, "update", False) in [(*row[:4], bool(row[4])) for row in outbox(database)]
    (entry,) = tocsin("audit", "--subject", alert_of(database), "--json").records
    assert ("Ann", "acknowledge") == (entry["by"], entry["action"])
    assert entry["detail"]["from"].startswith("command on ")
    assert "acknowledged" in tocsin("alerts", "show", alert_of(database)).out


def test_marking_as_wrong_keeps_the_reason_and_takes_nothing_back(tocsin: Type, database: Engine) -> None:
    tocsin("alerts", "wrong", alert_of(database), "--by", "Ann", "--reason", "an exercise")
    (shown,) = tocsin("alerts", "show", alert_of(database), "--json").records
    assert ("raised", ["an exercise"]) == (shown["standing"], [one["reason"] for one in shown["marks"]])


def test_snoozing_holds_for_the_time_asked(tocsin: Type, database: Engine) -> None:
    assert 0 == tocsin("alerts", "snooze", alert_of(database), "--for", "2h").code
    (hold,) = tocsin("alerts", "held", "--json").records
    assert ("snooze", alert_of(database)) == (hold["kind"], hold["of"])


@pytest.mark.parametrize(("word", "state"), [("release", "pending"), ("drop", "skipped")])
def test_a_storm_is_answered_once(tocsin: Type, database: Engine, word: str, state: str) -> None:
    storm = a_storm(database)
    assert "storm of big: 1 alerts" in tocsin("alerts", "held").out
    assert 0 == tocsin("alerts", word, storm).code
    assert state in [row[0] for row in rows(database, "outbox", "state, alert_id") if row[1] == "alert-held"]
    again = tocsin("alerts", word, storm)
    assert (2, "error: nothing is held under") == (again.code, again.err[: len("error: nothing is held under")])


def test_a_silence_is_listed_until_it_is_expired(tocsin: Type) -> None:
    added = tocsin(
        "silences", "add", "--rule", "big", "--country", "SY", "--for", "2h", "--reason", "drill", "--by", "Ann"
    )
    assert 0 == added.code, added.err
    (listed,) = tocsin("silences", "list", "--json").records
    assert ("Ann", "drill", True) == (listed["author"], listed["reason"], listed["in_force"])
    assert '{rule: ["big"], country: ["SY"]}' == listed["match"]
    assert "expired" in tocsin("silences", "expire", listed["id"][:14]).out
    assert "no silences" in tocsin("silences", "list").out
    assert "already" in tocsin("silences", "expire", listed["id"]).out
    actions = [one["action"] for one in tocsin("audit", "--json").records]
    assert ["end silence", "silence"] == actions


def test_a_silence_of_several_matches_is_of_what_fits_them_all(tocsin: Type) -> None:
    lines = ("--match", "country: UA", "--match", "certainty: sure\nseverity|lte: medium")
    added = tocsin("silences", "add", *lines, "--for", "2h", "--reason", "drill", "--by", "Ann")
    assert 0 == added.code, added.err
    (listed,) = tocsin("silences", "list", "--json").records
    assert "{country: UA, certainty: sure, severity|lte: medium}" == listed["match"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--for", "2h", "--reason", "x"), "it would silence everything"),
        (("--rule", "bigg", "--for", "2h", "--reason", "x"), "there is no rule 'bigg'. Did you mean big?"),
        (("--match", "{rule: bigg}", "--for", "2h", "--reason", "x"), "there is no rule 'bigg'. Did you mean big?"),
        (("--rule", "big", "--for", "2h"), "a silence needs a reason"),
        (("--rule", "big", "--reason", "x"), "say one of both"),
        (("--rule", "big", "--reason", "x", "--for", "2 hours"), "Write 2h"),
        (("--rule", "big", "--reason", "x", "--for", "400d"), "is not between"),
        (("--rule", "big", "--reason", "x", "--until", "2020-01-01"), "Name a later end"),
        (("--match", "{wind: north}", "--reason", "x", "--for", "2h"), "'wind'"),
        (("--country", "ZZ", "--reason", "x", "--for", "2h"), "'ZZ'"),
    ],
)
def test_a_silence_that_cannot_be_is_refused_with_the_remedy(tocsin: Type, words: tuple[str, ...], says: str) -> None:
    came = tocsin("silences", "add", *words)
    assert came.code in (1, 2)
    assert says in " ".join((came.out + came.err).replace("│", " ").split())
    assert "no silences" in tocsin("silences", "list").out


def test_the_audit_log_is_json_lines_without_addresses(tocsin: Type, database: Engine) -> None:
    tocsin("alerts", "snooze", alert_of(database), "--by", "Ann")
    lines = tocsin("audit", "--json").out.splitlines()
    assert ["snooze"] == [json.loads(line)["action"] for line in lines]
    assert "#desk" not in "".join(lines)
