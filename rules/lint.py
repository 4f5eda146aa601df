"""What loads and yet is doubtful: warnings, one a line of doubt, at their places."""

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any

from rules import kinds
from rules.fields import FIELDS
from rules.implies import block_implies, contradicts
from rules.kinds import Party
from rules.model import Block, Expression, Joined, Line, Named, Not, Rule
from rules.places import Spot
from rules.rows import rows_of
from rules.swallowed import swallowed
from rules.tables import Tables
from streams.faults import Fault, meant

_SINGLE = frozenset(FIELDS) - {"attacker", "defender", "supporter", "actor", "place", "country", "admin1", "source.tag"}
_ALWAYS_THERE: Mapping[str, tuple[float, float]] = {  # with the least and the most that there is
    "type": (0, 0), "phase": (0, 0), "modality": (0, 0), "source": (0, 0), "confidence": (0, 1),
    "incident.sources": (1, math.inf), "incident.outlets": (1, math.inf), "incident.phase": (0, 0),
    "incident.status": (0, 0),
}  # fmt: skip
_MOST_NAMES = 8  # maps of one condition, each tried both ways
_THRESHOLDS = frozenset({"gt", "gte", "lt", "lte"})


def warnings(rules: Sequence[Rule], tables: Tables) -> Iterator[Fault]:
    """Give the doubts about each rule by itself, and about rules beside each other."""
    for rule in rules:
        yield from _unknown_actors(rule, tables)
        yield from _bare_regions(rule)
        yield from _never_matches(rule)
        yield from _always_matches(rule)
        yield from _no_type(rule)
        yield from _lifted_by_unless(rule)
    yield from swallowed(rules)


def unreceived(rules: Iterable[Rule], receives: Mapping[str, bool]) -> Iterator[Fault]:
    """Give the rules that are live and that no subscription receives."""
    for rule in rules:
        if rule.mode == "live" and not receives.get(rule.id, False):
            yield Fault(
                rule.at, f"nobody receives {rule.id}", "Add a subscription that matches it, or set mode: shadow"
            )


def _unknown_actors(rule: Rule, tables: Tables) -> Iterator[Fault]:
    names: Collection[str] | None = None
    for _, _, line in rule.lines():
        for operand in line.operands:
            if isinstance(operand, Party) and not operand.ids:
                names = tables.actors.names() if names is None else names
                known = meant(operand.name, names)
                problem = f"{line.written}: no table knows {operand.name}; it matches by its name as written"
                yield Fault(line.at, problem, known)


def _bare_regions(rule: Rule) -> Iterator[Fault]:
    for _, _, line in rule.lines():
        for operand in line.operands:
            if isinstance(operand, Spot) and not operand.has_towns:
                problem = f"{line.written}: the tables know no town of {operand.name}; only reports that name it match"
                yield Fault(line.at, problem, "To have its towns, write place|near, or place|within with a polygon")


def _never_matches(rule: Rule) -> Iterator[Fault]:
    rows = rows_of(rule)
    for part in dict.fromkeys(row.required for row in rows):
        yield from _contradictions(part)
    if "" in rule.blocks and not rule.event_types():
        yield Fault(rule.at, f"{rule.id} can never match: no event type is left", "Widen type")
    if not _outcomes(rule) & {True}:
        yield Fault(rule.at, f"{rule.id} can never surely match: its condition contradicts itself", "Change it")
    for excluded in rule.unless:
        open_lines = [line for line in excluded if not _always_holds(line)]
        if all(block_implies(row.required, open_lines) for row in rows):
            yield Fault(excluded[0].at, f"{rule.id} can never surely match: unless repeats its match", "Change one")


def _always_matches(rule: Rule) -> Iterator[Fault]:
    """Give a rule that nothing but the defaults keeps from any event."""
    if not rule.unless and all(map(_always_holds, rule.added)) and not _outcomes(rule) & {False}:
        remedy = "Add what it is for, for example type: [offensive, assault, siege]"
        yield Fault(rule.at, f"{rule.id} always matches, or possibly: every event meets its lines", remedy)


