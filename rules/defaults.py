"""The lines that hold for a rule that names neither `modality` nor `age`: denied, imagined or long past is no news."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from rules import kinds
from rules.fields import FIELDS, Field
from rules.model import Block, Line
from rules.modifiers import MODIFIERS
from rules.subject import Subject
from streams.faults import Location

OLDEST = timedelta(days=30)
_NOWHERE = Location("defaults", 0, 0)


def _recent(subject: Subject) -> Sequence[str]:
    """Give one word: `historic`, `old` or `recent`. No date, no age: then it is recent."""
    if subject.event.historic:
        return ("historic",)
    age = FIELDS["age"].values(subject)
    return ("old" if age and age[0] > OLDEST else "recent",)


def _how_old(subject: Subject, word: str) -> str:
    age = next(iter(FIELDS["age"].seen(subject)), None)
    return word if word == "historic" else age.said if age else "no date"


def _dated(subject: Subject, _word: str) -> str | None:
    return next((age.quote for age in FIELDS["age"].seen(subject)), None)


MODALITY = Line(
    FIELDS["modality"], MODIFIERS[""], ("asserted", "claimed"), "modality: [asserted, claimed] (by default)", _NOWHERE
)
AGE = Line(
    Field("age", kinds.choice("age", ("recent", "old", "historic")), "how long ago", _recent, _how_old, _dated),
    MODIFIERS[""],
    ("recent",),
    "age: not historic, at most 30d (by default)",
    _NOWHERE,
)


def defaults_for(named: Iterable[str]) -> Block:
    """Give the default lines of a rule whose lines name these fields."""
    fields = frozenset(named)
    return tuple(line for line in (MODALITY, AGE) if line.field.name not in fields)
