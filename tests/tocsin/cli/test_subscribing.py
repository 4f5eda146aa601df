"""What people type to be told, and not to be: files keep their shape, running deciders follow, addresses are asked."""

import json
from pathlib import Path

import pytest
from sqlalchemy import Engine

from alerts.subscribing.subscriptions import load
from streams.database import open_engine
from tests.alerts.deciding import RULES, rows
from tests.tocsin.cli.typed import Came, Type, a_newsroom, typing

FILE = """\
tocsin: 1
# who is told
subscriptions:
  - id: desk   # the desk
    to: [{slack: "#desk"}, {slack: U024BE7LH}]
"""
LINKS = '[links]\nurl = "https://tocsin.example"\nsecret = "a secret of this test, no other"\n'


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.chdir(tmp_path)
    return open_engine(f"sqlite:///{a_newsroom(tmp_path, RULES, FILE)}")


@pytest.fixture
def tocsin(database: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Type:
    assert database
    return typing(monkeypatch, capsys)


def said(came: Came) -> str:
    return " ".join((came.out + came.err).replace("│", " ").split())


def test_subscribing_adds_to_the_file_and_leaves_the_rest(tocsin: Type, tmp_path: Path) -> None:
    came = tocsin(
        "subscribe", "--slack", "#night", "--email", "n@example.org", "--rule", "big", "--country", "NO", "--least",
        "high",
    )  # fmt: skip
    assert (0, True) == (came.code, came.out.startswith("night is in ")), came.err
    text = (tmp_path / "subscriptions.yaml").read_text()
    assert text.startswith(FILE)
    made = load([tmp_path / "subscriptions.yaml"])[1]
    assert ("night", "high", ["rule: [big]", "country|in: [NO]"]) == (
        made.id, made.least, [line.written for line in made.match],
    )  # fmt: skip


def test_who_is_told_on_a_channel_that_is_not_configured_hears_it_at_once(tocsin: Type) -> None:
    came = tocsin("subscribe", "--email", "n@example.org")
    assert came.code == 0, came.err
    assert "e-mail: not configured: what is for n@example.org waits in the outbox. Name your mail server" in said(came)
    assert "e-mail" not in said(tocsin("subscribe", "--slack", "#night"))


def test_a_name_that_is_taken_gets_a_number_and_one_that_is_asked_for_a_clear_answer(
    tocsin: Type, tmp_path: Path
) -> None:
    for _ in range(2):
        came = tocsin("subscribe", "--email", "desk@example.org")
        assert came.code == 0, came.err
    assert ["desk", "desk-2", "desk-3"] == [one.id for one in load([tmp_path / "subscriptions.yaml"])]
    came = tocsin("subscribe", "--email", "other@example.org", "--id", "desk")
    assert (2, True) == (came.code, "desk is there already" in said(came)), came.err


def test_what_init_wrote_can_be_subscribed_to(tmp_path: Path, tocsin: Type) -> None:
    came = tocsin("init", str(tmp_path / "new"), "--yes")
    assert came.code == 0, came.err
    came = tocsin("subscribe", "--config", str(tmp_path / "new" / "tocsin.toml"), "--email", "desk@example.org")
    assert came.code == 0, came.err
    assert "desk-2" in [one.id for one in load([tmp_path / "new" / "subscriptions.yaml"])]


def test_a_dry_run_writes_nothing(tocsin: Type, tmp_path: Path) -> None:
    came = tocsin("subscribe", "--slack", "#night", "--dry-run")
    assert (0, '- id: night\n  to: [{slack: "#night"}]\n') == (came.code, came.out)
    assert FILE == (tmp_path / "subscriptions.yaml").read_text()


def test_on_a_terminal_it_asks_what_no_option_says_until_it_can_be(
    tocsin: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["Nowhere At All", "#night", "bigg", "big", "grave", "high"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setattr("typer.prompt", lambda *_question, **_options: next(answers))
    came = tocsin("subscribe")
    assert (0, True) == (came.code, "Did you mean big?" in came.err), came.err
    made = load([tmp_path / "subscriptions.yaml"])[1]
    assert ("night", "high", ["rule: [big]"]) == (made.id, made.least, [line.written for line in made.match])


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "nobody is named"),
        (("--slack", "Not A Channel"), "no Slack channel"),
        (("--email", "nobody"), "no e-mail address"),
        (("--slack", "#a", "--rule", "bigg"), "Did you mean big?"),
        (("--slack", "#a", "--least", "grave"), "'grave'"),
        (("--slack", "#a", "--country", "ZZ"), "'ZZ'"),
        (("--slack", "#a", "--id", "desk"), "desk is there already"),
        (("--slack", "#a", "--tz", "Europe/Berlin"), "say when"),
        (("--slack", "#a", "--quiet", "22:00-06:00"), "with --tz"),
        (("--email", "a@example.org", "--self-service"), "Set [links] url and secret"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    tocsin: Type, tmp_path: Path, words: tuple[str, ...], says: str
) -> None:
    came = tocsin("subscribe", *words)
    assert came.code in (1, 2)
    assert says in said(came)
    assert FILE == (tmp_path / "subscriptions.yaml").read_text()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--rule", "bigg"), "--rule: rule is 'bigg'"),
        (("--country", "Syria"), "--country: country|in is 'Syria'"),
        (("--least", "hgh"), "--least: least is 'hgh'"),
        (("--id", "a: b"), "--id: 'a: b' is not lower-case letters"),
        (("--match", "not: {country: SY}"), "--match: "),
        (("--match", "certainty: sure", "--match", "certainty: possible"), "--match: a line 'certainty' is there"),
    ],
)
@pytest.mark.parametrize("mode", [(), ("--self-service",)])
def test_what_does_not_fit_is_named_by_its_option_and_by_no_line_of_a_file(
    tocsin: Type, tmp_path: Path, words: tuple[str, ...], says: str, mode: tuple[str, ...]
) -> None:
    with (tmp_path / "tocsin.toml").open("a") as file:
        file.write(LINKS)
    came = tocsin("subscribe", "--email", "a@example.org", *words, *mode)
    assert (2, True) == (came.code, said(came).startswith(f"error: {says}")), said(came)
    assert (False, FILE) == ("subscriptions.yaml:" in said(came), (tmp_path / "subscriptions.yaml").read_text())


