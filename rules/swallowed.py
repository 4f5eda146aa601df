"""Rules that add nothing, because another matches whatever they do and tells it as gravely."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rules.implies import rows_imply
from rules.keys import SEVERITIES
from rules.model import Rule
from rules.rows import Row, rows_of
from streams.faults import Fault

_MOST_PAIRS = 40_000  # half a second


@dataclass(frozen=True, eq=False, slots=True)
class _Held:
    """A rule with what is asked of it again and again: its rows, the fields that each of them asks for, its types."""

    rule: Rule
    rows: tuple[Row, ...]
    fields: frozenset[str]
    types: frozenset[str]
    rank: tuple[int, int]

    def may_swallow(self, other: "_Held") -> bool:
        """Tell by what is cheap whether this may match all that the other does, and tell it as gravely."""
        is_as_grave = self.rank[0] >= other.rank[0] and self.rank[1] >= other.rank[1]
        return self is not other and is_as_grave and self.rule.mode == other.rule.mode and self.types >= other.types

    def swallows(self, other: "_Held") -> bool:
        """Tell whether it does; of two that say the same, the first does."""
        if not rows_imply(other.rows, self.rows):
            return False
        says_the_same = other.may_swallow(self) and rows_imply(self.rows, other.rows)
        return not says_the_same or self.rule.at < other.rule.at


def swallowed(rules: Sequence[Rule]) -> Iterator[Fault]:
    """Give a warning for each such rule; of two that say the same, for the second."""
    on = [_held(rule) for rule in rules if rule.mode != "off"]
    by_fields: dict[frozenset[str], list[_Held]] = {}
    for one in on:
        by_fields.setdefault(one.fields, []).append(one)
    pairs = 0
    for one in on:
        reached = one.fields | {"place"} if "country" in one.fields else one.fields
        others = (held for fields, alike in by_fields.items() if fields <= reached for held in alike)
        for other in others:
            if not other.may_swallow(one):
                continue
            pairs += 1
            if pairs > _MOST_PAIRS:
                problem = f"rules that others swallow were looked for up to {one.rule.id} only"
                yield Fault(one.rule.at, problem, "Check fewer files at once")
                return
            if other.swallows(one):
                problem = (
                    f"{other.rule.id} swallows {one.rule.id}: it matches whatever this does, and tells it as gravely"
                )
                yield Fault(one.rule.at, problem, "Remove this one, or let it say more")
                break


def _held(rule: Rule) -> _Held:
    rows = rows_of(rule)
    fields = [frozenset(line.field.name for line in row.required) for row in rows]
    rank = _rank(rule.severity), _rank(rule.if_possible)
    return _Held(rule, rows, frozenset.intersection(*fields), rule.event_types(), rank)


def _rank(severity: str | None) -> int:
    return SEVERITIES.index(severity) if severity else -1
