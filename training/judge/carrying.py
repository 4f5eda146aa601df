"""Weights as they are shipped, taken over from a fit that knew fewer tags, and the mean of two fits of one descent."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from streams.extract.judge.network import SCALE, unpacked

Floats = npt.NDArray[np.float32]
_LARGE = 4_096  # numbers, from which a table is shipped in bytes
_MOST = 127
_ADDING = (".out", ".back")  # of a layer: what it adds to each word's state
_LOOKED_UP = {"tags_in": "tags", "relations_in": "relations"}  # tables of rows, and whose they are; row 0 is any other


def carried(shipped: Mapping[str, Any], known: Mapping[str, Sequence[str]]) -> dict[str, Floats]:
    """Give shipped weights for the `tags` and `relations` known now: what they had no row for begins as any other."""
    found = unpacked(shipped)
    for table, names in _LOOKED_UP.items():
        rows = {str(name): at + 1 for at, name in enumerate(shipped[names])}
        found[table] = found[table][[0, *(rows.get(name, 0) for name in known[names])]]
    return found


def grown(weights: Mapping[str, Floats], by_chance: Mapping[str, Floats]) -> dict[str, Floats]:
    """Give weights with the layers that they lack; a new one first adds little to what the others say."""
    new = {name: np.asarray(value, np.float32) for name, value in by_chance.items() if name not in weights}
    small = np.float32(0.1)
    return {**weights, **{name: value * (small if name.endswith(_ADDING) else 1) for name, value in new.items()}}


def packed(weights: Mapping[str, Floats]) -> dict[str, Any]:
    """Give weights as they are shipped: large tables as whole numbers of a byte, each column by its largest."""
    found: dict[str, Any] = {}
    for name, value in weights.items():
        if value.size < _LARGE:
            found[name] = value.astype(np.float16)
            continue
        scale = np.maximum(np.abs(value).max(axis=0), np.float32(1e-8)) / _MOST
        found[name], found[f"{name}{SCALE}"] = np.round(value / scale).astype(np.int8), scale.astype(np.float32)
    return found


def mean(one: Mapping[str, Floats], other: Mapping[str, Floats]) -> dict[str, Floats]:
    """Give weights half way between two fits of which one went on from the other: of two others it would be none."""
    half = np.float32(0.5)
    return {name: half * (value + np.asarray(other[name], np.float32)) for name, value in one.items()}
