"""Values of a field to the rules whose line they meet: one lookup a kind of question, each answer two sets of bits.

The first set holds the rules whose line is surely met, the second those where it may be; the second contains the first.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from typing import Any, Protocol

import ahocorasick

from rules.intervals import Interval
from rules.kinds import Kind
from rules.words import spaced

Both = tuple[int, int]  # surely met, perhaps met
Asked = Mapping[Any, int]  # an operand, and the rules that ask for it


class Lookup(Protocol):
    """Finds by the values of one field; a field that is absent has none."""

    def find(self, values: Sequence[Any]) -> Both:
        """Give the rules whose line these values meet."""


class ByKey:
    """Equality that leaves no doubt: by the keys that a value and an operand share."""

    def __init__(self, asked: Asked, kind: Kind, keys: Callable[[Any], Collection[Hashable]]) -> None:
        self._keys = keys
        self._rules: dict[Hashable, int] = {}
        for operand, rules in asked.items():
            for key in kind.operand_keys(operand):
                self._rules[key] = self._rules.get(key, 0) | rules

    def find(self, values: Sequence[Any]) -> Both:
        """Give the rules that ask for one of the values."""
        get, met = self._rules.get, 0
        for value in values:
            for key in self._keys(value):
                met |= get(key, 0)
        return met, met


class ByPresence:
    """`exists`."""

    def __init__(self, asked: Asked) -> None:
        self._present, self._absent = asked.get(True, 0), asked.get(False, 0)

    def find(self, values: Sequence[Any]) -> Both:
        """Give the rules that ask for a value, or for none."""
        met = self._present if values else self._absent
        return met, met


class ByOrder:
    """`gt gte lt lte`: for each rank of a threshold, all rules whose threshold lies below it (or above)."""

    def __init__(self, asked: Asked, kind: Kind, operator: str) -> None:
        self._interval = kind.interval
        self._thresholds = sorted(asked)
        self._is_greater = operator in ("gt", "gte")
        self._rank = bisect_left if operator in ("gt", "lte") else bisect_right
        rising = [asked[one] for one in self._thresholds]
        self._met = _running(rising) if self._is_greater else _running(rising[::-1])[::-1]

    def find(self, values: Sequence[Any]) -> Both:
        """Give the rules whose threshold the values pass: whole intervals surely, parts of one perhaps."""
        sure = perhaps = 0
        for value in values:
            taken: Interval = self._interval(value)
            low = self._met[self._rank(self._thresholds, taken.low)]
            high = self._ending(taken.high)
            sure, perhaps = (sure | low, perhaps | high) if self._is_greater else (sure | high, perhaps | low)
        return sure, perhaps | sure

    def _ending(self, high: Any) -> int:
        """Give what the upper end passes; without an end it passes every `gt` and no `lt`."""
        return self._met[-1] if high is None else self._met[self._rank(self._thresholds, high)]


def _running(parts: Iterable[int]) -> list[int]:
    """Give nothing, the first, the first two, and so on, each joined."""
    joined = [0]
    for part in parts:
        joined.append(joined[-1] | part)
    return joined


class ByNumber:
    """Equality of a number that may be a range."""

    def __init__(self, asked: Asked, kind: Kind) -> None:
        self._interval, self._asked, self._numbers = kind.interval, asked, sorted(asked)

    def find(self, values: Sequence[Any]) -> Both:
        """Give the rules that ask for the number: surely when it is exactly that, perhaps when the range holds it."""
        sure = perhaps = 0
        for value in values:
            taken: Interval = self._interval(value)
            last = len(self._numbers) if taken.high is None else bisect_right(self._numbers, taken.high)
            for number in self._numbers[bisect_left(self._numbers, taken.low) : last]:
                perhaps |= self._asked[number]
            if taken.low == taken.high:
                sure |= self._asked.get(taken.low, 0)
        return sure, perhaps


class ByWords:
    """`contains`: all words of all rules in one pass over the text."""

    def __init__(self, asked: Asked, kind: Kind) -> None:
        self._words = kind.words
        self._found = ahocorasick.Automaton()
        for words, rules in asked.items():
            self._found.add_word(f" {words} ", (words, rules))
        self._found.make_automaton()

    def find(self, values: Sequence[Any]) -> Both:
        """Give the rules whose words stand in one of the values."""
        found = {words: rules for value in values for _, (words, rules) in self._found.iter(spaced(self._words(value)))}
        met = 0
        for rules in found.values():
            met |= rules
        return met, met
