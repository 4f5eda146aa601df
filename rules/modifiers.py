"""The modifiers of `field|modifier`: what each asks, what it takes, and how it is answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from rules.kinds import Kind
from rules.three import Three, certain, greatest, opposite
from rules.words import has_words

Takes = Literal["values", "list", "truth", "words", "pattern", "circle", "region"]


@dataclass(frozen=True, eq=False)
class Modifier:
    """`takes` says what stands on its right; `asks` answers for one value of the field and one operand."""

    name: str
    doc: str
    takes: Takes
    asks: Callable[[Kind, Any, Any], Three]
    is_negated: bool = False


def _is(kind: Kind, value: Any, operand: Any) -> Three:
    return kind.same(value, operand)


def _compares(operator: str) -> Callable[[Kind, Any, Any], Three]:
    return lambda kind, value, operand: kind.interval(value).passes(operator, operand)


def _lies_in(_kind: Kind, value: Any, operand: Any) -> Three:
    verdict: Three = operand.holds(value)
    return verdict


def _contains(kind: Kind, value: Any, operand: Any) -> Three:
    return certain(holds=has_words(kind.words(value), operand))


def _matches(kind: Kind, value: Any, operand: Any) -> Three:
    return certain(holds=operand.search(kind.words(value)) is not None)


def _exists(_kind: Kind, _value: Any, _operand: Any) -> Three:
    return Three.YES


MODIFIERS = {
    one.name: one
    for one in (
        Modifier("", "is this, or one of these", "values", _is),
        Modifier("not", "is none of these; no when the field is absent", "values", _is, is_negated=True),
        Modifier("in", "is in a list, or in the list of that name under `lists`", "list", _is),
        Modifier("exists", "is there (true) or absent (false)", "truth", _exists),
        Modifier("gt", "is greater than", "values", _compares("gt")),
        Modifier("gte", "is at least", "values", _compares("gte")),
        Modifier("lt", "is less than", "values", _compares("lt")),
        Modifier("lte", "is at most", "values", _compares("lte")),
        Modifier("near", "lies within so many kilometres: {of: PLACE, km: NUMBER}", "circle", _lies_in),
        Modifier("within", "lies in a country, an admin-1, a polygon, or a list of these by name", "region", _lies_in),
        Modifier("contains", "has these whole words, case and accents aside", "words", _contains),
        Modifier("matches", "has what this regular expression (RE2) finds", "pattern", _matches),
    )
}


def answer(modifier: Modifier, kind: Kind, values: Sequence[Any], operands: Sequence[Any]) -> Three:
    """Give the verdict of one line: the greatest over all values and operands; absent is no, except for `exists`."""
    if modifier.takes == "truth":
        return certain(holds=bool(values) == operands[0])
    if not values:
        return Three.NO
    verdict = greatest(modifier.asks(kind, value, operand) for value in values for operand in operands)
    return opposite(verdict) if modifier.is_negated else verdict
