"""What kinds of values fields have: how a rule writes one, how two compare, and which modifiers make sense.

A kind serves many fields; most new fields need a line in `rules/fields.py` and nothing here.
"""

from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from rules import places, scalars
from rules.intervals import Interval, interval_of
from rules.scalars import UnfitError
from rules.tables import Tables, countries, language_meant, languages
from rules.three import Three, certain
from rules.words import fold
from streams.records import Actor, Place, Quantity

_ANY = frozenset({"exists"})
_EQUAL = _ANY | {"", "not", "in"}
_ORDERED = _EQUAL | {"gt", "gte", "lt", "lte"}
_WORDED = frozenset({"contains", "matches"})


@dataclass(frozen=True, eq=False)
class Kind:
    """One kind of value. `operand` reads what a rule writes (raises UnfitError), `same` compares values.

    `interval` is what a threshold is compared with, `words` what `contains` and `matches` look into,
    `schema` the JSON Schema of one operand. The empty modifier is plain equality. A value is the same as an operand,
    surely, exactly when they share one of `keys` and `operand_keys`; None where that is not so simple.
    """

    name: str
    modifiers: frozenset[str]
    operand: Callable[[str, Tables], Any]
    schema: dict[str, Any]
    same: Callable[[Any, Any], Three] = lambda value, operand: certain(holds=value == operand)
    interval: Callable[[Any], Interval] = lambda value: Interval(value, value)
    words: Callable[[Any], str] = str
    keys: Callable[[Any], Collection[Hashable]] | None = lambda value: (value,)
    operand_keys: Callable[[Any], Collection[Hashable]] = lambda operand: (operand,)


@dataclass(frozen=True, slots=True)
class Party:
    """An actor a rule names: `ids` are it and its members, none when the table does not know it."""

    name: str
    folded: str
    ids: frozenset[str]

    def is_it(self, actor: Actor) -> Three:
        """Tell whether `actor` is it or one of its members, or bears its name as written."""
        return certain(holds=actor.actor_id in self.ids or fold(actor.name) == self.folded)

    @property
    def keys(self) -> Collection[Hashable]:
        """Give what an actor shares one of when it is this."""
        return (*((True, one) for one in self.ids), (False, self.folded))


def _actor_keys(actor: Actor) -> Collection[Hashable]:
    named = (False, fold(actor.name))
    return (named,) if actor.actor_id is None else ((True, actor.actor_id), named)


def choice(name: str, values: Collection[str]) -> Kind:
    """Give the kind of a field that is one of a few words."""
    known = tuple(values)
    return Kind(name, _EQUAL, lambda text, _: scalars.one_of(text, known, name), {"enum": list(known)})


def ranked(name: str, values: Sequence[str]) -> Kind:
    """Give the kind of a field that is one of a few words which rise; a field's value is its rank, from 0."""
    known = tuple(values)
    return Kind(name, _ORDERED, lambda text, _: known.index(scalars.one_of(text, known, name)), {"enum": list(known)})


def _written(text: str) -> str:
    folded = fold(text)
    if not folded:
        raise UnfitError("without a letter or digit", "Write a name")
    return folded


def _party(text: str, tables: Tables) -> Party:
    known = tables.actors.canonical(text)
    ids = frozenset() if known is None else frozenset({known, *tables.actors.members(known)})
    return Party(text, _written(text), ids)


def _within_admin1(place: Place, region: places.Region) -> Three:
    return certain(holds=(place.country or "", fold(place.admin1 or "")) in region.areas)


def _same_persons(quantity: Quantity, number: int) -> Three:
    return interval_of(quantity).passes("eq", number)


def _language(text: str, _tables: Tables) -> str:
    if text in languages():
        return text
    raise UnfitError("no ISO 639-1 code of a language", f"Write {language_meant(text) or 'for example en'}")


def _count(text: str, _tables: Tables) -> int:
    return scalars.whole(text, what="a whole number")


def _duration(text: str, _tables: Tables) -> timedelta:
    return scalars.duration(text)


_WHOLE = scalars.number_or({"type": "integer", "minimum": 0, "maximum": scalars.MOST_PERSONS}, scalars.WHOLE_PATTERN)
_SHARE = scalars.number_or({"type": "number", "minimum": 0, "maximum": 1}, scalars.SHARE_PATTERN)

NAME = Kind(
    "name",
    _EQUAL | _WORDED,
    lambda text, _: _written(text),
    scalars.TEXT,
    same=lambda value, operand: certain(holds=fold(value) == operand),
    keys=lambda value: (fold(value),),
)
ID = Kind("id", _EQUAL, lambda text, _: scalars.identifier(text), {"type": "string", "pattern": scalars.ID_PATTERN})
PROSE = Kind("text", _ANY | _WORDED, lambda text, _: _written(text), scalars.TEXT)
ACTOR = Kind(
    "actor",
    _EQUAL | _WORDED,
    _party,
    scalars.TEXT,
    same=lambda actor, party: party.is_it(actor),
    words=lambda actor: actor.name,
    keys=_actor_keys,
    operand_keys=lambda party: party.keys,
)
PLACE = Kind(
    "place",
    _EQUAL | {"near", "within"},
    lambda text, tables: places.spot(text, tables.places),
    scalars.TEXT,
    same=lambda place, spot: spot.holds(place),
    keys=None,  # rules/near.py
)
COUNTRY = Kind(
    "country", _EQUAL, lambda text, tables: places.country(text, lambda: tables.places), {"enum": sorted(countries())}
)
ADMIN1 = Kind(
    "admin-1",
    _EQUAL,
    lambda text, tables: places.region(text, tables.places, country_too=False),
    scalars.TEXT,
    same=_within_admin1,
    keys=lambda place: ((place.country or "", fold(place.admin1 or "")),),
    operand_keys=lambda region: region.areas,
)
LANGUAGE = Kind("language", _EQUAL, _language, {"enum": sorted(languages())})
PERSONS = Kind(
    "number of persons",
    _ORDERED,
    lambda text, _: scalars.whole(text),
    _WHOLE,
    same=_same_persons,
    interval=interval_of,
    keys=None,  # a range may be it
)
COUNT = Kind("count", _ORDERED, _count, _WHOLE)
SHARE = Kind("number from 0 to 1", _ORDERED, lambda text, _: scalars.share(text), _SHARE)
DURATION = Kind("duration", _ORDERED, _duration, {"type": "string", "pattern": scalars.DURATION_PATTERN})
MOMENT = Kind(
    "time", _ORDERED, lambda text, _: scalars.moment(text), {"type": "string", "pattern": scalars.MOMENT_PATTERN}
)
