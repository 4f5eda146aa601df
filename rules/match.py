"""Which rules an event meets: yes, possible or no for each, in three values; pure, and the same wherever it runs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from rules.model import Expression, Joined, Named, Not, Rule, RuleSet
from rules.reasons import Reason, View, reasons_of
from rules.subject import Subject
from rules.three import Three, greatest, least, opposite


@dataclass(frozen=True)
class Match:
    """A rule that an event meets. `fires` and `severity`: whether and how gravely it is told, None when it is not."""

    rule: str
    certainty: Literal["sure", "possible"]
    fires: bool
    severity: str | None
    event: str
    reasons: tuple[Reason, ...]

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
    tried = ((rule, verdict_of(rule, view)) for rule in rules.by_type[subject.event.type])
    return tuple(matched(rule, verdict, view) for rule, verdict in tried if verdict > Three.NO)


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
        reasons=reasons_of(rule, view),
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
