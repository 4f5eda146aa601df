"""How much a sentence's words are those of reports of war, by weights that were learned (training/relevance.py)."""

import math
import re
from functools import cache
from pathlib import Path

FILE = Path(__file__).parents[1] / "data" / "relevance.txt"
_WORD = re.compile(r"[a-z]+(?:['\u2019-][a-z]+)*")


def words_in(text: str) -> list[str]:
    """Give the words of a text in lower case as they stand, those of a compound together."""
    return _WORD.findall(text.lower())


def words_of(text: str) -> set[str]:
    """Give the words that a text has."""
    return set(words_in(text))


@cache
def _weights() -> tuple[float, dict[str, float]]:
    base, *lines = FILE.read_text(encoding="utf-8").splitlines()
    return float(base), {word: float(weight) for word, weight in map(str.split, lines)}


def is_weighed(word: str) -> bool:
    """Say whether the texts that the weights were learned from have a word of small letters: it is English."""
    return word in _weights()[1]


def relevance_of(text: str) -> float:
    """Give the log odds that a sentence stands in a report of war and not in a text about something else."""
    base, weights = _weights()
    # exact, so that the same words in another order are the same
    return math.fsum([base, *(weights[word] for word in words_of(text) if word in weights)])
