"""Loads the gold: articles and sentences whose right reading was written by hand, without looking at what Tocsin reads.

`reports/` holds an article and its reading as `ID.txt` and `ID.yaml` (README.md there); `sentences/` holds JSON
Lines as they are scored. Both come out as the same records, quotes turned into offsets. Whatever is wrong in a file
is a GoldError that names file, place and remedy. By hand: `python -m tests.articles.gold`.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Literal, NoReturn, NotRequired, TypedDict, cast

import yaml

Certainty = Literal["sure", "possible", "no"]

TYPES = (
    *("offensive", "assault", "siege", "capture", "clash", "raid", "ambush", "airstrike", "shelling", "bombing"),
    *("buildup", "retreat", "surrender", "ceasefire"),
)
PHASES = ("planned", "underway", "concluded")
MODALITIES = ("asserted", "claimed", "denied", "negated", "hypothetical")
QUALIFIERS = ("exact", "about", "nearly", "over", "at_least", "up_to", "under", "between", "vague")
SIDES = ("attacker", "defender", "civilian", "mixed")
LOSSES = ("killed", "wounded", "captured")
CERTAINTIES: tuple[Certainty, ...] = ("no", "possible", "sure")

REPORT_KEYS = {
    *("published", "title", "note", "held_out", "events", "over_5000"),
    *("accept_over_5000", "no_event", "silent_events"),
}
EVENT_KEYS = {
    *("type", "phase", "modality", "attribution", "attacker", "defender", "supporter", "place", "places"),
    *("date", "historic", "force", "opposing_force", "casualties", "evidence", "accept"),
}
ACCEPT_KEYS = {
    *("type", "phase", "modality", "attacker", "defender", "place", "country", "date"),
    *("force", "opposing_force", *LOSSES),
}
QUANTITY_KEYS = {"quote", "nth", "field", "low", "high", "qualifier", "side", "derived", "parts"}

THRESHOLD = 5_000
OLD = timedelta(days=30)


class GoldError(ValueError):
    """A gold file says something that cannot be; the sentence names file, place and remedy."""


class Name(TypedDict):
    """Somebody, as written."""

    name: str


class Place(TypedDict):
    """A place as written; `country` is ISO 3166-1 alpha-2 or None."""

    name: str
    country: str | None


class Dates(TypedDict):
    """A span of ISO dates, both inclusive."""

    earliest: str | None
    latest: str | None


class Span(TypedDict):
    """Words of the article: `quote == field[start:end]`."""

    field: str
    start: int
    end: int
    quote: str


class Quantity(Span):
    """A number of persons; `low` and `high` are inclusive, None is "not said"."""

    low: int | None
    high: int | None
    qualifier: str
    side: NotRequired[str]
    derived: NotRequired[bool]
    parts: NotRequired[list["Quantity"]]


class GoldEvent(TypedDict):
    """An event as a careful reader finds it; the fields are the contract's."""

    type: str
    phase: str
    modality: str
    attribution: str | None
    attacker: list[Name]
    defender: list[Name]
    supporter: list[Name]
    place: Place | None
    places: list[Place]
    date: Dates | None
    historic: bool
    force: Quantity | None
    opposing_force: Quantity | None
    casualties: dict[str, Quantity | None]
    evidence: list[Span]
    accept: dict[str, list[Any]]


class GoldCase(TypedDict):
    """An article or sentence with its right reading, as the scorer takes it."""

    id: str
    text: str
    title: NotRequired[str]
    published: NotRequired[str]
    note: str
    held_out: bool
    events: list[GoldEvent]
    over_5000: Certainty
    accept: dict[str, Any]


class _Loader(yaml.SafeLoader):
    """YAML in which only true and false are truth: `over_5000: no` is a word and NO is Norway."""


_TRUTH = "tag:yaml.org,2002:bool"
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _TRUTH]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(_TRUTH, re.compile("^(?:true|false)$"), list("tf"))


