"""The words of texts that tell a fight and of those that tell none, weighed: a logistic regression over tf-idf.

What is said of an author's texts is always by weights of others' (streams/extract/words/leaning.py).
"""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from math import log

import numpy as np

from streams.extract.words.leaning import FILE, Leaning, shares_of
from streams.extract.words.relevance import words_in, words_of
from training.descent import Table, descended
from training.relevance import names_in
from training.tenor.apart import apart
from training.tenor.labelled import Labelled

_FEWEST = 5  # texts that a word stands in
_PULL = 1 / 3


def write(leaning: Leaning) -> None:
    """Write it where the package has it."""
    rows = (f"{word} {leaning.rarities[word]:.3f} {weight:.3f}" for word, weight in sorted(leaning.weights.items()))
    FILE.write_text("\n".join([f"{leaning.base:.3f}", *rows]) + "\n", encoding="utf-8")


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
    names = names_in(texts)
    every = Counter(chain.from_iterable(map(words_in, texts)))
    among = Counter(chain.from_iterable(map(words_of, texts)))
    known = sorted(word for word, count in among.items() if count >= _FEWEST and names[word] * 2 < every[word])
    return {word: log((1 + len(texts)) / (1 + among[word])) + 1.0 for word in known}


def cross_validated(texts: Sequence[Labelled]) -> list[float]:
    """Give the log odds of each text, by weights of other authors' texts."""
    found = {at: leaning.of(text_of(texts[at])) for at, leaning in apart(texts, learned)}
    return [found[at] for at in range(len(texts))]
