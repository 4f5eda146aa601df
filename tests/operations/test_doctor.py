"""Everything that is needed is tried, and what is wrong comes with its remedy."""

import json
import shutil
import uuid
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from streams.findings import Finding
from streams.topics import Topics, apply
from tocsin.cli.doctor import app
from tocsin.demo.server import FeedServer
from tocsin.doctor import machine
from tocsin.local_kafka import LocalKafka
from tocsin.testing.mailbox import Mailbox
from tocsin.testing.serving import InThread
from tocsin.testing.slack import TOKEN, SlackStandIn

RULE = "tocsin: 1\nrules: [{id: big, title: Big, severity: high, match: {type: offensive}}]\n"
SUBSCRIPTION = "tocsin: 1\nsubscriptions: [{id: desk, to: [{slack: '#desk'}, {email: desk@a.example}]}]\n"
TOML = """\
[data]
folder = "state"
[poll]
contact = "desk@a.example"
allow_private = true
[rules]
paths = ["rules.yaml"]
[subscriptions]
paths = ["subscriptions.yaml"]
[slack]
base_url = "{slack}"
[email]
host = "127.0.0.1"
port = {mail}
starttls = false
"""
Usage = namedtuple("Usage", "total used free")  # noqa: PYI024 - as shutil gives it


@pytest.fixture
def feed(tmp_path: Path) -> Iterator[FeedServer]:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("Rebels launched an offensive on Marea, Syria.", encoding="utf-8")
    server = FeedServer(tmp_path / "articles")
    with InThread(server):
        yield server


