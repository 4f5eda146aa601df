"""Which of many rules an event meets: the index beside closures and beside engines that others wrote.

The peers parse free expressions and know yes and no; ours have fixed shapes, three values and two default lines more.
They are an extra: `pip install '.[bench]'`; one that is not there is left out and named.
"""

import importlib
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.figures import Table, beside, microseconds, shown
from benchmarks.rules_workload import (
    TABLES,
    Plain,
    Told,
    as_closure,
    as_expression,
    as_yaml,
    drawn_events,
    drawn_rules,
    met_by,
)
from rules.load import load
from rules.match import index_of, match
from rules.model import RuleSet
from rules.reasons import View

SIZES = (100, 1_000, 10_000, 100_000)
EVENTS = 2_000
CHECKED = 20  # events whose every answer is compared
BUDGET_SECONDS = 4.0
RULES_A_FILE = 10_000
Answer = Callable[[int], set[int]]  # the number of an event, and the rules it meets


@dataclass(frozen=True)
class Peer:
    """An engine of others: `most` rules are tried, for more its time is taken to grow with their number."""

    name: str
    module: str
    most: int
    build: Callable[[Any, Sequence[Plain]], Callable[[dict[str, Any]], set[int]]]


def run() -> list[Table]:
    """Give the comparison, and what loading and telling cost."""
    events = drawn_events(EVENTS)
    per_event, per_rule = [], []
    last: dict[str, tuple[int, float]] = {}
    for size in SIZES:
        plain = drawn_rules(size)
        wanted = [{number for number, rule in enumerate(plain) if met_by(rule, one)} for one in events[:CHECKED]]
        ours, costs = _ours(plain, events, wanted)
        times = {name: _peer(name, plain, events, wanted, last) for name in ("closures", *PEERS)}
        met = sum(map(len, wanted)) / CHECKED
        peers = [f"{time} ({times_ours})" for time, times_ours in (_beside(one, ours) for one in times.values())]
        per_event.append((f"{size:,} ({met:,.0f} met)", shown(ours), *peers))
        per_rule.append((f"{size:,}", *costs))
    return [
        Table("Matching rules", _about(), ("rules", "index (ours)", "closures", *PEERS), tuple(per_event)),
        Table(
            "What stands around the matching",
            "The same rules. `match` gives a Match for each rule met, in the order of the set; with reasons it also "
            "gives each line with the value it saw. Microseconds an event, median; loading is YAML to typed rules.",
            ("rules", "match, us", "match with reasons, us", "loading, s", "building the index, s"),
            tuple(per_rule),
        ),
    ]


def _about() -> str:
    there = [name for name in PEERS if _module(PEERS[name].module) is not None]
    missing = [name for name in PEERS if name not in there]
    return (
        f"Up to {EVENTS:,} events against rules over types, places (region, country, province), actors (groups and "
        "members) and force, many conditions absent, some rules excluding. Median microseconds an event, in brackets "
        f"how many times ours; less is better. The rules met by {CHECKED} events are checked for each engine: a wrong "
        "one is named. `~` is not measured but taken to grow with the number of rules from the last size that was. "
        "The index gives three values, reads the event's fields itself and tries two default lines a rule; the peers "
        "are given a flat row and give yes or no. "
        + ", ".join(f"{name} {version(name)}" for name in there)
        + "."
        + (f" Not installed: {', '.join(missing)}." if missing else "")
    )


def _ours(plain: Sequence[Plain], events: Sequence[Told], wanted: Sequence[set[int]]) -> tuple[float, tuple[str, ...]]:
    """Give microseconds an event of the index, and what stands around it."""
    begun = time.perf_counter()
    rules = _loaded(plain)
    loaded = time.perf_counter()
    index = index_of(rules)
    built = time.perf_counter()
    subjects = [event.subject(number) for number, event in enumerate(events)]
    _check("ours", lambda number: set(index.find(View(subjects[number])).sure), wanted)
    found = microseconds(lambda number: index.find(View(subjects[number])), times=EVENTS, budget_seconds=BUDGET_SECONDS)
    told = microseconds(lambda number: match(subjects[number], rules), times=EVENTS, budget_seconds=BUDGET_SECONDS)
    why = microseconds(
        lambda number: [one.reasons for one in match(subjects[number], rules)],
        times=EVENTS,
        budget_seconds=BUDGET_SECONDS / 2,
    )
    return found, (shown(told), shown(why), f"{loaded - begun:.2f}", f"{built - loaded:.2f}")


