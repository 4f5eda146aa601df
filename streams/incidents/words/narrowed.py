"""What a denial is of, where that is less than the attack that was told: another one, or a part of the town."""

import re
from collections.abc import Iterable
from functools import lru_cache

from streams.extract.words.lexicon import words

_AGAIN = words("new newly further more fresh another additional again second renewed")
_PARTS = words(
    """
    centre center downtown outskirts suburb suburbs hospital hospitals clinic school schools mosque church market
    airport airfield bridge bridges prison checkpoint convoy headquarters neighbourhood neighborhood quarter university
    civilians
    """
)
_WORD = re.compile(r"[a-z]+")


def narrowed(denied: Iterable[str], told: Iterable[str]) -> frozenset[str]:
    """Give the words by which what is denied in these sentences is less than what is told in those."""
    return narrow_words(tuple(denied)) - _words(tuple(told))


@lru_cache(maxsize=4_096)
def narrow_words(sentences: tuple[str, ...]) -> frozenset[str]:
    """Give the words of these sentences that are of another attack or of a part of a town."""
    return _words(sentences) & (_AGAIN | _PARTS)


@lru_cache(maxsize=4_096)
def _words(sentences: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for one in sentences for word in _WORD.findall(one.casefold()))
