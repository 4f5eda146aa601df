"""The phrases that tell an event: rows of `data/triggers.yaml`, found by the word that each begins with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from streams.errors import TocsinError
from streams.extract.words.forms import Form, inflections
from streams.extract.words.tables import rows, table, texts
from streams.records import EventType

Hold = Literal["", "yes", "both", "armed", "place", "force", "enemy", "raiders", "tight", "any", "town", "fight"]


# what may stand between a verb and its own words: "converge this morning on", "tried at dawn on Friday to"
_ASIDE = re.compile(
    r"(?:\s+(?:(?:(?:late|early) )?on \w+day(?: (?:morning|afternoon|evening|night))?|"
    r"this (?:morning|afternoon|evening|week)|last night|yesterday|today|"
    r"overnight|again|at (?:dawn|first light|noon|dusk|midnight|daybreak|night)|before dawn|in force|en masse|together|"
    r"\w+ly)(?=\s)){1,2}",
    re.IGNORECASE,
)


_CLOSES = frozenset('"\u201d')


_PART = re.compile(r"<([A-Za-z][a-z ]*)>")  # what several rows ask for, by its name in data/trigger_parts.yaml


# in a list of places a village stands for what dispatches translated from other languages call so
_VILLAGE = re.compile(r"(?<=[|:])(village)(?=[|)])")
_ANY_VILLAGE = r"\1|locality|commune|settlement|township|municipality|hamlet"


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


def with_parts(pattern: str) -> str:
    """Give a pattern with the parts that it names. Raises TocsinError for a name that no part has."""
    return _filled(_VILLAGE.sub(_ANY_VILLAGE, pattern))


def _filled(pattern: str) -> str:
    return _PART.sub(lambda name: with_parts(_part(name[1])), pattern)


def _part(name: str) -> str:
    parts = table("trigger_parts")
    found = parts.get(name) if isinstance(parts, dict) else None
    if not isinstance(found, str):
        raise TocsinError(f"no part is called <{name}>", where="trigger_parts.yaml", remedy="Name one of its keys.")
    return found


@cache
def wordings() -> dict[str, tuple[Entry, ...]]:
    """Give the rows by first word, lower case, in the order of the table. Raises TocsinError for a row that is none."""
    found: dict[str, list[Entry]] = {}
    for row in rows("triggers"):
        kind, hold = str(row.get("type", "")), str(row.get("loose", ""))
        if kind not in get_args(EventType) or hold not in get_args(Hold):
            raise TocsinError(f"a row of the triggers has type {kind!r} and loose {hold!r}", where="triggers.yaml")
        before, then = row.get("before"), with_parts(str(row["then"]))
        wording = Wording(
            cast("EventType", kind),
            re.compile(then if then.startswith(",") else rf"\s+(?:{then})", re.IGNORECASE),
            re.compile(rf"{_filled(str(before))}$", re.IGNORECASE) if before else None,
            cast("Hold", hold),
        )
        set_form = row.get("form")
        for verb in texts(row.get("verbs")):
            for word, form in inflections(verb).items():
                found.setdefault(word, []).append(Entry(wording, verb, cast("Form", set_form or form)))
        for word in texts(row.get("words")):
            found.setdefault(word, []).append(Entry(wording, word, cast("Form", set_form or "noun")))
    return {word: tuple(entries) for word, entries in found.items()}


def wordings_at(word: str, text: str, start: int, end: int) -> Iterator[tuple[Entry, int]]:
    """Give the rows that fit the word `text[start:end]`, in the order of the table, and where their words end."""
    entries = wordings().get(word, ())
    before = text[max(0, start - 60) : start]
    end += text[end : end + 1] in _CLOSES  # "said it had "neutralised" 12 militants"
    aside = _ASIDE.match(text, end) if entries else None
    for begin in (end, aside.end()) if aside else (end,):
        for entry in entries:
            match = entry.wording.then.match(text, begin)
            if match and (entry.wording.before is None or entry.wording.before.search(before)):
                yield entry, max(match.end(), end)
