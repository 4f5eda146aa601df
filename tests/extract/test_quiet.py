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
MAY_BE_WRONG = 0.012  # a share: what is learned answers for no single sentence
_MOST = 5000


def is_sure(event: Event) -> bool:
    """Say whether the rule fires surely: an attack told as a fact of more than 5,000, whatever the qualifier allows."""
    is_attack = event.type in ("offensive", "assault", "siege") and event.modality in ("asserted", "claimed")
    return is_attack and not event.historic and event.force is not None and _least(event.force) > _MOST


def _least(force: Quantity) -> float:
    if force.qualifier in ("about", "nearly"):
        return 0.9 * (force.low or 0)
    return force.low or 0


def _is_right(case: dict[str, Any]) -> bool:
    events = extract(Article(id="a", text=case["text"])).events
    is_silent = "force" not in case or not any(event.force for event in events)
    is_told = case["event"] is None or case["event"] is bool(events)
    return is_silent and is_told and (case["alert"] == "sure") is any(map(is_sure, events))


@pytest.mark.parametrize("alert", ["no", "sure"])
def test_nearly_all_that_is_told_as_war_and_nothing_else_is_alerted(alert: str) -> None:
    cases = [case for case in CASES if case["alert"] == alert]
    wrong = [case["text"] for case in cases if not _is_right(case)]
    assert len(wrong) <= MAY_BE_WRONG * len(cases), "\n".join(wrong)
