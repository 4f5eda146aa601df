"""The JSON Schema of a rule file, for editors: from the catalogues of keys, fields and modifiers that loading uses."""

from collections.abc import Iterable, Mapping
from typing import Any

from rules import keys, lists, polygons
from rules.conditions import MAP_NAME
from rules.fields import FIELDS, Field
from rules.keys import Key
from rules.modifiers import MODIFIERS, Modifier
from rules.scalars import TEXT, TRUTH

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_LIST = {"type": "array", "minItems": 1, "items": TEXT}
_GEOJSON = {
    "type": "object",
    "required": ["type"],
    "properties": {"type": {"enum": list(polygons.TYPES)}},
    "title": "GeoJSON with a polygon",
}
_GEOJSON_FILE = {
    "type": "object",
    "additionalProperties": False,
    "required": [lists.FILE_KEY],
    "properties": {lists.FILE_KEY: {"type": "string", "minLength": 1, "description": "a file beside this one"}},
}
_TEXT_OR_EVENT = {
    "anyOf": [{"required": ["text"]}, {"required": ["event"]}],
    "dependentRequired": {"language": ["event"]},
}
_NAME = f"^{MAP_NAME.pattern}$"


def schema() -> dict[str, Any]:
    """Give the schema; what is not built yet has no place in it, as the loader refuses it."""
    return {
        "$schema": DRAFT,
        "title": "Tocsin rules",
        **_table(keys.DOCUMENT),
        "$defs": {**_rules(), **_cases()},
    }


def _rules() -> dict[str, Any]:
    lines = {"$ref": "#/$defs/lines"}
    maps = {"type": "object", "minProperties": 1}
    return {
        "lines": {
            **maps,
            "additionalProperties": False,
            "properties": _lines(),
            "title": "lines that must all hold",
        },
        "named": {
            **maps,
            "propertyNames": {"pattern": _NAME},
            "properties": {"condition": keys.RULE["condition"].schema},
            "additionalProperties": lines,
        },
        "match": {"anyOf": [lines, {"$ref": "#/$defs/named"}]},
        "unless": {"anyOf": [lines, {"type": "array", "minItems": 1, "items": lines}]},
        "lists": _names({"anyOf": [_LIST, _GEOJSON, _GEOJSON_FILE]}),
        "macros": _names(lines),
        "defaults": _table(keys.DEFAULTS),
        "alert": _table(keys.ALERT),
        "circle": _table(keys.CIRCLE),
        "inhibited_by": {"type": "array", "minItems": 1, "items": _table(keys.INHIBITION)},
        "rule": _table(keys.RULE),
        "rules": {"type": "array", "items": {"$ref": "#/$defs/rule"}},
    }


def _cases() -> dict[str, Any]:
    persons = [{"type": "integer", "minimum": 0}, {"type": "string"}, _table(keys.QUANTITY, is_nullable=True)]
    return {
        "tests": {"type": "array", "items": _table(keys.TEST)},
        "given": {"type": "array", "minItems": 1, "items": {**_table(keys.GIVEN), **_TEXT_OR_EVENT}},
        "expect": {"type": "array", "items": _table(keys.EXPECT)},
        "event": _table(keys.EVENT, is_nullable=True),
        "source": {"anyOf": [TEXT, _table(keys.SOURCE)]},
        "actors": _one_or_many([TEXT, _table(keys.ACTOR, is_nullable=True)]),
        "places": _one_or_many([TEXT, _table(keys.PLACE, is_nullable=True)]),
        "dates": {"anyOf": [keys.DATES["earliest"].schema, _table(keys.DATES)]},
        "persons": {"anyOf": persons},
        "casualties": _table(keys.CASUALTIES, is_nullable=True),
    }


def _names(value: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "propertyNames": {"pattern": _NAME}, "additionalProperties": value}


def _table(catalogue: Mapping[str, Key], *, is_nullable: bool = False) -> dict[str, Any]:
    """Give the map of the keys; with `is_nullable`, null stands for what a reading lacks."""
    built = [key for key in catalogue.values() if key.is_built]
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key.name for key in built if key.is_required],
        "properties": {key.name: {"description": key.doc, **_value(key, is_nullable=is_nullable)} for key in built},
    }


def _value(key: Key, *, is_nullable: bool) -> Mapping[str, Any]:
    value = _resolved(key)
    return {"anyOf": [value, {"type": "null"}]} if is_nullable and not key.is_required else value


def _resolved(key: Key) -> Mapping[str, Any]:
    if isinstance(key.schema, str):
        return {"$ref": f"#/$defs/{key.schema.removeprefix('#')}"}
    return key.schema


def _lines() -> dict[str, Any]:
    """Give every `field|modifier` that makes sense, with what may stand on its right."""
    return {
        f"{field.name}|{modifier.name}" if modifier.name else field.name: {
            "description": f"{field.doc}: {modifier.doc}",
            **_operands(field, modifier),
        }
        for field in FIELDS.values()
        for modifier in MODIFIERS.values()
        if modifier.name in field.kind.modifiers
    }


def _operands(field: Field, modifier: Modifier) -> dict[str, Any]:
    match modifier.takes:
        case "truth":
            return dict(TRUTH)
        case "circle":
            return _one_or_many([{"$ref": "#/$defs/circle"}])
        case "words" | "pattern" | "region":
            return _one_or_many([TEXT])
        case "list":
            return {"anyOf": [{"type": "string", "pattern": _NAME}, _many(field.kind.schema)]}
        case "values":
            return _one_or_many([field.kind.schema])


def _one_or_many(values: Iterable[dict[str, Any]]) -> dict[str, Any]:
    return {"anyOf": [way for value in values for way in (value, _many(value))]}


def _many(value: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "minItems": 1, "items": value}
