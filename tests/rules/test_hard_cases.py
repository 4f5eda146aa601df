"""The reference rule on the gold events of ../shared/eval: as sure as the sentences of the language make it."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rules import RuleSet, match
from rules.load import load
from streams.records import Event
from tests.rules.given import TABLES, a_subject

REFERENCE = Path(__file__).parents[2] / "rules" / "catalog" / "offensive-over-5000.yaml"
OUTSIDE = {"accept", "extra"}


def an_event_of(gold: dict[str, Any], number: int) -> Event:
    kept = {key: value for key, value in gold.items() if key not in OUTSIDE and value is not None}
    evidence = [{"field": "text", **one} for one in kept.pop("evidence", [])]
    return msgspec.convert({"id": f"event-{number}", **kept, "evidence": evidence}, Event)


def certainty(case: dict[str, Any], rules: RuleSet) -> str:
    found = {
        one.certainty
        for number, gold in enumerate(case["events"])
        for one in match(a_subject(an_event_of(gold, number), published_at=None), rules)
    }
    return "sure" if "sure" in found else "possible" if found else "no"


@pytest.mark.shared
def test_the_reference_rule_is_as_sure_of_each_gold_event_as_the_language_says(shared: Path) -> None:
    rules = load([REFERENCE], TABLES)
    cases = [json.loads(line) for line in (shared / "eval" / "hard_cases.jsonl").read_text("utf-8").splitlines()]
    wrong = {case["id"]: found for case in cases if (found := certainty(case, rules)) != case["over_5000"]}
    assert (72, {}) == (len(cases), wrong)
