"""Weights and threshold from some groups of the labels, so that each group is judged by what never saw it.

The threshold is chosen within the groups at hand: these are folded once more, each part decided by weights of the
others, and the threshold that decides them best is taken. What is judged has no say in it.
"""

import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from msgspec.structs import replace as with_fields

from streams.incidents.weights import Figure, Model, Weights
from training.incidents.evaluate import Gold, Judged, PairScore, judged, scored
from training.incidents.fit import Pair, fitted, strangers
from training.incidents.gold import LabelledPair

FOLDS = 12
INNER_FOLDS = 4
THRESHOLDS = tuple(per_cent / 100 for per_cent in range(20, 64, 4))
OF_PRECISION = 0.7  # F with this beta: a wrong merge hides an offensive, a wrong split repeats an alert
NEARLY = 0.002  # less than one pair makes
_BECAUSE = "best F0.7 on the labels of the fit, each part of them decided by weights of the others"


def fit(known: Gold, names: Iterable[str]) -> Weights:
    """Give the weights fitted on these groups, with the threshold chosen on them."""
    wanted = sorted(names)
    return _with_threshold(_weighed(known, wanted), _threshold(known, wanted))


def folds(known: Gold) -> dict[str, Weights]:
    """Give for each group what was fitted and chosen without it and its fold: a stream is a fold."""
    fold_of = {stream.name: at for at, stream in enumerate(known.streams)}
    fold_of |= {name: _part(name, FOLDS) for name in known.names if name not in fold_of}
    return _folded(known.names, fold_of, partial(fit, known))


def _folded(
    names: Sequence[str], fold_of: Mapping[str, int], fit_on: Callable[[list[str]], Weights]
) -> dict[str, Weights]:
    by_fold = {
        at: fit_on([name for name in names if fold_of[name] != at]) for at in sorted({fold_of[name] for name in names})
    }
    return {name: by_fold[fold_of[name]] for name in names}


def _part(name: str, parts: int) -> int:
    return zlib.crc32(name.encode()) % parts


def _weighed(known: Gold, names: Iterable[str]) -> Weights:
    wanted = set(names)
    found = [pair for name in known.names if name in wanted for pair in known.lessons[name]]
    by_group: dict[str, list[LabelledPair]] = {}
    for pair in known.pairs:
        if pair.group in wanted:
            by_group.setdefault(pair.group, []).append(pair)
    found += strangers(by_group, known.prior)
    return with_fields(
        known.prior,
        across=_fitted(found, known.prior.across, is_own=False),
        own=_fitted(found, known.prior.own, is_own=True),
    )


def _fitted(found: Sequence[Pair], prior: Model, *, is_own: bool) -> Model:
    return fitted([pair for pair in found if pair.is_own == is_own], prior, is_own=is_own)


def _threshold(known: Gold, names: Sequence[str]) -> float:
    """Give the threshold that decides these groups best; of those that are as good within NEARLY the highest."""
    fold_of = {name: _part(name, INNER_FOLDS) for name in names}
    by_group = _folded(names, fold_of, partial(_weighed, known))
    inner = replace(
        known,
        streams=[stream for stream in known.streams if stream.name in by_group],
        pairs=[pair for pair in known.pairs if pair.group in by_group],
    )
    worth = {least: round(_worth(inner, by_group, least), 6) for least in THRESHOLDS}
    return max(least for least in THRESHOLDS if worth[least] >= max(worth.values()) - NEARLY)


def _worth(known: Gold, by_group: Mapping[str, Weights], least: float) -> float:
    """Give the mean of F0.7 on the pairs of texts and on the streams, each stream counting alike."""
    at_least = {name: _with_threshold(weights, least) for name, weights in by_group.items()}
    of_pairs: PairScore = scored(known.pairs, at_least)
    worth = _f(of_pairs.precision, of_pairs.recall)
    if not known.streams:
        return worth
    reads: list[Judged] = [judged(stream, at_least[stream.name]) for stream in known.streams]
    precision = sum(one.read.precision for one in reads) / len(reads)
    recall = sum(one.read.recall for one in reads) / len(reads)
    return (worth + _f(precision, recall)) / 2


def _f(precision: float, recall: float) -> float:
    square = OF_PRECISION**2
    return (1 + square) * precision * recall / (square * precision + recall) if precision + recall else 0.0


def _with_threshold(weights: Weights, least: float) -> Weights:
    thresholds = with_fields(weights.thresholds, same=Figure(least, _BECAUSE))
    return with_fields(weights, thresholds=thresholds)
