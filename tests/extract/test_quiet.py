"""Near misses of quiet.jsonl that must not alert, and true events in nearly the same words that must.

`event`: whether anything may be read from the text; null where an event without an alert is as right as none
(denied, taken back, only remembered). `alert`: what the rule offensive-over-5000 says of it. `force`: false where the
number is of those who gave up, fell, keep a truce or attacked long ago, and no event may take it for its force.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from streams.extract import extract
from streams.records import Article, Event, Quantity

CASES = [json.loads(line) for line in (Path(__file__).parent / "quiet.jsonl").read_text("utf-8").splitlines()]
_MOST = 5000


def is_sure(event: Event) -> bool:
    """Say whether the rule fires surely: an attack told as a fact of more than 5,000, whatever the qualifier allows."""
    is_attack = event.type in ("offensive", "assault", "siege") and event.modality in ("asserted", "claimed")
    return is_attack and not event.historic and event.force is not None and _least(event.force) > _MOST


def _least(force: Quantity) -> float:
    if force.qualifier in ("about", "nearly"):
        return 0.9 * (force.low or 0)
    return force.low or 0


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_only_what_is_told_as_war_is_read_and_alerted(case: dict[str, Any]) -> None:
    events = extract(Article(id="a", text=case["text"])).events
    assert (case["alert"] == "sure") is any(map(is_sure, events))
    if "force" in case:
        assert [] == [event.force for event in events if event.force]
    if case["event"] is not None:
        assert case["event"] is bool(events)


def test_both_kinds_are_many() -> None:
    sure = [case for case in CASES if case["alert"] == "sure"]
    assert len(sure) > 60
    assert len(CASES) - len(sure) > 150
