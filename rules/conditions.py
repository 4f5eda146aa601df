"""How named maps are joined: `not` before `and` before `or`, parentheses, `1 of x_*`, `all of x_*`."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from fnmatch import fnmatchcase

from rules.model import Expression, Joined, Named, Not
from streams.faults import meant, shown

MAP_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
WORDS = frozenset({"and", "or", "not", "of", "all", "them"})
_TOKEN = re.compile(r"\s*(\(|\)|[^\s()]+)")
_DEEPEST = 20


@dataclass
class UnreadableError(Exception):
    """The condition cannot be read; `column` counts from 0 in its text."""

    column: int
    problem: str
    remedy: str = ""


def parse(text: str, names: Collection[str]) -> Expression:
    """Give the expression over the maps `names`, or raise UnreadableError."""
    return _Parser(text, names).whole()


class _Parser:
    def __init__(self, text: str, names: Collection[str]) -> None:
        self._names, self._end = names, len(text)
        self._tokens = [(found.group(1), found.start(1)) for found in _TOKEN.finditer(text)]
        self._next = self._depth = 0

    def whole(self) -> Expression:
        expression = self._any()
        if self._next < len(self._tokens):
            word, column = self._tokens[self._next]
            raise UnreadableError(column, f"{shown(word)} is not expected here", "Join maps with and, or, not")
        return expression

    def _peek(self) -> str:
        return self._tokens[self._next][0] if self._next < len(self._tokens) else ""

    def _take(self) -> tuple[str, int]:
        if self._next == len(self._tokens):
            raise UnreadableError(self._end, "the condition ends too early", "Name a map after the last word")
        self._next += 1
        return self._tokens[self._next - 1]

    def _any(self) -> Expression:
        parts = [self._all()]
        while self._peek() == "or":
            self._take()
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else Joined(is_and=False, parts=tuple(parts))

    def _all(self) -> Expression:
        parts = [self._one()]
        while self._peek() == "and":
            self._take()
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else Joined(is_and=True, parts=tuple(parts))

    def _one(self) -> Expression:
        word, column = self._take()
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UnreadableError(column, f"nested deeper than {_DEEPEST} levels", "Write it flatter")
        expression = self._inner(word, column)
        self._depth -= 1
        return expression

    def _inner(self, word: str, column: int) -> Expression:
        if word == "not":
            return Not(self._one())
        if word == "(":
            expression = self._any()
            if self._peek() != ")":
                raise UnreadableError(column, "this parenthesis is not closed", "Add )")
            self._take()
            return expression
        if self._peek() == "of":
            self._take()
            return self._of(word, column)
        if word in self._names:
            return Named(word)
        if word in WORDS or word == ")":
            raise UnreadableError(column, f"{shown(word)} stands where a map is expected", "Name a map of match")
        raise UnreadableError(column, f"no map of match is named {shown(word)}", meant(word, self._names))

    def _of(self, many: str, column: int) -> Expression:
        if many not in ("1", "all"):
            raise UnreadableError(column, f"{shown(many)} of is not understood", "Write 1 of x_* or all of x_*")
        pattern, at = self._take()
        chosen = tuple(Named(name) for name in sorted(self._names) if fnmatchcase(name, pattern.replace("[", "[[]")))
        if not chosen:
            raise UnreadableError(at, f"no map of match is named {shown(pattern)}", meant(pattern, self._names))
        return Joined(is_and=many == "all", parts=chosen)


def names_in(expression: Expression) -> frozenset[str]:
    """Give the names of the maps that the expression uses."""
    match expression:
        case Named(name):
            return frozenset({name})
        case Not(part):
            return names_in(part)
        case Joined(_, parts):
            return frozenset().union(*map(names_in, parts))
