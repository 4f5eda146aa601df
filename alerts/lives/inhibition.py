"""A stronger rule speaks in the place of a weaker one, of the same incident. Pure.

Only where both would reach the same recipient: whoever hears the weaker alone goes on hearing it. When the stronger
comes later, the weaker's message becomes a pointer to it, silently; when the stronger is retracted, the weaker is told.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import msgspec

from alerts.lives.life import STANDS, Alert, Change
from rules.model import Rule


def stronger_of(alert: Alert, others: Collection[Alert], rules: Mapping[str, Rule]) -> tuple[Alert, ...]:
    """Give the alerts that speak in the place of `alert`, among those that stand."""
    rule = rules.get(alert.rule)
    names = {one.rule for one in rule.inhibited_by} if rule is not None else set()
    return tuple(
        one
        for one in others
        if one.rule in names and one.incident_id == alert.incident_id and one.standing in STANDS and one.mode == "live"
    )


def strongest_first(changes: Sequence[Change], rules: Mapping[str, Rule]) -> tuple[Change, ...]:
    """Give the changes so that a stronger rule's come before a weaker's; else in their order."""
    return tuple(sorted(changes, key=lambda one: _depth(one.alert.rule, rules)))


def with_consequences(
    changes: Sequence[Change], existing: Collection[Alert], rules: Mapping[str, Rule], now: datetime
) -> tuple[Change, ...]:
    """Give the changes, and those of weaker alerts that follow from them."""
    known = {one.alert.id: one for one in changes}
    standing = {one.id: one for one in existing if one.standing in STANDS and one.mode == "live"}
    for change in changes:
        for weaker in _weaker(change.alert, standing.values(), rules):
            own = known.get(weaker.id)
            if own is not None and own.kind == "retraction":
                continue
            if change.kind == "retraction":
                sentence = f"Retracted: {change.alert.title}. This stands"
                base = own if own is not None else _again(weaker, now)
                known[weaker.id] = replace(base, kind="update", changes=(sentence, *base.changes), is_material=True)
            elif change.is_new and own is None:
                known[weaker.id] = replace(_again(weaker, now), is_material=False)
    return tuple(known.values())


def _weaker(stronger: Alert, others: Collection[Alert], rules: Mapping[str, Rule]) -> tuple[Alert, ...]:
    return tuple(
        one
        for one in others
        if one.incident_id == stronger.incident_id
        and one.rule in rules
        and stronger.rule in {named.rule for named in rules[one.rule].inhibited_by}
    )


def _again(alert: Alert, now: datetime) -> Change:
    return Change(alert=msgspec.structs.replace(alert, revision=alert.revision + 1, changed_at=now), kind="update")


def _depth(rule_id: str, rules: Mapping[str, Rule], seen: tuple[str, ...] = ()) -> int:
    rule = rules.get(rule_id)
    above = [] if rule is None else [one.rule for one in rule.inhibited_by if one.rule not in seen]
    return max((1 + _depth(one, rules, (*seen, rule_id)) for one in above), default=0)
