"""What a reading finds in an article: the structs of `streams/records.py`, field by field, with their meaning."""

from collections.abc import Iterator, Mapping

import msgspec
from msgspec import inspect

from docs.pages.markdown import code, codes, head, table
from rules.intervals import interval_of
from streams import records
from streams.records import EventType, Qualifier, Quantity
from streams.taxonomy import codes_of

MEANINGS: Mapping[type[msgspec.Struct], Mapping[str, str]] = {
    records.Event: {
        "id": "Hash of the article's id, the evidence and the type: the same text gives the same id, for ever.",
        "type": "What happens; see [types](#types).",
        "phase": "`planned`: prepared, massed for or ordered; `underway`; `concluded`. An aim alone is no event.",
        "modality": "How it is said: `asserted` by the outlet, `claimed` by somebody it quotes, `denied` by somebody, "
        "`negated` by the text itself, `hypothetical`. Told over several sentences, the first of asserted, claimed, "
        "hypothetical, denied, negated that one of them gives.",
        "attribution": "Who says so, as written.",
        "attacker": "Who attacks. In a clash without sides, the one that is named first.",
        "defender": "Who is attacked; in a retreat or a surrender, those who leave.",
        "supporter": "Who helps one side from outside. A supporter is no attacker.",
        "place": "The first of `places`.",
        "places": "Where it happens; several for one event told of several places.",
        "date": "The days on which it happens. Worked out from the article's date; without one, only a date that names "
        "its year counts. The clock of the machine is never asked.",
        "historic": "True for what the text only remembers: an anniversary, an earlier war.",
        "force": "Persons on the attacking or besieging side of this event; in a build-up those who gather.",
        "opposing_force": "Persons on the other side.",
        "casualties": "Persons killed, wounded and captured. They are never part of a force.",
        "evidence": "The words that say so, the sentence that names the event first.",
        "confidence": "From 0 to 1: how sure the reading is of this event.",
    },
    records.Quantity: {
        "low": "The fewest persons it may be, that number included; null where nothing bounds it below.",
        "high": "The most persons it may be, that number included; null where nothing bounds it above.",
        "qualifier": "How the words bound it; see [numbers](#numbers).",
        "quote": "The words, qualifying ones included: `field[start:end]`.",
        "start": "Where the quote begins, in code points of the field exactly as given.",
        "end": "Where it ends: the first code point that is no longer part of it.",
        "field": "Whether the quote stands in the article's `text` or its `title`.",
        "side": "Of casualties: whose they are.",
        "parts": "What a sum is made of.",
        "derived": "True for a sum of parts, and for units times their men; the quote runs from the first to the last.",
    },
    records.Actor: {
        "name": "As written.",
        "actor_id": "The actor it is in the alias table; null where the table does not know the name.",
    },
    records.Place: {
        "name": "As written, or as the gazetteer has it.",
        "country": "ISO 3166-1 alpha-2; also where only the context says it.",
        "admin1": "The first-order division: governorate, state, oblast.",
        "latitude": "Degrees north, WGS 84.",
        "longitude": "Degrees east, WGS 84.",
        "precision": "What kind of place the name is; `unresolved` is a name that no table knows.",
    },
    records.DateRange: {"earliest": "The first day, included.", "latest": "The last day, included."},
    records.Casualties: {
        "killed": "Those killed.",
        "wounded": "Those wounded.",
        "captured": "Those captured; whoever surrenders is among them.",
    },
    records.Evidence: {
        "field": "Whether it stands in the article's `text` or its `title`.",
        "start": "Where it begins, in code points of the field exactly as given.",
        "end": "Where it ends.",
        "quote": "The words: `field[start:end]`.",
    },
}
TYPES: Mapping[str, str] = {
    "offensive": 'A campaign or operation to take or retake ground; an army\'s "security operation" is one.',
    "assault": "An attack on one place.",
    "siege": "A place is surrounded and cut off.",
    "capture": "A place changes hands.",
    "clash": "Two sides fight, and nobody is said to attack.",
    "raid": "A quick attack after which the attacker leaves.",
    "ambush": "An attack on a party that is under way, from a hiding place.",
    "airstrike": "An attack from the air.",
    "shelling": "Artillery, mortars or rockets.",
    "bombing": "A bomb that was laid, carried or driven there.",
    "buildup": "Forces gather without a named aim. Gathering for an attack that is named is that attack, planned.",
    "retreat": "A side leaves the ground it held.",
    "surrender": "A side gives itself up.",
    "ceasefire": "The sides agree to stop.",
}
# words -> the quantity they are read as, but for quote and offsets. tests/docs/test_examples.py reads each of them.
NUMBERS: tuple[tuple[str, int | None, int | None, Qualifier], ...] = (
    ("6,000 fighters", 6000, 6000, "exact"),
    ("about 6,000 fighters", 6000, 6000, "about"),
    ("nearly 6,000 fighters", 6000, 6000, "nearly"),
    ("more than 6,000 fighters", 6001, None, "over"),
    ("at least 6,000 fighters", 6000, None, "at_least"),
    ("up to 4,000 fighters", None, 4000, "up_to"),
    ("fewer than 4,000 fighters", None, 3999, "under"),
    ("between 4,000 and 6,000 fighters", 4000, 6000, "between"),
    ("dozens of fighters", 24, 99, "vague"),
    ("hundreds of fighters", 200, 999, "vague"),
    ("thousands of fighters", 2000, 9999, "vague"),
    ("several thousand fighters", 3000, 9999, "vague"),
    ("tens of thousands of fighters", 20000, 99999, "vague"),
)