def _loaded(plain: Sequence[Plain]) -> RuleSet:
    with tempfile.TemporaryDirectory(prefix="tocsin-bench-") as folder:
        for first in range(0, len(plain), RULES_A_FILE):
            text = as_yaml(plain[first : first + RULES_A_FILE], first)
            (Path(folder) / f"{first:09}.yaml").write_text(text, encoding="utf-8")
        return load([Path(folder)], TABLES)


def _peer(
    name: str,
    plain: Sequence[Plain],
    events: Sequence[Told],
    wanted: Sequence[set[int]],
    last: dict[str, tuple[int, float]],
) -> tuple[float | None, bool]:
    """Give microseconds an event and whether they were measured; None where the engine is not there."""
    peer = PEERS.get(name, CLOSURES)
    module = _module(peer.module)
    if module is None:
        return None, False
    if len(plain) > peer.most:
        size, value = last[name]
        return value * len(plain) / size, False
    answer = peer.build(module, plain)
    rows = [event.as_row for event in events]
    _check(name, lambda number: answer(rows[number]), wanted[: 3 if peer.most <= SIZES[1] else CHECKED])
    value = microseconds(lambda number: answer(rows[number]), times=EVENTS, budget_seconds=BUDGET_SECONDS)
    last[name] = len(plain), value
    return value, True


def _check(name: str, answer: Answer, wanted: Sequence[set[int]]) -> None:
    for number, expected in enumerate(wanted):
        found = answer(number)
        if found != expected:
            raise AssertionError(f"{name}: event {number} meets {sorted(found ^ expected)[:5]}, or does not")


def _beside(taken: tuple[float | None, bool], ours: float) -> tuple[str, str]:
    value, is_measured = taken
    if value is None:
        return "not installed", "-"
    return ("" if is_measured else "~") + shown(value), beside(value, ours)


def _module(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def _closures(_module: Any, plain: Sequence[Plain]) -> Callable[[dict[str, Any]], set[int]]:
    made = list(enumerate(map(as_closure, plain)))
    return lambda row: {number for number, holds in made if holds(row)}


def _rule_engine(module: Any, plain: Sequence[Plain]) -> Callable[[dict[str, Any]], set[int]]:
    made = [(number, module.Rule(as_expression(rule))) for number, rule in enumerate(plain)]
    return lambda row: {number for number, rule in made if rule.matches(row)}


def _zen(module: Any, plain: Sequence[Plain]) -> Callable[[dict[str, Any]], set[int]]:
    made = [(number, module.compile_expression(as_expression(rule))) for number, rule in enumerate(plain)]
    return lambda row: {number for number, rule in made if rule.evaluate(row)}


def _cel(module: Any, plain: Sequence[Plain]) -> Callable[[dict[str, Any]], set[int]]:
    environment = module.Environment()
    made = [
        (number, environment.program(environment.compile(as_expression(rule, is_cel=True))))
        for number, rule in enumerate(plain)
    ]

    def answer(row: dict[str, Any]) -> set[int]:
        given = module.json_to_cel(row)
        return {number for number, rule in made if rule.evaluate(given)}

    return answer


CLOSURES = Peer("closures", "builtins", 100_000, _closures)
PEERS = {
    peer.name: peer
    for peer in (
        Peer("zen-engine", "zen", 10_000, _zen),
        Peer("rule-engine", "rule_engine", 10_000, _rule_engine),
        Peer("cel-python", "celpy", 1_000, _cel),
    )
}
