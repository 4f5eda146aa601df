"""Random rules on random events: what the loader and matching make of them, against an evaluator of thirty lines."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rules import match
from rules.subject import Subject
from streams.incidents.facts import IncidentFacts
from streams.records import Casualties, Place, Qualifier, Quantity, Source
from tests.rules.given import (
    ACTOR_IDS,
    ALEPPO,
    AZAZ,
    IDLIB,
    MANBIJ,
    MEMBERS,
    MOSUL,
    SOMEWHERE,
    SYRIA,
    a_subject,
    actor,
    admin1,
    an_event,
    loaded,
    on,
    persons,
)

NO, POSSIBLE, YES = 0, 1, 2
SIZES = [0, 1, 100, 101, 110, 151]
IN_ALEPPO, IN_IDLIB = admin1("Aleppo", "SY"), admin1("Idlib", "SY")
PLACES = [ALEPPO, AZAZ, MANBIJ, IDLIB, MOSUL, SYRIA, SOMEWHERE, IN_ALEPPO, IN_IDLIB]
NEAR_ALEPPO = {"Aleppo": YES, "Azaz": YES, "Idlib": YES}

# --- the evaluator: rules as plain data, no module of rules/ in it ---


def naive(rule: dict[str, Any], subject: Subject) -> int:
    def of(lines: dict[str, Any]) -> int:
        return min(line(key, want) for key, want in lines.items())

    def line(key: str, want: Any) -> int:
        field, _, modifier = key.partition("|")
        seen = values(field, subject)
        if modifier == "exists":
            return YES if bool(seen) == want else NO
        wanted = want if isinstance(want, list) else [want]
        verdict = max((one(field, modifier, value, it) for value in seen for it in wanted), default=NO)
        return (YES - verdict if modifier == "not" else verdict) if seen else NO

    named = {key.partition("|")[0] for part in [rule["match"], *rule.get("unless", [])] for key in part}
    event, held = subject.event, of(rule["match"])
    if "modality" not in named and event.modality not in ("asserted", "claimed"):
        return NO
    if "age" not in named and (event.historic or any(days > 30 for days in values("age", subject))):
        return NO
    return min([held, *(YES - of(part) for part in rule.get("unless", []))])


def one(field: str, modifier: str, value: Any, want: Any) -> int:  # noqa: PLR0911 - a case a line is plainest
    if modifier == "near":
        reaches = value.precision == "admin1" and value.name in NEAR_ALEPPO
        return POSSIBLE if reaches else NEAR_ALEPPO.get(value.name, NO) if value.precision == "town" else NO
    if modifier == "within":
        return YES if want == value.country or (value.admin1 and want == f"{value.admin1}, SY") else NO
    if modifier == "contains":
        return YES if f" {want.lower()} " in f" {value.lower()} " else NO
    if field == "place":
        resolved = YES if value.admin1 == "Aleppo" else NO
        return POSSIBLE if value is SOMEWHERE else resolved
    if field in ("attacker", "actor"):
        return (
            YES if ACTOR_IDS[value.lower()] in MEMBERS.get(ACTOR_IDS[want.lower()], (ACTOR_IDS[want.lower()],)) else NO
        )
    low, high = value if isinstance(value, tuple) else (value, value)
    test = {"gt": lambda x: x > want, "gte": lambda x: x >= want, "lt": lambda x: x < want, "lte": lambda x: x <= want}
    if modifier in test:
        ends = test[modifier](low), test[modifier](high)
        return YES if all(ends) else POSSIBLE if any(ends) else NO
    return YES if low == high == want else POSSIBLE if low != high and low <= want <= high else NO


def ends(size: Quantity | None) -> list[tuple[float, float]]:
    if size is None:
        return []
    low, high = size.low or 0, size.high if size.high is not None else -1
    taken = {
        "about": (9 * low / 10, 11 * high / 10), "nearly": (min(9 * low / 10, high - 1), high - 1),
        "over": (low, max(low, 1.5 * (low - 1))), "at_least": (low, 1.5 * low),
    }  # fmt: skip
    return [taken.get(size.qualifier, (low, high))]


def values(field: str, subject: Subject) -> Sequence[Any]:
    event, facts, source = subject.event, subject.incident, subject.reading.source
    names = [who.name for who in event.attacker]
    seen: dict[str, Sequence[Any]] = {
        "type": [event.type], "phase": [event.phase], "modality": [event.modality], "confidence": [event.confidence],
        "attribution": [event.attribution] if event.attribution else [], "attacker": names,
        "actor": names + [who.name for who in event.defender], "place": [event.place] if event.place else [],
        "country": [event.place.country] if event.place and event.place.country else [],
        "force": ends(event.force), "killed": ends(event.casualties.killed),
        "age": [10 - event.date.latest.day] if event.date and event.date.latest.year == 2026
               else [(event.date.latest.day - 1) * -1 + 40] if event.date else [],
        "incident.sources": [facts.sources] if facts else [], "incident.force": ends(facts.force) if facts else [],
        "source.tag": list(source.tags),
    }  # fmt: skip
    return seen[field]


# --- random rules and events ---

WORDS = {
    "type": ["offensive", "siege", "raid"], "phase": ["planned", "underway"], "modality": ["asserted", "denied"],
    "attacker": ["HTS", "PMF", "Daesh"], "actor": ["HTS", "PMF", "Daesh"], "country": ["SY", "IQ"], "place": ["Aleppo"],
    "attribution": ["the army"], "source.tag": ["syria", "wire"],
}  # fmt: skip
NUMBERS = ["force", "killed", "incident.force", "incident.sources"]


def operand(field: str, modifier: str) -> st.SearchStrategy[Any]:
    if modifier == "exists":
        return st.booleans()
    if modifier == "near":
        return st.just("near")
    if modifier == "within":
        return st.sampled_from(["SY", "IQ", "Aleppo, SY", "Idlib, SY"])
    if modifier == "contains":
        return st.sampled_from(["army", "spokesman", "the"])
    values = st.sampled_from(WORDS[field]) if field in WORDS else st.sampled_from(SIZES)
    return st.lists(values, min_size=1, max_size=2, unique=True) if modifier == "in" else values


EVERY = sorted(
    [(field, modifier) for field in WORDS for modifier in ("", "not", "in", "exists")]
    + [(field, modifier) for field in NUMBERS for modifier in ("", "not", "in", "exists", "gt", "gte", "lt", "lte")]
    + [("place", "near"), ("place", "within"), ("attribution", "contains")]
)


@st.composite
def maps(draw: st.DrawFn, first: tuple[str, str] | None = None) -> dict[str, Any]:
    chosen = draw(st.lists(st.sampled_from(EVERY), max_size=1, unique=True))
    lines = dict.fromkeys([*([first] if first else []), *chosen] or [("type", "")])
    return {f"{f}|{m}".rstrip("|"): draw(operand(f, m)) for f, m in lines}


@st.composite
def sizes(draw: st.DrawFn) -> Quantity | None:
    number = draw(st.sampled_from([None, *SIZES]))
    if number is None:
        return None
    qualifier: Qualifier = draw(
        st.sampled_from(["exact", "about", "nearly", "over", "at_least", "up_to", "under", "between", "vague"])
    )
    low = None if qualifier in ("up_to", "under") else number
    high = {"over": None, "at_least": None, "between": number + 50, "vague": number * 3}.get(qualifier, number)
    return persons(low, high, qualifier)


names = st.sampled_from(["HTS", "PMF", "Daesh", "Kataib Hezbollah", "SNA"]).map(actor)
days = st.sampled_from([None, "2026-01-10", "2026-01-01", "2025-12-01"]).map(lambda day: on(day) if day else None)


@st.composite
def subjects(draw: st.DrawFn) -> Subject:
    place: Place | None = draw(st.sampled_from([None, *PLACES]))
    event = an_event(
        type=draw(st.sampled_from(WORDS["type"])),
        phase=draw(st.sampled_from(WORDS["phase"])),
        modality=draw(st.sampled_from(["asserted", "asserted", "claimed", "denied"])),
        attribution=draw(st.sampled_from([None, "the army", "a spokesman of the army"])),
        attacker=tuple(draw(st.lists(names, max_size=2))),
        defender=tuple(draw(st.lists(names, max_size=1))),
        place=place,
        date=draw(days),
        historic=draw(st.sampled_from([False, False, False, True])),
        force=draw(sizes()),
        casualties=Casualties(killed=draw(sizes())),
    )
    facts = IncidentFacts(id="i", sources=draw(st.sampled_from(SIZES)), force=draw(sizes()))
    source = Source(name="w", tags=tuple(draw(st.lists(st.sampled_from(WORDS["source.tag"]), max_size=2))))
    return a_subject(event, incident=draw(st.sampled_from([None, facts])), source=source)


def written(rule: dict[str, Any]) -> str:
    near = {"of": "Aleppo, SY", "km": 60}
    kept = {
        key: [written_map(part, near) for part in value] if key == "unless" else written_map(value, near)
        for key, value in rule.items()
    }
    entry = {"id": "r", "title": "t", "severity": "low", **kept}
    return json.dumps({"tocsin": 1, "rules": [entry]})  # JSON is YAML


def written_map(lines: dict[str, Any], near: dict[str, Any]) -> dict[str, Any]:
    return {key: near if key.endswith("|near") else value for key, value in lines.items()}


@pytest.mark.parametrize(("field", "modifier"), EVERY, ids=lambda part: part or "is")
def test_matching_agrees_with_the_naive_evaluator(field: str, modifier: str) -> None:
    verdicts: Counter[str] = Counter()

    @settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(
        lines=maps((field, modifier)),
        unless=st.lists(maps(), max_size=1),
        tried=st.lists(subjects(), min_size=8, max_size=8),
    )
    def agrees(lines: dict[str, Any], unless: list[dict[str, Any]], tried: list[Subject]) -> None:
        rule = {"match": lines} | ({"unless": unless} if unless else {})
        rules = loaded(written(rule))
        for subject in tried:
            found = match(subject, rules)
            expected = ("no", "possible", "sure")[naive(rule, subject)]
            verdicts[expected] += 1
            assert expected == (found[0].certainty if found else "no"), (rule, subject)

    agrees()
    assert verdicts["sure"] + verdicts["possible"] > 0, verdicts
