"""`tocsin resolve --json`: a line an event, merges as they happen, exit codes as everywhere."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ONE = {
    "id": "one",
    "text": "Rebels launched an offensive on the Syrian city of Aleppo with some 6,000 fighters on Monday.",
    "published": "2026-01-12T08:00:00Z",
    "source": "wire-a",
}
OTHER = {
    "id": "two",
    "text": "More than 6,000 rebels launched a major offensive on Aleppo, Syria, on Monday, officials said.",
    "published": "2026-01-12T09:30:00Z",
    "source": {"name": "wire-b", "owner": "Group", "reliability": "B"},
}


def tocsin(*arguments: str, given: str = "") -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "tocsin", "resolve", *arguments]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False)


def lines(*articles: dict[str, Any]) -> list[dict[str, Any]]:
    given = "".join(json.dumps(article) + "\n" for article in articles)
    done = tocsin("--json", "-", given=given)
    assert (0, "") == (done.returncode, done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_an_event_a_line_with_its_incident() -> None:
    found = lines(ONE)
    assert {"article", "event", "type", "place", "incident", "score"} == set(found[0])
    assert [None] == [line["score"] for line in found]


def test_two_outlets_on_one_offensive_share_the_incident_and_the_second_has_a_score() -> None:
    found = lines(ONE, OTHER)
    first, second = (next(line for line in found if line["article"] == name) for name in ("one", "two"))
    assert first["incident"] == second["incident"]
    assert second["score"] > 0


def test_the_same_articles_give_the_same_ids_again() -> None:
    assert lines(ONE, OTHER) == lines(ONE, OTHER)


def test_a_bad_line_is_said_and_the_rest_goes_on() -> None:
    done = tocsin("--json", "-", given=f"{{broken\n{json.dumps(ONE)}\n")
    assert (1, [None, "one"]) == (
        done.returncode,
        [json.loads(line).get("article") for line in done.stdout.splitlines()],
    )


def test_a_file_that_is_not_there_is_one_clear_line_and_exit_code_2(tmp_path: Path) -> None:
    done = tocsin(str(tmp_path / "missing.txt"))
    assert (2, 1) == (done.returncode, len(done.stderr.splitlines()))
