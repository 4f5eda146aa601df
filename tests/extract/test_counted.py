"""How many attack where a sentence bounds, divides, adds, corrects or outgrows its numbers, or counts no attackers.

Each line of counted.jsonl is a class of language: `force` and `opposing` as in forces.jsonl.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from streams.extract import extract
from streams.records import Article, Quantity

CASES = [json.loads(line) for line in (Path(__file__).parent / "counted.jsonl").read_text("utf-8").splitlines()]


def _interval(quantity: Quantity | None) -> list[int | None] | None:
    return None if quantity is None else [quantity.low, quantity.high]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_the_number_meant_is_the_force(case: dict[str, Any]) -> None:
    events = extract(Article(id="a", text=case["text"])).events
    forces = [_interval(event.force) for event in events if event.force]
    assert events
    assert ([] if case["force"] is None else [case["force"]]) == forces
    if "opposing" in case:
        assert case["opposing"] in [_interval(event.opposing_force) for event in events]
