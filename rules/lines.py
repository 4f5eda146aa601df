"""YAML maps of `field|modifier: value` to lines, each typed by its field and resolved by lists and tables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from rules import keys, places, typed
from rules.fields import FIELDS, Field
from rules.lists import Lists
from rules.model import Block, Line
from rules.modifiers import MODIFIERS, Modifier
from rules.places import Region
from rules.polygons import Polygon
from rules.scalars import UnfitError, truth
from rules.tables import Tables
from rules.words import BadPattern, fold, pattern
from streams.faults import Faults, Location, meant, nearest, shown
from streams.yaml_nodes import Items, Node, Scalar, Table, kind_of

_WRITTEN = 120  # characters of a line as it is shown
_NUMBER = "Write kilometres, for example 60"


@dataclass(frozen=True)
class Context:
    """What lines are read against: the lists of all files, the tables, where faults go, and the fields there are.

    `where` names whose lines they are; a field that rules have and that `fields` lacks is refused as not built there.
    """

    lists: Lists
    tables: Tables
    faults: Faults
    fields: Mapping[str, Field] = field(default_factory=lambda: FIELDS)
    where: str = "rules"


def block(node: Node, what: str, context: Context) -> Block:
    """Give the lines of a map; every fault in it is noted."""
    if not isinstance(node, Table):
        context.faults.add(node.at, f"{what} is {kind_of(node)}", "Write a map of lines, for example {type: offensive}")
        return ()
    if not node.pairs:
        context.faults.add(node.at, f"{what} is empty", "Write at least one line, for example type: offensive")
    lines = (_line(key, value, context) for key, value in node.pairs)
    return tuple(line for line in lines if line is not None)


def _line(key: Scalar, value: Node, context: Context) -> Line | None:
    named = _named(key, value, context)
    if named is None:
        return None
    asked, modifier = named
    operands = _OPERANDS[modifier.takes](value, key.text, asked, context)
    if not operands:  # each that did not fit is a fault already
        return None
    written = " ".join(f"{key.text}: {_written(value)}".split())
    shortened = written if len(written) <= _WRITTEN else written[: _WRITTEN - 1] + "…"
    return Line(asked, modifier, operands, shortened, key.at)


def _named(key: Scalar, value: Node, context: Context) -> tuple[Field, Modifier] | None:
    """Give field and modifier of a key, or note what is wrong with it."""
    faults = context.faults
    name, *modifiers = key.text.split("|")
    asked = context.fields.get(name)
    if asked is None:
        _unknown_field(key, name, value, context)
        return None
    at = key.at if not modifiers else key.at.shifted(len(name) + 1 + (not key.plain))
    if len(modifiers) > 1:
        faults.add(at, f"{shown(key.text)} has several modifiers", "Give one a line; to exclude, use unless: {...}")
        return None
    modifier = MODIFIERS.get(modifiers[0] if modifiers else "")
    usable = sorted(asked.kind.modifiers - {""})
    if modifier is None or (modifiers and not modifiers[0]):
        faults.add(at, f"{shown(modifiers[0])} is no modifier", meant(modifiers[0], usable))
    elif modifier.name not in asked.kind.modifiers:
        problem = f"{modifier.name} does not fit {name}" if modifiers else f"{name} needs a modifier"
        faults.add(at, f"{problem}, {_a(asked.kind.name)}", f"It takes {_usable(asked)}")
    else:
        return asked, modifier
    return None


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _unknown_field(key: Scalar, name: str, value: Node, context: Context) -> None:
    known = ", ".join(sorted(context.fields))
    if name in FIELDS:
        context.faults.add(key.at, f"not built yet: {name} in {context.where}", f"Remove it; there are {known}")
        return
    remedy = meant(name, context.fields)
    if keys.is_cut_off(key, value):
        remedy = keys.COMMA
    elif ":" in name:
        remedy = "Write a space after the colon"
    if isinstance(value, Table) and "|" not in key.text:
        remedy = remedy or "Named maps need a condition that joins them, for example condition: a and not b"
    context.faults.add(key.at, f"{shown(name)} is no field", remedy or f"Fields: {known}")


def _usable(asked: Field) -> str:
    named = sorted(f"{asked.name}|{name}" for name in asked.kind.modifiers if name)
    return ", ".join([asked.name, *named] if "" in asked.kind.modifiers else named)


def _written(value: Node) -> str:
    match value:
        case Scalar():
            return value.text
        case Items():
            return f"[{', '.join(_written(item) for item in value.items)}]"
        case Table():
            return f"{{{', '.join(f'{name.text}: {_written(one)}' for name, one in value.pairs)}}}"


Operands = Callable[[Node, str, Field, Context], tuple[Any, ...]]


def _values(value: Node, key: str, asked: Field, context: Context) -> tuple[Any, ...]:
    read = partial(_operand, key=key, asked=asked, context=context)
    return typed.several(value, key, context.faults, read)


def _operand(text: str, *, key: str, asked: Field, context: Context) -> Any:
    try:
        return asked.kind.operand(text, context.tables)
    except UnfitError as unfit:
        if text in context.lists.values and "in" in asked.kind.modifiers:
            name, _, modifier = key.partition("|")
            remedy = f"unless: {{{name}|in: {text}}}" if modifier == "not" else f"{name}|in: {text}"
            raise UnfitError(f"{unfit.reason}, but a list is named so", f"Write {remedy}") from unfit
        raise


def _list(value: Node, key: str, asked: Field, context: Context) -> tuple[Any, ...]:
    """Give the values of a list, or of the list that is named; the latter are typed here, at their own places."""
    if not isinstance(value, Scalar) or value.is_missing:
        return _values(value, key, asked, context)
    named = context.lists.values.get(value.text)
    if named is not None:
        first = context.lists.asked_for.setdefault((value.text, key), value.at)
        read = partial(_operand, key=key, asked=asked, context=context)
        return typed.several(named, key, context.faults, partial(_as_asked_for, read, first))
    name = key.partition("|")[0]
    if value.text in context.lists.shapes:
        context.faults.add(value.at, f"{key} is {shown(value.text)}, a polygon", f"Write place|within: {value.text}")
        return ()
    remedy = meant(value.text, context.lists.values) or f"Write {name}: {value.text}, or {key}: [{value.text}]"
    context.faults.add(value.at, f"{key} is {shown(value.text)}, and no list is named so", remedy)
    return ()


def _as_asked_for(read: Callable[[str], Any], at: Location, text: str) -> Any:
    """Read a value of a list; one that does not fit may be the list's fault, or that of the line which asks for it."""
    try:
        return read(text)
    except UnfitError as unfit:
        raise UnfitError(f"{unfit.reason} (asked for at {at})", unfit.remedy) from unfit


