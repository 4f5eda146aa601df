"""Which dates of a sentence are of its event: not those of a relative clause, nor of who said it when."""

from datetime import date

from streams.extract.reading.reader import Told
from streams.extract.telling.dates import When, find_dates
from streams.extract.words.lexicon import words

_SPEECH_REACH = 7  # tokens from a verb of saying to its day: "told the Equatoria Mail on"
_EARLIER = words("after since having once")
_SPEECH = words(
    """
    said says told announced reported claimed confirmed admitted stated declared tweeted posted acknowledged denied
    warned added statement bulletin communique briefing
    """
)


def dates_of(told: Told, published: date | None) -> list[When]:
    """Give the days that the draft's sentence gives its event."""
    return [
        when
        for when in find_dates(told.draft.sentence.text, published)
        if when.earliest and when.latest and not is_aside(told, when.start) and not _is_of_speech(told, when)
    ]


def is_aside(told: Told, start: int) -> bool:
    """Say whether the date stands in a relative clause of its own ("who had held the town since 2012")."""
    at = next((i for i, token in enumerate(told.clauses.tokens) if token.end > start), 0)
    segment = told.clauses.segment(at)
    first = told.clauses.segments.index(segment)
    is_relative = told.clauses.tokens[first].lower in ("who", "which", "that", "where", "whose")
    if is_relative and segment != told.clauses.segment(told.draft.trigger.first):
        return True
    return _is_of_other_verb(told, at)


def _is_of_other_verb(told: Told, at: int) -> bool:
    """Say whether the tree gives the date to a relative clause, or one of "after", that tells no part of the event."""
    tree, trigger = told.clauses.tree, told.draft.trigger.first
    if tree is None:
        return False
    for above in tree.ancestors(at):
        if above == trigger or trigger in tree.children(above):
            return False
        marks = {told.clauses.tokens[one].lower for one in tree.children(above, "mark")}
        is_aside = tree.dep(above) == "acl:relcl" or (tree.dep(above) == "advcl" and bool(marks & _EARLIER))
        if is_aside and above not in tree.ancestors(trigger):
            return True
    return False


def _is_of_speech(told: Told, when: When) -> bool:
    """Say whether the date is of what was said, not of what was done: "a spokesman said on Tuesday"."""
    before = [token for token in told.clauses.tokens if token.end <= when.start]
    for token in reversed(before[-_SPEECH_REACH:]):
        if token.lower in _SPEECH:
            return True
        if token.lower in (",", ";", "that", "—") or token.start <= told.clauses.tokens[told.draft.trigger.first].start:
            return False
    return False
