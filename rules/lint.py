"""What loads and yet is doubtful: warnings, one a line of doubt, at their places."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from rules.kinds import Party
from rules.model import Block, Line, Rule
from rules.tables import Tables
from streams.faults import Fault, meant

_THRESHOLDS = frozenset({"gt", "gte", "lt", "lte"})


def warnings(rules: Iterable[Rule], tables: Tables) -> Iterator[Fault]:
    """Give the doubts about each rule by itself."""
    for rule in rules:
        yield from _unknown_actors(rule, tables)
        yield from _never_matches(rule)
        yield from _no_type(rule)
        yield from _lifted_by_unless(rule)


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


def _never_matches(rule: Rule) -> Iterator[Fault]:
    parts: list[Block] = [(*block, *rule.added, *rule.defaults) for block in rule.blocks.values()]
    for part in parts:
        yield from _contradictions(part)
    if "" in rule.blocks and not rule.event_types():
        yield Fault(rule.at, f"{rule.id} can never match: no event type is left", "Widen type")
    for excluded in rule.unless:
        held = {_same(line) for line in rule.blocks.get("", ())} | {_same(line) for line in rule.added}
        if excluded and all(_same(line) in held for line in excluded):
            yield Fault(excluded[0].at, f"{rule.id} can never surely match: unless repeats its match", "Change one")


def _same(line: Line) -> tuple[str, str, str]:
    return line.field.name, line.modifier.name, repr(line.operands)


def _contradictions(part: Block) -> Iterator[Fault]:
    """Give thresholds of one field that leave nothing between them, and lines for what is said to be absent."""
    lows: dict[str, tuple[Any, bool]] = {}
    absent = {line.field.name for line in part if line.modifier.name == "exists" and line.operands == (False,)}
    for line in part:
        name, modifier = line.field.name, line.modifier.name
        if name in absent and (modifier != "exists" or line.operands == (True,)):
            yield Fault(line.at, f"{line.written} can never hold beside {name}|exists: false", "Remove one")
        if modifier in ("gt", "gte"):
            lows[name] = (min(line.operands), modifier == "gt")
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
