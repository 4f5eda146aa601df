"""Ways in which a desk tells that a force goes at a place: attacks.jsonl, each with what must be read of it.

`attacks`: type, place and force of each; null for a near miss in nearly the same words, of which nothing is read.
"""

import json
from pathlib import Path
from typing import Any

from streams.extract import extract
from streams.records import Article

CASES = [json.loads(line) for line in (Path(__file__).parent / "attacks.jsonl").read_text("utf-8").splitlines()]
MAY_BE_WRONG = 0.023  # a share: what is learned answers for no single sentence


def _is_right(case: dict[str, Any]) -> bool:
    told = [
        {
            "type": event.type,
            "place": event.place.name if event.place else None,
            "force": [event.force.low, event.force.high] if event.force else None,
        }
        for event in extract(Article(id="a", text=case["text"])).events
    ]
    return told == [] if case["attacks"] is None else all(one in told for one in case["attacks"])


def test_nearly_every_attack_is_read_with_its_place_and_its_strength() -> None:
    wrong = [case["text"] for case in CASES if not _is_right(case)]
    assert len(wrong) <= MAY_BE_WRONG * len(CASES), "\n".join(wrong)
