"""Sentences of passages by themselves: of short texts that count defenders or others there are few among them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from streams.extract.words.clean import Sentence, blocks_of, sentences_of
from training.judge.marks import Mark, Passage

_NO_ATTACKERS = frozenset("DO")  # of the marks of numbers
_LONGEST = 220  # letters; a longer one says enough


def alone(given: Iterable[Passage]) -> Iterator[Passage]:
    """Give the sentences of longer passages that tell a fight and count those attacked, or others, as passages."""
    for one in given:
        sentences = sentences_of(one.text, blocks_of(one.text))
        for sentence in sentences if len(sentences) > 1 else ():
            cut = replace(
                one, label="", join="", text=sentence.text,
                numbers=tuple(_within(one.numbers, sentence)), fights=tuple(_within(one.fights, sentence)),
            )  # fmt: skip
            if len(cut.text) <= _LONGEST and cut.fights and any(_NO_ATTACKERS & set(it.letters) for it in cut.numbers):
                yield cut


def _within(marks: Iterable[Mark], sentence: Sentence) -> Iterator[Mark]:
    """Give the marks that stand in the sentence, counted from its first letter."""
    for one in marks:
        if sentence.start <= one.start and one.end <= sentence.end:
            yield replace(one, start=one.start - sentence.start, end=one.end - sentence.start)
