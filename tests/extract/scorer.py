"""Scores the hard cases: `python tests/extract/scorer.py ../shared/eval/hard_cases.jsonl`."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from streams.extract import extract
from streams.extract.score import Score, lines, score
from streams.records import Article, Event, Quantity

_FACTORS = {"about": (0.9, 1.1), "nearly": (0.9, None)}


def interval(quantity: Quantity) -> tuple[float, float]:
    """Give what rules take the quantity for (rules.md, 3)."""
    low, high = quantity.low, quantity.high
    match quantity.qualifier:
        case "about":
            return 0.9 * (low or 0), 1.1 * (high or 0)
        case "nearly":
            return 0.9 * (low or 0), (high or 1) - 1
        case "over" | "at_least":
            return low or 0, 1.5 * (low or 0)
        case _:
            return low or 0, high if high is not None else 1.5 * (low or 0)


def certainty(events: Sequence[Event], threshold: int = 5_000) -> str:
    """Give what the reference rule says of an article's events."""
    best = "no"
    for event in events:
        if event.type not in ("offensive", "assault", "siege") or event.modality not in ("asserted", "claimed"):
            continue
        if event.historic or event.force is None:
            continue
        low, high = interval(event.force)
        if low > threshold:
            return "sure"
        best = "possible" if high > threshold else best
    return best


def run(cases: Sequence[dict[str, Any]]) -> Score:
    """Read each case's text, nothing else of it, and score the answers."""
    events, answers = {}, {}
    for case in cases:
        reading = extract(Article(id=case["id"], text=case["text"]))
        events[case["id"]] = [msgspec.to_builtins(event) for event in reading.events]
        answers[case["id"]] = certainty(reading.events)
    return score(cases, events, answers)


def load(path: Path) -> list[dict[str, Any]]:
    """Give the cases of a file, one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    print("\n".join(lines(run(load(Path(sys.argv[1]))))))  # noqa: T201 - a script prints
