"""Confidence against gold: weights fitted on one half of the cases, and how often events are right on the other."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from streams.extract.merging.confidence import BASE, confidence, traits_of
from streams.records import Event
from tocsin.evaluation.intervals import wilson
from tocsin.evaluation.model import GoldCase
from tocsin.evaluation.pairing import pairs
from tocsin.evaluation.score import Answer

BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 1.0)
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
    is_fitted: bool


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
        is_fitted=is_fitted(case.id),
    )


def is_fitted(case: str) -> bool:
    """Say whether a case is in the half that weights are fitted on: by its id, so that it never moves."""
    return hashlib.blake2b(case.encode(), digest_size=1).digest()[0] % 2 == 0


def fitted(events: Sequence[Judged]) -> dict[str, float]:
    """Give the weights that make the fitted half likeliest: logistic regression with a ridge, by Newton's method.

    What was seen while tuning is read better than what was not; that difference has a weight of its own, which is then
    dropped, so that the confidence is that of unseen text.
    """
    half = [one for one in events if one.is_fitted]
    names = [BASE, _SEEN, *sorted({trait for one in half for trait in one.traits})]
    rows = [[1.0, float(one.is_seen), *(float(name in one.traits) for name in names[2:])] for one in half]
    given, right = np.array(rows), np.array([float(one.is_right) for one in half])
    ridge = np.diag([1e-6, 0.1, *([_RIDGE] * (len(names) - 2))])
    weights = np.zeros(len(names))
    for _ in range(_STEPS):
        chance = 1.0 / (1.0 + np.exp(-given @ weights))
        slope = given.T @ (right - chance) - ridge @ weights
        curve = given.T @ (given * (chance * (1.0 - chance))[:, None]) + ridge
        weights = weights + np.linalg.solve(curve, slope)
    return {name: round(float(value), 3) for name, value in zip(names, weights, strict=True) if name != _SEEN}


def with_weights(events: Iterable[Judged], weights: Mapping[str, float]) -> list[Judged]:
    """Give the events with the confidence that other weights would give them."""
    return [
        Judged(one.traits, confidence(one.traits, weights), one.is_right, one.is_seen, one.is_fitted) for one in events
    ]


def shown(events: Sequence[Judged]) -> dict[str, Any]:
    """Give the reliability on the half that was not fitted: unseen text, and what was seen while tuning."""
    rest = [one for one in events if not one.is_fitted]
    return {
        "fitted": sum(one.is_fitted for one in events),
        "unseen": _reliability([one for one in rest if not one.is_seen]),
        "seen": _reliability([one for one in rest if one.is_seen]),
    }


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
