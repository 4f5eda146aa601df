"""The gold holds together: what stands in its files is found in the texts and follows from the rules."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.articles.gold import GoldCase, GoldError, Quantity, interval, load_reports, load_sentences

HERE = Path(__file__).parent
RUN_OF_WORDS = 12
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


@pytest.fixture(scope="module")
def reports() -> list[GoldCase]:
    return load_reports(HERE / "reports")


@pytest.fixture(scope="module")
def sentences() -> list[GoldCase]:
    return load_sentences(HERE / "sentences")


def write(folder: Path, **changes: object) -> Path:
    """Write a pair whose reading is right but for `changes`."""
    right = {"attacker": "Rebels", "country": "CD", "quote": "6,000", "low": 6000, "high": 6000, "over": "sure"}
    (folder / "x.txt").write_text(TEXT, encoding="utf-8")
    (folder / "x.yaml").write_text(READING.format_map(right | changes), encoding="utf-8")
    return folder


def spans(case: GoldCase) -> list[tuple[str, str]]:
    """Give every quote of a case beside what stands at its offsets."""
    fields = {"text": case["text"], "title": case.get("title", "")}
    found: list[tuple[str, str]] = []
    for event in case["events"]:
        quantities = [q for q in (event["force"], event["opposing_force"], *event["casualties"].values()) if q]
        parts = [part for quantity in quantities for part in quantity.get("parts", [])]
        every = (*event["evidence"], *quantities, *parts)
        found += [(span["quote"], fields[span["field"]][span["start"] : span["end"]]) for span in every]
    return found


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + RUN_OF_WORDS]) for at in range(len(words) - RUN_OF_WORDS + 1)}


def test_quotes_stand_where_the_gold_says(reports: list[GoldCase], sentences: list[GoldCase]) -> None:
    assert [] == [(case["id"], pair) for case in (*reports, *sentences) for pair in spans(case) if pair[0] != pair[1]]


def test_there_are_at_least_60_articles_and_300_sentences(reports: list[GoldCase], sentences: list[GoldCase]) -> None:
    assert len(reports) >= 60
    assert len(sentences) >= 300


def test_a_third_of_each_is_held_out(reports: list[GoldCase], sentences: list[GoldCase]) -> None:
    for cases in (reports, sentences):
        assert sum(case["held_out"] for case in cases) >= len(cases) // 3


def test_about_a_quarter_of_the_articles_tells_no_event(reports: list[GoldCase]) -> None:
    assert 0.2 <= sum(not case["events"] for case in reports) / len(reports) <= 0.35


def test_articles_have_the_length_of_articles(reports: list[GoldCase]) -> None:
    assert [] == [case["id"] for case in reports if not 120 <= len(case["text"].split()) <= 500]


def test_no_two_articles_share_a_run_of_words(reports: list[GoldCase]) -> None:
    owner: dict[tuple[str, ...], str] = {}
    shared = {
        (owner[run], case["id"])
        for case in reports
        for run in runs(case["text"])
        if owner.setdefault(run, case["id"]) != case["id"]
    }
    assert set() == shared


def test_a_sum_is_what_its_parts_add_up_to(reports: list[GoldCase]) -> None:
    forces = [event["force"] for case in reports for event in case["events"] if event["force"]]
    for force in forces:
        parts = force.get("parts", [])
        assert bool(parts) == force.get("derived", False)
        if parts:
            assert force["low"] == sum(part["low"] or 0 for part in parts)
            assert force["start"] == parts[0]["start"]
            assert force["end"] == parts[-1]["end"]
            assert all(before["end"] <= after["start"] for before, after in pairwise(parts))


def test_a_right_pair_loads_with_offsets(tmp_path: Path) -> None:
    [case] = load_reports(write(tmp_path))
    force = case["events"][0]["force"]
    assert force is not None
    assert "6,000" == case["text"][force["start"] : force["end"]]
    assert {"killed": None, "wounded": None, "captured": None} == case["events"][0]["casualties"]


def test_norway_and_no_are_words(tmp_path: Path) -> None:
    [case] = load_reports(write(tmp_path, country="NO", low=600, high=600, over="no"))
    assert {"name": "Goma", "country": "NO"} == case["events"][0]["place"]
    assert "no" == case["over_5000"]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"quote": "7,000"}, "'7,000' does not stand in the text"),
        ({"quote": "Rebels"}, "'Rebels' stands 2 times in the text"),
        ({"quote": "000"}, "'000' does not stand in the text"),
        ({"low": 7000}, "runs backwards"),
        ({"low": "null"}, "exact has low None and high 6000"),
        ({"over": "no"}, "over_5000 is no, its events say sure"),
        ({"over": "perhaps"}, "over_5000 is 'perhaps'"),
        ({"country": "Congo"}, "country is 'Congo'"),
        ({"attacker": "{name: Rebels}"}, "attacker is no list of names"),
        ({"attacker": "Rebels]\n  attackers: ["}, "'attackers' is no key"),
        ({"attacker": "Rebels: of: Goma"}, "is no YAML"),
    ],
)
def test_what_is_wrong_in_a_pair_is_named(tmp_path: Path, changes: dict[str, object], problem: str) -> None:
    with pytest.raises(GoldError, match=re.escape(problem)):
        load_reports(write(tmp_path, **changes))


def test_a_file_without_its_partner_is_named(tmp_path: Path) -> None:
    (write(tmp_path) / "y.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(GoldError, match="y: has only one file of its pair"):
        load_reports(tmp_path)


def test_a_sentence_whose_quote_stands_elsewhere_is_named(tmp_path: Path) -> None:
    span = '{"start": 1, "end": 7, "quote": "Rebels"}'
    event = '{"type": "assault", "phase": "underway", "modality": "asserted", "place": null, "date": null, '
    event += f'"force": null, "opposing_force": null, "casualties": {{}}, "evidence": [{span}]}}'
    line = f'{{"id": "s1", "text": "Rebels attack.", "events": [{event}], "over_5000": "no"}}'
    (tmp_path / "seen.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(GoldError, match="'Rebels' does not stand at 1"):
        load_sentences(tmp_path)


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
    qualifier: str, low: int | None, high: int | None, expected: tuple[float, float]
) -> None:
    quantity = Quantity(field="text", start=0, end=1, quote="x", low=low, high=high, qualifier=qualifier)
    assert expected == pytest.approx(interval(quantity))
