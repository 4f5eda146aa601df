"""Whether one recipient is told of one change of an alert: now, later, or not. Pure: `(telling, terms, history, now)`.

In this order: a silence, a stronger rule, a snooze, a storm of the rule, an approval that is waited for, quiet hours,
the recipient's rate, a burst. What takes back what was told (a correction, a retraction) waits for quiet hours alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from alerts.message import Kind, Severity
from alerts.outgoing.holds import Hold, HoldKind, a_hold
from alerts.outgoing.outbox import Addressed
from alerts.subscribing.subscriptions import Subscription

NOT_HELD: tuple[Kind, ...] = ("correction", "retraction")


@dataclass(frozen=True, kw_only=True)
class Limits:
    """When many alerts are too many. A storm is of one rule, a burst at one recipient; 0 alerts: never.

    What a storm holds is told as one digest a recipient when its owner releases it, or after `storm_release_after`.
    """

    storm_alerts: int = 20
    storm_window: timedelta = timedelta(minutes=10)
    storm_release_after: timedelta = timedelta(minutes=10)
    burst_alerts: int = 5
    burst_window: timedelta = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class Telling:
    """A change of an alert, as far as the terms of telling it go. `subject` is the rule's id."""

    alert_id: str
    rule: str
    severity: Severity
    kind: Kind
    is_material: bool = True


@dataclass(frozen=True, kw_only=True)
class History:
    """What is known of the alert and its recipient at `now`.

    `has_got`: told of the alert before, or being told. `held_under` is the hold under which it waits. `told_at` are
    the times of the messages to the recipient, `firsts_at` those of first messages; corrections are not counted.
    `holds` are the open holds over the alert, its rule and the subscription that concern this recipient. `is_storm`:
    this alert is one too many of its rule.
    """

    has_got: bool = False
    held_under: Hold | None = None
    silenced: str | None = None
    inhibited: str | None = None
    is_storm: bool = False
    told_at: Sequence[datetime] = ()
    firsts_at: Sequence[datetime] = ()
    holds: Sequence[Hold] = ()


@dataclass(frozen=True)
class Tell:
    """Tell it now; silently where `is_silent`."""

    is_silent: bool = False


@dataclass(frozen=True)
class Wait:
    """Hold it under `hold`, which is opened where it is not yet."""

    hold: Hold
    reason: str


@dataclass(frozen=True)
class Untold:
    """Do not tell it; the ledger says why. Without a reason there was nothing to tell, and nothing is kept."""

    reason: str = ""


Plan = Tell | Wait | Untold


@dataclass(frozen=True, kw_only=True)
class Terms:
    """By what a recipient is told: the subscription (None: none names it any more), and the limits for all."""

    to: Addressed
    subscription: Subscription | None = None
    limits: Limits = field(default_factory=Limits)


def plan(telling: Telling, terms: Terms, history: History, now: datetime) -> Plan:
    """Say whether this recipient is told now."""
    if telling.kind in NOT_HELD and not history.has_got:  # nothing was told that could be taken back
        return _silent(history) if telling.kind == "correction" else Untold()
    if not telling.is_material:
        return _silent(history)
    if telling.kind in NOT_HELD:
        return _quiet(telling, terms, now) or Tell()
    return _refused(history) or _held(telling, terms, history, now) or Tell()


def best(plans: Iterable[Plan]) -> Plan:
    """Give what a recipient of several subscriptions gets: told by one is told; else the soonest; else the reason."""
    ordered = sorted(plans, key=_order)
    return ordered[0] if ordered else Untold()


def _order(one: Plan) -> tuple[int, str]:
    match one:
        case Tell():
            return 0, ""
        case Wait(hold, _):
            return 1, f"{hold.due_at.isoformat()} {hold.hold_id}"
        case Untold(reason):
            return 2, reason


def _silent(history: History) -> Plan:
    if history.held_under is not None:
        return Wait(history.held_under, "held with what was held before")
    return Tell(is_silent=True) if history.has_got else Untold()


