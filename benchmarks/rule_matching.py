"""Which of many rules an event meets, beside closures that know only yes and no.

The rules are unkind on purpose: some lack a type, a country or a threshold, some exclude, and places and actors are
drawn as news has them, a few of them most of the time. The closures give no reasons, no third value and no defaults:
they are what the least that could work costs.
"""

import random  # noqa: TID251 - the workload is drawn, from a seed that stands here
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from benchmarks.figures import Table, beside, microseconds, shown
from rules.load import loads
from rules.match import match, verdict_of
from rules.model import RuleSet
from rules.reasons import View
from rules.subject import Subject
from rules.three import Three
from streams.extract.actors import known_actors, members
from streams.records import EVENT_TYPES, Actor, Event, Place, Quantity, Reading

SIZES = (100, 1_000, 10_000)
EVENTS = 150
BUDGET_SECONDS = 3.0
COUNTRIES = ("SY", "IQ", "UA", "SD", "MM", "LB", "YE", "SO", "NG", "ML", "LY", "AF", "CD", "ET", "MZ", "BF", "NE", "TD")
THRESHOLDS = (100, 500, 1_000, 2_000, 5_000, 10_000)
FORCES = (0, 0, 50, 300, 800, 1_500, 6_001, 12_000)


@dataclass(frozen=True)
class Plain:
    """A rule as the closures and the YAML are made of it; None and () ask nothing."""

    id: str
    types: frozenset[str] | None
    countries: frozenset[str] | None
    attackers: frozenset[str] | None
    over: int | None
    never: frozenset[str]


def run() -> list[Table]:
    """Give the comparison at each size."""
    rows = []
    for size in SIZES:
        plain = drawn_rules(size)
        subjects = drawn_subjects(EVENTS)
        written = as_yaml(plain)
        begun = time.perf_counter()
        rules = loads(written)
        loading = time.perf_counter() - begun
        by_type = closures(plain)
        found = [judged(rules, subject) for subject in subjects]
        differ = sum(one != closed(by_type, subject) for one, subject in zip(found, subjects, strict=True))
        ours = _median(partial(matched, rules), subjects)
        bare = _median(partial(judged, rules), subjects)
        peer = _median(partial(closed, by_type), subjects)
        each = sum(map(len, found)) / len(found)
        times = shown(ours), shown(bare), shown(peer), beside(bare, peer)
        rows.append((f"{size:,}", *times, f"{each:.1f}", str(differ), f"{loading:.1f}"))
    about = (
        f"{EVENTS} events against rules over type, country, attacker and force. Median microseconds an event; less is "
        "better. `match` gives every line of each met rule with the value it saw; its verdicts alone are the second "
        "column, and what the closures are compared with. The last but one counts events on which answers differ."
    )
    columns = ("rules", "match (ours)", "verdicts (ours)", "closures", "times", "rules met", "differ", "loading, s")
    return [Table("Matching rules", about, columns, tuple(rows))]


def matched(rules: RuleSet, subject: Subject) -> set[str]:
    """Give the rules that the event surely meets, by way of their reasons."""
    return {one.rule for one in match(subject, rules) if one.certainty == "sure"}


def judged(rules: RuleSet, subject: Subject) -> set[str]:
    """Give the same without the reasons."""
    view = View(subject)
    return {rule.id for rule in rules.by_type[subject.event.type] if verdict_of(rule, view) is Three.YES}


def drawn_rules(count: int, seed: int = 7) -> list[Plain]:
    """Give so many rules, the same for a seed."""
    draw = random.Random(seed)  # noqa: S311 - a workload
    names = _actors()
    return [
        Plain(
            id=f"r{number}",
            types=frozenset(draw.sample(EVENT_TYPES, draw.randint(1, 3))) if draw.random() < 0.85 else None,  # noqa: PLR2004 - the shape of the workload
            countries=_some(draw, COUNTRIES, 3) if draw.random() < 0.6 else None,  # noqa: PLR2004 - as above
            attackers=_some(draw, names, 3) if draw.random() < 0.4 else None,  # noqa: PLR2004 - as above
            over=draw.choice(THRESHOLDS) if draw.random() < 0.65 else None,  # noqa: PLR2004 - as above
            never=_some(draw, COUNTRIES, 1) if draw.random() < 0.1 else frozenset(),  # noqa: PLR2004 - as above
        )
        for number in range(count)
    ]


