"""Gold files: a right one loads with its offsets, and what is wrong in one is named with file, line and remedy."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from streams.errors import TocsinError
from tocsin.evaluation.gold import load_gold
from tocsin.evaluation.model import GoldLosses, GoldPlace, GoldQuantity
from tocsin.evaluation.reference import interval
from tocsin.evaluation.wrong import GoldFaults

TEXT = "Rebels stormed Goma on Monday.\nThey number 6,000, a bishop said. About 16,000 fled. Rebels danced.\n"
READING = """\
published: 2026-03-04T06:00:00Z
note: an example
held_out: false
events:
- type: assault
  phase: underway
  modality: asserted
  attacker: [{attacker}]
  place: {{name: Goma, country: {country}}}
  force: {{quote: "{quote}", low: {low}, high: {high}, qualifier: exact}}
  evidence: [Rebels stormed Goma on Monday.]
over_5000: {over}
"""


def write(folder: Path, **changes: object) -> Path:
    """Write a pair whose reading is right but for `changes`."""
    right = {"attacker": "Rebels", "country": "CD", "quote": "6,000", "low": 6000, "high": 6000, "over": "sure"}
    (folder / "x.txt").write_text(TEXT, encoding="utf-8")
    (folder / "x.yaml").write_text(READING.format_map(right | changes), encoding="utf-8")
    return folder


def line(**changes: Any) -> str:
    """Give a line whose case is right but for `changes` of its event."""
    span = {"start": 0, "end": 14, "quote": "Rebels attack."}
    event: dict[str, Any] = {
        "type": "assault",
        "phase": "underway",
        "modality": "asserted",
        "attribution": None,
        "attacker": [],
    }
    event |= {"defender": [], "place": None, "date": None, "force": None, "opposing_force": None, "evidence": [span]}
    return json.dumps({"id": "s1", "text": "Rebels attack.", "events": [event | changes], "over_5000": "no"}) + "\n"


def test_a_right_pair_loads_with_offsets(tmp_path: Path) -> None:
    [case] = load_gold(write(tmp_path))
    force = case.events[0].force
    assert force is not None
    assert "6,000" == case.text[force.start : force.end]
    assert GoldLosses() == case.events[0].casualties


def test_norway_and_no_are_words(tmp_path: Path) -> None:
    [case] = load_gold(write(tmp_path, country="NO", low=600, high=600, over="no"))
    assert GoldPlace("Goma", "NO") == case.events[0].place
    assert "no" == case.over_5000


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"quote": "7,000"}, "x.yaml:10:10: event 1 force: '7,000' does not stand in the text. Copy"),
        ({"quote": "Rebels"}, "x.yaml:10:10: event 1 force: 'Rebels' stands 2 times in the text. Say"),
        ({"quote": "000"}, "x.yaml:10:10: event 1 force: '000' does not stand in the text"),
        ({"low": 7000}, "x.yaml:10:10: event 1 force: runs backwards"),
        ({"low": "six"}, "x.yaml:10:32: event 1 force low: expected"),
        ({"low": "null"}, "x.yaml:10:10: event 1 force: exact has low None and high 6000"),
        ({"over": "no"}, "x.yaml:12:12: over_5000: it is no, the events say sure. Correct"),
        ({"over": "perhaps"}, "x.yaml:12:12: over_5000: invalid enum value 'perhaps'. It is one of no, possible, sure"),
        ({"country": "Congo"}, "x.yaml:9:32: event 1 place country: expected `str` matching regex"),
        ({"attacker": "{name: Rebels}"}, "x.yaml:8:14: event 1 attacker 1: expected `str`"),
        ({"attacker": "Rebels]\n  attackers: ["}, "x.yaml:5:3: event 1: 'attackers' is no key"),
        ({"attacker": "Rebels: of: Goma"}, "unreadable YAML"),
    ],
)
def test_what_is_wrong_in_a_pair_is_named(tmp_path: Path, changes: dict[str, object], problem: str) -> None:
    with pytest.raises(GoldFaults, match=re.escape(problem)):
        load_gold(write(tmp_path, **changes))


def test_a_file_without_its_partner_is_named(tmp_path: Path) -> None:
    (write(tmp_path) / "y.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(GoldFaults, match=r"y\.txt:1:1: has only one file of its pair"):
        load_gold(tmp_path)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "seen.jsonl").write_text("{\n" + line() + "[]\n", encoding="utf-8")
    with pytest.raises(GoldFaults) as told:
        load_gold(tmp_path)
    assert [1, 3] == [fault.at.line for fault in told.value.faults]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"evidence": [{"start": 1, "end": 7, "quote": "Rebels"}]}, "event 1 evidence 1: 'Rebels' does not stand at 1"),
        ({"type": "war"}, "event 1 type: invalid enum value 'war'. It is one of offensive"),
        ({"evidence": []}, "event 1 evidence: is empty"),
        ({"date": {"earliest": "2026-02-02", "latest": "2026-02-01"}}, "event 1 date: the date runs backwards"),
    ],
)
def test_what_is_wrong_in_a_line_is_named(tmp_path: Path, changes: dict[str, Any], problem: str) -> None:
    file = tmp_path / "seen.jsonl"
    file.write_text("\n" + line(**changes), encoding="utf-8")
    with pytest.raises(GoldFaults, match=re.escape(f"seen.jsonl:2:1: {problem}")):
        load_gold(file)


def test_an_id_that_stands_twice_is_named(tmp_path: Path) -> None:
    (tmp_path / "seen.jsonl").write_text(line() + line(), encoding="utf-8")
    with pytest.raises(GoldFaults, match="the id s1 stands twice"):
        load_gold(tmp_path)


def test_what_stands_in_the_file_of_that_name_is_held_out(tmp_path: Path) -> None:
    (tmp_path / "held_out.jsonl").write_text(line(), encoding="utf-8")
    assert [True] == [case.held_out for case in load_gold(tmp_path)]


@pytest.mark.parametrize("name", ["nowhere", "nowhere.jsonl", "empty"])
def test_where_nothing_is_to_be_read_the_command_is_used_wrongly(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(TocsinError) as told:
        load_gold(tmp_path / name)
    assert 2 == told.value.exit_code


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "expected"),
    [
        ("exact", 5000, 5000, (5000, 5000)),
        ("about", 5000, 5000, (4500, 5500)),
        ("nearly", 7000, 7000, (6300, 6999)),
        ("over", 5001, None, (5001, 7500)),
        ("at_least", 5000, None, (5000, 7500)),
        ("up_to", None, 9000, (0, 9000)),
        ("under", None, 5999, (0, 5999)),
        ("between", 4000, 6000, (4000, 6000)),
        ("vague", 2000, 9999, (2000, 9999)),
    ],
)
def test_numbers_are_the_intervals_of_the_rules(
    qualifier: Any, low: int | None, high: int | None, expected: tuple[float, float]
) -> None:
    quantity = GoldQuantity(start=0, end=1, quote="x", low=low, high=high, qualifier=qualifier)
    assert expected == pytest.approx(interval(quantity))
