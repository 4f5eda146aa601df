"""Ways in which a desk tells that a force goes at a place: attacks.jsonl, each with what must be read of it.

`attacks`: type, place and force of each; null for a near miss in nearly the same words, of which nothing is read.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from streams.extract import extract
from streams.records import Article

CASES = [json.loads(line) for line in (Path(__file__).parent / "attacks.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:70] for case in CASES])
def test_an_attack_is_read_with_its_place_and_its_strength(case: dict[str, Any]) -> None:
    result = extract(Article(id="a", text=case["text"]))
    told = [
        {
            "type": event.type,
            "place": event.place.name if event.place else None,
            "force": [event.force.low, event.force.high] if event.force else None,
        }
        for event in result.events
    ]
    if case["attacks"] is None:
        assert told == []
    else:
        assert [one for one in case["attacks"] if one not in told] == []
