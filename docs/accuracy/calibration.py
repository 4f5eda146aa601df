"""Confidence against gold: how often events are right, each half of the cases by weights fitted on the other.

What ships is fitted on all cases: a half has some 300 events of unseen text, and which case fell into it moves the base
by chance more than the error that is asked for (docs/adr/0031).
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from streams.extract.merging.confidence import AGAINST, BASE, FOR, ORDERED, PRIOR, confidence, traits_of
from streams.records import Event
from tocsin.evaluation.intervals import wilson
from tocsin.evaluation.model import GoldCase
from tocsin.evaluation.pairing import pairs
from tocsin.evaluation.score import Answer

BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 1.0)
HALVES = (0, 1)
ENOUGH = 200  # events; below it the intervals count, not the error
_SEEN = "seen while tuning"
_RIDGE = 1.0  # pulls a weight towards none: a trait of few events says little
_STEPS = 50


@dataclass(frozen=True)
class Judged:
    """An event that was read: what it shows, whether gold has it with its type, and which half its case is in."""

    traits: tuple[str, ...]
    confidence: float
    is_right: bool
    is_seen: bool
    half: int


def judged(cases: Iterable[GoldCase], answers: Mapping[str, Answer]) -> list[Judged]:
    """Give every event that was read of the cases."""
    found = []
    for case in cases:
        told = answers[case.id].events
        right = {id(event) for gold, event in pairs(case, told) if event.type in (gold.type, *gold.accept.type)}
        found += [_judged(case, event, is_right=id(event) in right) for event in told]
    return found


def _judged(case: GoldCase, event: Event, *, is_right: bool) -> Judged:
    return Judged(
        traits=tuple(traits_of(event)),
        confidence=event.confidence,
        is_right=is_right,
        is_seen=not case.held_out,
        half=half_of(case.id),
    )


def half_of(case: str) -> int:
    """Give which half, 0 or 1, a case is in: by its id, so that it never moves."""
    return hashlib.blake2b(case.encode(), digest_size=1).digest()[0] % 2


def fitted(events: Sequence[Judged]) -> dict[str, float]:
    """Give the weights that make the events likeliest: logistic regression with a ridge, by Newton's method.

    What was seen while tuning is read better than what was not; that difference has a weight of its own, which is then
    dropped, so that the confidence is that of unseen text. A weight of the wrong sign is none, and two in the wrong
    order are one.
    """
    names = sorted({trait for one in events for trait in one.traits})
    tied, held = {name: name for name in names}, set[str]()
    while True:
        found = _solved(events, tied, held)
        wrong = {name for name in names if name not in held and _is_wrong(name, found[name])}
        turned = next((pair for pair in ORDERED if set(pair) <= set(names) and found[pair[0]] > found[pair[1]]), None)
        if wrong:
            held |= wrong
        elif turned is not None:
            tied = {name: tied[turned[0]] if one == tied[turned[1]] else one for name, one in tied.items()}
            held = {name for name in names if any(tied[name] == tied[one] for one in held)}
        else:
            return {name: round(value, 3) for name, value in found.items() if name != _SEEN}


def _is_wrong(name: str, weight: float) -> bool:
    return (name in AGAINST and weight > 0) or (name in FOR and weight < 0)


def _solved(events: Sequence[Judged], tied: Mapping[str, str], held: Collection[str]) -> dict[str, float]:
    """Give the weight of each trait: those `tied` to one name have one, those held have none."""
    kinds = sorted({one for name, one in tied.items() if name not in held})
    rows = [[1.0, float(one.is_seen), *(float(sum(tied[name] == kind for name in one.traits)) for kind in kinds)]
            for one in events]  # fmt: skip
    given, right = np.array(rows), np.array([float(one.is_right) for one in events])
    ridge = np.diag([1e-6, 0.1, *([_RIDGE] * len(kinds))])
    prior = np.array([0.0, 0.0, *(PRIOR.get(kind, 0.0) for kind in kinds)])
    weights = prior.copy()
    for _ in range(_STEPS):
        chance = 1.0 / (1.0 + np.exp(-given @ weights))
        slope = given.T @ (right - chance) - ridge @ (weights - prior)
        curve = given.T @ (given * (chance * (1.0 - chance))[:, None]) + ridge
        weights = weights + np.linalg.solve(curve, slope)
    found = dict(zip([BASE, _SEEN, *kinds], map(float, weights), strict=True))
    return {BASE: found[BASE], **{name: 0.0 if name in held else found[one] for name, one in tied.items()}}


def with_weights(events: Iterable[Judged], weights: Mapping[str, float]) -> list[Judged]:
    """Give the events with the confidence that other weights would give them."""
    return [Judged(one.traits, confidence(one.traits, weights), one.is_right, one.is_seen, one.half) for one in events]


def shown(events: Sequence[Judged]) -> dict[str, Any]:
    """Give the reliability of unseen text and of what was seen while tuning, each half weighed by the other."""
    halves = [[one for one in events if one.half == half] for half in HALVES]
    crossed = [with_weights(half, fitted(other)) for half, other in zip(halves, reversed(halves), strict=True)]
    return {
        name: _of_halves([[one for one in half if one.is_seen == is_seen] for half in crossed])
        for name, is_seen in (("unseen", False), ("seen", True))
    }


def _of_halves(halves: Sequence[Sequence[Judged]]) -> dict[str, Any]:
    both = [one for half in halves for one in half]
    return {**_reliability(both), "halves": [_reliability(half)["error"] for half in halves]}


def _reliability(events: Sequence[Judged]) -> dict[str, Any]:
    bins = []
    error = 0.0
    for low, high in pairwise(BINS):
        inside = [one for one in events if low <= one.confidence < high]
        if inside:
            mean, right = sum(one.confidence for one in inside) / len(inside), sum(one.is_right for one in inside)
            ends = wilson(right, len(inside))
            error += abs(mean - right / len(inside)) * len(inside) / len(events)
            bins.append(
                {
                    "from": low, "to": high, "events": len(inside), "right": right, "confidence": round(mean, 3),
                    "low": round(ends[0], 3), "high": round(ends[1], 3),
                }
            )  # fmt: skip
    return {"events": len(events), "error": round(error, 3), "bins": bins}
