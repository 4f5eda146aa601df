"""Sentences to events; what the text as a whole tells has the last word (streams/extract/reading/tenor.py).

An article that would tell nothing is read once more by lower chances of the judge, and if its tenor is a fight's, its
likeliest sentence tells it. What is read in a text whose tenor is none is none.
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
from streams.records import UNFOUGHT, Article, Event

TELLS, TELLS_NONE = 0.75, 0.5  # tenors from which a text tells a fight, and below which it tells none
_ENOUGH = 150  # letters of a text, below which it has no tenor


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
    if last is None or len(whole) < _ENOUGH or not _may_be_none(last[1]):
        return last
    if (chance := tenor(first[0].reads, last[1])) is None:
        return last
    if not last[1] and chance >= TELLS:
        return _held(told(of_text(likeliest(first[0].reads))))
    if last[1] and chance < TELLS_NONE:
        last[0].doubt = chance
        return last[0], ()
    return last


def _may_be_none(found: Sequence[Event]) -> bool:
    """Say whether there are no events, or only such as a tenor may be none for.

    What is denied or remembered alarms nobody; in what nobody fights there is no fight; of whom many attack the judge
    has said so before.
    """
    if any(one.force is not None or one.type in UNFOUGHT for one in found):
        return False
    return not found or any(one.modality in ("asserted", "claimed") and not one.historic for one in found)


def _held(told: tuple[Reading, tuple[Event, ...]] | None) -> tuple[Reading, tuple[Event, ...]] | None:
    """Leave the events of which nothing is known beside what they are."""
    if told is None:
        return None
    reading, found = told
    return reading, tuple(one for one in found if one.place or one.attacker or one.defender or one.casualties.killed)
