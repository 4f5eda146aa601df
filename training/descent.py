"""A logistic regression over texts of which each has few of many words: Adam's steps on a sparse table."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

_STEPS, _RATE = 400, 0.05
Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]


class Table(NamedTuple):
    """The values that are not zero: of each its row, its column (of `width`), and what it is; of `height` rows."""

    row: Places
    column: Places
    value: Numbers
    height: int
    width: int

    @classmethod
    def of(cls, rows: Sequence[Mapping[int, float]], width: int) -> "Table":
        """Give rows of values by column."""
        return cls(
            np.repeat(np.arange(len(rows)), [len(one) for one in rows]),
            np.fromiter(chain.from_iterable(rows), dtype=np.int64),
            np.fromiter(chain.from_iterable(one.values() for one in rows), dtype=np.float64),
            len(rows),
            width,
        )

    def totals(self, weights: Numbers) -> Numbers:
        """Give each row's sum of its values by their weights."""
        return np.bincount(self.row, weights[self.column] * self.value, self.height).astype(np.float64)


def descended(table: Table, answers: Numbers, shares: Numbers, pull: float) -> tuple[float, list[float]]:
    """Give the base and each column's weight of the least loss.

    `answers` are 0 or 1 a row, `shares` how much each row counts; `pull` is how strongly a weight is held to none.
    """
    found, mean, square = np.zeros(table.width + 1), np.zeros(table.width + 1), np.zeros(table.width + 1)
    for step in range(1, _STEPS + 1):
        off = (1 / (1 + np.exp(-(table.totals(found[:-1]) + found[-1]))) - answers) * shares
        slope = np.bincount(table.column, off[table.row] * table.value, table.width)
        slope = np.append(slope + pull * found[:-1], off.sum())
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        found -= _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    *weights, base = found.tolist()
    return base, weights