def page() -> str:
    """Give the page."""
    parts = [
        head("What is read: events and quantities", "streams/records.py"),
        (
            "`tocsin extract --json FILE...` prints a line an article with its events; a "
            "[reading](topics.md#reading) carries the same. Offsets count code points of the text exactly as "
            "it was given, "
            "so every figure can be found in its article.\n"
        ),
    ]
    parts += [_struct(kind) for kind in MEANINGS]
    parts += [
        "## Types\n",
        (
            "Each has its codes in two published codebooks, ACLED's and PLOVER's; `tocsin extract` gives them with "
            "each event, with `--json` as `codes`. A capture by the forces of the state in which the place lies is "
            f"ACLED's {code(codes_of('capture', by_state=True).acled_sub_event)}; another state's count as a group "
            "that is no state's.\n"
        ),
        table(("type", "is", "ACLED", "PLOVER"), [_type(name) for name in records.EVENT_TYPES]),
        "Exercises, parades, police work, disarmament under an accord and ordered withdrawals home are no events.\n",
        "## Numbers\n",
        (
            "What the words are read as, and the range that a rule compares with a threshold. Yes when the whole range "
            "passes, no when none of it does, else possible.\n"
        ),
        table(("words", "low", "high", "qualifier", "a rule takes it for"), [_number(*one) for one in NUMBERS]),
    ]
    return "\n".join(parts)


def _type(name: EventType) -> tuple[str, ...]:
    coded = codes_of(name)
    return code(name), TYPES[name], f"{coded.acled_event}: {coded.acled_sub_event}", code(coded.plover)


def fields(kind: type[msgspec.Struct]) -> Iterator[tuple[str, str, str]]:
    """Give name, type and default of each field, in words."""
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)  # noqa: S101 - what type_info gives for a Struct
    for field in info.fields:
        if field.required:
            default = "refused"
        elif field.default_factory is not msgspec.NODEFAULT:
            default = _written(field.default_factory())
        else:
            default = _written(field.default)
        yield field.encode_name, _kind(field.type), default


def _struct(kind: type[msgspec.Struct]) -> str:
    meanings = MEANINGS[kind]
    rows = [(code(name), type_, meanings[name]) for name, type_, _ in fields(kind)]
    return f"## {kind.__name__}\n\n{table(('field', 'type', 'meaning'), rows)}"


def _kind(kind: inspect.Type) -> str:
    match kind:
        case inspect.UnionType(types=types):
            return " or ".join(_kind(one) for one in types)
        case inspect.LiteralType(values=values):
            return "one of " + codes(values)
        case inspect.StructType(cls=cls):
            return f"[{cls.__name__}](event.md#{cls.__name__.lower()})" if cls in MEANINGS else cls.__name__
        case inspect.VarTupleType(item_type=item):
            return f"list of {_kind(item)}"
    names = {
        inspect.StrType: "text", inspect.IntType: "whole number", inspect.FloatType: "number",
        inspect.BoolType: "true or false", inspect.NoneType: "null", inspect.DateType: "day (ISO 8601)",
        inspect.DateTimeType: "time (RFC 3339, UTC)",
    }  # fmt: skip
    return names[type(kind)]


def _written(value: object) -> str:
    return code(msgspec.json.encode(value).decode())


def _number(words: str, low: int | None, high: int | None, qualifier: Qualifier) -> tuple[str, ...]:
    quantity = Quantity(low=low, high=high, qualifier=qualifier, quote=words, start=0, end=len(words))
    taken = interval_of(quantity)
    ends = [f"{round(end):,}" if end is not None else "any" for end in (taken.low, taken.high)]
    said = ["null" if end is None else f"{end:,}" for end in (low, high)]
    return words, said[0], said[1], code(qualifier), ends[0] if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"
