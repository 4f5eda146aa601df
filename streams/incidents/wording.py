"""How much two pieces of evidence share word for word. Evidence only: menus and footers never come here."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from streams.extract.gazetteer import country_names, demonyms

LEAST_PAIRS = 5  # of words; a shorter quote is contained in anything
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"(?<![.!?:\u201c\"]\s)(?<!^)\b[A-Z][\w'\u2019-]+")  # not the word that begins a sentence
_SEVERAL = re.compile(r"\b[A-Z][\w'\u2019-]+(?: (?:[A-Z][\w'\u2019-]+|al|el|de|ash))+")
_NAMED = re.compile(r"\b[A-Z]\w+")
_NO_NAMES = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "north", "south",
    "east", "west", "northern", "southern", "eastern", "western",
})  # fmt: skip


def best_containment(ours: Iterable[frozenset[str]], theirs: Iterable[frozenset[str]]) -> float:
    """Give the largest share of one quote's word pairs that another has too, 0 to 1."""
    best, others = 0.0, tuple(theirs)
    for pairs in ours:
        for other in others:
            least = min(len(pairs), len(other))
            if least >= LEAST_PAIRS:
                best = max(best, len(pairs & other) / least)
    return best


@lru_cache(maxsize=16_384)
def runs(quote: str, words: int) -> frozenset[str]:
    """Give every run of so many words of the quote, case folded, with a space between them."""
    told = _WORD.findall(quote.casefold())
    return frozenset(map(" ".join, zip(*(told[at:] for at in range(words)), strict=False)))


@lru_cache(maxsize=16_384)
def names_in(quote: str) -> frozenset[str]:
    """Give the capitalised words within the quote's sentences, case folded, without days and months."""
    found = (name.casefold().removesuffix("'s").removesuffix("\u2019s") for name in _NAME.findall(quote))
    return frozenset(found) - _NO_NAMES


@lru_cache(maxsize=16_384)
def phrases_in(quote: str) -> frozenset[str]:
    """Give the capitalised words and runs of words of the quote, as written: what may be a place's name."""
    return names_in(quote) | frozenset(_SEVERAL.findall(quote))


@lru_cache(maxsize=16_384)
def countries_in(quote: str) -> frozenset[str]:
    """Give the countries that the words name, by their names or their peoples'."""
    named = country_names()
    found = {named[name] for name in _countries().findall(quote)}
    return frozenset(found | {code for word in _NAMED.findall(quote) if (code := demonyms().get(word.casefold()))})


@cache
def _countries() -> re.Pattern[str]:
    names = sorted(country_names(), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