class _Where:
    """A place in a gold file; says what is wrong there."""

    def __init__(self, path: Path | str, *inside: str) -> None:
        self.path, self.inside = path, inside

    def __truediv__(self, part: str) -> "_Where":
        return _Where(self.path, *self.inside, part)

    def fail(self, problem: str, remedy: str) -> NoReturn:
        place = f"{self.path}: {' '.join(self.inside)}".rstrip(": ")
        raise GoldError(f"{place}: {problem}. {remedy}")


def load_reports(folder: Path) -> list[GoldCase]:
    """Give the articles of a folder, in the order of their names. Raises GoldError."""
    readings = sorted(folder.glob("*.yaml"))
    alone = {path.stem for path in readings} ^ {path.stem for path in folder.glob("*.txt")}
    if alone:
        _Where(folder, min(alone)).fail("has only one file of its pair", "An article is ID.txt and ID.yaml")
    return [_report(path) for path in readings]


def load_sentences(folder: Path) -> list[GoldCase]:
    """Give the cases of a folder's JSON Lines, in the order of files and lines; those of held_out.jsonl are held out.

    Raises GoldError.
    """
    cases = [
        _sentence(line, _Where(path, f"line {number}"), held_out=path.stem == "held_out")
        for path in sorted(folder.glob("*.jsonl"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if line.strip()
    ]
    seen: set[str] = set()
    for case in cases:
        if case["id"] in seen:
            _Where(folder, case["id"]).fail("stands twice", "Give each case an id of its own")
        seen.add(case["id"])
    return cases


def certainty(events: Sequence[GoldEvent], published: str | None) -> Certainty:
    """Give what the reference rule says of a reading: the surest of its events (rules.md, 1 to 6)."""
    return max((_event_certainty(event, published) for event in events), key=CERTAINTIES.index, default="no")


def interval(quantity: Quantity) -> tuple[float, float]:
    """Give the persons that a rule takes a quantity for, both inclusive (rules.md, 3)."""
    low, high = quantity["low"] or 0, quantity["high"] or 0
    return {
        "exact": (low, high),
        "about": (0.9 * low, 1.1 * high),
        "nearly": (0.9 * low, high - 1),
        "over": (low, 1.5 * (low - 1)),
        "at_least": (low, 1.5 * low),
        "up_to": (0, high),
        "under": (0, high),
        "between": (low, high),
        "vague": (low, high),
    }[quantity["qualifier"]]


def _event_certainty(event: GoldEvent, published: str | None) -> Certainty:
    force = event["force"]
    tells = event["type"] in ("offensive", "assault", "siege") and event["modality"] in ("asserted", "claimed")
    if force is None or not tells or event["historic"] or _is_old(event["date"], published):
        return "no"
    low, high = interval(force)
    if low > THRESHOLD:
        return "sure"
    return "possible" if high > THRESHOLD else "no"


def _is_old(dates: Dates | None, published: str | None) -> bool:
    if published is None or dates is None or dates["latest"] is None:
        return False
    return datetime.fromisoformat(published).date() - date.fromisoformat(dates["latest"]) > OLD


def _report(path: Path) -> GoldCase:
    where = _Where(path)
    try:
        raw: Any = _Loader(path.read_text(encoding="utf-8")).get_single_data()
    except yaml.YAMLError as error:
        where.fail(f"is no YAML ({' '.join(str(error).split())})", "Put names with a colon or a hash in quotes")
    if not isinstance(raw, dict):
        where.fail("is no map", "Begin with published, note, held_out, events, over_5000")
    _known(raw, REPORT_KEYS, where)
    fields = {"text": path.with_suffix(".txt").read_text(encoding="utf-8")}
    if "title" in raw:
        fields["title"] = str(raw["title"])
    if not isinstance(raw.get("held_out"), bool):
        where.fail("held_out is missing", "Write held_out: true for every third article, else false")
    found = [_event(event, fields, where / f"event {n}") for n, event in enumerate(raw.get("events") or [], start=1)]
    case = GoldCase(
        id=path.stem,
        text=fields["text"],
        note=str(raw.get("note", "")),
        held_out=raw["held_out"],
        events=found,
        over_5000=cast("Certainty", raw.get("over_5000")),
        accept=_case_accept(raw),
    )
    if "title" in fields:
        case["title"] = fields["title"]
    if "published" in raw:
        case["published"] = _time(raw["published"], where)
    _check_case(case, where)
    return case


def _case_accept(raw: Mapping[str, Any]) -> dict[str, Any]:
    accept: dict[str, Any] = {key: True for key in ("no_event", "silent_events") if raw.get(key)}
    if raw.get("accept_over_5000"):
        accept["over_5000"] = raw["accept_over_5000"]
    return accept


def _event(raw: Any, fields: Mapping[str, str], where: _Where) -> GoldEvent:
    if not isinstance(raw, dict):
        where.fail("is no map", "Write type, phase, modality, evidence and what else the text says")
    _known(raw, EVENT_KEYS, where)
    told = raw.get("evidence")
    if not isinstance(told, list) or not told:
        where.fail("has no evidence", "Give the exact sentence or clause that tells it, as a list")
    losses = raw.get("casualties") or {}
    _known(losses, set(LOSSES), where / "casualties")
    place = _place(raw.get("place"), where / "place")
    more = [_place(each, where / "places") for each in raw.get("places", [])]
    event = GoldEvent(
        type=str(raw.get("type")),
        phase=str(raw.get("phase")),
        modality=str(raw.get("modality")),
        attribution=raw.get("attribution"),
        attacker=_names(raw, "attacker", where),
        defender=_names(raw, "defender", where),
        supporter=_names(raw, "supporter", where),
        place=place,
        places=[each for each in more if each] or ([place] if place else []),
        date=_dates(raw.get("date"), where / "date"),
        historic=bool(raw.get("historic", False)),
        force=_quantity(raw.get("force"), fields, where / "force"),
        opposing_force=_quantity(raw.get("opposing_force"), fields, where / "opposing_force"),
        casualties={kind: _quantity(losses.get(kind), fields, where / kind) for kind in LOSSES},
        evidence=[_span(each, fields, where / "evidence") for each in told],
        accept=_accept(raw.get("accept") or {}, where / "accept"),
    )
    _check_event(event, where)
    return event


def _accept(raw: dict[str, Any], where: _Where) -> dict[str, list[Any]]:
    _known(raw, ACCEPT_KEYS, where)
    for key, values in raw.items():
        if not isinstance(values, list):
            where.fail(f"{key} is no list", f"Write {key}: [{values}]")
    return {**raw, "date": [_dates(each, where) for each in raw["date"]]} if "date" in raw else raw


def _names(raw: Mapping[str, Any], key: str, where: _Where) -> list[Name]:
    names = raw.get(key) or []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        where.fail(f"{key} is no list of names", f"Write {key}: [Northern Front]")
    return [Name(name=name) for name in names]


def _place(raw: Any, where: _Where) -> Place | None:
    if raw is None:
        return None
    if not isinstance(raw, dict) or set(raw) != {"name", "country"}:
        where.fail("is not name and country", "Write {name: Goma, country: CD}")
    country = raw["country"]
    if country is not None and not (isinstance(country, str) and re.fullmatch("[A-Z]{2}", country)):
        where.fail(f"country is {country!r}", "Write two capital letters, or null")
    return Place(name=raw["name"], country=country)


def _dates(raw: Any, where: _Where) -> Dates | None:
    if raw is None:
        return None
    if not isinstance(raw, dict) or set(raw) != {"earliest", "latest"}:
        where.fail("is not earliest and latest", "Write {earliest: 2026-03-03, latest: 2026-03-04}")
    ends = {key: None if value is None else str(value) for key, value in raw.items()}
    for value in ends.values():
        if value is not None:
            date.fromisoformat(value)
    if ends["earliest"] and ends["latest"] and ends["earliest"] > ends["latest"]:
        where.fail("runs backwards", "Write the earlier day first")
    return Dates(earliest=ends["earliest"], latest=ends["latest"])


def _quantity(raw: Any, fields: Mapping[str, str], where: _Where) -> Quantity | None:
    if raw is None:
        return None
    if not isinstance(raw, dict):
        where.fail("is no map", 'Write {quote: "6,000", low: 6000, high: 6000, qualifier: exact}')
    _known(raw, QUANTITY_KEYS, where)
    span = _span({key: raw[key] for key in ("quote", "nth", "field") if key in raw}, fields, where)
    quantity = cast(
        "Quantity", {**span, "low": raw.get("low"), "high": raw.get("high"), "qualifier": raw.get("qualifier")}
    )
    if "side" in raw:
        quantity["side"] = raw["side"]
    if raw.get("derived"):
        quantity["derived"] = True
        parts = [_quantity(part, fields, where / "parts") for part in raw.get("parts", [])]
        quantity["parts"] = [part for part in parts if part]
    return quantity


def _span(raw: Any, fields: Mapping[str, str], where: _Where) -> Span:
    """Find a quote: where it stands as whole words, once, or the `nth` time."""
    asked = {"quote": raw} if isinstance(raw, str) else raw
    if not isinstance(asked, dict) or not isinstance(asked.get("quote"), str):
        where.fail("has no quote", "Put the exact words of the text in quotes")
    quote, field = asked["quote"], asked.get("field", "text")
    whole = rf"(?<!\w)(?<!\d[,.]){re.escape(quote)}(?!\w)(?![,.]\d)"
    starts = [found.start() for found in re.finditer(whole, fields.get(field, ""))]
    nth = asked.get("nth", 1 if len(starts) == 1 else None)
    if not starts:
        where.fail(f"{quote!r} does not stand in the {field}", "Copy the words exactly, commas and dashes included")
    if nth is None or not 1 <= nth <= len(starts):
        where.fail(f"{quote!r} stands {len(starts)} times in the {field}", "Say which one with nth: 1, or quote more")
    start = starts[nth - 1]
    return Span(field=field, start=start, end=start + len(quote), quote=quote)


def _sentence(line: str, where: _Where, *, held_out: bool) -> GoldCase:
    try:
        raw = json.loads(line)
    except ValueError as error:
        where.fail(f"is no JSON ({error})", "One case is one line")
    for key in ("id", "text", "events", "over_5000"):
        if key not in raw:
            where.fail(f"{key} is missing", "A line has id, text, events, over_5000, note, held_out")
    for event in raw["events"]:
        for span in event["evidence"]:
            span.setdefault("field", "text")
        event.setdefault("accept", {})
        event.setdefault("historic", False)
        event.setdefault("supporter", [])
        event.setdefault("places", [event["place"]] if event["place"] else [])
    case = cast("GoldCase", {"note": "", "held_out": held_out, "accept": {}, **raw})
    for event in case["events"]:
        _check_event(event, where / case["id"])
        for span in _spans(event):
            if case["text"][span["start"] : span["end"]] != span["quote"]:
                where.fail(f"{span['quote']!r} does not stand at {span['start']}", "Count code points of the text")
    _check_case(case, where)
    return case


def _spans(event: GoldEvent) -> Iterator[Span]:
    yield from event["evidence"]
    for quantity in (event["force"], event["opposing_force"], *event["casualties"].values()):
        if quantity is not None:
            quantity.setdefault("field", "text")
            yield quantity
            for part in quantity.get("parts", []):
                part.setdefault("field", "text")
                yield part


def _check_case(case: GoldCase, where: _Where) -> None:
    for allowed in (case["over_5000"], *case["accept"].get("over_5000", [])):
        if allowed not in CERTAINTIES:
            where.fail(f"over_5000 is {allowed!r}", "It is sure, possible or no")
    follows = certainty(case["events"], case.get("published"))
    if case["over_5000"] != follows:
        where.fail(f"over_5000 is {case['over_5000']}, its events say {follows}", "Correct the events, or over_5000")


def _check_event(event: GoldEvent, where: _Where) -> None:
    accept = event["accept"]
    for key, allowed in (("type", TYPES), ("phase", PHASES), ("modality", MODALITIES)):
        for value in (cast("dict[str, Any]", event)[key], *accept.get(key, [])):
            if value not in allowed:
                where.fail(f"{key} is {value!r}", f"It is one of {', '.join(allowed)}")
    quantities = {"force": event["force"], "opposing_force": event["opposing_force"], **event["casualties"]}
    for key, quantity in quantities.items():
        if quantity is not None:
            _check_numbers(quantity, where / key)
            if quantity.get("side", "mixed") not in SIDES:
                where.fail(f"{key} is of the side {quantity.get('side')!r}", f"It is one of {', '.join(SIDES)}")
        _check_accepted(accept.get(key, []), where / f"accept {key}")


def _check_accepted(values: Sequence[Any], where: _Where) -> None:
    for value in values:
        if value is not None and None not in (value["low"], value["high"]) and value["low"] > value["high"]:
            where.fail(f"runs backwards: {value}", "Write the smaller number as low")


def _check_numbers(quantity: Mapping[str, Any], where: _Where) -> None:
    low, high, qualifier = quantity.get("low"), quantity.get("high"), quantity.get("qualifier")
    shapes = {"over": (True, False), "at_least": (True, False), "up_to": (False, True), "under": (False, True)}
    if qualifier not in QUALIFIERS:
        where.fail(f"qualifier is {qualifier!r}", f"It is one of {', '.join(QUALIFIERS)}")
    if (low is not None, high is not None) != shapes.get(qualifier, (True, True)):
        where.fail(f"{qualifier} has low {low} and high {high}", "The contract's table says which of them is null")
    if low is not None and high is not None and low > high:
        where.fail(f"runs backwards, {low} to {high}", "Write the smaller number as low")
    if qualifier in ("exact", "about", "nearly") and low != high:
        where.fail(f"{qualifier} has low {low} and high {high}", "Both are the number that the text names")


def _known(raw: Any, keys: set[str], where: _Where) -> None:
    if not isinstance(raw, dict):
        where.fail("is no map", f"Its keys are {', '.join(sorted(keys))}")
    for key in raw:
        if key not in keys:
            where.fail(f"{key!r} is no key", f"Write one of {', '.join(sorted(keys))}")


def _time(raw: Any, where: _Where) -> str:
    time = raw if isinstance(raw, datetime) else datetime.fromisoformat(str(raw))
    if time.tzinfo is None:
        where.fail("published has no time zone", "Write it in UTC: 2026-03-04T06:00:00Z")
    return time.astimezone(UTC).isoformat().replace("+00:00", "Z")


def main() -> int:
    """Check every article and say how many there are of each kind."""
    here = Path(__file__).parent
    try:
        reports, sentences = load_reports(here / "reports"), load_sentences(here / "sentences")
    except GoldError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for name, cases in (("articles", reports), ("sentences", sentences)):
        counts = ", ".join(f"{sum(c['over_5000'] == kind for c in cases)} {kind}" for kind in CERTAINTIES)
        empty = sum(not case["events"] for case in cases)
        events, held = sum(len(case["events"]) for case in cases), sum(case["held_out"] for case in cases)
        sys.stdout.write(f"{len(cases)} {name}: {events} events, {empty} with none, {held} held out; {counts}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
