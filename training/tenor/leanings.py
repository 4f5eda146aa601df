"""The words of texts that tell a fight and of those that tell none, weighed: a logistic regression over tf-idf.

What is said of an author's texts is always by weights of others' (streams/extract/words/leaning.py).
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import fsum, log

import numpy as np

from streams.extract.words.leaning import FILE, shares_of, words_of
from training.descent import Table, descended
from training.tenor.labelled import Labelled

FOLDS = 10
_FEWEST = 5  # texts that a word stands in
_PULL = 1 / 3
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")


@dataclass(frozen=True)
class Leaning:
    """How rare each word is, and what it adds to the base: log odds at even odds of both kinds of text."""

    base: float
    rarities: Mapping[str, float]
    weights: Mapping[str, float]

    def of(self, text: str) -> float:
        """Give the log odds that a text tells a fight."""
        return self.base + fsum(share * self.weights[word] for word, share in shares_of(text, self.rarities).items())

    def write(self) -> None:
        """Write it where the package has it."""
        rows = (f"{word} {self.rarities[word]:.3f} {weight:.3f}" for word, weight in sorted(self.weights.items()))
        FILE.write_text("\n".join([f"{self.base:.3f}", *rows]) + "\n", encoding="utf-8")


def text_of(one: Labelled) -> str:
    """Give the text with its headline."""
    return f"{one.article.title}\n{one.article.text}"


def learned(texts: Sequence[Labelled]) -> Leaning:
    """Learn from all texts; both kinds count as if they were as many."""
    answers = np.array([float(one.is_told) for one in texts])
    known = _known([text_of(one) for one in texts])
    places = {word: at for at, word in enumerate(known)}
    shares = [shares_of(text_of(one), known) for one in texts]
    table = Table.of([{places[word]: share for word, share in one.items()} for one in shares], len(known))
    counts = np.where(answers == 1.0, 0.5 / answers.sum(), 0.5 / (1.0 - answers).sum()) * len(texts)
    base, weights = descended(table, answers, counts, _PULL)
    return Leaning(base, known, {word: weights[at] for word, at in places.items()})


def _known(texts: Sequence[str]) -> dict[str, float]:
    """Give how rare the words are that are no names."""
    names = Counter(name.lower() for text in texts for name in _CAPITAL.findall(text))
    every = Counter(chain.from_iterable(map(words_of, texts)))
    among = Counter(chain.from_iterable(set(words_of(text)) for text in texts))
    known = sorted(word for word, count in among.items() if count >= _FEWEST and names[word] * 2 < every[word])
    return {word: log((1 + len(texts)) / (1 + among[word])) + 1.0 for word in known}


def cross_validated(texts: Sequence[Labelled]) -> list[float]:
    """Give the log odds of each text, by weights of other authors' texts."""
    authors = sorted({one.author for one in texts})
    found = [0.0] * len(texts)
    for fold in range(FOLDS):
        unseen = set(authors[fold::FOLDS])
        leaning = learned([one for one in texts if one.author not in unseen])
        for at, one in enumerate(texts):
            if one.author in unseen:
                found[at] = leaning.of(text_of(one))
    return found
