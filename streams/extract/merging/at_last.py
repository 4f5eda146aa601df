"""Sentences to events; an article that would tell nothing is read once more by lower chances of the judge.

If it still tells none, and its tenor is a fight's (streams/extract/reading/tenor.py), its likeliest sentence tells one.
What only seems told in a text whose words are those of peace is none.
"""

from collections.abc import Callable, Sequence
from datetime import date

from streams.extract.merging import events
from streams.extract.reading import reader
from streams.extract.reading.chances import AT_FIRST, LAST, Chances, of_text
from streams.extract.reading.found import Reading
from streams.extract.reading.reader import Readers
from streams.extract.reading.tenor import likeliest, tenor
from streams.extract.words.clean import Sentence
from streams.extract.words.leaning import leaning_of
from streams.records import Article, Event

# the tenor from which a text tells a fight: 73 in 100 of those left out of the fit do, and 2 of quiet ones
TELLS = 0.8
_ENOUGH = 150  # letters of a text, below which it has no tenor
# log odds of its words, below which a text of so many letters tells no fight but one that is sure or has a force
_PEACE, _PEACE_LETTERS = -1.25, 250
_SURE = 0.9  # confidence


def told_of(
    article: Article,
    sentences: Sequence[Sentence],
    texts: dict[int, str],
    whole: str,
    *,
    is_over: Callable[[], bool],
    readers: Readers,
    worth: Sequence[bool] = (),
    published: date | None = None,
    is_explained: bool = False,
) -> tuple[Reading, tuple[Event, ...]] | None:
    """Give the reading that counts with its events; as in `reader.read`, None when `is_over` says that time is up."""

    def told(chances: Chances) -> tuple[Reading, tuple[Event, ...]] | None:
        found = reader.read(
            sentences, texts, whole, is_over, readers,
            worth=worth, published=published, is_explained=is_explained, chances=chances,
        )  # fmt: skip
        return None if found is None else (found, events.assemble(article, found, found.published))

    if (first := told(AT_FIRST)) is None:
        return None
    last = first if first[1] or not first[0].may_tell else _held(told(LAST))
    if last is None or last[1]:
        return _without_peace(last, whole)
    if len(whole) < _ENOUGH or (tenor(first[0].reads, leaning_of(whole)) or 0.0) < TELLS:
        return last
    return _held(told(of_text(likeliest(first[0].reads))))


def _without_peace(
    told: tuple[Reading, tuple[Event, ...]] | None, whole: str
) -> tuple[Reading, tuple[Event, ...]] | None:
    """Leave unsure events where the words are those of peace: a boar that takes a pool, winds that besiege a coast."""
    if told is None or len(whole) < _PEACE_LETTERS or leaning_of(whole) >= _PEACE:
        return told
    reading, found = told
    if any(event.force is not None or event.confidence >= _SURE for event in found):
        return told
    reading.is_of_peace = bool(found)
    return reading, ()


def _held(told: tuple[Reading, tuple[Event, ...]] | None) -> tuple[Reading, tuple[Event, ...]] | None:
    """Leave the events of which nothing is known beside what they are."""
    if told is None:
        return None
    reading, found = told
    return reading, tuple(one for one in found if one.place or one.attacker or one.defender or one.casualties.killed)