def drawn_subjects(count: int, seed: int = 11) -> list[Subject]:
    """Give so many events, the same for a seed; every force is an exact figure, so that two values are enough."""
    draw = random.Random(seed)  # noqa: S311 - a workload
    names, subjects = _actors(), []
    for number in range(count):
        country = draw.choices(COUNTRIES, _zipf(len(COUNTRIES)))[0]
        attacker = draw.choices(names, _zipf(len(names)))[0]
        size = draw.choice(FORCES)
        quote = f"{size} men"
        force = Quantity(low=size, high=size, qualifier="exact", quote=quote, start=0, end=len(quote)) if size else None
        event = Event(
            id=f"event-{number}",
            type=draw.choice(EVENT_TYPES),
            phase="underway",
            modality="asserted",
            attacker=(Actor(name=attacker, actor_id=_ids()[attacker]),),
            place=Place(name=country, country=country, precision="country"),
            force=force,
        )
        subjects.append(Subject(event, Reading(article_id=f"a{number}", events=(event,))))
    return subjects


def as_yaml(plain: Sequence[Plain]) -> str:
    """Give the rules as a person would write them."""
    lines = ["tocsin: 1", "rules:"]
    for one in plain:
        asked = [
            *([f"type: [{', '.join(sorted(one.types))}]"] if one.types else []),
            *([f"country: [{', '.join(sorted(one.countries))}]"] if one.countries else []),
            *([f"attacker: [{', '.join(map(repr, sorted(one.attackers)))}]"] if one.attackers else []),
            *([f"force|gt: {one.over}"] if one.over is not None else []),
        ] or ["phase: underway"]
        lines += [
            f"  - id: {one.id}",
            f"    title: Rule {one.id}",
            "    severity: low",
            f"    match: {{{', '.join(asked)}}}",
        ]
        lines += [f"    unless: {{country: [{', '.join(sorted(one.never))}]}}"] if one.never else []
    return "\n".join(lines) + "\n"


Closures = dict[str, list[tuple[str, Callable[[Event], bool]]]]


def closures(plain: Sequence[Plain]) -> Closures:
    """Give for each event type the rules that can meet it, each a function with its own sets bound."""
    found: Closures = {kind: [] for kind in EVENT_TYPES}
    for one in plain:
        test = _closure(one)
        for kind in one.types or EVENT_TYPES:
            found[kind].append((one.id, test))
    return found


def closed(by_type: Closures, subject: Subject) -> set[str]:
    """Give the rules that the event meets, as the closures have it."""
    event = subject.event
    return {name for name, holds in by_type[event.type] if holds(event)}


def _closure(one: Plain) -> Callable[[Event], bool]:
    countries, attackers, over, never = one.countries, one.attackers, one.over, one.never

    def holds(event: Event) -> bool:
        country = event.place.country if event.place else None
        if countries is not None and country not in countries:
            return False
        if attackers is not None and event.attacker[0].name not in attackers:
            return False
        if over is not None and (event.force is None or event.force.low is None or event.force.low <= over):
            return False
        return country not in never

    return holds


def _median(answer: Callable[[Subject], object], subjects: Sequence[Subject]) -> float:
    return microseconds(lambda number: answer(subjects[number]), times=len(subjects), budget_seconds=BUDGET_SECONDS)


def _actors() -> list[str]:
    return sorted(_ids())


def _ids() -> dict[str, str]:
    """Give name and id of actors that stand for themselves alone: closures know no members."""
    known: dict[str, Any] = dict(known_actors())
    alone = {actor_id: one for actor_id, one in known.items() if set(members(actor_id)) <= {actor_id}}
    return {one.name: actor_id for actor_id, one in sorted(alone.items())[:40]}


def _some(draw: random.Random, values: Sequence[str], most: int) -> frozenset[str]:
    return frozenset(draw.choices(values, _zipf(len(values)), k=draw.randint(1, most)))


def _zipf(count: int) -> list[float]:
    return [1 / (rank + 1) for rank in range(count)]
