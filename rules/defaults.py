"""The lines that hold for a rule that names neither `modality` nor `age`: denied, imagined or long past is no news."""

from collections.abc import Iterable
from datetime import timedelta

from rules import kinds
from rules.fields import FIELDS, Field, seen_in
from rules.model import Block, Line
from rules.modifiers import MODIFIERS
from rules.subject import Seen, Subject
from streams.faults import Location

OLDEST = timedelta(days=30)
_NOWHERE = Location("defaults", 0, 0)


def _recent(subject: Subject) -> Iterable[Seen]:
    """Give one word: `historic`, `old` or `recent`. No date, no age: then it is recent."""
    age = next(iter(seen_in(FIELDS["age"], subject)), None)
    if subject.event.historic:
        return [Seen("historic", "historic", age.quote if age else None)]
    if age is None:
        return [Seen("recent", "no date")]
    return [Seen("old" if age.value > OLDEST else "recent", age.said, age.quote)]


MODALITY = Line(
    FIELDS["modality"], MODIFIERS[""], ("asserted", "claimed"), "modality: [asserted, claimed] (by default)", _NOWHERE
)
AGE = Line(
    Field("age", kinds.choice("age", ("recent", "old", "historic")), "how long ago", _recent),
    MODIFIERS[""],
    ("recent",),
    "age: not historic, at most 30d (by default)",
    _NOWHERE,
)


def defaults_for(named: Iterable[str]) -> Block:
    """Give the default lines of a rule whose lines name these fields."""
    fields = frozenset(named)
    return tuple(line for line in (MODALITY, AGE) if line.field.name not in fields)