def _outcomes(rule: Rule) -> set[bool]:
    """Give what the condition can come to, whatever its maps say; maps that always hold are known to."""
    open_names = [name for name, block in rule.blocks.items() if not all(map(_always_holds, block))]
    if len(open_names) > _MOST_NAMES:
        return {True, False}
    held = dict.fromkeys(rule.blocks, True)
    return {
        _holds(rule.condition, held | dict(zip(open_names, values, strict=True)))
        for values in product((True, False), repeat=len(open_names))
    }


def _holds(expression: Expression, held: Mapping[str, bool]) -> bool:
    match expression:
        case Named(name):
            return held[name]
        case Not(part):
            return not _holds(part, held)
        case Joined(is_and, parts):
            return (all if is_and else any)(_holds(part, held) for part in parts)


def _always_holds(line: Line) -> bool:
    """Tell whether every event meets the line."""
    if line.field.name not in _ALWAYS_THERE:
        return False
    match line.modifier.name:
        case "exists":
            return line.operands == (True,)
        case "" | "in":
            known = line.field.kind.schema.get("enum")
            return known is not None and set(known) <= set(line.operands)
        case "gte":
            return bool(min(line.operands) <= _ALWAYS_THERE[line.field.name][0])
        case "lte":
            return bool(max(line.operands) >= _ALWAYS_THERE[line.field.name][1])
        case _:
            return False


def _never_holds(line: Line) -> bool:
    """Tell whether no value meets the line: below the least that there is, or above the most."""
    if line.field.kind not in (kinds.PERSONS, kinds.COUNT, kinds.SHARE):
        return False
    least, most = _ALWAYS_THERE.get(line.field.name, (0, math.inf))
    match line.modifier.name:
        case "lt":
            return bool(max(line.operands) <= least)
        case "gt":
            return bool(min(line.operands) >= most)
        case _:
            return False


def _contradictions(part: Block) -> Iterator[Fault]:
    """Give thresholds of one field that leave nothing between them, and lines for what is said to be absent."""
    lows: dict[str, tuple[Any, bool]] = {}
    absent = {line.field.name for line in part if line.modifier.name == "exists" and line.operands == (False,)}
    for line in part:
        name, modifier = line.field.name, line.modifier.name
        if name in absent and (modifier != "exists" or line.operands == (True,)):
            yield Fault(line.at, f"{line.written} can never hold beside {name}|exists: false", "Remove one")
        if _never_holds(line):
            yield Fault(line.at, f"{line.written} can never hold", "Change the threshold")
        if modifier in ("gt", "gte"):
            lows[name] = (min(line.operands), modifier == "gt")
    for first, second in combinations([line for line in part if line.field.name != "type"], 2):
        if contradicts(first, second, is_single=first.field.name in _SINGLE) or contradicts(
            second, first, is_single=False
        ):
            yield Fault(second.at, f"{second.written} can never hold beside {first.written}", "Remove one")
    for line in part:
        if line.modifier.name in ("lt", "lte") and line.field.name in lows:
            low, is_open = lows[line.field.name]
            high = max(line.operands)
            if high < low or (high == low and (is_open or line.modifier.name == "lt")):
                yield Fault(line.at, f"{line.written} leaves nothing above {low}: it is possible at most", "Swap them")


def _no_type(rule: Rule) -> Iterator[Fault]:
    lines = [line for role, _, line in rule.lines() if role in ("match", "also")]
    if any(line.field.name == "type" for line in lines):
        return
    threshold = next((line for line in lines if line.modifier.name in _THRESHOLDS and "force" in line.field.name), None)
    if threshold is not None:
        problem = f"{threshold.written} without a type counts ceasefires and retreats too"
        yield Fault(threshold.at, problem, "Add type: [offensive, assault, siege]")


def _lifted_by_unless(rule: Rule) -> Iterator[Fault]:
    """Give `unless` lines that lift a default which the rule's match does not replace."""
    named = {line.field.name for role, _, line in rule.lines() if role in ("match", "also")}
    for role, _, line in rule.lines():
        is_limit = line.field.name == "age" and line.modifier.name in ("gt", "gte")  # what the default does, otherwise
        if (
            role == "unless"
            and line.field.name in ("modality", "age")
            and line.field.name not in named
            and not is_limit
        ):
            problem = f"naming {line.field.name} under unless lifts its default for {rule.id}"
            remedy = "Name it in match too, for example modality: [asserted, claimed]"
            yield Fault(
                line.at, problem, remedy if line.field.name == "modality" else "Name it in match too: age|lt: 30d"
            )
