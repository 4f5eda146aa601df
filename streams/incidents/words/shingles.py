"""Texts as runs of words, and sketches by which copies are looked for. Pure; of a text only numbers are left."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint32]  # sorted, each once

RUN = 3  # words: of longer runs a lightly edited copy has too few left
MOST_WORDS = 2_000  # of one text; the longest reports have fewer
SKETCH = 126  # permutations, in BANDS of ROWS
BANDS, ROWS = 42, 3  # two texts of likeness 0.29 share a band as often as not, of 0.5 in 99.6 % of cases
_WORD = re.compile(r"\w+")
_SHIFT = np.uint64(32)
_EMPTY: Numbers = np.empty(0, dtype=np.uint32)


def words_of(text: str) -> list[str]:
    """Give the words, case folded, at most MOST_WORDS."""
    return [match.group().casefold() for match, _ in zip(_WORD.finditer(text), range(MOST_WORDS), strict=False)]


def runs(words: Sequence[str], length: int) -> list[int]:
    """Give a number for each run of so many words, in order."""
    return [
        crc32(" ".join(words[at : at + length]).encode("utf-8", "replace")) for at in range(len(words) - length + 1)
    ]


def numbers(values: Iterable[int]) -> Numbers:
    """Give the values sorted, each once."""
    return np.array(sorted(set(values)), dtype=np.uint32)


def contained(values: Numbers, within: Numbers) -> NDArray[np.bool_]:
    """Say of each value whether it is one of `within`."""
    if not len(within):
        return np.zeros(len(values), dtype=np.bool_)
    at = np.minimum(np.searchsorted(within, values), len(within) - 1)
    found: NDArray[np.bool_] = within[at] == values
    return found


def bands(shingles: Numbers) -> tuple[int, ...]:
    """Give the bands of a text's MinHash sketch, 63 bits each: two texts alike share one of them, others seldom do."""
    if not len(shingles):
        return ()
    permuted = shingles.astype(np.uint64)[None, :] * _FACTORS[:, None]
    permuted += _TERMS[:, None]
    rows = (permuted.min(axis=1) >> _SHIFT).reshape(BANDS, ROWS)  # the least has the least upper half
    mixed = np.arange(BANDS, dtype=np.uint64)
    for column in range(ROWS):
        mixed = (mixed ^ rows[:, column]) * _FACTORS[column]
        mixed ^= mixed >> _SHIFT
    return tuple(int(band) for band in mixed >> np.uint64(1))


def packed(values: Numbers) -> bytes:
    """Give the numbers as bytes, for a column of a table."""
    return values.astype("<u4").tobytes()


def unpacked(data: bytes) -> Numbers:
    """Give the numbers back."""
    return np.frombuffer(data, dtype="<u4").astype(np.uint32, copy=False) if data else _EMPTY


def _constants(name: str) -> NDArray[np.uint64]:
    """Give odd numbers that are the same in every process: a sketch is compared with those of years."""
    digests = (hashlib.sha256(f"{name} {at}".encode()).digest()[:8] for at in range(SKETCH))
    return np.array([int.from_bytes(digest) | 1 for digest in digests], dtype=np.uint64)


_FACTORS, _TERMS = _constants("factor"), _constants("term")
