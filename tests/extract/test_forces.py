"""Whose each number is: a class of language each line, with the force that it must give.

forces.jsonl tells of sides; in counted.jsonl a sentence bounds, divides, adds, corrects or outgrows its numbers.
`force`: low and high of the one force, null for none; `opposing` and `killed` only where the line says so.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from streams.extract import extract
from streams.records import Article, Quantity

CASES = [
    json.loads(line)
    for name in ("forces.jsonl", "counted.jsonl")
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines()
]


def _interval(quantity: Quantity | None) -> list[int | None] | None:
    return None if quantity is None else [quantity.low, quantity.high]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_a_number_goes_to_its_side(case: dict[str, Any]) -> None:
    events = extract(Article(id="a", text=case["text"])).events
    forces = [_interval(event.force) for event in events if event.force]
    assert events
    assert ([] if case["force"] is None else [case["force"]]) == forces
    if "opposing" in case:
        assert case["opposing"] in [_interval(event.opposing_force) for event in events]
    if "killed" in case:
        assert case["killed"] in [_interval(event.casualties.killed) for event in events]
