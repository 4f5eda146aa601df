"""How much a text's words are those of one that tells a fight of these days, by learned weights (training/tenor).

Sentences of peace and of war share their words; whole texts share fewer: "licences", "harvest" and "cabinet" stand
beside each other in one, "morgue", "outskirts" and "gunfire" in the other. No name of a place or a person counts.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from math import fsum, log, sqrt
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parents[1] / "data" / "leaning.txt"
_WORD = re.compile(r"[a-z]+(?:['\u2019-][a-z]+)*")


class _Known(NamedTuple):
    base: float
    rarities: Mapping[str, float]
    weights: Mapping[str, float]


def leaning_of(text: str) -> float:
    """Give the log odds, at even odds of both, that a text tells a fight of these days."""
    known = _known()
    return known.base + fsum(share * known.weights[word] for word, share in shares_of(text, known.rarities).items())


def shares_of(text: str, rarities: Mapping[str, float]) -> dict[str, float]:
    """Give how much of a text each known word is: by how often it stands there and how rare it is; length 1 in all.

    That is tf-idf with the cosine's norm.
    """
    counts = Counter(word for word in words_of(text) if word in rarities)
    found = {word: (1.0 + log(count)) * rarities[word] for word, count in counts.items()}
    length = sqrt(fsum(value * value for value in found.values()))
    return {word: value / length for word, value in found.items()}


def words_of(text: str) -> list[str]:
    """Give the words of a text in lower case, those of a compound together."""
    return _WORD.findall(text.lower())


@cache
def _known() -> _Known:
    base, *lines = FILE.read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines]
    rarities = {word: float(rarity) for word, rarity, _ in rows}
    return _Known(float(base), rarities, {word: float(weight) for word, _, weight in rows})
