"""Characters that nobody sees: texts are read without them, and what was read is pointed to in the text as given."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from streams.records import Casualties, Event, Evidence, Quantity

# soft hyphens, zero-width and word joiners, marks of direction, byte order marks
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_BLANKS = re.compile("[\u00a0\u2007\u2009\u202f]")  # fixed and thin blanks are blanks


@dataclass(frozen=True)
class Seen:
    """A text as it is seen; `offsets[i]` is where its character i stands in `given`, None where all stand as given."""

    given: str
    text: str
    offsets: Sequence[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give where a span of the seen text stands in the given one."""
        if self.offsets is None or end <= start:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


def seen(given: str) -> Seen:
    """Give a text without what nobody sees."""
    if given.isascii():
        return Seen(given, given, None)
    plain = _BLANKS.sub(" ", given)
    if not _UNSEEN.search(plain):
        return Seen(given, plain, None)
    kept = [at for at, letter in enumerate(plain) if not _UNSEEN.match(letter)]
    return Seen(given, "".join(plain[at] for at in kept), kept)


def as_given(event: Event, text: Seen, title: Seen) -> Event:
    """Give an event whose quotes stand in the texts as they were given."""
    fields = {"text": text, "title": title}
    if all(one.given is one.text or one.given == one.text for one in fields.values()):
        return event

    def evidence(one: Evidence) -> Evidence:
        start, end = fields[one.field].span(one.start, one.end)
        return Evidence(field=one.field, start=start, end=end, quote=fields[one.field].given[start:end])

    def quantity(one: Quantity | None) -> Quantity | None:
        if one is None:
            return None
        start, end = fields[one.field].span(one.start, one.end)
        parts = tuple(part for each in one.parts if (part := quantity(each)))
        quote = fields[one.field].given[start:end]
        return msgspec.structs.replace(one, start=start, end=end, quote=quote, parts=parts)

    losses = event.casualties
    return msgspec.structs.replace(
        event,
        evidence=tuple(evidence(one) for one in event.evidence),
        force=quantity(event.force),
        opposing_force=quantity(event.opposing_force),
        casualties=Casualties(
            killed=quantity(losses.killed), wounded=quantity(losses.wounded), captured=quantity(losses.captured)
        ),
    )
