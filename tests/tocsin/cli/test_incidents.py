"""Incidents at a terminal: what was said and by whom, why it is one, and what a person decides about it."""

import json
from pathlib import Path

import pytest
from sqlalchemy import Engine

from streams.database import open_engine
from streams.records import Actor
from tests.alerts.deciding import RULES, SUBSCRIPTIONS, a_decider, decide_all, rows
from tests.incidents.told import FALLUJAH, SDF, persons, told
from tests.tocsin.cli.typed import Type, a_newsroom, typing

ANN = ("--by", "Ann")
READINGS = (
    told("a", force=persons(6000, "about")),
    told("b", hours=1, source="other desk", force=persons(1000)),
    told("c", hours=2, modality="denied"),
    told("far", place=FALLUJAH, attacker=(SDF,), force=persons(7000)),
)


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """A newsroom that read of two offensives."""
    monkeypatch.chdir(tmp_path)
    engine = open_engine(f"sqlite:///{a_newsroom(tmp_path, RULES, SUBSCRIPTIONS)}")
    decide_all(a_decider(engine), READINGS)
    return engine


@pytest.fixture
def tocsin(database: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Type:
    assert database
    return typing(monkeypatch, capsys)


def home_of(engine: Engine, article: str) -> str:
    return str(dict(rows(engine, "incident_mentions", "article_id, incident_id"))[article])


def test_incidents_are_listed_the_newest_first(tocsin: Type, database: Engine) -> None:
    came = tocsin("incidents", "list", "--json")
    assert [home_of(database, "a"), home_of(database, "far")] == [one["id"] for one in came.records]
    assert [2, 1] == [one["sources"] for one in came.records]
    lines = tocsin("incidents", "list", "--status", "underway").out.splitlines()
    assert lines[0].endswith("offensive, underway, Aleppo, Syria, 1,000 fighters; 2 independent of 2 outlets")
    assert "no incidents\n" == tocsin("incidents", "list", "--status", "planned").out


def test_an_incident_is_open_to_reports_for_as_long_as_such_acts_are_told(tocsin: Type, database: Engine) -> None:
    (record,) = tocsin("incidents", "show", home_of(database, "a"), "--json").records
    assert ("2026-01-10 14:00:00Z", "2026-02-07 14:00:00Z") == (record["last_seen_at"], record["expires_at"])
    shown = tocsin("incidents", "show", home_of(database, "a")).out
    assert "open to reports until 2026-02-07 14:00:00Z: a later one begins another incident\n" in shown


def test_contradicting_figures_stand_side_by_side_with_their_sources(tocsin: Type, database: Engine) -> None:
    shown = tocsin("incidents", "show", home_of(database, "a")[:16]).out
    assert "  some 6,000 fighters: outlet of a - contradicted\n  1,000 fighters: other desk - contradicted\n" in shown
    assert "“offensive at Aleppo, says a”" in shown
    assert "https://news.example/b" in shown
    assert "of big, raised" in shown
    (record,) = tocsin("incidents", "show", home_of(database, "a"), "--json").records
    assert [True, True] == [one["contradicted"] for one in record["figures"]]
    assert ["asserted", "asserted", "denied"] == [one["modality"] for one in record["mentions"]]


def test_what_its_source_put_right_is_shown_as_such(tocsin: Type, database: Engine) -> None:
    right = told("d", hours=3, source="outlet of a", quote="Correction: the men are 600.", force=persons(600))
    decide_all(a_decider(database), [right], first_offset=len(READINGS))
    shown = tocsin("incidents", "show", home_of(database, "a")).out
    (gone,) = [line for line in shown.splitlines() if line.endswith(" - put right or taken back since")]
    assert "outlet of a, 2026-01-10 12:00:00Z" in gone
    (record,) = tocsin("incidents", "show", home_of(database, "a"), "--json").records
    assert [("a", False), ("b", True), ("c", True), ("d", True)] == [
        (one["article"], one["stands"]) for one in record["mentions"]
    ]


def test_each_mention_is_explained_by_its_evidence(tocsin: Type, database: Engine) -> None:
    (record,) = tocsin("incidents", "explain", home_of(database, "a"), "--json").records
    began, joined, _ = record["mentions"]
    assert (None, []) == (began["score"], began["parts"])
    assert all(one["contribution"] == round(one["value"] * one["weight"], 6) for one in joined["parts"])
    assert any("attacker" in one["feature"] for one in joined["parts"])
    shown = tocsin("incidents", "explain", home_of(database, "a")).out
    assert "began it" in shown
    assert "joined at" in shown


def test_a_merge_by_hand_is_explained_and_found_by_the_older_id(tocsin: Type, database: Engine) -> None:
    one, other = home_of(database, "a"), home_of(database, "far")
    came = tocsin("incidents", "merge", one, other, "--reason", "one operation", "--json", *ANN)
    (done,) = came.records
    assert {one, other} == {done["merged"], done["into"]}
    assert "by Ann: one operation" in tocsin("incidents", "explain", one).out
    assert f"{done['into']}, which {done['merged']} was merged into" in tocsin("incidents", "show", done["merged"]).out
    assert "is one incident already" in tocsin("incidents", "merge", one, other, *ANN).err
    assert ["merge incidents"] == [row[0] for row in rows(database, "audit", "action")]


def test_a_split_by_article_is_shown_on_both_sides(tocsin: Type, database: Engine) -> None:
    home = home_of(database, "a")
    (done,) = tocsin("incidents", "split", home, "--mention", "b", "--json", *ANN).records
    assert (home, home_of(database, "b")) == (done["stays"], done["new"])
    assert f"parted from it by hand: {done['new']}" in tocsin("incidents", "show", home).out
    assert "parted from" in tocsin("incidents", "explain", done["new"]).out


def test_what_is_possibly_the_same_is_shown_on_both_sides_with_its_evidence(tocsin: Type, database: Engine) -> None:
    others = told("near", hours=4, attacker=(Actor(name="government troops"),))
    decide_all(a_decider(database), [others], first_offset=4)
    ours, other = home_of(database, "near"), home_of(database, "a")
    assert ours != other
    for home, there in ((ours, other), (other, ours)):
        (record,) = tocsin("incidents", "show", home, "--json").records
        assert [there] == [one["incident"] for one in record["related"]]
        assert f": {there[:17]}  " in tocsin("incidents", "show", home).out
        (record,) = tocsin("incidents", "explain", home, "--json").records
        assert any("attacker" in part["feature"] for part in record["related"][0]["parts"])
        assert f"{there} is possibly the same by" in tocsin("incidents", "explain", home).out


def test_what_cannot_be_is_refused_in_a_line_with_exit_code_1(tocsin: Type, database: Engine) -> None:
    home = home_of(database, "far")
    for words in (
        ("split", home, "--mention", "far"),
        ("split", home, "--mention", "b"),
        ("merge", home, home),
        ("show", "incident-0"),
    ):
        came = tocsin("incidents", *words, *(() if words[0] == "show" else ANN))
        assert (1, "", 1) == (came.code, came.out, came.err.count("\n")), words
    assert [] == rows(database, "audit")


def test_what_an_article_says_cannot_command_the_terminal(tocsin: Type, database: Engine) -> None:
    hostile = told("evil\x1b[2J", hours=3, force=persons(6000, "about"))
    decide_all(a_decider(database), [hostile], first_offset=4)
    for command in ("show", "explain"):
        assert "\x1b" not in tocsin("incidents", command, home_of(database, "a")).out
    assert json.loads(tocsin("incidents", "show", home_of(database, "a"), "--json").out)["outlets"] == 3
