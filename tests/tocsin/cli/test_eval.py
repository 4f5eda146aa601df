"""`tocsin eval`: figures, what failed, and how it ends."""

import json
from pathlib import Path

import pytest

from tocsin import cli

TEXT = "Rebels stormed Goma on Monday with 6,000 men."
READING = """\
held_out: {held_out}
events:
- type: assault
  phase: underway
  modality: asserted
  attacker: [Rebels]
  place: {{name: Goma, country: CD}}
  force: {{quote: "6,000", low: 6000, high: 6000, qualifier: exact}}
  evidence: ["Rebels stormed Goma on Monday with 6,000 men."]
  accept: {{phase: [concluded]}}
over_5000: sure
"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    for name, held_out in (("open-one", "false"), ("kept-back", "true")):
        (tmp_path / f"{name}.txt").write_text(TEXT if held_out == "false" else "Goma is quiet.\n" + TEXT)
        (tmp_path / f"{name}.yaml").write_text(READING.format(held_out=held_out))
    return tmp_path


def evaluate(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *words: object) -> tuple[int, str]:
    monkeypatch.setattr("sys.argv", ["tocsin", "eval", *map(str, words)])
    with pytest.raises(SystemExit) as end:
        cli.main()
    out, err = capsys.readouterr()
    return int(end.value.code or 0), out + err


def test_each_figure_stands_with_its_counts(
    gold: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, told = evaluate(capsys, monkeypatch, gold)
    assert 0 == code, told
    assert f"{gold}: 1 cases" == told.splitlines()[0]
    [force] = [line for line in told.splitlines() if line.startswith("force_recall")]
    assert ["1.000", "1/1"] == [force.split()[1], force.split()[-1]]


def test_what_was_set_aside_gives_figures_only(
    gold: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, told = evaluate(capsys, monkeypatch, gold, "--held-out", "--json")
    read = json.loads(told)
    assert (0, 1, True) == (code, read["cases"], read["held_out"])
    assert "kept-back" not in told
    assert "confused" not in read


def test_a_fault_of_the_gold_ends_with_one(
    gold: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (gold / "open-one.yaml").write_text("held_out: false\n")
    code, told = evaluate(capsys, monkeypatch, gold)
    assert 1 == code
    assert "open-one.yaml:1:1: over_5000 is missing" in told


def test_gold_that_is_not_there_ends_with_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, told = evaluate(capsys, monkeypatch, tmp_path / "nowhere.jsonl")
    assert 2 == code
    assert "cannot be read" in told