def _refused(history: History) -> Plan | None:
    if history.silenced is not None:
        return Untold(history.silenced)
    if history.inhibited is not None:
        return Tell(is_silent=True) if history.has_got else Untold(history.inhibited)
    return None


def _held(telling: Telling, terms: Terms, history: History, now: datetime) -> Plan | None:
    for kind in ("storm", "review"):  # asked for already: what comes after waits for the same answer
        if history.held_under is not None and history.held_under.kind == kind:
            return Wait(history.held_under, "held with what was held before")
    return (
        _snoozed(telling, history)
        or _storm(telling, terms, history, now)
        or _review(telling, terms, history, now)
        or _quiet(telling, terms, now)
        or _rate(terms, history, now)
        or _burst(telling, terms, history, now)
    )


def _snoozed(telling: Telling, history: History) -> Plan | None:
    snooze = _open(history, "snooze")
    if snooze is None or telling.kind == "escalation":
        return None
    return Wait(snooze, f"snoozed until {_clock(snooze.due_at)}")


def _storm(telling: Telling, terms: Terms, history: History, now: datetime) -> Plan | None:
    if history.has_got:
        return None
    storm = _open(history, "storm")
    if storm is None and history.is_storm:
        storm = a_hold("storm", telling.rule, opened_at=now, due_at=now + terms.limits.storm_release_after)
    return None if storm is None else Wait(storm, f"a storm of {telling.rule}: its owner is asked")


def _review(telling: Telling, terms: Terms, history: History, now: datetime) -> Plan | None:
    subscription = terms.subscription
    if subscription is None or subscription.review is None or history.has_got:
        return None
    review = subscription.review
    hold = a_hold("review", f"{subscription.id} {telling.alert_id}", opened_at=now, due_at=now + review.release_after)
    return Wait(hold, f"waits for the approval of {review.by}")


def _quiet(telling: Telling, terms: Terms, now: datetime) -> Plan | None:
    subscription = terms.subscription
    if subscription is None or subscription.quiet is None:
        return None
    until = subscription.quiet.holds(telling.severity, now)
    if until is None:
        return None
    hold = a_hold("quiet", subscription.id, opened_at=now, due_at=until, to=terms.to)
    return Wait(hold, f"quiet hours until {_clock(until)}")


def _rate(terms: Terms, history: History, now: datetime) -> Plan | None:
    subscription = terms.subscription
    if subscription is None or subscription.rate is None:
        return None
    rate = subscription.rate
    reason = f"more than {rate.count} within {rate.per}"
    if (standing := _open(history, "rate", terms.to)) is not None:
        return Wait(standing, reason)
    within = sorted(at for at in history.told_at if at > now - rate.per)
    if len(within) < rate.count:
        return None
    due_at = within[-rate.count] + rate.per  # then one of the last `count` has left the window
    return Wait(a_hold("rate", subscription.id, opened_at=now, due_at=due_at, to=terms.to), reason)


def _burst(telling: Telling, terms: Terms, history: History, now: datetime) -> Plan | None:
    limits, subject = terms.limits, "" if terms.subscription is None else terms.subscription.id
    if history.has_got or telling.severity == "critical" or not limits.burst_alerts:
        return None
    reason = f"more than {limits.burst_alerts} new alerts within {limits.burst_window}"
    if (standing := _open(history, "burst", terms.to)) is not None:
        return Wait(standing, reason)
    within = sum(at > now - limits.burst_window for at in history.firsts_at)
    if within < limits.burst_alerts:
        return None
    hold = a_hold("burst", subject, opened_at=now, due_at=now + limits.burst_window, to=terms.to)
    return Wait(hold, reason)


def _open(history: History, kind: HoldKind, to: Addressed | None = None) -> Hold | None:
    found = (one for one in history.holds if one.kind == kind)
    if to is not None:
        found = (one for one in found if (one.channel, one.recipient) == (to.channel, to.recipient))
    return next(iter(sorted(found, key=lambda one: (one.due_at, one.hold_id))), None)


def _clock(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}Z"
