"""`tocsin match` and `tocsin rules`: what they print and how they end, as a shell sees it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parents[3]
REFERENCE = ROOT / "rules" / "catalog" / "offensive-over-5000.yaml"
SURE = "Rebel fighters launched an offensive on Aleppo on Monday with more than 6,000 fighters, the army said."
POSSIBLE = "Rebel fighters launched an offensive on Aleppo on Monday with thousands of fighters, the army said."
NONE = "The city council of Aleppo opened a new library on Monday."


def tocsin(*arguments: str | Path, given: str = "", cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tocsin", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=100, check=False, input=given, cwd=cwd)


def lines(told: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in told.stdout.splitlines()]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    texts = {"sure": SURE, "possible": POSSIBLE, "none": NONE}
    file = tmp_path / "articles.jsonl"
    file.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items()))
    return file


def test_a_line_an_article_in_the_order_given_and_one_entry_a_rule(articles: Path) -> None:
    told = tocsin("match", "--rules", REFERENCE, "--json", articles)
    assert (0, "") == (told.returncode, told.stderr)
    assert [
        ("sure", [("offensive-over-5000", "sure", True)]),
        ("possible", [("offensive-over-5000", "possible", False)]),
        ("none", []),
    ] == [(line["id"], [(m["rule"], m["certainty"], m["fires"]) for m in line["matches"]]) for line in lines(told)]


def test_a_match_names_its_event_and_its_reasons(articles: Path) -> None:
    found = lines(tocsin("match", "--rules", REFERENCE, "--json", articles))[0]["matches"][0]
    force = next(reason for reason in found["reasons"] if reason["field"] == "force")
    assert ("force|gt: 5000", "yes", "6001 to 9000") == (force["line"], force["verdict"], force["seen"])
    assert "6,000" in force["quote"]
    assert found["event"]


def test_a_bad_line_does_not_stop_the_rest() -> None:
    given = 'not json\n{"id": "sure", "text": "' + SURE + '"}\n'
    told = tocsin("match", "--rules", REFERENCE, "--json", "-", given=given)
    assert 1 == told.returncode
    assert [(None, 1), ("sure", None)] == [(line["id"], line.get("line")) for line in lines(told)]


def test_together_articles_share_incidents_and_apart_they_do_not(tmp_path: Path) -> None:
    rules = tmp_path / "two.yaml"
    rules.write_text(
        "tocsin: 1\nrules:\n"
        "  - {id: two, title: t, severity: high, match: {type: offensive, incident.sources|gte: 2}}\n"
    )
    texts = {
        "Wire": "Fighters of Jabhat al-Nusra launched an offensive on Aleppo on Monday with 6,000 fighters.",
        "Desk": "Residents saw it begin: on Monday 6,000 men of Jabhat al-Nusra opened their offensive on Aleppo.",
    }
    told = [
        {"id": name, "text": text, "source": name, "published": "2026-01-12T10:00:00Z"} for name, text in texts.items()
    ]
    file = tmp_path / "a.jsonl"
    file.write_text("".join(json.dumps(one) + "\n" for one in told))
    apart = lines(tocsin("match", "--rules", rules, "--json", file))
    together = lines(tocsin("match", "--rules", rules, "--together", "--json", file))
    assert [[], []] == [line["matches"] for line in apart]
    assert [0, 1] == [len(line["matches"]) for line in together]


@pytest.mark.parametrize(("arguments", "exit_code"), [(("nowhere.txt",), 2), ((), 2)])
def test_articles_that_are_not_there_cannot_run(arguments: tuple[str, ...], exit_code: int) -> None:
    assert exit_code == tocsin("match", "--rules", REFERENCE, "--json", *arguments).returncode


def test_rules_that_are_wrong_end_match_with_every_fault(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("tocsin: 1\nrules:\n  - {id: r, title: t, severity: low, match: {type: ofensive, force|gt: 5k}}\n")
    told = tocsin("match", "--rules", bad, "--json", "-")
    assert (1, "") == (told.returncode, told.stdout)
    assert [f"{bad}:3:52", f"{bad}:3:72"] == [line.split(": ")[0] for line in told.stderr.splitlines()]


def test_rules_that_are_not_there_cannot_run() -> None:
    told = tocsin("match", "--rules", "nowhere", "--json", "-")
    assert (2, 1) == (told.returncode, len(told.stderr.splitlines()))


def test_check_prints_faults_on_standard_output(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("tocsin: 1\nrules: [\n")
    told = tocsin("rules", "check", bad)
    assert (1, True) == (told.returncode, told.stdout.startswith(f"{bad}:2:9: unreadable YAML: "))


def test_check_of_what_is_not_there_cannot_run() -> None:
    assert 2 == tocsin("rules", "check", "nowhere.yaml").returncode


def test_a_warning_is_printed_and_leaves_0(tmp_path: Path) -> None:
    doubtful = tmp_path / "doubtful.yaml"
    doubtful.write_text("tocsin: 1\nrules: [{id: r, title: t, severity: low, match: {force|gt: 5}}]\n")
    told = tocsin("rules", "check", doubtful)
    assert (0, True) == (told.returncode, told.stdout.startswith(f"{doubtful}:2:"))
    assert ": warning: " in told.stdout


def test_check_as_json_is_json_lines(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("tocsin: 1\nrule: []\n")
    told = tocsin("rules", "check", "--json", bad)
    assert [(2, 1, "error", "Did you mean rules?")] == [
        (one["line"], one["column"], one["level"], one["remedy"]) for one in lines(told)
    ]


BAD = "tocsin: 1\nrules: [{id: r, title: t, severity: low, match: {type: sieg}}]\n"
GHOST = "tocsin: 1\nrules: [{id: r, title: t, severity: low, owner: ghost, match: {type: siege}}]\n"
WHO = "tocsin: 1\nsubscriptions: [{id: desk, to: [{slack: '#desk'}], match: {rule: nope-rule}}]\n"


@pytest.mark.parametrize("command", [("check",), ("test",), ("explain", "--rule", "r", "-", "--rules")])
def test_faults_are_json_lines_where_these_are_asked_for(command: tuple[str, ...], tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(BAD)
    told = tocsin("rules", command[0], "--json", *command[1:], bad)
    assert (1, [(2, "error", "Did you mean siege?")]) == (
        told.returncode, [(one["line"], one["level"], one["remedy"]) for one in lines(told)],
    )  # fmt: skip


def test_check_with_subscriptions_refuses_what_they_lack_on_standard_output(tmp_path: Path) -> None:
    rules, who = tmp_path / "rules.yaml", tmp_path / "who.yaml"
    rules.write_text(GHOST)
    who.write_text(WHO)
    told = tocsin("rules", "check", "--json", "--subscriptions", who, rules)
    assert 1 == told.returncode, told.stderr
    assert ["the owner of r is 'ghost', no subscription", "rule is 'nope-rule', no rule"] == [
        one["problem"] for one in lines(told)
    ]
    assert tocsin("rules", "check", "--subscriptions", who, rules).stdout.startswith(f"{rules}:2:")


def test_the_catalogue_is_in_order_and_its_tests_pass() -> None:
    assert (0, "") == (
        tocsin("rules", "check", REFERENCE.parent).returncode,
        tocsin("rules", "check", REFERENCE).stdout,
    )
    assert 0 == tocsin("rules", "test", REFERENCE.parent).returncode


def test_a_test_that_fails_says_what_came(tmp_path: Path) -> None:
    file = tmp_path / "r.yaml"
    given = f'[{{at: "2026-01-12T10:00:00Z", text: "{SURE}"}}]'
    file.write_text(
        "tocsin: 1\nrules:\n  - id: r\n    title: t\n    severity: low\n"
        "    match: {type: offensive, force|gt: 5000}\n    tests:\n"
        f"      - {{name: right, given: {given}, expect: [{{alert: r, certainty: sure, severity: low}}]}}\n"
        f"      - {{name: wrong, given: {given}, expect: [{{alert: r, certainty: possible}}]}}\n"
        f"      - {{name: silent, given: {given}, expect: []}}\n"
    )
    told = tocsin("rules", "test", file, "--junit", tmp_path / "out.xml")
    assert 1 == told.returncode
    assert [
        f"{file}:8:9: passed: right",
        f"{file}:9:9: failed: wrong: expected r (possible), came r (sure, low); did not expect r (sure, low)",
        f"{file}:10:9: failed: silent: did not expect r (sure, low)",
    ] == told.stdout.splitlines()[:3]
    assert f"{file}:6:13: warning: no test of r would notice if type: offensive were gone" in told.stdout
    suite = ET.parse(tmp_path / "out.xml").getroot()[0]  # noqa: S314 - of our own making
    assert ("3", "2", 2) == (suite.get("tests"), suite.get("failures"), len(suite.findall("testcase/failure")))


def test_explain_shows_each_line_also_of_a_rule_that_did_not_fire(articles: Path) -> None:
    told = tocsin("rules", "explain", "--rule", "offensive-over-5000", "--rules", REFERENCE, "--json", articles)
    assert 0 == told.returncode
    possible = lines(told)[1]["events"][0]
    assert "possible: it does not fire (the rule has no if_possible)" == possible["outcome"]
    assert [("type", "yes"), ("force", "possible"), ("modality", "yes"), ("age", "yes")] == [
        (reason["field"], reason["verdict"]) for reason in possible["reasons"]
    ]


def test_explain_shows_what_each_named_map_came_to(articles: Path, tmp_path: Path) -> None:
    rules = tmp_path / "m.yaml"
    rules.write_text(
        "tocsin: 1\nrules:\n  - id: m\n    title: t\n    severity: low\n    condition: large or deadly\n"
        "    match: {large: {type: offensive, force|gt: 5000}, deadly: {type: bombing, killed|gt: 50}}\n"
    )
    told = lines(tocsin("rules", "explain", "--rule", "m", "--rules", rules, "--json", articles))
    assert {"large": "possible", "deadly": "no"} == told[1]["events"][0]["maps"]


def test_explain_names_the_nearest_rule(articles: Path) -> None:
    told = tocsin("rules", "explain", "--rule", "offensive-over-500", "--rules", REFERENCE, articles)
    assert (2, True) == (told.returncode, "Did you mean offensive-over-5000?" in told.stderr)


def test_what_a_terminal_shows_of_an_article_is_inert(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SURE.replace("Rebel", "Rebel\x1b[2J"))
    told = tocsin("match", "--rules", REFERENCE, tmp_path / "a.txt")
    assert "\x1b" not in told.stdout


def test_the_schema_knows_every_field() -> None:
    schema = json.loads(tocsin("rules", "schema").stdout)
    known = schema["$defs"]["lines"]["properties"]
    assert {"type", "force|gt", "place|near", "incident.sources|gte", "text|matches"} <= known.keys()
    assert "correlate" not in schema["$defs"]["rule"]["properties"]


def test_subscriptions_are_listed_and_checked(tmp_path: Path) -> None:
    file = tmp_path / "subscriptions.yaml"
    file.write_text(
        'tocsin: 1\nsubscriptions:\n  - {id: desk, to: [{slack: "#desk"}], match: {rule: offensive-over-500}}\n'
    )
    listed = tocsin("subscriptions", "list", "--json", file)
    assert [
        {
            "id": "desk",
            "to": [{"channel": "slack", "recipient": "#desk"}],
            "match": ["rule: offensive-over-500"],
            "least": "info",
        }
    ] == lines(listed)
    checked = tocsin("subscriptions", "check", "--rules", REFERENCE, file)
    assert (1, True) == (checked.returncode, "Did you mean offensive-over-5000?" in checked.stdout)


def test_subscriptions_of_no_configuration_cannot_be_listed(tmp_path: Path) -> None:
    assert 2 == tocsin("subscriptions", "list", cwd=tmp_path).returncode


def test_without_paths_the_rules_of_the_configuration_are_meant(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "rules.yaml").write_text(REFERENCE.read_text().replace("offensive-over-5000", "ours"))
    (tmp_path / "tocsin.toml").write_text('[rules]\npaths = ["own"]\n')
    assert "ours" in tocsin("match", articles).stdout
    assert "rules in order: 1," in tocsin("rules", "check").stderr
    assert "failed: 0" in tocsin("rules", "test").stderr


READING = [("extract",), ("resolve",), ("match",), ("rules", "explain", "--rule", "offensive-over-5000")]


@pytest.mark.parametrize("command", READING)
def test_every_command_reads_by_the_pipeline_of_the_configuration(
    command: tuple[str, ...], articles: Path, tmp_path: Path
) -> None:
    (tmp_path / "tocsin.toml").write_text('[extract]\npipeline = "no_such_pipeline"\n')
    told = tocsin(*command, articles, cwd=tmp_path)
    assert (2, 1) == (told.returncode, told.stderr.count("no_such_pipeline"))
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize("command", READING)
def test_every_command_keeps_to_the_limits_of_the_configuration(
    command: tuple[str, ...], articles: Path, tmp_path: Path
) -> None:
    (tmp_path / "tocsin.toml").write_text("[extract]\nmax_article_bytes = 20\n")
    told = tocsin(*command, articles, cwd=tmp_path)
    assert 0 == told.returncode
    assert "Aleppo" not in told.stdout
