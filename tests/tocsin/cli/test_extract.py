"""`tocsin extract` on the command line: what it prints and how it ends."""

import json
from pathlib import Path

from typer.testing import CliRunner

from rules import keys
from tocsin.cli.extract import app

PUSH = "Al-Nusra Front has gathered some 6,000 fighters for an offensive on Aleppo."
RUN = CliRunner()


def test_a_line_an_article_in_the_order_given(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("It rains.", "utf-8")
    (tmp_path / "a.txt").write_text(PUSH, "utf-8")
    result = RUN.invoke(app, ["--json", str(tmp_path / "b.txt"), str(tmp_path / "a.txt")])
    quiet, loud = (json.loads(line) for line in result.stdout.splitlines())
    assert 0 == result.exit_code
    assert {"id", "events", "language", "skipped", "extractor"} == set(quiet)
    assert ("b", [], None) == (quiet["id"], quiet["events"], quiet["skipped"])
    assert ("a", "offensive", "planned") == (loud["id"], loud["events"][0]["type"], loud["events"][0]["phase"])


def test_each_event_has_its_codes_in_both_forms(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PUSH, "utf-8")
    shown = RUN.invoke(app, ["--json", str(tmp_path / "a.txt")])
    codes = {"acled_event": "Battles", "acled_sub_event": "Armed clash", "plover": "ASSAULT"}
    assert codes == json.loads(shown.stdout)["events"][0]["codes"]
    assert set(json.loads(shown.stdout)["events"][0]) <= set(keys.EVENT)  # a rule's test takes it as it is printed
    assert "ACLED Battles: Armed clash; PLOVER ASSAULT" in RUN.invoke(app, [str(tmp_path / "a.txt")]).stdout


def test_a_bad_line_is_answered_in_its_place_and_the_rest_goes_on() -> None:
    lines = "\n".join([json.dumps({"id": "1", "text": PUSH}), "{", json.dumps({"id": "3", "text": PUSH})])
    result = RUN.invoke(app, ["--json", "-"], input=lines)
    first, bad, third = (json.loads(line) for line in result.stdout.splitlines())
    assert 1 == result.exit_code
    assert (None, 2) == (bad["id"], bad["line"])
    assert bad["error"]
    assert ["1", "3"] == [first["id"], third["id"]]


def test_a_file_that_is_not_there_is_one_clear_line(tmp_path: Path) -> None:
    result = RUN.invoke(app, ["--json", str(tmp_path / "none.txt")])
    assert 2 == result.exit_code
    assert ["none.txt"] == [line.split(":")[1].strip().rsplit("/", 1)[-1] for line in result.stderr.splitlines()]


def test_what_is_skipped_says_why_and_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", "utf-8")
    result = RUN.invoke(app, ["--json", str(tmp_path / "empty.txt")])
    assert 0 == result.exit_code
    assert "empty" in json.loads(result.stdout)["skipped"]


def test_a_person_reads_a_table_without_control_characters(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PUSH.replace("Front", "Front\x1b[31m\u202e"), "utf-8")
    result = RUN.invoke(app, [str(tmp_path / "a.txt")])
    assert "force 6,000" in result.stdout
    assert not set("\x1b\u202e") & set(result.stdout)


def test_an_explanation_is_the_text_with_its_notes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PUSH, "utf-8")
    result = RUN.invoke(app, [str(tmp_path / "a.txt"), "--explain"])
    assert 0 == result.exit_code
    assert "force “some 6,000”: force of event 1, 6,000, about" in result.stdout


def test_an_explanation_is_a_page_of_all_articles(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"id": name, "text": PUSH}) for name in "xy"), "utf-8")
    result = RUN.invoke(app, [str(tmp_path / "a.jsonl"), "--html", str(tmp_path / "a.html")])
    assert (0, "") == (result.exit_code, result.stdout)
    assert 2 == (tmp_path / "a.html").read_text("utf-8").count("<article>")


def test_an_explanation_is_no_json(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PUSH, "utf-8")
    assert 2 == RUN.invoke(app, ["--json", "--explain", str(tmp_path / "a.txt")]).exit_code
