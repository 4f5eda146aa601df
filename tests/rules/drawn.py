"""Random rules and subjects over the whole catalogue of fields and modifiers, drawn so that each verdict comes up."""

import json
from random import Random  # noqa: TID251 - hypothesis gives it, seeded
from typing import Any

from rules.fields import FIELDS
from rules.subject import Subject
from streams.incidents.keeping.facts import IncidentFacts
from streams.records import Actor, Casualties, Qualifier, Quantity, Source
from tests.rules.given import a_subject, actor, an_event, on, persons
from tests.rules.naive import (
    FRONT,
    IN_ALEPPO,
    IS,
    MEMBERS,
    NEAR,
    PLACES,
    SOME_ALEPPO,
    SOME_IDLIB,
    SOME_MOSUL,
    WITHIN,
    parsed,
)

SIZES = (0, 90, 100, 100, 101, 110, 151)
ASKED = (100, 101)
THRESHOLDS = (60, 100, 120)
QUALIFIERS: tuple[Qualifier, ...] = (
    "exact", "about", "nearly", "over", "at_least", "up_to", "under", "between", "vague"
)  # fmt: skip
WORDS = {
    "type": ["offensive", "siege", "raid"], "phase": ["planned", "underway"], "modality": ["asserted", "denied"],
    "attribution": ["the army", "a spokesman"], "country": ["SY", "IQ"], "admin1": ["Aleppo, SY", "Nineveh, IQ"],
    "incident.phase": ["planned", "concluded"], "incident.status": ["underway", "denied"],
    "source": ["Wire A", "Daily"],
    "source.owner": ["Group", "State"], "source.tag": ["syria", "wire"], "source.reliability": ["A", "F"],
    "language": ["en", "fr"],
}  # fmt: skip
FIRST_SEEN = ("2026-01-08", "2026-01-09", "2026-01-10")
TEXTS = ("The Army moved north.", "no army; a spokesman said", "Wire A of the Army-Group", "HTS, and the State")
PHRASES = {
    "text": ("army", "the army", "spokesman", "moved north", "a"), "actor": ("hts", "hezbollah", "bab", "brigade"),
    "source": ("wire", "daily", "a"), "source.owner": ("group", "state"), "source.tag": ("syria", "wire", "s"),
}  # fmt: skip
PATTERNS = (r"(?i)the\s+army|wire|group", r"[A-Z]+$", r"\bs\w+", "(?i)^st|p$", "[HhyYS]")
CLAIMS = ("the army", "a spokesman", "a spokesman of the army")
NAMES = (*MEMBERS, "Kataib Hezbollah")
EVERY = sorted((field.name, modifier) for field in FIELDS.values() for modifier in field.kind.modifiers)
WITH_DOUBT = sorted(
    (field.name, modifier)
    for field in FIELDS.values()
    for modifier in field.kind.modifiers - {"exists"}
    if field.kind.name in ("number of persons", "place")
)
DOUBTFUL = (IN_ALEPPO, IN_ALEPPO, IN_ALEPPO, IN_ALEPPO, SOME_ALEPPO, SOME_ALEPPO, SOME_IDLIB, SOME_MOSUL)
LIFTED = {"unless": [{"age|gt": "36500d"}]}  # naming a field lifts its default; nothing is that old


def operand(draw: Random, field: str, modifier: str) -> Any:
    if modifier == "exists":
        return draw.random() < 0.5
    pool = _pool(field, modifier)
    is_many = modifier == "in" or draw.random() < 0.2
    return draw.sample(pool, min(len(pool), draw.choice((1, 2)))) if is_many else draw.choice(pool)


def _pool(field: str, modifier: str) -> list[Any]:  # noqa: PLR0911 - a kind a line
    kind = FIELDS[field].kind.name
    if modifier == "near":
        return [{"of": of, "km": km} for of, km in NEAR]
    if modifier in ("contains", "matches"):
        return list(
            PHRASES.get("actor" if kind == "actor" else field, PHRASES["text"]) if modifier == "contains" else PATTERNS
        )
    if kind == "actor":
        return list(MEMBERS)
    if kind == "place":
        return [*WITHIN, "front", "front"] if modifier == "within" else list(IS)
    if kind == "number from 0 to 1":
        return [0.2, 0.5, 0.9]
    if kind == "duration":
        return ["0d", "9d", "40d"]
    if kind == "time":
        return list(FIRST_SEEN)
    return list(WORDS.get(field, THRESHOLDS if modifier[:1] in ("g", "l") else ASKED[: 2 if modifier == "in" else 1]))


def a_line(draw: Random, part: tuple[str, str] | None = None) -> dict[str, Any]:
    field, modifier = part or draw.choice(EVERY)
    return {f"{field}|{modifier}" if modifier else field: operand(draw, field, modifier)}


def alone(draw: Random, part: tuple[str, str]) -> dict[str, Any]:
    """Give a rule whose verdict is that of one line: both defaults are lifted."""
    lines = {"modality|exists": True} | a_line(draw, part)
    if lines["modality|exists"] is not True:
        lines = {"modality|exists": False}
    return {"match": {"": lines}, "condition": "", "also": []} | LIFTED


