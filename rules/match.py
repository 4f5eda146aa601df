"""Which rules an event meets: yes, possible or no for each, in three values; pure, and the same wherever it runs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal
from weakref import WeakKeyDictionary

from rules.index import Index
from rules.model import Expression, Joined, Named, Not, Rule, RuleSet
from rules.reasons import Reason, View, reasons_of
from rules.subject import Subject
from rules.three import Three, greatest, least, opposite

_INDEXES: WeakKeyDictionary[RuleSet, Index] = WeakKeyDictionary()


@dataclass(frozen=True)
class Match:
    """A rule that an event meets. `fires` and `severity`: whether and how gravely it is told, None when it is not.

    `reasons` are made when they are asked for: of a thousand matches, few are told.
    """

    rule: str
    certainty: Literal["sure", "possible"]
    fires: bool
    severity: str | None
    event: str
    _why: Callable[[], Sequence[Reason]] = field(repr=False, compare=False)

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """Give every line of the rule with what it saw."""
        return tuple(self._why())

    def as_json(self) -> dict[str, Any]:
        """Give it as plain values."""
        return {
            "rule": self.rule,
            "certainty": self.certainty,
            "fires": self.fires,
            "severity": self.severity,
            "event": self.event,
            "reasons": [reason.as_json() for reason in self.reasons],
        }


def match(subject: Subject, rules: RuleSet) -> tuple[Match, ...]:
    """Give a Match for each rule that is on and met, surely or possibly, in the order of the set."""
    view = View(subject)
    found = index_of(rules).find(view)
    verdicts = [(place, Three.YES) for place in found.sure] + [(place, Three.POSSIBLE) for place in found.possible]
    return tuple(matched(rules.rules[place], verdict, view) for place, verdict in sorted(verdicts))


def index_of(rules: RuleSet) -> Index:
    """Give the index of the set, built when it is first asked for."""
    index = _INDEXES.get(rules)
    if index is None:
        index = _INDEXES[rules] = Index(rules.rules, verdict_of)
    return index


def verdict_of(rule: Rule, view: View) -> Three:
    """Give the rule's verdict: match, macros and defaults must hold; what `unless` excludes must not."""
    held = view.least((*rule.defaults, *rule.added))
    if held is Three.NO:
        return held
    held = min(held, _joined(rule.condition, lambda name: view.least(rule.blocks[name])))
    if held is Three.NO or not rule.unless:
        return held
    return min(held, opposite(greatest(view.least(block) for block in rule.unless)))


def matched(rule: Rule, verdict: Three, view: View) -> Match:
    """Give the Match of a rule whose verdict is yes or possible."""
    is_sure = verdict is Three.YES
    severity = rule.severity if is_sure else rule.if_possible
    return Match(
        rule=rule.id,
        certainty="sure" if is_sure else "possible",
        fires=severity is not None,
        severity=severity,
        event=view.subject.event.id,
        _why=lambda: reasons_of(rule, view),
    )


def _joined(expression: Expression, of: Callable[[str], Three]) -> Three:
    match expression:
        case Named(name):
            return of(name)
        case Not(part):
            return opposite(_joined(part, of))
        case Joined(is_and, parts):
            verdicts = (_joined(part, of) for part in parts)
            return least(verdicts) if is_and else greatest(verdicts)
