"""Which events of an article are one fight told twice: weights learned from the gold articles that are not held out.

Every two events that the rules leave of an article are a row: what they share are its signs
(streams/extract/merging/twice), and the gold events whose evidence tells them say whether they are one. Shown by
articles that each fit has not seen; written where the package has them.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from unittest import mock

import numpy as np

from streams.extract.merging import events
from streams.extract.merging.group import Group
from streams.extract.merging.totalling import force_of
from streams.extract.merging.twice.fights import COUNTED
from streams.extract.merging.twice.signs import BASE, may_be_one, signs_of
from streams.extract.words.tables import DATA
from streams.extract.words.weights import chance
from tocsin.evaluation.gold import load_gold
from tocsin.evaluation.model import GoldCase, GoldEvent
from tocsin.evaluation.names import alike
from tocsin.evaluation.pairing import are_compatible
from tocsin.evaluation.run import answer_to, article_of
from training.incidents.logistic import Task

ARTICLES = Path(__file__).parents[1] / "tests" / "articles" / "reports"
FILE = DATA / "told_twice.yaml"
_FEWEST = 6  # pairs that have a sign
_TRUST, _TRUST_OF_BASE = 4.0, 0.001  # how strongly a weight is held to none: 1 / variance
_FOLDS = 10
_SHOWN = (0.3, COUNTED, 0.5, 0.6, 0.7, 0.8)


@dataclass(frozen=True)
class Pair:
    """Two events of an article: their signs, whether they are one, and whether only the later has a force."""

    article: str
    signs: Mapping[str, float]
    is_one: bool
    gives_force: bool


def run() -> None:
    """Show how often the weights are right about articles that they were not fitted on, and write them."""
    pairs = list(pairs_of([case for case in load_gold(ARTICLES) if not case.held_out]))
    judged = list(cross_validated(pairs))
    for name, gives in (("a later one with the force", True), ("all others", False)):
        rated = [(rate, pair) for rate, pair in judged if pair.gives_force == gives]
        told = ", ".join(f"{least}: {_right(rated, least)}" for least in _SHOWN)
        sys.stderr.write(f"told_twice: {name}, right of those put together from a chance on: {told}\n")
    FILE.write_text(_written(fitted(pairs)), encoding="utf-8")
    sys.stderr.write(f"told_twice: {FILE.name}, of {len(pairs)} pairs\n")


def pairs_of(cases: Sequence[GoldCase]) -> Iterator[Pair]:
    """Give the pairs of events that the gold decides."""
    for case in cases:
        groups = _left_by_rules(case)
        told = [_gold_of(case, one) for one in groups]
        for (first, earlier), (second, later) in combinations(enumerate(groups), 2):
            one, other = told[first], told[second]
            is_decided = bool(one and other) and (len(one) == len(other) == 1 or not one & other)
            if is_decided and may_be_one(earlier, later):
                gives = force_of(earlier) is None and force_of(later) is not None
                yield Pair(case.id, signs_of(earlier, later, groups), one == other, gives)


def _left_by_rules(case: GoldCase) -> list[Group]:
    found: list[Group] = []

    def heard(groups: Sequence[Group], _published: date | None = None) -> list[Group]:
        found[:] = groups  # the last time, with all forces given
        return list(groups)

    with mock.patch.object(events, "told_once", heard):
        answer_to(article_of(case))
    return found


def _gold_of(case: GoldCase, group: Group) -> set[int]:
    """Give which gold events the sentences of an event tell best: those of its kind and place before others."""
    overlaps = {at: _overlap(event, group) for at, event in enumerate(case.events)}
    found = [at for at, many in overlaps.items() if many]
    found = [at for at in found if are_compatible(case.events[at], group.type)] or found
    there = [at for at in found if _is_there(case.events[at], group)]
    found = there or [at for at in found if case.events[at].place is None or not group.places] or found
    most = max((overlaps[at] for at in found), default=0)
    return {at for at in found if overlaps[at] == most}


def _overlap(event: GoldEvent, group: Group) -> int:
    sentences = [one.draft.sentence for one in group.told] + [sentence for sentence, _ in group.credited]
    sentences += [fact.sentence for fact in group.facts if fact.role == "attacking"]
    return sum(
        any(span.field == one.field and span.start < one.end and one.start < span.end for span in event.evidence)
        for one in sentences
    )


def _is_there(event: GoldEvent, group: Group) -> bool:
    return event.place is not None and any(alike(event.place.name, one.name) for one in group.places)


def cross_validated(pairs: Sequence[Pair]) -> Iterator[tuple[float, Pair]]:
    """Give each pair with the chance that it is one by weights fitted without its article."""
    articles = sorted({pair.article for pair in pairs})
    for fold in range(_FOLDS):
        left = set(articles[fold::_FOLDS])
        weights = fitted([pair for pair in pairs if pair.article not in left])
        yield from ((chance(pair.signs, weights), pair) for pair in pairs if pair.article in left)


def fitted(pairs: Sequence[Pair]) -> dict[str, float]:
    """Give the weights of the signs that enough pairs have."""
    signs = sorted({sign for pair in pairs for sign in pair.signs})
    signs = [one for one in signs if one == BASE or sum(pair.signs.get(one, 0) != 0 for pair in pairs) >= _FEWEST]
    rows = np.array([[pair.signs.get(sign, 0.0) for sign in signs] for pair in pairs])
    task = Task(
        rows,
        np.array([float(pair.is_one) for pair in pairs]),
        np.ones(len(pairs)),
        np.zeros(len(signs)),
        np.array([_TRUST_OF_BASE if sign == BASE else _TRUST for sign in signs]),
    )
    found = task.solved(np.zeros(len(signs), dtype=bool))
    return {sign: round(float(weight), 2) for sign, weight in zip(signs, found, strict=True)}


def _right(rated: Sequence[tuple[float, Pair]], least: float) -> str:
    chosen = [pair for rate, pair in rated if rate >= least]
    return f"{sum(pair.is_one for pair in chosen)}/{len(chosen)}"


def _written(weights: Mapping[str, float]) -> str:
    lines = [f'- {{sign: "{sign}", weight: {weight}}}' for sign, weight in weights.items()]
    return "\n".join(["# Written by `python -m training told_twice`: log odds that two events are one.", *lines]) + "\n"
