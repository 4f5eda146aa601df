"""Whether one line, map or rule says more than another, by what they ask alone: no line here is ever tried.

Only what is certain is claimed; "does not imply" means "cannot be told".
"""

from collections.abc import Iterable, Sequence
from typing import Any

from rules.kinds import Kind, Party
from rules.model import Line
from rules.places import Region
from rules.rows import Row

_RISING = frozenset({"gt", "gte"})
_FALLING = frozenset({"lt", "lte"})
_EQUAL = frozenset({"", "in"})


def implies(one: Line, other: Line) -> bool:  # noqa: PLR0911 - a kind of question a line
    """Tell whether `other` is at least as sure as `one` wherever `one` is asked."""
    if one.field is not other.field:
        return _in_region(one, other)
    asked, wanted = one.modifier.name, other.modifier.name
    if wanted == "exists":
        return one.operands == other.operands if asked == "exists" else other.operands == (True,)
    if asked in _EQUAL and wanted in _EQUAL:
        return _all_among(one, other)
    if asked == wanted == "not":
        return _all_among(other, one)
    if {asked, wanted} <= _RISING or {asked, wanted} <= _FALLING:
        return _is_tighter(one, other)
    if asked == wanted == "within":
        return all(any(_lies_in(area, region) for region in other.operands) for area in one.operands)
    return asked == wanted and set(one.operands) <= set(other.operands)


def _all_among(one: Line, other: Line) -> bool:
    """Tell whether each operand of `one` is one of `other`, by the keys that values are known by."""
    kind = one.field.kind
    if kind.keys is None:
        return set(one.operands) <= set(other.operands)
    known = _keys(kind, other.operands)
    return all(_surest_keys(kind, operand) <= known for operand in one.operands)


def _surest_keys(kind: Kind, operand: Any) -> set[Any]:
    """Give the keys of an operand; of an actor that the table knows, its ids: who bears its names has one of them."""
    if isinstance(operand, Party) and operand.ids:
        return {(True, one) for one in operand.ids}
    return set(kind.operand_keys(operand))


def _is_tighter(one: Line, other: Line) -> bool:
    """Tell whether a threshold leaves no more than another of the same direction."""
    if one.modifier.name in _RISING:
        mine, theirs = min(one.operands), min(other.operands)
        return bool(mine > theirs or (mine == theirs and (one.modifier is other.modifier or one.modifier.name == "gt")))
    mine, theirs = max(one.operands), max(other.operands)
    return bool(mine < theirs or (mine == theirs and (one.modifier is other.modifier or one.modifier.name == "lt")))


def _in_region(one: Line, other: Line) -> bool:
    """Tell whether a country is asked for where a region that holds it is enough."""
    if (one.field.name, other.field.name, other.modifier.name) != ("country", "place", "within"):
        return False
    whole = {area for region in other.operands if isinstance(region, Region) for area in region.areas}
    return one.modifier.name in _EQUAL and all((code, None) in whole for code in one.operands)


def _lies_in(one: Any, other: Any) -> bool:
    if isinstance(one, Region) and isinstance(other, Region):
        return all(area in other.areas or (area[0], None) in other.areas for area in one.areas)
    return bool(one == other)


def block_implies(lines: Iterable[Line], other: Iterable[Line]) -> bool:
    """Tell whether lines that all hold make all of `other` hold."""
    held = tuple(lines)
    return all(any(implies(line, wanted) for line in held) for wanted in other)


def rows_imply(mine: Sequence[Row], theirs: Sequence[Row]) -> bool:
    """Tell whether a rule of the rows `theirs` matches, as surely at least, whatever one of the rows `mine` matches."""
    if not all(row.is_whole for row in (*mine, *theirs)):
        return False
    return all(any(_row_implies(row, wider) for wider in theirs) for row in mine)


def _row_implies(row: Row, wider: Row) -> bool:
    return block_implies(row.required, wider.required) and all(
        any(block_implies(excluded, own) for own in row.excluded) for excluded in wider.excluded
    )


def contradicts(one: Line, other: Line, *, is_single: bool) -> bool:
    """Tell whether two lines of one field can never both surely hold; `is_single`: the field has one value at most."""
    asked, wanted = one.modifier.name, other.modifier.name
    if one.field is not other.field:
        return False
    if asked == "not" and wanted in _EQUAL:
        return _all_among(other, one)
    return is_single and asked in _EQUAL and wanted in _EQUAL and not _share(one, other)


def _share(one: Line, other: Line) -> bool:
    kind = one.field.kind
    if kind.keys is None:
        return True
    mine, theirs = (_keys(kind, line.operands) for line in (one, other))
    return bool(mine & theirs)


def _keys(kind: Kind, operands: Sequence[Any]) -> set[Any]:
    return {key for operand in operands for key in kind.operand_keys(operand)}