def test_each_match_adds_lines_however_it_is_written(tocsin: Type, tmp_path: Path) -> None:
    written = ["{certainty: sure}", "severity|lte: medium  # calm\ntype: [siege,\n 'assault']", "place: 'Deir ez-Zor'"]
    came = tocsin("subscribe", "--slack", "#night", *(word for one in written for word in ("--match", one)))
    assert came.code == 0, came.err
    made = load([tmp_path / "subscriptions.yaml"])[1]
    assert ["certainty: sure", "severity|lte: medium", "type: [siege, assault]", "place: Deir ez-Zor"] == [
        line.written for line in made.match
    ]


def test_applying_shows_what_changes_then_does_it_once(tocsin: Type, database: Engine, tmp_path: Path) -> None:
    assert "+ desk\n" == tocsin("subscriptions", "apply", "--dry-run").out
    assert [] == rows(database, "subscription_files")
    assert "+ desk\n" == tocsin("subscriptions", "apply").out
    assert "nothing changed\n" == tocsin("subscriptions", "apply").out
    (tmp_path / "subscriptions.yaml").write_text(f"{FILE}    least: high\n")
    assert '~ desk: least none -> "high"\n' == tocsin("subscriptions", "apply", "--by", "Ann").out
    (newest, _) = tocsin("audit", "--action", "apply", "--json").records
    assert ("Ann", ["desk"]) == (newest["by"], newest["detail"]["changed"])
    (listed,) = tocsin("subscriptions", "list", "--in-force", "--json").records
    assert ("desk", "high") == (listed["id"], listed["least"])


