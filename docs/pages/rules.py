"""The rule language: the catalogues of fields, modifiers and keys as a page. The loader reads the same catalogues."""

from collections.abc import Iterable, Mapping

from alerts.subscribing import subscriptions
from docs.pages.markdown import code, codes, head, sentence, table
from rules import defaults, keys, scalars
from rules.fields import FIELDS, Field
from rules.keys import Key
from rules.modifiers import MODIFIERS, Takes

TAKES: Mapping[Takes, str] = {
    "values": "a value, or a list of which one is enough",
    "list": "a list, or the name of one under `lists`",
    "truth": "`true` or `false`",
    "words": "a text, or several of which one is enough",
    "pattern": "a pattern, or several of which one is enough",
    "circle": "`{of: PLACE, km: NUMBER}`",
    "region": "a name (a country, an admin-1, a list, a polygon), or several of which one is enough",
}
TABLES: Mapping[str, Mapping[str, Key]] = {
    "A rule file": keys.DOCUMENT,
    "A rule": keys.RULE,
    "`defaults`": keys.DEFAULTS,
    "`alert`": keys.ALERT,
    "`near`": keys.CIRCLE,
    "A test": keys.TEST,
    "A report of `given`": keys.GIVEN,
    "`source` of a report": keys.SOURCE,
    "`event` of a report": keys.EVENT,
    "An actor of an `event`": keys.ACTOR,
    "A place of an `event`": keys.PLACE,
    "A number of persons in an `event`": keys.QUANTITY,
    "An entry of `expect`": keys.EXPECT,
    "A subscription": subscriptions.KEYS,
}


def page() -> str:
    """Give the page."""
    return "\n".join(
        [
            head(
                "Rules and subscriptions",
                "rules/keys.py, rules/fields.py, rules/modifiers.py, alerts/subscribing/subscriptions.py",
            ),
            (
                "What may stand in a file. How to write one is told in [writing rules](../writing-rules.md). "
                "An unknown "
                "key, field, modifier, list, macro or place is an error with the nearest name; nothing is ignored. "
                "`tocsin rules schema` prints this as JSON Schema, for an editor's completion.\n"
            ),
            "## Fields\n",
            "A line of `match` is `field: value` or `field|modifier: value`.\n",
            _fields(FIELDS.values()),
            "## Modifiers\n",
            table(
                ("modifier", "asks whether the field", "takes"),
                [
                    (code(f"|{one.name}") if one.name else "none", one.doc, TAKES[one.takes])
                    for one in MODIFIERS.values()
                ],
            ),
            "## What holds unless a rule says otherwise\n",
            table(
                ("line", "is lifted by naming"),
                [(code(line.written), code(line.field.name)) for line in (defaults.MODALITY, defaults.AGE)],
            ),
            "## Values\n",
            (
                f"Severities, rising: {codes(keys.SEVERITIES)}. Modes: {codes(keys.MODES)}. "
                f"After a correction: {codes(keys.ON_CORRECTION)}. Certainties: {codes(keys.CERTAINTIES)}.\n"
            ),
            (
                f'A number of persons is whole: `5000`, `5_000` and `"5000"` are one. A duration is a whole '
                f"number and one "
                f"of `s m h d`. An id is lower-case letters, digits and hyphens, at most {scalars.MAX_ID} characters. "
                "A plain `NO` is Norway.\n"
            ),
            "## Keys\n",
            *(_keys(name, table_) for name, table_ in TABLES.items()),
            "## What a subscription may ask\n",
            _fields(subscriptions.fields_of_alerts(None).values()),
            "## Not built yet\n",
            "The design has these, and this version refuses them with their place in the file:\n",
            _not_built(),
        ]
    )


def not_built() -> list[tuple[str, str, str]]:
    """Give (where, key, what it is for) of all that is refused because it is not built."""
    return [(name, key.name, key.doc) for name, keys_ in TABLES.items() for key in keys_.values() if not key.is_built]


def _fields(fields: Iterable[Field]) -> str:
    rows = [(code(one.name), sentence(one.doc), one.kind.name, codes(_modifiers(one))) for one in fields]
    return table(("field", "is", "value", "modifiers"), rows)


def _modifiers(field: Field) -> list[str]:
    return [f"|{name}" for name in MODIFIERS if name and name in field.kind.modifiers]


def _keys(name: str, keys_: Mapping[str, Key]) -> str:
    rows = [
        (code(key.name), sentence(key.doc), "yes" if key.is_required else "") for key in keys_.values() if key.is_built
    ]
    return f"### {name}\n\n{table(('key', 'is', 'required'), rows)}"


def _not_built() -> str:
    rows = [(where, code(key), sentence(doc)) for where, key, doc in not_built()]
    return table(("in", "key", "is for"), rows)
