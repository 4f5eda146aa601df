"""Passages as the judge sees them: each word in numbers, and what is to be learned of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from streams.extract.counts.numbers import Number
from streams.extract.judge.network import Floats
from streams.extract.judge.observe import Observed
from streams.extract.reading.cuts import cut, observed
from streams.extract.syntax.dependencies import aligned
from streams.extract.syntax.pipeline import Parser, parser_of
from streams.extract.words.clean import blocks_of, sentences_of
from tocsin.evaluation.reference import THRESHOLD_PERSONS
from training.judge.marks import FIGHTS, Mark, Passage

_OF_WHOLES = frozenset(["sum", "part"])
_ATTACKING = set("AR")


@dataclass(frozen=True, slots=True)
class Asked:
    """A number of an example: its first and last word, and the letters that may hold of it, or the chances of all."""

    first: int
    last: int
    letters: str
    mark: Mark
    chances: Floats | None = None


@dataclass(frozen=True, slots=True)
class Joined:
    """Two numbers of attackers of an example, by their places among its numbers, and the JOINS that may hold of them.

    `sizes` are how many persons each tells.
    """

    before: int
    after: int
    allowed: frozenset[str]
    sizes: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Example:
    """A passage read: its sentences, its numbers, and the fights that each word may tell, a column each.

    Of a word that nothing is known of, none may. Where a row sums up to one in parts, it is the chances to be learned.
    """

    passage: Passage
    sentences: list[Observed]
    numbers: list[Asked]
    fights: npt.NDArray[np.bool_] | Floats
    joins: list[Joined]

    def __len__(self) -> int:
        return sum(len(one) for one in self.sentences)


def examples(passages: Iterable[Passage]) -> list[Example]:
    """Give the passages as examples, those without a word left out."""
    parser = parser_of("")
    if parser is None:
        raise FileNotFoundError("the bundled pipeline is not there: run `make train` first")
    found = (_example(passage, parser) for passage in passages)
    return [one for one in found if one is not None]


def _example(passage: Passage, parser: Parser) -> Example | None:
    sentences = [one for one in sentences_of(passage.text, blocks_of(passage.text)) if one.text.strip()]
    if not sentences:
        return None
    read, spans, numbers = [], [], []
    for sentence, parsed in zip(sentences, parser.parse([one.text for one in sentences]), strict=True):
        words = cut(sentence)
        tree = aligned(parsed.words, [(token.start, token.end) for token in words.tokens])
        if words.tokens:
            read.append(observed(words, tree, parsed))
        spans += [(sentence.start + token.start, sentence.start + token.end) for token in words.tokens]
        numbers += [(sentence.start + one.start, sentence.start + one.end, one) for one in words.numbers]
    asked = []
    for mark in passage.numbers:
        held = _within(spans, mark)
        if held:
            asked.append(Asked(held[0], held[-1], mark.letters, mark))
    fights = np.tile(_allowed(passage.others), (len(spans), 1))
    for mark in passage.fights:
        fights[_within(spans, mark)] = _allowed(mark.letters)
    return Example(passage, read, asked, fights, list(_joined(passage, asked, numbers)))


def _joined(passage: Passage, asked: list[Asked], numbers: list[tuple[int, int, Number]]) -> Iterator[Joined]:
    """Give each number of attackers with the one before it, where it is told or can be reckoned how they belong."""
    sizes = {}
    for at, one in enumerate(asked):
        told = [n for start, end, n in numbers if start < one.mark.end and one.mark.start < end and n.kind == "count"]
        if set(one.letters) <= _ATTACKING and told:
            sizes[at] = told[0].middle
    allowed = frozenset([passage.join]) if passage.join else _reckoned(passage.label, list(sizes.values()))
    for before, after in pairwise(sizes):
        if allowed:
            yield Joined(before, after, allowed, (sizes[before], sizes[after]))
        if allowed and allowed <= _OF_WHOLES:
            allowed = _OF_WHOLES  # a third number may be the sum of two, or another part


def _reckoned(label: str, sizes: list[float]) -> frozenset[str]:
    """Give what the label leaves of JOINS: only a sum is over what none of its parts is, and it cannot be under."""
    if label == "sure" and sizes and max(sizes) <= THRESHOLD_PERSONS < sum(sizes):
        return frozenset(["sum"])
    if label == "possible" and sizes and min(sizes) <= THRESHOLD_PERSONS < max(sizes):
        return frozenset(["either", "first", "last"])
    return frozenset()


def _within(spans: list[tuple[int, int]], mark: Mark) -> list[int]:
    return [at for at, (start, end) in enumerate(spans) if end > mark.start and start < mark.end]


def _allowed(letters: str) -> npt.NDArray[np.bool_]:
    return np.array([letter in letters for letter in FIGHTS])
