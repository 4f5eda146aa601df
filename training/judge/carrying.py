"""Weights taken over from a fit that knew fewer tags and relations, and the mean of two fits of one descent."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
_LOOKED_UP = {"tags_in": "tags", "relations_in": "relations"}  # tables of rows, and whose they are; row 0 is any other


def carried(shipped: Mapping[str, Any], known: Mapping[str, Sequence[str]]) -> dict[str, Floats]:
    """Give shipped weights for the `tags` and `relations` known now: what they had no row for begins as any other."""
    found = {name: np.asarray(value, np.float32) for name, value in shipped.items() if name not in _LOOKED_UP.values()}
    for table, names in _LOOKED_UP.items():
        rows = {str(name): at + 1 for at, name in enumerate(shipped[names])}
        found[table] = found[table][[0, *(rows.get(name, 0) for name in known[names])]]
    return found


def mean(one: Mapping[str, Floats], other: Mapping[str, Floats]) -> dict[str, Floats]:
    """Give weights half way between two fits of which one went on from the other: of two others it would be none."""
    half = np.float32(0.5)
    return {name: half * (value + np.asarray(other[name], np.float32)) for name, value in one.items()}