@pytest.fixture
def folder(
    tmp_path: Path, slack_standin: SlackStandIn, mailbox: Mailbox, feed: FeedServer, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A newsroom in which everything is as it should be."""
    here = tmp_path / "newsroom"
    here.mkdir()
    (here / "tocsin.toml").write_text(TOML.format(slack=slack_standin.base_url, mail=mailbox.port))
    (here / "rules.yaml").write_text(RULE)
    (here / "subscriptions.yaml").write_text(SUBSCRIPTION)
    (here / "feeds.yaml").write_text(feed.feed_list())
    monkeypatch.chdir(here)
    monkeypatch.setenv("TOCSIN_SLACK__TOKEN", TOKEN)
    return here


def findings() -> tuple[int, list[Finding]]:
    told = CliRunner().invoke(app, ["--json"])
    return told.exit_code, [Finding(**json.loads(line)) for line in told.output.splitlines()]


def wrong() -> list[tuple[str, str]]:
    code, found = findings()
    bad = [(one.what, one.remedy) for one in found if one.verdict == "wrong"]
    assert code == (1 if bad else 0)
    return bad


@pytest.mark.usefixtures("folder")
def test_what_is_in_order_is_good_line_by_line_and_ends_with_0() -> None:
    code, found = findings()
    assert (0, [("good", "")]) == (code, sorted({(one.verdict, one.remedy) for one in found}))
    named = " ".join(one.what for one in found)
    parts = "data folder, disk, rules, subscriptions, spaCy, database, Kafka, Slack #desk, SMTP, desk@a.example, clock"
    assert [] == [part for part in parts.split(", ") if part not in named]


def test_a_person_sees_marks_and_remedies(folder: Path) -> None:
    (folder / "feeds.yaml").write_text("tocsin: 1\nfeeds: [{url: 'http://127.0.0.1:1/rss', name: Gone}]\n")
    told = CliRunner().invoke(app)
    lines = told.output.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("✗ feed Gone: "))
    assert (1, True, True) == (told.exit_code, lines[at + 1].startswith("  → "), "✓ rules: 1 in order" in lines)


def test_nothing_is_made_and_nothing_is_sent(folder: Path, slack_standin: SlackStandIn, mailbox: Mailbox) -> None:
    before = sorted(file.name for file in folder.iterdir())
    findings()
    after = sorted(file.name for file in folder.iterdir())
    assert (before, [], []) == (after, slack_standin.ledger.entries(), mailbox.ledger.entries())


@pytest.mark.usefixtures("folder")
def test_a_channel_that_is_subscribed_to_and_not_configured_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TOCSIN_SLACK__TOKEN")
    monkeypatch.setenv("TOCSIN_EMAIL__HOST", "")
    [(what, remedy)] = wrong()
    assert ("Slack", True) == (what, "TOCSIN_SLACK__TOKEN" in remedy)


@pytest.mark.parametrize(
    ("file", "text", "what"),
    [
        ("rules.yaml", "tocsin: 1\nrules: [{id: big}]\n", "rules"),
        ("subscriptions.yaml", "tocsin: 1\nsubscriptions: []\n", "subscriptions"),
        ("feeds.yaml", "tocsin: 2\n", "feeds"),
        ("state", "a file where a folder is to be", "data folder"),
    ],
)
def test_a_file_that_is_wrong_is_named(folder: Path, file: str, text: str, what: str) -> None:
    (folder / file).write_text(text)
    assert what in {found for found, _ in wrong()}


def test_a_file_that_is_no_database_is_wrong_and_left_as_it_is(folder: Path) -> None:
    (folder / "state").mkdir()
    (folder / "state" / "tocsin.sqlite3").write_text("a diary" * 1000)
    assert (["database"], "a diary") == (
        [what for what, _ in wrong()],
        (folder / "state" / "tocsin.sqlite3").read_text()[:7],
    )


@pytest.mark.usefixtures("folder")
def test_a_full_disk_is_wrong_and_a_filling_one_doubtful(monkeypatch: pytest.MonkeyPatch) -> None:
    verdicts = []
    for free in (0.5e9, 3e9, 50e9):
        monkeypatch.setattr(shutil, "disk_usage", lambda _path, free=free: Usage(100e9, 0, free))
        verdicts += [one.verdict for one in findings()[1] if one.what == "disk"]
    assert ["wrong", "doubtful", "good"] == verdicts


@pytest.mark.parametrize(
    ("ahead", "verdict"),
    [
        ((0.5, -1.0, 2.0), "good"),
        ((0.5, -1.0, 9_000.0), "good"),
        ((20.0,), "doubtful"),
        ((-90.0, -91.0, 0.0), "wrong"),
        ((), "doubtful"),
    ],
)
def test_the_clock_is_judged_by_the_middle_of_the_servers(ahead: tuple[float, ...], verdict: str) -> None:
    said = [Finding(what="feed", found="", clock_ahead_seconds=one) for one in ahead]
    assert [verdict] == [one.verdict for one in machine.clock(said)]


@pytest.mark.usefixtures("folder")
def test_a_broker_that_is_away_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCSIN_KAFKA__BOOTSTRAP", "127.0.0.1:1")
    assert [("Kafka", True)] == [(what, "[kafka] bootstrap" in remedy) for what, remedy in wrong()]


@pytest.mark.broker
@pytest.mark.usefixtures("folder")
def test_topics_that_are_missing_are_wrong_until_they_are_declared(
    kafka: LocalKafka, monkeypatch: pytest.MonkeyPatch
) -> None:
    topics = Topics(f"d{uuid.uuid4().hex[:8]}")
    monkeypatch.setenv("TOCSIN_KAFKA__BOOTSTRAP", kafka.bootstrap)
    monkeypatch.setenv("TOCSIN_KAFKA__PREFIX", topics.prefix)
    monkeypatch.setenv("TOCSIN_KAFKA__PARTITIONS", "1")
    before = wrong()
    apply(kafka.bootstrap, topics.wanted(partitions=1, replication=1))
    assert (True, []) == (all("tocsin topics apply" in remedy for _, remedy in before) and bool(before), wrong())


@pytest.mark.usefixtures("folder")
def test_a_postgresql_is_tried_and_its_password_never_shown(postgresql: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCSIN_DATABASE__URL", postgresql)
    good = [one for one in findings()[1] if one.what == "database"]
    monkeypatch.setenv("TOCSIN_DATABASE__URL", "postgresql://desk:hush@127.0.0.1:1/none")
    bad = [one for one in findings()[1] if one.what == "database"]
    assert (["good"], ["wrong"], False) == (
        [one.verdict for one in good],
        [one.verdict for one in bad],
        "hush" in str(bad),
    )


def test_settings_that_no_role_would_start_with_are_wrong(folder: Path) -> None:
    (folder / "tocsin.toml").write_text(
        (folder / "tocsin.toml").read_text().replace('["rules.yaml"]', '["rules.yaml"]\ntest_channel = "tocsin-test"')
        + '[extract]\npipeline = "en_nonexistent"\n'
    )
    problems = {one.what: one.found for one in findings()[1] if one.verdict == "wrong"}
    assert problems["recipients"] == "[rules] test_channel: 'tocsin-test' is no channel"
    assert problems["spaCy pipeline"] == "[extract] pipeline: there is no spaCy pipeline 'en_nonexistent'"
