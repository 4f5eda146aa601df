"""How much two pieces of evidence share word for word. Evidence only: menus and footers never come here."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

import msgspec

from streams.extract.geography.gazetteer import country_names, demonyms
from streams.extract.words.days import NAMES
from streams.incidents.words.borders import without_borders

LEAST_PAIRS = 5  # of words; a shorter quote is contained in anything
COMMON_RUN_WORDS = 8  # shorter runs are stock phrases: "said in a statement on Monday"
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"(?<![.!?:\u201c\"]\s)(?<!^)\b[A-Z][\w'\u2019-]+")  # not the word that begins a sentence
_SEVERAL = re.compile(r"\b[A-Z][\w'\u2019-]+(?: (?:[A-Z][\w'\u2019-]+|al|el|de|ash))+")
_NAMED = re.compile(r"\b[A-Z]\w+")
_NO_NAMES = NAMES | {"north", "south", "east", "west", "northern", "southern", "eastern", "western"}


class Wording(msgspec.Struct, frozen=True, gc=False):
    """One quote of the evidence, with its pairs of words: as they follow each other, and as a set."""

    quote: str
    in_order: tuple[str, ...]
    pairs: frozenset[str]


@lru_cache(maxsize=16_384)
def wording_of(quote: str) -> Wording:
    """Give the quote's words in pairs."""
    in_order = runs(quote, 2)
    return Wording(quote, in_order, frozenset(in_order))


def shared(ours: Iterable[Wording], theirs: Sequence[Wording]) -> tuple[float, bool]:
    """Give the largest share of one quote's word pairs that another has, 0 to 1, and whether two have a long run."""
    best, is_run = 0.0, False
    for one in ours:
        for other in theirs:
            common = one.pairs & other.pairs
            least = min(len(one.pairs), len(other.pairs))
            if least >= LEAST_PAIRS:
                best = max(best, len(common) / least)
            is_run = is_run or _have_common_run(one, other, common)
    return best, is_run


def _have_common_run(ours: Wording, theirs: Wording, common: frozenset[str]) -> bool:
    """Say whether a run of COMMON_RUN_WORDS of one quote is in the other too."""
    needed, in_a_row = COMMON_RUN_WORDS - 1, 0
    if len(common) < needed and len(ours.pairs) == len(ours.in_order):
        return False  # no pair stands there twice
    for pair in ours.in_order if common else ():
        in_a_row = in_a_row + 1 if pair in common else 0
        if in_a_row == needed:  # only now may it be, so that runs are seldom formed
            return not _long_runs(ours.quote).isdisjoint(_long_runs(theirs.quote))
    return False


@lru_cache(maxsize=4_096)
def _long_runs(quote: str) -> frozenset[str]:
    return frozenset(runs(quote, COMMON_RUN_WORDS))


def runs(quote: str, words: int) -> tuple[str, ...]:
    """Give every run of so many words of the quote, in order, case folded, with a space between them."""
    told = _WORD.findall(quote.casefold())
    return tuple(map(" ".join, zip(*(told[at:] for at in range(words)), strict=False)))


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
    """Give the countries that the words name, by their names or their peoples'; not behind whose border it was."""
    own = without_borders(quote)
    found = {code for code, _ in countries_named(own)}
    return frozenset(found | {code for word in _NAMED.findall(own) if (code := demonyms().get(word.casefold()))})


def countries_named(words: str) -> Iterator[tuple[str, int]]:
    """Give the countries whose names stand there, and where."""
    named = country_names()
    return ((named[found.group()], found.start()) for found in _countries().finditer(words))


@cache
def _countries() -> re.Pattern[str]:
    names = sorted(country_names(), key=lambda name: (-len(name), name))
    waters = r"(?<!\bLake )(?<!\bGulf of )(?<!\bSea of )"  # four countries lie on Lake Chad
    return re.compile(rf"{waters}\b(?:{'|'.join(map(re.escape, names))})\b")
