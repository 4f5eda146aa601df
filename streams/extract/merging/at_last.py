"""Sentences to events; an article that would tell nothing is read once more by lower chances of the judge."""

from collections.abc import Callable, Sequence
from datetime import date

from streams.extract.merging import events
from streams.extract.reading import reader
from streams.extract.reading.chances import LAST
from streams.extract.reading.found import Reading
from streams.extract.reading.reader import Readers
from streams.extract.words.clean import Sentence
from streams.records import Article, Event


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
    given = (sentences, texts, whole, is_over, readers)
    first = reader.read(*given, worth=worth, published=published, is_explained=is_explained)
    if first is None:
        return None
    found = events.assemble(article, first, first.published)
    if found or not first.may_tell:
        return first, found
    last = reader.read(*given, worth=worth, published=published, is_explained=is_explained, chances=LAST)
    return None if last is None else (last, tuple(filter(_is_held, events.assemble(article, last, last.published))))


def _is_held(event: Event) -> bool:
    """Say whether anything of an event is known beside what it is."""
    return bool(event.place or event.attacker or event.defender or event.casualties.killed)
