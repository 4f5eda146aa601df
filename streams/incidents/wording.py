"""How much two pieces of evidence share word for word. Evidence only: menus and footers never come here."""

import re
from collections.abc import Sequence
from functools import lru_cache

LEAST_WORDS = 6  # a shorter quote is contained in anything
_WORD = re.compile(r"\w+")

Words = tuple[str, ...]


def has_common_run(ours: Sequence[str], theirs: Sequence[str], words: int) -> bool:
    """Say whether some run of `words` words stands in both."""
    others: set[Words] = set().union(*(_runs(quote, words) for quote in theirs))
    return any(not others.isdisjoint(_runs(quote, words)) for quote in ours)


def best_containment(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """Give the largest share of one quote's word pairs that another has too, 0 to 1."""
    best = 0.0
    for quote in ours:
        for other in theirs:
            pairs, others = _runs(quote, 2), _runs(other, 2)
            if min(len(pairs), len(others)) >= LEAST_WORDS - 1:
                best = max(best, len(pairs & others) / min(len(pairs), len(others)))
    return best


@lru_cache(maxsize=16_384)
def _runs(quote: str, words: int) -> frozenset[Words]:
    told = [word.casefold() for word in _WORD.findall(quote)]
    return frozenset(tuple(told[at : at + words]) for at in range(len(told) - words + 1))
