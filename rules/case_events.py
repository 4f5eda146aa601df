"""The `event:` of a test in a rule file: what an article would have told, written by hand or taken from a reading.

Names are resolved by the tables, as the extractor would; what is not written is what a plain report would say.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar, get_args

from rules import keys, places, scalars, typed
from rules.scalars import UnfitError
from rules.tables import Tables, countries
from streams.errors import InvalidRecord
from streams.faults import Faults
from streams.records import (
    EVENT_TYPES,
    MODALITIES,
    PHASES,
    QUALIFIERS,
    Actor,
    Casualties,
    DateRange,
    Event,
    Evidence,
    Place,
    Precision,
    Quantity,
)
from streams.yaml_nodes import Items, Node, Scalar, Table

_CONFIDENCE = 0.9  # of an event that somebody wrote down
Value = TypeVar("Value")
Nodes = Mapping[str, Node]


class Reader:
    """Reads events against the tables; what is wrong is a fault at its place."""

    def __init__(self, tables: Tables, faults: Faults) -> None:
        self._tables, self._faults = tables, faults

    def event(self, node: Node) -> Event | None:
        """Give the event; its id is left empty unless it is written."""
        values = self._keyed(node, keys.EVENT, "an event")
        if values is None or "type" not in values:
            return None
        kind = self._one(values, "type", _one_of(EVENT_TYPES, "event type"))
        where = self._places(values)
        return None if kind is None else Event(
            id=self._one(values, "id", typed.text) or "",
            type=kind,
            phase=self._one(values, "phase", _one_of(PHASES, "phase")) or "underway",
            modality=self._one(values, "modality", _one_of(MODALITIES, "modality")) or "asserted",
            attribution=self._one(values, "attribution", typed.text),
            attacker=self._actors(values.get("attacker"), "attacker"),
            defender=self._actors(values.get("defender"), "defender"),
            supporter=self._actors(values.get("supporter"), "supporter"),
            place=where[0] if where else None,
            places=where,
            date=self._dates(values.get("date")),
            historic=self._one(values, "historic", scalars.truth) or False,
            force=self._persons(values, "force"),
            opposing_force=self._persons(values, "opposing_force"),
            casualties=self._casualties(values),
            confidence=_or(self._one(values, "confidence", scalars.share), _CONFIDENCE),
            evidence=tuple(_evidence(values.get("evidence"))),
        )  # fmt: skip

    def _keyed(self, node: Node, catalogue: Mapping[str, keys.Key], what: str) -> dict[str, Node] | None:
        """Give the values of a map, `null` left out: a reading writes what it lacks."""
        found = keys.keyed(node, catalogue, what, self._faults)
        return None if found is None else {key: value for key, value in found.items() if not _is_null(value)}

    def _one(self, values: Nodes, key: str, read: Callable[[str], Value]) -> Value | None:
        node = values.get(key)
        return None if node is None else typed.one(node, key, self._faults, read)

    def _actors(self, node: Node | None, key: str) -> tuple[Actor, ...]:
        return tuple(who for one in _several(node) if (who := self._actor(one, key)) is not None)

    def _actor(self, node: Node, key: str) -> Actor | None:
        if isinstance(node, Table):
            values = self._keyed(node, keys.ACTOR, key) or {}
            name, actor_id = (self._one(values, one, typed.text) for one in ("name", "actor_id"))
            return None if name is None else Actor(name=name, actor_id=actor_id)
        name = typed.one(node, key, self._faults, typed.text)
        return None if name is None else Actor(name=name, actor_id=self._tables.actors.canonical(name))

    def _places(self, values: Nodes) -> tuple[Place, ...]:
        nodes = [one for key in ("place", "places") for one in _several(values.get(key))]
        found = [where for one in nodes if (where := self._place(one)) is not None]
        return tuple(dict.fromkeys(found))

    def _place(self, node: Node) -> Place | None:
        if not isinstance(node, Table):
            return typed.one(node, "place", self._faults, self._named_place)
        values = self._keyed(node, keys.PLACE, "place") or {}
        name = self._one(values, "name", typed.text)
        return None if name is None else Place(
            name=name,
            country=self._one(values, "country", lambda text: places.country(text, lambda: self._tables.places)),
            admin1=self._one(values, "admin1", typed.text),
            latitude=self._one(values, "latitude", _degrees(90)),
            longitude=self._one(values, "longitude", _degrees(180)),
            precision=self._one(values, "precision", _one_of(get_args(Precision), "precision")) or "unresolved",
        )  # fmt: skip

    def _named_place(self, text: str) -> Place:
        home = None if "," in text else places.country_named(text, self._tables.places)
        if home is not None:
            return Place(name=countries()[home], country=home, precision="country")
        places.spot(text, self._tables.places)  # borne by several is a fault
        return next(iter(sorted(places.bearers(text, self._tables.places), key=lambda one: one.precision != "town")))

    def _dates(self, node: Node | None) -> DateRange | None:
        if not isinstance(node, Table):
            day = None if node is None else typed.one(node, "date", self._faults, _day)
            return None if day is None else DateRange(earliest=day, latest=day)
        values = self._keyed(node, keys.DATES, "date") or {}
        earliest, latest = (self._one(values, key, _day) for key in ("earliest", "latest"))
        if earliest is None or latest is None:
            return None
        return self._made(node, lambda: DateRange(earliest=earliest, latest=latest))

    def _persons(self, values: Nodes, key: str) -> Quantity | None:
        node = values.get(key)
        if not isinstance(node, Table):
            return self._one(values, key, _persons)
        given = self._keyed(node, keys.QUANTITY, key) or {}
        low, high = (self._one(given, end, scalars.whole) for end in ("low", "high"))
        qualifier = self._one(given, "qualifier", _one_of(QUALIFIERS, "qualifier"))
        quote = self._one(given, "quote", typed.text) or f"{low} to {high}"
        return None if qualifier is None else self._made(
            node,
            lambda: Quantity(low=low, high=high, qualifier=qualifier, quote=quote, start=0, end=len(quote)),
        )  # fmt: skip

    def _casualties(self, values: Nodes) -> Casualties:
        inner = self._keyed(values["casualties"], keys.CASUALTIES, "casualties") if "casualties" in values else None
        every = {**(inner or {}), **{key: values[key] for key in keys.CASUALTIES if key in values}}
        return Casualties(**{key: self._persons(every, key) for key in keys.CASUALTIES})

    def _made(self, node: Node, make: Callable[[], Value]) -> Value | None:
        try:
            return make()
        except InvalidRecord as error:
            self._faults.add(node.at, str(error), "Give the lower end first")
            return None


def _evidence(node: Node | None) -> Iterator[Evidence]:
    """Give the quotes; where they stood does not matter here."""
    for one in node.items if isinstance(node, Items) else ():
        quote = one.get("quote") if isinstance(one, Table) else None
        if isinstance(quote, Scalar) and quote.text:
            yield Evidence(field="text", start=0, end=len(quote.text), quote=quote.text)


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.text == "null" and node.plain


def _several(node: Node | None) -> tuple[Node, ...]:
    return () if node is None else node.items if isinstance(node, Items) else (node,)


def _or(value: Value | None, other: Value) -> Value:
    return other if value is None else value


def _one_of(known: tuple[Any, ...], what: str) -> Callable[[str], Any]:
    return lambda text: scalars.one_of(text, known, what)


def _day(text: str) -> date:
    try:
        if len(text) == len("2026-01-10") and text[4] == text[7] == "-":
            return date.fromisoformat(text)
        raise ValueError(text)  # noqa: TRY301 - as one that cannot be
    except ValueError:
        raise UnfitError("not a day", "Write for example 2026-01-10") from None


def _degrees(most: int) -> Callable[[str], float]:
    def read(text: str) -> float:
        try:
            degrees = float(text) if text.isascii() and "_" not in text else most + 1.0
        except ValueError:
            degrees = most + 1.0
        if not -most <= degrees <= most:
            raise UnfitError(f"not a number from -{most} to {most}", "Write degrees, for example 36.2")
        return degrees

    return read


def _persons(text: str) -> Quantity:
    """Give a number of persons as digits, or as an article puts it: `more than 6,000 fighters`."""
    if not any(letter.isspace() for letter in text) and any(letter.isdigit() for letter in text):
        number = scalars.whole(text)
        return Quantity(low=number, high=number, qualifier="exact", quote=text, start=0, end=len(text))
    from streams.extract.counts.numbers import find_numbers  # noqa: PLC0415 - the extractor takes a second

    found = [one for one in find_numbers(text) if one.kind == "count"]
    if len(found) != 1:
        raise UnfitError("not one number of persons", "Write for example more than 6,000 fighters")
    low, high, qualifier = found[0].low, found[0].high, found[0].qualifier
    return Quantity(low=low, high=high, qualifier=qualifier, quote=text, start=0, end=len(text))
