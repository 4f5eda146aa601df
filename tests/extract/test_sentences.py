"""Sentences written for this project, from all continents: what each must give and must not.

They stand in tests/articles/sentences.jsonl.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from streams.extract import extract
from streams.records import Article, Event, Quantity
from tocsin.evaluation.run import answer_to

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "articles" / "sentences.jsonl").read_text("utf-8").splitlines()
]


def _interval(quantity: Quantity | None) -> list[int | None] | None:
    return None if quantity is None else [quantity.low, quantity.high]


def _described(event: Event) -> dict[str, Any]:
    return {
        "type": event.type,
        "place": event.place.name if event.place else None,
        "country": event.place.country if event.place else None,
        "phase": event.phase,
        "modality": event.modality,
        "attacker": event.attacker[0].actor_id if event.attacker else None,
        "defender": event.defender[0].actor_id if event.defender else None,
        "force": _interval(event.force),
        "opposing": _interval(event.opposing_force),
        "killed": _interval(event.casualties.killed),
        "wounded": _interval(event.casualties.wounded),
        "captured": _interval(event.casualties.captured),
    }


def _events(case: dict[str, Any]) -> list[dict[str, Any]]:
    return [_described(event) for event in extract(Article(id=case["id"], text=case["text"])).events]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_the_sentence_tells_what_it_must(case: dict[str, Any]) -> None:
    told = _events(case)
    for must in case["must"]:
        assert any(must == {name: event[name] for name in must} for event in told), (must, told)


@pytest.mark.parametrize("case", [case for case in CASES if case.get("silent")], ids=lambda case: case["id"])
def test_what_only_looks_like_war_tells_nothing(case: dict[str, Any]) -> None:
    assert [] == _events(case)


@pytest.mark.parametrize("case", [case for case in CASES if case.get("no_force")], ids=lambda case: case["id"])
def test_no_number_becomes_a_force_that_is_none(case: dict[str, Any]) -> None:
    assert [] == [event for event in _events(case) if event["force"] is not None]


@pytest.mark.parametrize("case", [case for case in CASES if case.get("silent_alert")], ids=lambda case: case["id"])
def test_what_is_only_remembered_alerts_nobody(case: dict[str, Any]) -> None:
    assert "no" == answer_to(Article(id=case["id"], text=case["text"])).certainty
