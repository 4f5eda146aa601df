"""The tenor's weights fitted: a logistic regression over what is judged of labelled texts that gave no event.

The words of all labelled texts are weighed before it (training/tenor/leanings.py).

Shown by authors that each fit has not seen; written where the package has them.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from multiprocessing import Pool
from unittest import mock

import numpy as np

from streams.extract import extract
from streams.extract.merging import at_last
from streams.extract.reading.cuts import ReadCut
from streams.extract.reading.tenor import BASE, LEANING, impressions, signs_of
from streams.extract.words.leaning import FILE as LEANINGS
from streams.extract.words.tables import DATA
from training.incidents.logistic import Task
from training.tenor.apart import rated_apart
from training.tenor.labelled import Labelled, labelled
from training.tenor.leanings import cross_validated, learned, write

FILE = DATA / "tenor.yaml"
_TRUST = 100.0  # how strongly a weight of a sign of usual spread is held to none: 1 / variance
_TRUSTS = {BASE: 0.001, LEANING: 6.0}  # of those that say more than the others
_HEAD = "# Written by `python -m training tenor`: what each sign of a text adds."
_SHOWN = (0.6, 0.7, at_last.TELLS, 0.9)


@dataclass(frozen=True)
class Row:
    """A text that gave no event: its signs, and whether it tells a fight."""

    author: str
    signs: Mapping[str, float]
    is_told: bool


def run() -> None:
    """Read all labelled texts, show how well those of unseen authors are told apart, and write the weights."""
    texts = list(labelled())
    write(learned(texts))
    sys.stderr.write(f"tenor: {LEANINGS.name}, learned from {len(texts)} texts\n")
    rows = list(read_all(texts, cross_validated(texts)))
    counted = Counter(row.is_told for row in rows)
    sys.stderr.write(f"tenor: without an event {counted[True]} texts of a fight and {counted[False]} of none\n")
    rated = list(rated_apart(rows, fitted))
    for least in _SHOWN:
        told = Counter(row.is_told for rate, row in rated if rate >= least)
        sys.stderr.write(f"  from {least}: {told[True]} of a fight, {told[False]} of none\n")
    lines = [f"- {{sign: '{name}', weight: {weight:.4f}}}" for name, weight in fitted(rows).items()]
    FILE.write_text("\n".join([_HEAD, *lines]) + "\n", encoding="utf-8")
    sys.stderr.write(f"tenor: {FILE.name}\n")


def read_all(texts: Sequence[Labelled], leanings: Sequence[float]) -> Iterator[Row]:
    """Read the texts, two at a time; those that give an event, or of which too little was judged, give no row.

    `leanings` are of the same texts, by words of others' alone.
    """
    with Pool(2) as pool:
        for row, leaning in zip(pool.imap(read, texts, chunksize=20), leanings, strict=True):
            if row is not None:
                yield replace(row, signs={**row.signs, LEANING: leaning})


def read(one: Labelled) -> Row | None:
    """Read a text as if it had no tenor, and keep what that would be told by."""
    found: list[Row] = []

    def keep(reads: Sequence[ReadCut], _leaning: float) -> None:
        if of_each := impressions(reads):
            found.append(Row(one.author, {BASE: 1.0, **signs_of(of_each)}, one.is_told))

    with mock.patch.object(at_last, "tenor", keep):
        extract(one.article)
    return found[0] if found else None


def fitted(rows: Sequence[Row]) -> dict[str, float]:
    """Give the weight of each sign."""
    return regressed([row.signs for row in rows], [row.is_told for row in rows], _TRUST, _TRUSTS)


def regressed(
    signs: Sequence[Mapping[str, float]], answers: Sequence[bool], trust: float, trusts: Mapping[str, float]
) -> dict[str, float]:
    """Give the weight of each sign, one of usual spread held to none by `trust`, or by what `trusts` has for it."""
    names = list(signs[0])
    values = np.array([[row[name] for name in names] for row in signs])
    spread = np.where(np.array(names) == BASE, 1.0, values.std(axis=0) + 1e-9)
    task = Task(
        rows=values / spread,
        answers=np.array(answers, dtype=np.float64),
        counts=np.ones(len(signs)),
        prior=np.zeros(len(names)),
        trusts=np.array([trusts.get(name, trust) for name in names]),
    )
    found = task.solved(np.zeros(len(names), dtype=np.bool_)) / spread
    return dict(zip(names, found.tolist(), strict=True))
