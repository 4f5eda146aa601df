"""Rules that add nothing, because another matches whatever they do and tells it as gravely."""

from collections.abc import Iterator, Sequence
from itertools import islice

from rules.implies import rule_implies
from rules.keys import SEVERITIES
from rules.model import Rule
from rules.rows import rows_of
from streams.faults import Fault

_MOST_PAIRS = 200_000  # half a second


def swallowed(rules: Sequence[Rule]) -> Iterator[Fault]:
    """Give a warning for each such rule; of two that say the same, for the second."""
    on = [rule for rule in rules if rule.mode != "off"]
    by_fields: dict[frozenset[str], list[Rule]] = {}
    for rule in on:
        by_fields.setdefault(_asked_by_all_rows(rule), []).append(rule)
    pairs = iter(range(_MOST_PAIRS))
    for rule in on:
        asked = _asked_by_all_rows(rule)
        reached = asked | {"place"} if "country" in asked else asked
        others = (one for fields, alike in by_fields.items() if fields <= reached for one in alike)
        for other in others:
            if next(pairs, None) is None:
                yield Fault(rule.at, f"rules that others swallow were looked for up to {rule.id} only", "Split the set")
                return
            if _swallows(other, rule):
                problem = f"{other.id} swallows {rule.id}: it matches whatever this does, and tells it as gravely"
                yield Fault(rule.at, problem, "Remove this one, or let it say more")
                break


def _asked_by_all_rows(rule: Rule) -> frozenset[str]:
    """Give the fields that each way of matching the rule asks for."""
    rows = [frozenset(line.field.name for line in row.required) for row in islice(rows_of(rule), 16)]
    return frozenset.intersection(*rows) if rows else frozenset()


def _swallows(other: Rule, rule: Rule) -> bool:
    if other is rule or other.mode != rule.mode or not _is_as_grave(other, rule) or not rule_implies(rule, other):
        return False
    says_the_same = _is_as_grave(rule, other) and rule_implies(other, rule)
    return not says_the_same or other.at < rule.at


def _is_as_grave(one: Rule, other: Rule) -> bool:
    return _rank(one.severity) >= _rank(other.severity) and _rank(one.if_possible) >= _rank(other.if_possible)


def _rank(severity: str | None) -> int:
    return SEVERITIES.index(severity) if severity else -1
