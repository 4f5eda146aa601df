"""How much a text's words are those of one that tells a fight of these days, by learned weights (training/tenor).

Sentences of peace and of war share their words; whole texts share fewer: "licences", "harvest" and "cabinet" stand
beside each other in one, "morgue", "outskirts" and "gunfire" in the other. No name of a place or a person counts.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import fsum, log, sqrt
from pathlib import Path

from streams.extract.words.relevance import words_in

FILE = Path(__file__).parents[1] / "data" / "leaning.txt"


@dataclass(frozen=True)
class Leaning:
    """How rare each word is, and what it adds to the base: log odds at even odds of both kinds of text."""

    base: float
    rarities: Mapping[str, float]
    weights: Mapping[str, float]

    def of(self, text: str) -> float:
        """Give the log odds that a text tells a fight of these days."""
        return self.base + fsum(share * self.weights[word] for word, share in shares_of(text, self.rarities).items())


def leaning_of(text: str) -> float:
    """Give the log odds, at even odds of both, that a text tells a fight of these days."""
    return _shipped().of(text)


def shares_of(text: str, rarities: Mapping[str, float]) -> dict[str, float]:
    """Give how much of a text each known word is: by how often it stands there and how rare it is; length 1 in all.

    That is tf-idf with the cosine's norm.
    """
    counts = Counter(word for word in words_in(text) if word in rarities)
    found = {word: (1.0 + log(count)) * rarities[word] for word, count in counts.items()}
    length = sqrt(fsum(value * value for value in found.values()))
    return {word: value / length for word, value in found.items()}


@cache
def _shipped() -> Leaning:
    base, *lines = FILE.read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines]
    rarities = {word: float(rarity) for word, rarity, _ in rows}
    return Leaning(float(base), rarities, {word: float(weight) for word, _, weight in rows})
