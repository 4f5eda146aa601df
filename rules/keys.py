"""The catalogue of the keys of a rule file: what each takes, and what is built. Loader and JSON Schema read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from rules import scalars
from streams.faults import Faults, meant, shown
from streams.records import EVENT_TYPES, MODALITIES, PHASES, QUALIFIERS, Precision, Reliability
from streams.yaml_nodes import Node, Scalar, Table

SEVERITIES = ("info", "low", "medium", "high", "critical")  # rising
MODES = ("live", "shadow", "off")
ON_CORRECTION = ("notify", "edit", "none")
CERTAINTIES = ("sure", "possible")
EQUALS = ("incident",)  # what an inhibited alert shares with the stronger one
MAX_TITLE = 200  # characters

_TITLE = {"anyOf": [{"type": "string", "minLength": 1, "maxLength": MAX_TITLE}, {"type": "number"}]}
_ID = {
    "anyOf": [
        {"type": "string", "pattern": scalars.ID_PATTERN, "maxLength": scalars.MAX_ID},
        {"type": "integer", "minimum": 0},
    ]
}
_DURATION = {"type": "string", "pattern": scalars.DURATION_PATTERN}
_DAY = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_TEXTS = {"type": "array", "items": {"type": ["string", "number"]}}


@dataclass(frozen=True)
class Key:
    """One key: `schema` is the JSON Schema of its value, a name of a definition in `rules/schema.py` as `#name`."""

    name: str
    doc: str
    schema: dict[str, Any] | str = field(default_factory=dict)
    is_required: bool = False
    is_built: bool = True


def _keys(*keys: Key) -> Mapping[str, Key]:
    return {key.name: key for key in keys}


DOCUMENT = _keys(
    Key("tocsin", "the version of the format", {"enum": [1, "1"], "type": ["integer", "string"]}, is_required=True),
    Key("lists", "named lists of values, and polygons (GeoJSON), known in all files", "#lists"),
    Key("macros", "named maps of lines, known in all files", "#macros"),
    Key("defaults", "what the rules of this file take where they say nothing", "#defaults"),
    Key("rules", "the rules", "#rules"),
)
ALERT = _keys(
    Key("title", "the headline; {field} stands for what was read", _TITLE),
    Key("expires", "the alert is over when nothing was heard for so long", _DURATION),
    Key("on_correction", "what a correction does: a message, a silent edit, nothing", {"enum": list(ON_CORRECTION)}),
)
DEFAULTS = _keys(
    Key("severity", "how grave a sure match is", {"enum": list(SEVERITIES)}),
    Key("if_possible", "also told, at this severity, when the reports leave doubt", {"enum": list(SEVERITIES)}),
    Key("mode", "live; shadow (the test channel only); off", {"enum": list(MODES)}),
    Key("owner", "the id of the subscription that answers for the rule", _ID),
    Key("alert", "how the alert reads and ends", "#alert"),
)
RULE = _keys(
    Key("id", "never renamed: alerts are known by it", _ID, is_required=True),
    Key("title", "what the rule is for", _TITLE, is_required=True),
    *DEFAULTS.values(),
    Key("match", "lines that must all hold, or named maps of lines", "#match", is_required=True),
    Key(
        "condition", "joins the named maps: not, and, or, ( ), 1 of x_*, all of x_*", {"type": "string", "minLength": 1}
    ),
    Key("also", "macros whose lines are added", {"type": "array", "items": {"type": "string"}, "minItems": 1}),
    Key("unless", "a map, or a list of maps, that excludes when all its lines hold", "#unless"),
    Key("falsepositives", "what fires it wrongly, for its next editor", _TEXTS),
    Key("tests", "news texts and the alerts they must give", "#tests"),
    Key("correlate", "counts, sequences and silence within a window", is_built=False),
    Key("inhibited_by", "stronger rules that speak in its place, to whoever hears both", "#inhibited_by"),
)
INHIBITION = _keys(
    Key("rule", "the id of the stronger rule", _ID, is_required=True),
    Key(
        "equal",
        "what both alerts share (incident)",
        {"type": "array", "minItems": 1, "items": {"enum": list(EQUALS)}},
    ),
)
CIRCLE = _keys(
    Key("of", "the place in the middle", {"type": ["string", "number", "boolean"], "minLength": 1}, is_required=True),
    Key(
        "km",
        "kilometres around it",
        {
            "anyOf": [
                {"type": "number", "exclusiveMinimum": 0, "maximum": 20_000},
                {"type": "string", "pattern": r"^[0-9]*\.?[0-9]+$|^[0-9]+\.$"},
            ]
        },
        is_required=True,
    ),
)
TEST = _keys(
    Key(
        "name",
        "what the test shows",
        {"anyOf": [{"type": "string", "minLength": 1}, {"type": "number"}]},
        is_required=True,
    ),
    Key("given", "the news texts", "#given", is_required=True),
    Key("expect", "exactly the alerts of the rules of this file", "#expect", is_required=True),
    Key("only", "the rules that `expect` speaks of", {"type": "array", "items": _ID, "minItems": 1}),
)
GIVEN = _keys(
    Key("at", "when it was published", {"type": "string", "pattern": scalars.MOMENT_PATTERN}, is_required=True),
    Key("text", "the news text; beside an event, what lines on `text` look into", {"type": "string", "minLength": 1}),
    Key("event", "an event in place of a text that is read", "#event"),
    Key("title", "its headline", {"type": "string"}),
    Key("source", "who published it: a name, or a map", "#source"),
    Key("language", "beside an event, the article's language (en)", {"type": "string", "pattern": "^[a-z]{2}$"}),
    Key(
        "corrects",
        "the report of given, counted from 1, in whose place this one stands: its article was edited",
        scalars.number_or({"type": "integer", "minimum": 1}, scalars.WHOLE_PATTERN),
    ),
)
SOURCE = _keys(
    Key("name", "its name", {"type": "string", "minLength": 1}, is_required=True),
    Key("owner", "who owns it; outlets of one owner are one source", {"type": "string"}),
    Key("tags", "its tags in the feed list", _TEXTS),
    Key("reliability", "the Admiralty letter, A (best) to F", {"enum": list(get_args(Reliability))}),
)
EVENT = _keys(
    Key("type", "what happened", {"enum": list(EVENT_TYPES)}, is_required=True),
    Key("phase", "planned, underway (else) or concluded", {"enum": list(PHASES)}),
    Key("modality", "asserted (else), claimed, denied, negated, hypothetical", {"enum": list(MODALITIES)}),
    Key("attribution", "who says so", {"type": "string"}),
    Key("attacker", "who attacks: a name, or a list", "#actors"),
    Key("defender", "who is attacked: a name, or a list", "#actors"),
    Key("supporter", "who backs one side: a name, or a list", "#actors"),
    Key("place", "where: a name, or a list", "#places"),
    Key("places", "where, as a reading has it", "#places"),
    Key("date", "the day it happened, or {earliest, latest}", "#dates"),
    Key("historic", "only remembered", scalars.TRUTH),
    Key("force", "persons on the attacking side: 6000, or more than 6,000", "#persons"),
    Key("opposing_force", "persons on the other side", "#persons"),
    Key("killed", "persons killed", "#persons"),
    Key("wounded", "persons wounded", "#persons"),
    Key("captured", "persons captured", "#persons"),
    Key("casualties", "killed, wounded and captured, as a reading has them", "#casualties"),
    Key("confidence", "how sure the reading is, 0 to 1 (0.9)", {"type": "number", "minimum": 0, "maximum": 1}),
    Key("id", "as a reading has it", {"type": "string"}),
    Key("evidence", "as a reading has it", {"type": "array"}),
    Key("codes", "as tocsin extract prints them; rules do not ask for them", {"type": "object"}),
)
ACTOR = _keys(
    Key("name", "as written", {"type": "string", "minLength": 1}, is_required=True),
    Key("actor_id", "the canonical actor", {"type": "string"}),
)
PLACE = _keys(
    Key("name", "as written", {"type": "string", "minLength": 1}, is_required=True),
    Key("country", "ISO 3166-1 alpha-2", {"type": "string"}),
    Key("admin1", "the first-order division", {"type": "string"}),
    Key("latitude", "degrees", {"type": "number", "minimum": -90, "maximum": 90}),
    Key("longitude", "degrees", {"type": "number", "minimum": -180, "maximum": 180}),
    Key("precision", "town, admin1, country or unresolved (else)", {"enum": list(get_args(Precision))}),
)
DATES = _keys(
    Key("earliest", "the first day", _DAY, is_required=True),
    Key("latest", "the last day", _DAY, is_required=True),
)
QUANTITY = _keys(
    Key("low", "at least so many; absent is not said", {"type": "integer", "minimum": 0}),
    Key("high", "at most so many; absent is not said", {"type": "integer", "minimum": 0}),
    Key("qualifier", "how it is said", {"enum": list(QUALIFIERS)}, is_required=True),
    *(Key(name, "as a reading has it") for name in ("quote", "start", "end", "field", "side", "parts", "derived")),
)
CASUALTIES = _keys(*(EVENT[name] for name in ("killed", "wounded", "captured")))
EXPECT = _keys(
    Key("alert", "the id of a rule of this file", _ID, is_required=True),
    Key("certainty", "sure or possible", {"enum": list(CERTAINTIES)}),
    Key("severity", "the severity it is told at", {"enum": list(SEVERITIES)}),
    Key("retracted", "true: it was told, and taken back in the end", scalars.TRUTH),
)


COMMA = "Inside { } a comma ends a value: quote a text that has one"


def version(text: str) -> int:
    """Give the version of the format, which is 1."""
    if text != "1":
        raise scalars.UnfitError("a version of the format that is not known", "Write tocsin: 1")
    return 1


def is_cut_off(key: Scalar, value: Node) -> bool:
    """Tell whether the key is rather the rest of a text that a comma has ended: `{force: more than 6,000 men}`."""
    return isinstance(value, Scalar) and not value.text and value.plain and " " in key.text


def keyed(node: Node, keys: Mapping[str, Key], what: str, faults: Faults) -> dict[str, Node] | None:
    """Give the values of a map by key; what is unknown, missing or not built yet is a fault. None: it is no map."""
    if not isinstance(node, Table):
        faults.add(
            node.at, f"{what} is not a map", f"Write a map with {', '.join(k for k in keys if keys[k].is_built)}"
        )
        return None
    found: dict[str, Node] = {}
    for name, value in node.pairs:
        key = keys.get(name.text)
        if key is None:
            remedy = COMMA if is_cut_off(name, value) else meant(name.text, keys)
            faults.add(name.at, f"{shown(name.text)} is no key of {what}", remedy)
        elif not key.is_built:
            remedy = f"Remove {key.name}, or keep it for the version that has it"
            faults.add(name.at, f"not built yet: {key.name} ({key.doc})", remedy)
        else:
            found[key.name] = value
    present = {name.text for name, _ in node.pairs}
    for key in keys.values():
        if key.is_required and key.name not in present:
            faults.add(node.at, f"{what} has no {key.name}", f"Add {key.name}: {key.doc}")
    return found
