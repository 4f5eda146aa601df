"""Weights and threshold from some groups of the labels, so that each group is judged by what never saw it.

The threshold is chosen within the groups at hand: these are folded once more, each part decided by weights of the
others, and the lowest threshold is taken that is precise enough: F is nearly the same over a wide range, and its best
is chance. It is looked for by halves, as if precision only grew. What is judged has no say in it.
"""

import zlib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from msgspec.structs import replace as with_fields

from streams.incidents.alike.weights import Figure, Model, Weights
from training.incidents.evaluate import Gold, scored
from training.incidents.fit import Pair, fitted, strangers
from training.incidents.gold import LabelledPair

FOLDS = 12
INNER_FOLDS = 4
THRESHOLDS = tuple(per_cent / 100 for per_cent in range(20, 92, 4))
ENOUGH = 0.95  # what is asked of pairs
_BECAUSE = "the lowest of precision 0.95 on the labels of the fit, each part of them decided by weights of the others"


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
    """Give the lowest threshold that is precise enough on these groups' pairs; where none is, the highest."""
    fold_of = {name: _part(name, INNER_FOLDS) for name in names}
    by_group = _folded(names, fold_of, partial(_weighed, known))
    pairs = [pair for pair in known.pairs if pair.group in by_group]

    def precision(least: float) -> float:
        return scored(pairs, {name: _with_threshold(weights, least) for name, weights in by_group.items()}).precision

    return THRESHOLDS[min(bisect_left(THRESHOLDS, ENOUGH, key=precision), len(THRESHOLDS) - 1)]


def _with_threshold(weights: Weights, least: float) -> Weights:
    thresholds = with_fields(weights.thresholds, same=Figure(least, _BECAUSE))
    return with_fields(weights, thresholds=thresholds)
