"""Why a rule matched or did not: every line with the value it saw, the words that say so, and its verdict."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from rules.fields import Field
from rules.model import Line, Role, Rule
from rules.modifiers import answer
from rules.three import Three


class View:
    """One subject (or, for subscriptions, an alert) with each field read once, however many rules ask for it."""

    def __init__(self, subject: Any) -> None:
        self.subject = subject
        self._values: dict[Field, Sequence[Any]] = {}

    def values(self, field: Field) -> Sequence[Any]:
        """Give the values of the field."""
        known = self._values.get(field)
        if known is None:
            known = self._values[field] = field.values(self.subject)
        return known

    def verdict(self, line: Line) -> Three:
        """Give the verdict of one line."""
        return answer(line.modifier, line.field.kind, self.values(line.field), line.operands)

    def least(self, lines: Iterable[Line]) -> Three:
        """Give the least of the lines' verdicts; stops at the first no."""
        held = Three.YES
        for line in lines:
            held = min(held, self.verdict(line))
            if held is Three.NO:
                break
        return held


@dataclass(frozen=True)
class Reason:
    """One line's part in a verdict; `group` is the name of its map, "" where there is one map only."""

    role: Role
    group: str
    line: str
    field: str
    verdict: Three
    seen: str | None
    quote: str | None

    def as_json(self) -> dict[str, Any]:
        """Give it as plain values; what says nothing is left out."""
        said = {"field": self.field, "line": self.line, "verdict": str(self.verdict), "seen": self.seen}
        said |= {"quote": self.quote} if self.quote else {}
        said |= {"role": self.role} if self.role != "match" else {}
        return said | ({"map": self.group} if self.group else {})


def reasons_of(rule: Rule, view: View) -> tuple[Reason, ...]:
    """Give a reason for each line of the rule, in the order written, defaults after them, exceptions last."""
    return tuple(_reason(role, group, line, view) for role, group, line in rule.lines())


def _reason(role: Role, group: str, line: Line, view: View) -> Reason:
    seen = line.field.seen(view.subject)
    said = "; ".join(dict.fromkeys(one.said for one in seen)) or None
    quote = next((one.quote for one in seen if one.quote), None)
    return Reason(role, group, line.written, line.field.name, view.verdict(line), said, quote)