def a_map(draw: Random, most: int) -> dict[str, Any]:
    return {key: want for _ in range(draw.randint(1, most)) for key, want in a_line(draw).items()}


def mixed(draw: Random) -> dict[str, Any]:
    """Give a rule of several lines, with now and then a condition, macros and exceptions."""
    is_named = draw.random() < 0.5
    names = [f"m_{number}" for number in range(draw.randint(1, 4))] if is_named else [""]
    unless = [a_map(draw, 2) for _ in range(draw.choice((0, 0, 1, 2)))]
    return {
        "match": {name: a_map(draw, 2 if is_named else 3) for name in names},
        "condition": a_tree(draw, names),
        "also": [a_map(draw, 1) for _ in range(draw.choice((0, 0, 0, 1, 2)))],
        "unless": unless,
    }


def a_tree(draw: Random, names: list[str], *, may_repeat: bool = True) -> Any:
    """Give a condition that uses every name, some of them twice."""
    if len(names) == 1:
        return ("not", names[0]) if names[0] and draw.random() < 0.2 else names[0]
    cut = draw.randint(1, len(names) - 1)
    again = names[: draw.choice((0, cut))] if may_repeat else []
    parts = [a_tree(draw, part, may_repeat=False) for part in (names[:cut], names[cut:] + again)]
    tree = (draw.choice(("and", "or")), *parts)
    return ("not", tree) if draw.random() < 0.2 else tree


def said(tree: Any) -> str:
    if isinstance(tree, str):
        return tree
    word, *parts = tree
    return f"not ({said(parts[0])})" if word == "not" else "(" + f" {word} ".join(map(said, parts)) + ")"


def as_file(rules: list[dict[str, Any]]) -> str:
    """Give the rules as one file: JSON is YAML. Macros are named by the rule that has them."""
    macros = {f"m{number}_{at}": part for number, rule in enumerate(rules) for at, part in enumerate(rule["also"])}
    entries = [_entry(number, rule) for number, rule in enumerate(rules)]
    return json.dumps({"tocsin": 1, "lists": {"front": FRONT}, "macros": macros, "rules": entries})


def _entry(number: int, rule: dict[str, Any]) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": f"r{number}", "title": "t", "severity": "low", "if_possible": "info"}
    named = rule["match"] if "" not in rule["match"] else rule["match"][""]
    entry |= {"match": named} | ({} if "" in rule["match"] else {"condition": said(rule["condition"])})
    entry |= {"also": [f"m{number}_{at}" for at in range(len(rule["also"]))]} if rule["also"] else {}
    return entry | ({"unless": rule["unless"]} if rule["unless"] else {})


def a_size(draw: Random) -> Quantity | None:
    number, qualifier = draw.choice((None, *SIZES)), draw.choice(QUALIFIERS)
    if number is None:
        return None
    if draw.random() < 0.3:
        return persons(100, 100, "exact")
    low = None if qualifier in ("up_to", "under") else number
    high = {"over": None, "at_least": None, "between": number + 50, "vague": number * 3}.get(qualifier, number)
    return persons(low, high, qualifier)


def somebody(draw: Random, most: int) -> tuple[Actor, ...]:
    return tuple(actor(draw.choice(NAMES)) for _ in range(draw.randint(0, most)))


def a_drawn_subject(draw: Random) -> Subject:
    day = draw.choice((None, "2026-01-10", "2026-01-01", "2025-12-01", "2026-01-12"))
    event = an_event(
        type=draw.choice(WORDS["type"]),
        phase=draw.choice((*WORDS["phase"], "concluded")),
        modality=draw.choice(("asserted", "claimed", "denied", "negated")),
        attribution=draw.choice((None, *CLAIMS)),
        attacker=somebody(draw, 2), defender=somebody(draw, 3), supporter=somebody(draw, 2),
        place=draw.choice((None, *PLACES, *DOUBTFUL)),
        date=on(day) if day else None,
        historic=draw.random() < 0.1,
        force=a_size(draw), opposing_force=a_size(draw),
        casualties=Casualties(killed=a_size(draw), wounded=a_size(draw), captured=a_size(draw)),
        confidence=draw.choice((0.1, 0.2, 0.5, 0.7, 0.9)),
    )  # fmt: skip
    first_seen = parsed(draw.choice(FIRST_SEEN))
    facts = IncidentFacts(
        id="i", force=a_size(draw), sources=draw.choice(SIZES), outlets=draw.choice(SIZES),
        first_seen=draw.choice((None, first_seen, first_seen)),  # type: ignore[arg-type] # a time, as all of FIRST_SEEN
        phase=draw.choice(("planned", "underway", "concluded")),
        status=draw.choice(("underway", "denied", "concluded")),
    )  # fmt: skip
    source = Source(
        name=draw.choice((*WORDS["source"], "Else")),
        owner=draw.choice((None, *WORDS["source.owner"], "Else")),
        tags=tuple(draw.sample(("syria", "wire", "press"), draw.randint(0, 2))),
        reliability=draw.choice((None, "A", "C", "F")),
    )
    facts_or_none = draw.choice((None, facts, facts, facts))
    language, text = draw.choice((None, "en", "fr", "de")), draw.choice((None, *TEXTS))
    return a_subject(event, incident=facts_or_none, source=source, language=language, text=text)
