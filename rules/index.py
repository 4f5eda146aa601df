"""All rules at once: a bit a rule, a number a value, and an event is met by joining a few numbers.

Rules are kept as rows (`rules/rows.py`), rows in shards, so that no number grows long. Of each shard two sets come out:
rows that may match, and those of them that leave doubt; a row whose line or exception no lookup answers is then asked
by itself, which are few. The same answers as asking every rule by itself (`rules.match.verdict_of`): tests/rules.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from rules.bits import bits_of, numbers_in
from rules.lookups import Both, Lookup
from rules.model import Line, Rule
from rules.questions import Asking, Question, lookup_for, operands_of
from rules.reasons import View
from rules.rows import rows_of
from rules.three import Three, greatest, opposite

SHARD_ROWS = 12_288  # a number of them takes 1.5 kB
_LATE = frozenset({"place", "near", "within", "contains"})  # lookups that cost more come last

Whole = Callable[[Rule, View], Three]


class Found(NamedTuple):
    """Places of rules in the set, rising: those that surely match, and those that possibly do."""

    sure: list[int]
    possible: list[int]


class Index:
    """Finds the rules that a subject meets; built once for a set of rules."""

    def __init__(self, rules: Sequence[Rule], whole: Whole, shard_rows: int = SHARD_ROWS) -> None:
        """Build it over the rules that are on; `whole` answers for a rule whose condition has no rows."""
        asking = [Asking(place, row) for place, rule in enumerate(rules) if rule.mode != "off" for row in rows_of(rule)]
        self._shards = [_Shard(asking[at : at + shard_rows], rules, whole) for at in range(0, len(asking), shard_rows)]
        self._is_single = len({one.place for one in asking}) == len(asking)

    def find(self, view: View) -> Found:
        """Give the rules that the view's subject meets."""
        sure: list[int] = []
        possible: list[int] = []
        for shard in self._shards:
            shard.find(view, sure, possible)
        if self._is_single:
            return Found(sure, possible)
        surely = dict.fromkeys(sure)  # a rule of several rows is as sure as its surest
        return Found(list(surely), [place for place in dict.fromkeys(possible) if place not in surely])


@dataclass(slots=True)
class _Slot:
    """One question with its lookup; `held` are the rows that ask it, `free` those that do not."""

    question: Question
    lookup: Lookup
    held: int
    free: int

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """Give what sorts the slots: cheap ones that may drop many rows come first."""
        return self.question.by in _LATE, self.question.role != "required", -self.held.bit_count()

    def find(self, values: Sequence[Any]) -> Both:
        """Give the rows whose line these values meet, surely and perhaps."""
        sure, perhaps = self.lookup.find(values)
        if not self.question.is_negated:
            return sure, perhaps
        return (self.held & ~perhaps, self.held & ~sure) if values else (0, 0)


class _Shard:
    """Some rows and their lookups."""

    def __init__(self, asking: Sequence[Asking], rules: Sequence[Rule], whole: Whole) -> None:
        self._rules, self._whole, self._asking = rules, whole, asking
        self._places = [one.place for one in asking]
        self._is_straight = self._places == list(range(len(asking)))
        self._all = (1 << len(asking)) - 1
        held: dict[Question, list[tuple[int, Line]]] = {}
        for bit, one in enumerate(asking):
            for question, line in one.questions():
                held.setdefault(question, []).append((bit, line))
        self._slots = sorted((self._slot(*one) for one in held.items()), key=lambda slot: slot.rank)
        self._alone = bits_of(bit for bit, one in enumerate(asking) if one.is_alone)

    def _slot(self, question: Question, lines: list[tuple[int, Line]]) -> _Slot:
        held = bits_of(bit for bit, _ in lines)
        return _Slot(question, lookup_for(question, operands_of(lines)), held, self._all & ~held)

    def find(self, view: View, sure: list[int], possible: list[int]) -> None:
        """Add the rules of the shard that match; each list stays in the order of the set."""
        may, doubt, alone = self._all, 0, self._alone
        for slot in self._slots:
            if not may & slot.held:
                continue
            met, perhaps = slot.find(view.values(slot.question.field))
            match slot.question.role:
                case "required":
                    may &= slot.free | perhaps
                case "excluded":
                    may &= ~met
                case "doubted":
                    alone |= perhaps
                    continue
            if met is not perhaps:
                doubt |= perhaps & ~met
            if not may:
                return
        alone &= may
        surely, perhaps = may & ~(doubt | alone), may & doubt & ~alone
        if alone:
            asked = [(bit, self._ask(bit, view, is_doubted=bool(doubt >> bit & 1))) for bit in numbers_in(alone)]
            surely |= bits_of(bit for bit, verdict in asked if verdict is Three.YES)
            perhaps |= bits_of(bit for bit, verdict in asked if verdict is Three.POSSIBLE)
        sure += self._at(surely)
        possible += self._at(perhaps)

    def _at(self, bits: int) -> list[int]:
        places = numbers_in(bits)
        return places if self._is_straight else [self._places[bit] for bit in places]

    def _ask(self, bit: int, view: View, *, is_doubted: bool) -> Three:
        """Give the verdict of one row that its lookups have let through."""
        one = self._asking[bit]
        if not one.row.is_whole:
            return self._whole(self._rules[one.place], view)
        held = min(Three.POSSIBLE if is_doubted else Three.YES, view.least(one.rest))
        if held is Three.NO or not one.exceptions:
            return held
        return min(held, opposite(greatest(view.least(block) for block in one.exceptions)))
