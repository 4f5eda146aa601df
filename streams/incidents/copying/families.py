"""Copies of one text: outlets print what an agency wrote, cut, edited, and with a footer of their own.

What a source prints in every article is left out first (a footer differs by a word here and there), then runs of three
words decide. Copies form a *family*, named by its first article. Pure, but for `Families`, which remembers in memory
what `streams.incidents.copying.texts` remembers in the database.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

import numpy as np

from streams.incidents.words.shingles import RUN, Numbers, bands, contained, numbers, runs, words_of
from streams.records import Reading

WINDOW = 30  # newest articles of a source: what it prints in every article stands in these
LEAST_REPEATS = 3  # of these hold a sentence: it is no news
LEAST_CONTAINED = 0.8  # of the sentence's pairs of words
LEAST_ALIKE = 0.5  # of two texts' runs together; independent reports of one event have 0.03
LEAST_WITHIN = 0.8  # of the shorter text's runs: a copy that was cut
LEAST_RUNS = 20  # a shorter text is a flash, of which only the same is a copy
LEAST_FLASH = 8  # a still shorter one is a headline; two outlets may write the same one
MOST_HEADS = 8  # families that one text joins
_PAIR = 2


@dataclass(frozen=True, kw_only=True, eq=False)
class Text:
    """One article's text in numbers. `heads` are the first articles of the families that it belongs to.

    `pairs` are all its pairs of words, `shingles` its runs of three without what its source prints in every article.
    """

    article_id: str
    source: str
    pairs: Numbers
    shingles: Numbers
    heads: tuple[str, ...] = ()


def described(reading: Reading, window: Sequence[Text]) -> Text | None:
    """Give the reading's text without boilerplate, None where it has none; `window`: its source's newest articles."""
    lines = [words for words in map(words_of, reading.text.splitlines()) if words]
    if not lines:
        return None
    pairs = [runs(line, _PAIR) for line in lines]
    others = [text for text in window if text.article_id != reading.article_id]
    news = [line for line, is_printed in zip(lines, _printed(pairs, others), strict=True) if not is_printed]
    shingles = _shingles(news)
    if len(shingles) < LEAST_RUNS:  # its source told it again and again
        shingles = _shingles(lines)
    return Text(
        article_id=reading.article_id,
        source=reading.source.name,
        pairs=numbers([number for line in pairs for number in line]),
        shingles=shingles,
    )


def joined(text: Text, akin: Iterable[Text]) -> Text:
    """Give the text with its families: those of the texts in `akin` that it is a copy of, else its own."""
    found: set[str] = set()
    for other in akin:
        if other.article_id != text.article_id and are_copies(text, other):
            found.update(other.heads)
    return replace(text, heads=tuple(sorted(found))[:MOST_HEADS] or (text.article_id,))


def are_copies(one: Text, other: Text) -> bool:
    """Say whether the two are one text: half of all their runs are common, or nearly all of the shorter one's.

    Of a text of a sentence nearly all of the longer one's.
    """
    least, most = sorted((len(one.shingles), len(other.shingles)))
    if least < LEAST_FLASH:
        return False
    common = int(contained(one.shingles, other.shingles).sum())
    if least < LEAST_RUNS:
        return common >= LEAST_WITHIN * most
    return common >= LEAST_WITHIN * least or common >= LEAST_ALIKE * (len(one.shingles) + len(other.shingles) - common)


def _shingles(lines: Sequence[Sequence[str]]) -> Numbers:
    return numbers([number for line in lines for number in runs(line, RUN)])


def _printed(pairs: Sequence[Sequence[int]], window: Sequence[Text]) -> Iterator[bool]:
    """Say of each line, by its pairs of words, whether LEAST_REPEATS articles held it, but for a word or so."""
    flat = np.array([number for line in pairs for number in line], dtype=np.uint32)
    sizes = np.array([len(line) for line in pairs])
    if not window or not len(flat):
        return iter([False] * len(pairs))
    ends = np.cumsum(sizes)
    repeats = np.zeros(len(pairs), dtype=np.int64)
    for text in window:
        common = np.concatenate(([0], np.cumsum(contained(flat, text.pairs))))
        repeats += common[ends] - common[ends - sizes] >= LEAST_CONTAINED * np.maximum(sizes, 1)
    return iter((repeats >= LEAST_REPEATS).tolist())


@dataclass
class Families:
    """The texts that were read, in memory: what `tocsin resolve` and `tocsin match --together` use."""

    _texts: dict[str, Text] = field(default_factory=dict)
    _of_source: defaultdict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))  # as they came
    _bands: defaultdict[int, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))

    def remember(self, reading: Reading) -> tuple[str, ...]:
        """Keep the reading's text, and give the families that it belongs to. An edit replaces its own."""
        text = described(reading, self._newest(reading.source.name))
        if text is None:
            return ()
        found = bands(text.shingles)
        akin = dict.fromkeys(other for band in found for other in self._bands[band])
        text = joined(text, (self._texts[one] for one in akin))
        self._forget(text.article_id, text.source)
        self._texts[text.article_id] = text
        self._of_source[text.source][text.article_id] = None
        for band in found:
            self._bands[band][text.article_id] = None
        return text.heads

    def _newest(self, source: str) -> list[Text]:
        """Give the newest articles of the source, each once, however often it was edited."""
        return [self._texts[one] for one in islice(reversed(self._of_source[source]), WINDOW)]

    def _forget(self, article_id: str, source: str) -> None:
        """Forget what an earlier revision of the article said, but not when it came."""
        before = self._texts.get(article_id)
        if before is None:
            return
        for band in bands(before.shingles):
            self._bands[band].pop(article_id, None)
        if before.source != source:
            self._of_source[before.source].pop(article_id, None)
