"""What the index looks up for a row: its lines as questions, each answered for all rows at once."""

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from rules.fields import Field
from rules.kinds import Kind
from rules.lookups import Asked, ByKey, ByNumber, ByOrder, ByPresence, ByWords, Lookup
from rules.model import Block, Line
from rules.near import ByPlace
from rules.rows import Row

_MOST_OF_ONE = 4  # lines of one row that ask the same of the same field; more are asked by themselves
_EQUAL = frozenset({"", "not", "in"})

Role = Literal["required", "excluded", "doubted"]


class Question(NamedTuple):
    """Of one field, by one kind of lookup, for lines in one role: the n-th such line of a row.

    `required` lines must hold; `excluded` ones must not; a `doubted` one is part of a longer exception, so that the
    row is asked by itself when the line may hold.
    """

    field: Field
    by: str
    is_negated: bool
    role: Role
    nth: int


@dataclass(slots=True)
class Asking:
    """A row and the place of its rule in the set. `rest` and `exceptions` are what no lookup answers in full.

    `is_alone`: the row is always asked by itself once its lookups let it through.
    """

    place: int
    row: Row
    rest: list[Line] = field(default_factory=list)
    exceptions: list[Block] = field(default_factory=list)
    is_alone: bool = False

    def questions(self) -> Iterator[tuple[Question, Line]]:
        """Give what is looked up for the row, and keep what is not."""
        asked: dict[Question, int] = {}
        for line in self.row.required:
            question = _question(line, "required", asked)
            if question is None:
                self.rest.append(line)
            else:
                yield question, line
        for block in self.row.excluded:
            found = _first(block, asked)
            if found is not None:
                yield found
            if found is None or len(block) > 1:
                self.exceptions.append(block)
            self.is_alone = self.is_alone or found is None
        self.is_alone = self.is_alone or bool(self.rest) or not self.row.is_whole


def _first(block: Block, asked: dict[Question, int]) -> tuple[Question, Line] | None:
    """Give the first line of an exception that a lookup answers."""
    role: Role = "excluded" if len(block) == 1 else "doubted"
    for line in block:
        question = _question(line, role, asked)
        if question is not None:
            return question, line
    return None


def _question(line: Line, role: Role, asked: dict[Question, int]) -> Question | None:
    by = _by(line)
    if by is None:
        return None
    first = Question(line.field, by, line.modifier.is_negated, role, 0)
    nth = asked[first] = asked.get(first, -1) + 1
    return first._replace(nth=nth) if nth < _MOST_OF_ONE else None


def _by(line: Line) -> str | None:
    """Give the kind of lookup that answers the line, None where there is none (`matches`)."""
    modifier = line.modifier.name
    if modifier in _EQUAL:
        return _equality(line.field.kind)
    return modifier if modifier in _LOOKUPS else None


def _equality(kind: Kind) -> str:
    if kind.keys is not None:
        return "key"
    return "place" if kind.name == "place" else "number"


def lookup_for(question: Question, asked: Asked) -> Lookup:
    """Give the lookup that answers the question, over its operands."""
    return _LOOKUPS[question.by](asked, question)


def _by_key(asked: Asked, question: Question) -> Lookup:
    keys: Callable[[Any], Collection[Hashable]] | None = question.field.kind.keys
    assert keys is not None, question  # noqa: S101 - _equality
    return ByKey(asked, question.field.kind, keys)


def _by_order(asked: Asked, question: Question) -> Lookup:
    return ByOrder(asked, question.field.kind, question.by)


_LOOKUPS: Mapping[str, Callable[[Asked, Question], Lookup]] = {
    "key": _by_key,
    "number": lambda asked, question: ByNumber(asked, question.field.kind),
    "exists": lambda asked, _: ByPresence(asked),
    **dict.fromkeys(("place", "near", "within"), lambda asked, _: ByPlace(asked)),
    **dict.fromkeys(("gt", "gte", "lt", "lte"), _by_order),
    "contains": lambda asked, question: ByWords(asked, question.field.kind),
}


def operands_of(held: Sequence[tuple[int, Line]]) -> dict[Any, int]:
    """Give the rows (by their bits) that ask for each operand."""
    asked: dict[Any, int] = {}
    for bit, line in held:
        for operand in line.operands:
            asked[operand] = asked.get(operand, 0) | 1 << bit
    return asked