def test_where_nothing_is_in_force_it_says_so(tocsin: Type) -> None:
    listed = tocsin("subscriptions", "list", "--in-force")
    assert (0, "no subscriptions are in force\n") == (listed.code, listed.out)
    assert [] == tocsin("subscriptions", "list", "--in-force", "--json").records


def test_faults_keep_files_from_being_applied(tocsin: Type, database: Engine, tmp_path: Path) -> None:
    (tmp_path / "subscriptions.yaml").write_text(FILE.replace("to:", "too:"))
    came = tocsin("subscriptions", "apply")
    assert (1, True) == (came.code, "subscriptions.yaml:5:5: " in came.out)
    assert [] == rows(database, "subscription_files")


def test_removing_takes_out_the_one_and_leaves_the_rest(tocsin: Type, tmp_path: Path) -> None:
    tocsin("subscribe", "--slack", "#night")
    assert 0 == tocsin("subscriptions", "remove", "night").code
    assert FILE == (tmp_path / "subscriptions.yaml").read_text()
    came = tocsin("subscriptions", "remove", "dsk")
    assert (2, True) == (came.code, "Did you mean desk?" in came.err)


def test_who_answers_for_a_rule_is_not_removed(tocsin: Type, tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text(RULES.replace("id: big\n", "id: big\n    owner: desk\n"))
    assert "desk is still needed" in tocsin("subscriptions", "remove", "desk").err
    assert FILE == (tmp_path / "subscriptions.yaml").read_text()


def test_a_test_goes_to_the_one_who_asks_and_to_nobody_else(tocsin: Type, database: Engine) -> None:
    assert 0 == tocsin("subscriptions", "test", "desk", "--to", "slack:U024BE7LH").code
    assert [("U024BE7LH", "test")] == rows(database, "outbox", "recipient, kind")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("desk",), "nobody is named"),
        (("desk", "--to", "slack:#desk"), "Test alerts go to yourself"),
        (("desk", "--to", "email:stranger@example.org"), "Test alerts go to yourself"),
        (("dsk", "--to", "slack:U024BE7LH"), "Did you mean desk?"),
    ],
)
def test_a_test_for_others_is_refused(tocsin: Type, database: Engine, words: tuple[str, ...], says: str) -> None:
    came = tocsin("subscriptions", "test", *words)
    assert (2, True) == (came.code, says in came.err), came.err
    assert [] == rows(database, "outbox")


def test_tests_are_a_few_an_hour(tocsin: Type) -> None:
    codes = [tocsin("subscriptions", "test", "desk", "--to", "slack:U024BE7LH").code for _ in range(6)]
    assert [0] * 5 + [2] == codes


def test_self_service_asks_the_address_and_can_be_ended_by_hand(tocsin: Type, database: Engine, tmp_path: Path) -> None:
    with (tmp_path / "tocsin.toml").open("a") as file:
        file.write(LINKS)
    came = tocsin("subscribe", "--email", "ann@example.org", "--rule", "big", "--self-service", "--by", "Ann")
    assert "waits until the address confirms" in came.out, came.err
    assert [("ann@example.org", "confirm")] == rows(database, "outbox", "recipient, kind")
    assert FILE == (tmp_path / "subscriptions.yaml").read_text()
    (listed,) = tocsin("subscriptions", "list", "--in-force", "--json").records
    assert "waits_since" in listed
    assert "has ended" in tocsin("subscriptions", "remove", listed["id"]).out
    assert "had ended already" in tocsin("subscriptions", "remove", listed["id"]).out
    log = tocsin("audit", "--json").out
    assert ["remove", "ask"] == [json.loads(line)["action"] for line in log.splitlines()]
    assert "ann@example.org" not in log
