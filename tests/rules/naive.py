"""What a rule means, in the plainest words: rules as the values of their YAML, no module of rules/ in it.

`verdict` is the evaluator; the tables above it say what names stand for, the readers below it where values stand.
"""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

from rules.subject import Subject
from streams.records import Actor, Place, Quantity
from tests.rules.given import ALEPPO, AZAZ, IDLIB, MANBIJ, MOSUL, SYRIA, TRIPOLI_LB, admin1

NO, POSSIBLE, YES = 0, 1, 2
IN_ALEPPO, IN_IDLIB, IN_NINEVEH = admin1("Aleppo", "SY"), admin1("Idlib", "SY"), admin1("Nineveh", "IQ")
SOME_ALEPPO, SOME_IDLIB, SOME_MOSUL = (Place(name=name) for name in ("Aleppo", "IDLIB", "Mosul"))  # unresolved
PLACES = (
    ALEPPO, AZAZ, MANBIJ, IDLIB, MOSUL, TRIPOLI_LB, SYRIA, IN_ALEPPO, IN_IDLIB, IN_NINEVEH, SOME_ALEPPO, SOME_IDLIB,
    SOME_MOSUL,
)  # fmt: skip
FRONT = {"type": "Polygon", "coordinates": [[[36.9, 36.0], [38, 36.0], [38, 36.7], [36.9, 36.7], [36.9, 36.0]]]}
Meant = tuple[tuple[Place, ...], tuple[Place, ...]]  # surely meant, possibly meant
IS: dict[str, Meant] = {
    "Aleppo": ((ALEPPO, AZAZ, MANBIJ, IN_ALEPPO), (SOME_ALEPPO,)),
    "Idlib, SY": ((IDLIB, IN_IDLIB), (SOME_IDLIB,)),
    "Mosul": ((MOSUL,), (SOME_MOSUL,)),
}
NEAR: dict[tuple[str, int], Meant] = {
    ("Aleppo, SY", 60): ((ALEPPO, AZAZ, IDLIB), (IN_ALEPPO, IN_IDLIB)),
    ("Mosul", 100): ((MOSUL,), (IN_NINEVEH,)),
}
WITHIN: dict[str, Meant] = {
    "SY": ((ALEPPO, AZAZ, MANBIJ, IDLIB, SYRIA, IN_ALEPPO, IN_IDLIB), ()),
    "Nineveh, IQ": ((MOSUL, IN_NINEVEH), ()),
    "front": ((ALEPPO, AZAZ, MANBIJ), (IN_ALEPPO,)),
}
See = Callable[[str], Sequence[Any]]  # a field's values, most simply `values` of a subject
MEMBERS = {"PMF": ("pmf", "kataib"), "HTS": ("hts",), "Daesh": ("isis",), "Bab Brigade": ()}


def verdict(rule: dict[str, Any], see: See) -> int:
    """Give no, possible or yes: `rule` has maps under `match` (by name, "" alone), a condition tree, macros, unless."""

    def lines(part: dict[str, Any]) -> int:
        return min(line(*key.partition("|")[::2], want, see) for key, want in part.items())

    def joined(tree: Any) -> int:
        if isinstance(tree, str):
            return lines(rule["match"][tree])
        word, *parts = tree
        return YES - joined(parts[0]) if word == "not" else (min if word == "and" else max)(map(joined, parts))

    maps = [*rule["match"].values(), *rule["also"], *rule["unless"]]
    named = {key.partition("|")[0] for part in maps for key in part}
    if "modality" not in named and see("modality")[0] not in ("asserted", "claimed"):
        return NO
    if "age" not in named and (see("historic")[0] or any(age > timedelta(days=30) for age in see("age"))):
        return NO
    held = [joined(rule["condition"]), *map(lines, rule["also"])]
    return min([*held, *(YES - lines(part) for part in rule["unless"])])


def line(field: str, modifier: str, want: Any, see: See) -> int:
    seen = see(field)
    if modifier == "exists" or not seen:
        return YES if modifier == "exists" and bool(seen) == want else NO
    wanted = want if isinstance(want, list) else [want]
    best = max(one(field, modifier, value, it) for value in seen for it in wanted)
    return YES - best if modifier == "not" else best


def one(field: str, modifier: str, value: Any, want: Any) -> int:
    if modifier in ("contains", "matches"):
        text = value.name if isinstance(value, Actor) else value
        words = " ".join(re.findall(r"[a-z0-9]+", text.lower()))
        return YES * bool(f" {want} " in f" {words} " if modifier == "contains" else re.search(want, text))
    if isinstance(value, Place) and field == "place":
        table: Any = {"near": NEAR, "within": WITHIN}.get(modifier, IS)
        sure, perhaps = table[(want["of"], want["km"]) if modifier == "near" else want]
        return YES if value in sure else POSSIBLE * (value in perhaps)
    if isinstance(value, Actor):
        return YES * (value.actor_id in MEMBERS[want] or value.name.lower() == want.lower())
    low, high = value if isinstance(value, tuple) else (value, value)
    wanted = parsed(want) if isinstance(low, datetime | timedelta) else want
    test = {"gt": lambda x: x > wanted, "gte": lambda x: x >= wanted, "lt": lambda x: x < wanted, "lte": lambda x: x <= wanted}  # fmt: skip  # noqa: E501 - a table
    if modifier in test:
        ends = test[modifier](low), test[modifier](high)
        return YES if all(ends) else POSSIBLE * any(ends)
    return YES if low == high == wanted else POSSIBLE * bool(low != high and low <= wanted <= high)


# --- where values stand ---


def parsed(written: str) -> datetime | timedelta:
    if written.endswith("d"):
        return timedelta(days=int(written[:-1]))
    return datetime.combine(date.fromisoformat(written), datetime.min.time(), UTC)


def values(field: str, subject: Subject) -> Sequence[Any]:  # noqa: PLR0911 - a place a line
    event, facts, reading = subject.event, subject.incident, subject.reading
    head, _, tail = field.partition(".")
    if head == "incident":
        told = getattr(facts, tail) if facts else None
        return ends(told) if tail == "force" else present(told)
    if head == "source":
        return reading.source.tags if tail == "tag" else present(getattr(reading.source, tail or "name"))
    if field in ("country", "admin1"):
        found = [place for place in (event.place,) if place and getattr(place, field)]
        return [place.country if field == "country" else f"{place.admin1}, {place.country}" for place in found]
    if field == "actor":
        return event.attacker + event.defender + event.supporter
    if field == "age":
        return [datetime(2026, 1, 10).date() - event.date.latest] if event.date else []  # noqa: DTZ001 - a date
    if field in ("killed", "wounded", "captured"):
        return ends(getattr(event.casualties, field))
    if field in ("language", "text"):
        return present(reading.language if field == "language" else reading.text or None)
    told = getattr(event, field)
    return ends(told) if "force" in field else told if isinstance(told, tuple) else present(told)


def present(value: Any) -> Sequence[Any]:
    return [] if value is None else [value]


def ends(size: Quantity | None) -> list[tuple[Any, Any]]:
    if size is None:
        return []
    low, high, more = size.low or 0, size.high or 0, Fraction(3, 2)
    taken = {
        "about": (Fraction(9, 10) * low, Fraction(11, 10) * high),
        "nearly": (min(Fraction(9, 10) * low, high - 1), high - 1),
        "over": (low, max(low, more * (low - 1))), "at_least": (low, more * low),
    }  # fmt: skip
    return [taken.get(size.qualifier, (low, high))]
