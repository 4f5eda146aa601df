"""The weights fitted: a logistic regression that leans on weights set by hand where the labels say little."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from msgspec.structs import replace

from streams.incidents.alike.features import NAMES
from streams.incidents.alike.likeness import compare
from streams.incidents.alike.weights import Model, Weights
from streams.incidents.model import Mention, Report, report_of
from streams.incidents.sides.affiliations import known_affiliations
from streams.records import Article, Event
from training.incidents.gold import LabelledPair, Told, aligned, read
from training.incidents.logistic import Task

STRANGERS = "strangers"
STRIDES = range(1, 60, 2)
TRUST_AGAINST = 4.0  # what speaks against is rare in the labels, and hides an offensive where it is missed
BASE_TRUST = 0.1  # the base is not held as the weights are, but for the few pairs within one article
FREE = frozenset(
    {
        "place in words",
        "place corrected",
        "place near words",
        "place words",
        "sides turned",
        "place said",
        "place told",
        "place unfound",
        "place landmark",
        "place described",
        "place beside",
        "place scene",
    }
)
AGAINST = frozenset(
    {"attacker other", "attacker unlike", "defender other", "defender unlike", "sides crossed", "type strike",
     "type end", "phase back", "phase over", "force other", "killed other", "time undated", "text anew",
     "text counter", "time far", "time other day", "time other act", "time another", "time over", "place somewhere",
     "place country", "place nowhere", "place missing", "place in country", "text twin", "text after", "text beside",
     "place other province", "place other land", "text retaken", "type air", "scene other"}
)  # fmt: skip
SET = frozenset({"attacker other", "time undated"})  # policy, not chance: two known attackers are two incidents
FIXED = 1e6
MOST_OF_A_STREAM = 120.0  # pairs of one label count as so many at most: forty copies are one lesson
TRUST_ACROSS = 3.0  # how strongly a weight is held to the one set by hand: 1 / variance
TRUST_OWN = 12.0  # pairs within one article are few


@dataclass(frozen=True)
class Pair:
    """Two labelled events that were read: their features, and whether they are one incident."""

    stream: str
    features: Mapping[str, float]
    is_one: bool
    is_own: bool


def pairs_of(name: str, articles: Sequence[Article], labels: Sequence[Told], weights: Weights) -> Iterable[Pair]:
    """Give every pair of the labelled events that no veto decides."""
    known = known_affiliations()
    reports = {(article.id, article.revision): report_of(read(article)) for article in articles}
    found = [(one, event, reports[one.article, one.revision]) for one, event in aligned(articles, labels) if event]
    for (one, event, report), (other, later, their) in combinations(found, 2):
        if one.article == other.article and one.revision != other.revision:
            continue  # the later revision replaces the earlier
        alike = compare(later, their, Mention(event=event, report=report), weights, known)
        if alike.veto is None:
            is_one = one.incident is not None and one.incident == other.incident
            yield Pair(name, alike.features, is_one=is_one, is_own=one.article == other.article)


def strangers(groups: Mapping[str, Sequence[LabelledPair]], weights: Weights) -> Iterable[Pair]:
    """Give pairs of events of different wars as if they had been told on one day: what they share is chance.

    Each first event of a group beside those of STRIDES other groups; most have other places and are no pair at all.
    """
    known = known_affiliations()
    names = sorted(groups)
    heads = [_head(groups[name][0]) for name in names]
    for at, head in enumerate(heads):
        for stride in STRIDES:
            other = heads[(at + stride) % len(heads)]
            if head is None or other is None:
                continue
            event, report = _undated(head)
            later, their = _undated(other)
            alike = compare(later, their, Mention(event=event, report=report), weights, known)
            if alike.veto is None:
                features = {**alike.features, "time near": 1.0, "time undated": 0.0}
                yield Pair(STRANGERS, features, is_one=False, is_own=False)


def _head(pair: LabelledPair) -> tuple[Event, Report] | None:
    for _, event in aligned(pair.articles, pair.told):
        if event is not None:
            return event, report_of(read(pair.articles[0]))
    return None


def _undated(told: tuple[Event, Report]) -> tuple[Event, Report]:
    return replace(told[0], date=None), replace(told[1], seen_at=None)


def fitted(pairs: Sequence[Pair], prior: Model, *, is_own: bool) -> Model:
    """Give the model that fits `pairs` best, each weight with the sign it must have, held to `prior`."""
    if not pairs:
        return prior
    trust = TRUST_OWN if is_own else TRUST_ACROSS
    trusts = [trust * (FIXED if name in SET else TRUST_AGAINST if name in AGAINST else 1) for name in NAMES]
    task = Task(
        rows=np.array([[1.0, *(pair.features.get(name, 0.0) for name in NAMES)] for pair in pairs]),
        answers=np.array([float(pair.is_one) for pair in pairs]),
        counts=np.array(_counts(pairs)),
        prior=np.array([prior.base, *(prior.weights[name] for name in NAMES)]),
        trusts=np.array([trust * (1 if is_own else BASE_TRUST), *trusts]),
    )
    held = np.zeros(len(NAMES) + 1, dtype=bool)
    while True:
        found = task.solved(held)
        wrong = np.array([False, *(_is_wrong(name, weight) for name, weight in zip(NAMES, found[1:], strict=True))])
        if not (wrong & ~held).any():
            return _model(found.tolist())
        held |= wrong


def _counts(pairs: Sequence[Pair]) -> list[float]:
    sizes = Counter((pair.stream, pair.is_one) for pair in pairs)
    return [min(1.0, MOST_OF_A_STREAM / sizes[pair.stream, pair.is_one]) for pair in pairs]


def _is_wrong(name: str, weight: float) -> bool:
    if name in FREE:
        return False
    return weight > 0 if name in AGAINST else weight < 0


def _model(found: Sequence[float]) -> Model:
    weights = {name: round(float(weight), 3) for name, weight in zip(NAMES, found[1:], strict=True)}
    return Model(base=round(float(found[0]), 3), weights=weights)
