"""What loads and yet is doubtful: warnings, one a line of doubt, at their places."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, permutations, product

from rules import kinds
from rules.fields import FIELDS
from rules.implies import block_implies, contradicts
from rules.kinds import Party
from rules.model import Block, Expression, Joined, Line, Named, Not, Rule, types_left
from rules.places import Spot
from rules.rows import Row, rows_of
from rules.swallowed import swallowed
from rules.tables import Tables
from streams.faults import Fault, meant

_SINGLE = frozenset(FIELDS) - {"attacker", "defender", "supporter", "actor", "place", "country", "admin1", "source.tag"}
_ALWAYS_THERE: Mapping[str, tuple[float, float]] = {  # with the least and the most that there is
    "type": (0, 0), "phase": (0, 0), "modality": (0, 0), "source": (0, 0), "confidence": (0, 1),
    "incident.sources": (1, math.inf), "incident.outlets": (1, math.inf), "incident.phase": (0, 0),
    "incident.status": (0, 0),
}  # fmt: skip
_MOST_SOUGHT = 200  # unknown actors of a rule for which the nearest name is looked for: 2 s
_MOST_NAMES = 8  # maps of one condition, each tried both ways
_THRESHOLDS = frozenset({"gt", "gte", "lt", "lte"})
_FROM, _UP_TO = frozenset({"gt", "gte", "", "in"}), frozenset({"lt", "lte", "", "in"})


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
    parties = ((line, one) for _, _, line in rule.lines() for one in line.operands if isinstance(one, Party))
    unknown = [(line, one) for line, one in parties if not one.ids]
    names = tables.actors.names() if unknown else ()
    for number, (line, one) in enumerate(unknown):
        known = meant(one.name, names) if number < _MOST_SOUGHT else ""
        yield Fault(line.at, f"{line.written}: no table knows {one.name}; it matches by its name as written", known)


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
    if not any(map(_types_wanted, rows)):
        yield Fault(rule.at, f"{rule.id} can never match: no event type is left", "Widen type")
    is_torn = not _outcomes(rule) & {True}
    if is_torn:
        yield Fault(rule.at, f"{rule.id} can never surely match: its condition contradicts itself", "Change it")
    repeated = [excluded for excluded in rule.unless if _repeats(excluded, rows)]
    for excluded in repeated:
        yield Fault(excluded[0].at, f"{rule.id} can never surely match: unless repeats its match", "Change one")
    wanted, left = ({kept for row in rows for kept in types_of(row)} for types_of in (_types_wanted, _types_left))
    if wanted and not (left or repeated or is_torn):
        yield Fault(rule.at, f"{rule.id} can never match: every event type is excluded", "Widen type, or exclude less")


def _repeats(excluded: Block, rows: Sequence[Row]) -> bool:
    open_lines = [line for line in excluded if not _always_holds(line)]
    return all(block_implies(row.required, open_lines) for row in rows)


def _types_wanted(row: Row) -> frozenset[str]:
    return types_left(row.required)


def _types_left(row: Row) -> frozenset[str]:
    """Give the event types that the row wants and that no map of types alone excludes."""
    alone = [block for block in row.excluded if all(map(_is_of_types, block))]
    return _types_wanted(row) - {one for block in alone for one in types_left(block)}


def _is_of_types(line: Line) -> bool:
    return line.field.name == "type" and line.modifier.name != "exists"


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
    """Give lines that cannot hold, by themselves or beside another, and lines for what is said to be absent."""
    absent = {line.field.name for line in part if line.modifier.name == "exists" and line.operands == (False,)}
    for line in part:
        name, modifier = line.field.name, line.modifier.name
        if name in absent and (modifier != "exists" or line.operands == (True,)):
            yield Fault(line.at, f"{line.written} can never hold beside {name}|exists: false", "Remove one")
        if _never_holds(line):
            yield Fault(line.at, f"{line.written} can never hold", "Change the threshold")
    for first, second in combinations([line for line in part if line.field.name != "type"], 2):
        if contradicts(first, second, is_single=first.field.name in _SINGLE) or contradicts(
            second, first, is_single=False
        ):
            yield Fault(second.at, f"{second.written} can never hold beside {first.written}", "Remove one")
    for low, high in permutations(part, 2):
        if low.field is high.field and _leaves_nothing(low, high):
            is_exact = low.field.kind is not kinds.PERSONS
            verdict = "they can never both hold" if is_exact else "it is possible at most"
            above = low.written.partition(": ")[2]
            yield Fault(high.at, f"{high.written} leaves nothing above {above}: {verdict}", "Change one")


def _leaves_nothing(low: Line, high: Line) -> bool:
    """Tell whether no exact value of an ordered field is as high as the one line asks and as low as the other."""
    rising, falling = low.modifier.name, high.modifier.name
    if not low.field.kind.modifiers.issuperset(_THRESHOLDS) or rising not in _FROM or falling not in _UP_TO:
        return False
    if not _THRESHOLDS & {rising, falling}:
        return False  # two lists of values: `contradicts` knows
    least, most = min(low.operands), max(high.operands)
    return bool(most < least or (most == least and (rising == "gt" or falling == "lt")))


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