def _truth(value: Node, key: str, _asked: Field, context: Context) -> tuple[bool, ...]:
    read = typed.one(value, key, context.faults, truth)
    return () if read is None else (read,)


def _words(value: Node, key: str, _asked: Field, context: Context) -> tuple[str, ...]:
    def read(text: str) -> str:
        folded = fold(text)
        if not folded:
            raise UnfitError("without a letter or digit", "Write whole words")
        return folded

    return typed.several(value, key, context.faults, read)


def _patterns(value: Node, key: str, _asked: Field, context: Context) -> tuple[Any, ...]:
    def read(text: str) -> Any:
        try:
            return pattern(typed.text(text))
        except BadPattern as bad:
            raise UnfitError(f"no RE2 pattern ({bad})", "Quote it in single quotes, and see the RE2 syntax") from bad

    return typed.several(value, key, context.faults, read)


def _circles(value: Node, key: str, _asked: Field, context: Context) -> tuple[places.Circle, ...]:
    nodes = value.items if isinstance(value, Items) else (value,)
    if not nodes:
        context.faults.add(value.at, f"{key} is an empty list", 'Write for example {of: "Aleppo, SY", km: 60}')
    circles = (_circle(node, key, context) for node in nodes)
    return tuple(circle for circle in circles if circle is not None)


def _circle(node: Node, key: str, context: Context) -> places.Circle | None:
    given = keys.keyed(node, keys.CIRCLE, key, context.faults)
    if given is None or not {"of", "km"} <= given.keys():
        return None
    km = typed.one(given["km"], f"{key}: km", context.faults, _kilometres)
    centre = typed.one(given["of"], f"{key}: of", context.faults, lambda text: places.spot(text, context.tables.places))
    if km is None or centre is None:
        return None
    return typed.one(
        given["of"], f"{key}: of", context.faults, lambda text: places.circle(text, km, context.tables.places)
    )


def _kilometres(text: str) -> float:
    try:
        km = float(text) if text.isascii() and text.replace(".", "", 1).isdigit() else 0.0
    except ValueError:
        raise UnfitError("not a number", _NUMBER) from None
    if not 0 < km <= places.MOST_KM:
        raise UnfitError(f"not a number above 0 and up to {places.MOST_KM:.0f}", _NUMBER)
    return km


def _regions(value: Node, key: str, _asked: Field, context: Context) -> tuple[Region | Polygon, ...]:
    """Give the regions; the name of a list stands for its values, that of a polygon for the polygon."""
    nodes: list[Node] = []
    for node in value.items if isinstance(value, Items) else (value,):
        named = context.lists.values.get(node.text) if isinstance(node, Scalar) else None
        nodes.extend(named.items if named is not None else (node,))
    if not nodes:
        context.faults.add(value.at, f"{key} is an empty list", 'Write for example [SY, "Mosul, IQ"]')
    regions = [typed.one(node, key, context.faults, partial(_region, context=context)) for node in nodes]
    return tuple(region for region in regions if region is not None)


def _region(text: str, *, context: Context) -> Region | Polygon:
    polygon = context.lists.polygon(text, context.tables.places)
    if polygon is not None:
        return polygon
    try:
        return places.region(text, context.tables.places)
    except UnfitError as unfit:
        near = nearest(text, context.lists.names())
        raise UnfitError(unfit.reason, f"Did you mean {near}?" if near else unfit.remedy) from unfit


_OPERANDS: Mapping[str, Operands] = {
    "values": _values,
    "list": _list,
    "truth": _truth,
    "words": _words,
    "pattern": _patterns,
    "circle": _circles,
    "region": _regions,
}
