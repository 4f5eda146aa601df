"""The phrases that tell an event: rows of `data/triggers.yaml`, found by the word that each begins with."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from streams.errors import TocsinError
from streams.extract.tables import rows, texts
from streams.records import EventType

Form = Literal["base", "s", "past", "ing", "noun"]
Hold = Literal["", "yes", "both", "armed", "place", "force", "enemy", "raiders", "tight", "any"]

_VOWEL_STEM = re.compile(r"^[^aeiou]*[aeiou][bdgmnprt]$")
_IRREGULAR = {
    "bear": "bore borne", "beat": "beat beaten", "begin": "began begun", "blow": "blew blown", "break": "broke broken",
    "bring": "brought", "build": "built", "burst": "burst", "cast": "cast", "catch": "caught", "come": "came come",
    "creep": "crept", "cut": "cut", "draw": "drew drawn", "drive": "drove driven", "fall": "fell fallen", "feed": "fed",
    "fight": "fought", "flee": "fled", "fling": "flung", "fly": "flew flown", "forge": "forged", "get": "got gotten",
    "give": "gave given", "go": "went gone", "grind": "ground", "hide": "hid hidden", "hit": "hit", "hold": "held",
    "keep": "kept", "lay": "laid", "have": "had", "shut": "shut",
    "waylay": "waylaid", "lead": "led", "leave": "left", "let": "let",
    "lie": "lay lain lied", "lose": "lost",
    "make": "made", "put": "put", "quit": "quit", "ride": "rode ridden", "ring": "ringed rang",
    "rise": "rose risen", "run": "ran run", "seek": "sought", "send": "sent", "set": "set", "shoot": "shot",
    "sling": "slung", "slink": "slunk", "spill": "spilled spilt", "spring": "sprang sprung", "steal": "stole stolen",
    "stick": "stuck", "strike": "struck stricken", "sweep": "swept", "swing": "swung", "take": "took taken",
    "tear": "tore torn", "throw": "threw thrown", "thrust": "thrust", "undertake": "undertook undertaken",
    "win": "won", "wind": "wound", "speed": "sped", "retake": "retook retaken", "overrun": "overran overrun",
}  # fmt: skip
_ING = {"lie": "lying", "flee": "fleeing", "singe": "singeing"}


@dataclass(frozen=True, slots=True)
class Wording:
    """One row: `then` must follow the first word, `before` must end before it; `hold` is what it must hang on."""

    type: EventType
    then: re.Pattern[str]
    before: re.Pattern[str] | None
    hold: Hold


@dataclass(frozen=True, slots=True)
class Entry:
    """A first word's reading: the row, the lemma and the form that the word has."""

    wording: Wording
    lemma: str
    form: Form


def inflections(verb: str) -> dict[str, Form]:
    """Give the forms of an English verb by word: regular ones by rule, the others by table."""
    stem = verb.removesuffix("e") if not verb.endswith("ee") else verb
    if _VOWEL_STEM.match(verb):
        stem = verb + verb[-1]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        third, past = f"{verb[:-1]}ies", f"{verb[:-1]}ied"
    else:
        hisses = verb.endswith(("sh", "ss", "ch", "x", "go"))
        third, past = f"{verb}es" if hisses else f"{verb}s", f"{verb}d" if verb.endswith("e") else f"{stem}ed"
    forms: dict[str, Form] = {verb: "base", third: "s", _ING.get(verb, f"{stem}ing"): "ing"}
    for word in _IRREGULAR.get(verb, past).split():
        forms[word] = "past"
    return forms


@cache
def wordings() -> dict[str, tuple[Entry, ...]]:
    """Give the rows by first word, lower case, in the order of the table. Raises TocsinError for a row that is none."""
    found: dict[str, list[Entry]] = {}
    for row in rows("triggers"):
        kind, hold = str(row.get("type", "")), str(row.get("loose", ""))
        if kind not in get_args(EventType) or hold not in get_args(Hold):
            raise TocsinError(f"a row of the triggers has type {kind!r} and loose {hold!r}", where="triggers.yaml")
        before = row.get("before")
        wording = Wording(
            cast("EventType", kind),
            re.compile(rf"\s+(?:{row['then']})", re.IGNORECASE),
            re.compile(rf"{before}$", re.IGNORECASE) if before else None,
            cast("Hold", hold),
        )
        set_form = row.get("form")
        for verb in texts(row.get("verbs")):
            for word, form in inflections(verb).items():
                found.setdefault(word, []).append(Entry(wording, verb, cast("Form", set_form or form)))
        for word in texts(row.get("words")):
            found.setdefault(word, []).append(Entry(wording, word, cast("Form", set_form or "noun")))
    return {word: tuple(entries) for word, entries in found.items()}


def wording_at(word: str, text: str, start: int, end: int) -> tuple[Entry, int] | None:
    """Give the first row that fits the word `text[start:end]`, and where its words end."""
    for entry in wordings().get(word, ()):
        before = entry.wording.before
        if before is not None and not before.search(text[max(0, start - 60) : start]):
            continue
        if match := entry.wording.then.match(text, end):
            return entry, max(match.end(), end)
    return None
