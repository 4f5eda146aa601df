"""A rule as rows: alternatives, each of lines that must hold and maps that must not. What the index is made of.

Least, greatest and opposite of three values distribute as "and", "or" and "not" do, so a rule's verdict is the
greatest of its rows'. A condition that would give too many rows stays whole.
"""

from dataclasses import dataclass
from itertools import product

from rules.model import Block, Expression, Joined, Named, Not, Rule

MOST_ROWS = 16

_Literal = tuple[str, bool]  # a map's name, and whether it must hold
_Ways = list[frozenset[_Literal]]  # one of these, all literals of it


@dataclass(frozen=True, slots=True)
class Row:
    """`required` lines and no map of `excluded`; `is_whole` when they say all, else the rule itself must be asked."""

    required: Block
    excluded: tuple[Block, ...]
    is_whole: bool = True


def rows_of(rule: Rule) -> tuple[Row, ...]:
    """Give the rows of the rule."""
    always = (*rule.defaults, *rule.added)
    ways = _ways(rule.condition, holds=True)
    if ways is None:
        return (Row(always, rule.unless, is_whole=False),)
    return tuple(_row(rule, always, way) for way in ways)


def _row(rule: Rule, always: Block, way: frozenset[_Literal]) -> Row:
    held = [line for name, holds in sorted(way) if holds for line in rule.blocks[name]]
    not_held = tuple(rule.blocks[name] for name, holds in sorted(way) if not holds)
    return Row((*always, *held), (*not_held, *rule.unless))


def _ways(expression: Expression, *, holds: bool) -> _Ways | None:
    """Give the ways in which the expression comes to `holds`; None when they are too many."""
    match expression:
        case Named(name):
            return [frozenset({(name, holds)})]
        case Not(part):
            return _ways(part, holds=not holds)
        case Joined(is_and, parts):
            known = [way for part in parts if (way := _ways(part, holds=holds)) is not None]
            if len(known) < len(parts):
                return None
            return _all_of(known) if is_and is holds else _any_of(known)


def _any_of(parts: list[_Ways]) -> _Ways | None:
    ways = list(dict.fromkeys(way for part in parts for way in part))
    return ways if len(ways) <= MOST_ROWS else None


def _all_of(parts: list[_Ways]) -> _Ways | None:
    ways: _Ways = [frozenset()]
    for part in parts:
        ways = list(dict.fromkeys(one | other for one, other in product(ways, part)))
        if len(ways) > MOST_ROWS:
            return None
    return ways
