"""Passages as the judge sees them: each word in numbers, and what is to be learned of it."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from streams.extract.clean import blocks_of, sentences_of
from streams.extract.cuts import cut, observed
from streams.extract.dependencies import aligned
from streams.extract.judge.observe import Observed
from streams.extract.pipeline import Parser, parser_of
from training.judge.marks import FIGHTS, Mark, Passage


@dataclass(frozen=True, slots=True)
class Asked:
    """A number of an example: its first and last word, and the letters that may hold of it."""

    first: int
    last: int
    letters: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Example:
    """A passage read: its sentences, its numbers, and the fights that each word may tell, a column each.

    Of a word that nothing is known of, none may.
    """

    passage: Passage
    sentences: list[Observed]
    numbers: list[Asked]
    fights: npt.NDArray[np.bool_]

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
    read, spans = [], []
    for sentence, parsed in zip(sentences, parser.parse([one.text for one in sentences]), strict=True):
        words = cut(sentence)
        tree = aligned(parsed.words, [(token.start, token.end) for token in words.tokens])
        if words.tokens:
            read.append(observed(words, tree, parsed))
        spans += [(sentence.start + token.start, sentence.start + token.end) for token in words.tokens]
    asked = []
    for mark in passage.numbers:
        held = _within(spans, mark)
        if held:
            asked.append(Asked(held[0], held[-1], mark.letters, mark))
    fights = np.tile(_allowed(passage.others), (len(spans), 1))
    for mark in passage.fights:
        fights[_within(spans, mark)] = _allowed(mark.letters)
    return Example(passage, read, asked, fights)


def _within(spans: list[tuple[int, int]], mark: Mark) -> list[int]:
    return [at for at, (start, end) in enumerate(spans) if end > mark.start and start < mark.end]


def _allowed(letters: str) -> npt.NDArray[np.bool_]:
    return np.array([letter in letters for letter in FIGHTS])
