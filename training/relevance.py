"""How much a sentence's words are those of reports of war: weights of words, learned from passages and treebanks.

For what stands in the judge's passages that tell a fight, against what stands in interviews, guides, biographies,
speeches, textbooks and mails of the treebanks: a logistic regression over which words are there. Treebank sentences
that the benchmarks pad their stream with (docs/benchmarks.md) are not among them.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import numpy as np

from streams.extract.gate import may_matter
from streams.extract.words.clean import blocks_of, sentences_of
from streams.extract.words.relevance import FILE, words_of
from training import sources
from training.descent import Table, descended
from training.judge import marks

_FOUGHT, _OF_PEOPLE = "oask", frozenset("ARDL")  # marks of words and of numbers
_SPLITS = {"en_ewt-ud": ("dev", "test"), "en_gum-ccby-ud": sources.SPLITS}
_OF_NO_WAR = ("email", "reviews", "answers", "GUM")  # its weblogs and newsgroups speak of a war
_ID, _TEXT = "# sent_id = ", "# text = "
_FEWEST = 4  # sentences that a word stands in
_LEAST = 0.1  # log odds, below which a word tells nothing
_PULL = 2.0
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")


def run() -> None:
    """Fit the weights and write them where the package has them."""
    war, other = list(of_war()), list(of_no_war())
    sys.stderr.write(f"relevance: {len(war)} sentences of war, {len(other)} others\n")
    base, weights = fitted(war, other)
    lines = [f"{base:.1f}", *(f"{word} {weight:.1f}" for word, weight in sorted(weights.items()))]
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stderr.write(f"relevance: {FILE.name}, {len(weights)} words\n")


def of_war() -> Iterator[str]:
    """Give the sentences that the gate could let through of passages that tell a fight."""
    for one in marks.passages():
        counted = chain.from_iterable(mark.letters for mark in one.numbers)
        if any(mark.letters in _FOUGHT for mark in one.fights) or not _OF_PEOPLE.isdisjoint(counted):
            yield from filter(may_matter, (found.text for found in sentences_of(one.text, blocks_of(one.text))))


def of_no_war() -> Iterator[str]:
    """Give those of the treebanks. Raises TrainingImpossible where they are not."""
    for bank, splits in _SPLITS.items():
        for split in splits:
            conllu = sources.unpacked(sources.shared_data() / "treebank" / f"{bank}-{split}.conllu.gz")
            yield from filter(may_matter, _texts(conllu.splitlines()))


def _texts(lines: Iterable[str]) -> Iterator[str]:
    is_kept = False
    for line in lines:
        if line.startswith(_ID):
            is_kept = line.removeprefix(_ID).startswith(_OF_NO_WAR)
        elif line.startswith(_TEXT) and is_kept:
            yield line.removeprefix(_TEXT).strip()


def names_in(texts: Iterable[str]) -> Counter[str]:
    """Give how often each word, in small letters, stands with a capital where no sentence begins."""
    return Counter(name.lower() for text in texts for name in _CAPITAL.findall(text))


def fitted(war: Sequence[str], other: Sequence[str]) -> tuple[float, dict[str, float]]:
    """Give the base and the weight of each word, log odds; both kinds of sentence count as if they were as many."""
    names = names_in((*war, *other))
    read = [words_of(text) for text in (*war, *other)]
    counts = Counter(chain.from_iterable(read))
    known = sorted(word for word, count in counts.items() if count >= _FEWEST and names[word] * 2 < count)
    places = {word: at for at, word in enumerate(known)}
    rows = [[places[word] for word in sorted(one & places.keys())] for one in read]
    answers = np.repeat([1.0, 0.0], [len(war), len(other)])
    shares = np.repeat([0.5 / len(war), 0.5 / len(other)], [len(war), len(other)]) * len(read)
    base, weights = descended(Table.of([dict.fromkeys(row, 1.0) for row in rows], len(known)), answers, shares, _PULL)
    return base, {word: weights[at] for word, at in places.items() if abs(weights[at]) >= _LEAST}
