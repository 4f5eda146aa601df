"""The life of an alert: one an incident and rule, told first, then again only when something changed. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import msgspec

from alerts.message import SEVERITIES, Certainty, Severity, Standing
from alerts.policy import Picture, difference
from streams.ids import stable_id
from streams.records import Quantity

Mode = Literal["live", "shadow"]


class Alert(msgspec.Struct, frozen=True, kw_only=True):
    """One rule's alert of one incident. `revision` counts its changes from 1; `told` is what it last said.

    `event_id` names the event it was raised by; `incident_id` follows merges, `id` never changes. `standing` is
    `merged` for the younger of two alerts of one rule whose incidents turned out to be one: it is never told again.
    """

    id: str
    rule: str
    incident_id: str
    revision: int
    severity: Severity
    certainty: Certainty
    standing: Standing = "raised"
    mode: Mode = "live"
    title: str = ""
    first_title: str = ""  # of revision 1: a thread keeps its subject
    event_id: str = ""
    force: Quantity | None = None
    reasons: tuple[str, ...] = ()
    confidence: float | None = None
    told: Picture = Picture()
    raised_at: datetime
    changed_at: datetime
    expires_at: datetime | None = None  # when it is over unless something is heard


@dataclass(frozen=True, kw_only=True)
class Fired:
    """A rule that matched an event of an incident and fires, with what its alert says."""

    rule: str
    incident_id: str
    event_id: str
    certainty: Certainty
    severity: Severity
    mode: Mode = "live"
    title: str = ""
    force: Quantity | None = None
    reasons: tuple[str, ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, kw_only=True)
class Change:
    """An alert in its new state. `is_material` False: only who can be told silently is told."""

    alert: Alert
    is_new: bool
    changes: tuple[str, ...] = ()
    is_material: bool = True
    is_escalated: bool = False


def raise_alerts(
    fired: Iterable[Fired], pictures: Mapping[str, Picture], existing: Sequence[Alert], now: datetime
) -> tuple[Change, ...]:
    """Give what becomes of the alerts of the incidents in `pictures`, at most one change an alert.

    The surest and gravest match of a rule counts. An alert whose incident now looks as it was told does not change.
    """
    best = _best(fired)
    changes: list[Change] = []
    for alert in existing:
        match = best.pop((alert.rule, alert.incident_id), None)
        if alert.standing == "raised":
            changes.extend(_updated(alert, match, pictures[alert.incident_id], now))
    changes.extend(_raised(match, pictures[match.incident_id], now) for match in best.values())
    return tuple(changes)


def follow_merges(alerts: Sequence[Alert], merged_into: Mapping[str, str]) -> tuple[Alert, ...]:
    """Give the alerts under the incidents that theirs were merged into; of two of one rule the older goes on.

    The younger is `merged`: it is never told again; where it was surer or graver, or live, the older is so from now on.
    Alerts of incidents that were not merged come back as they are.
    """
    kept: dict[tuple[str, str], Alert] = {}
    moved = [msgspec.structs.replace(one, incident_id=_end(one.incident_id, merged_into)) for one in alerts]
    outcome: dict[str, Alert] = {}
    for alert in sorted(moved, key=lambda one: (one.raised_at, one.id)):
        key = (alert.rule, alert.incident_id)
        if alert.standing == "raised" and key in kept:
            outcome[alert.id] = msgspec.structs.replace(alert, standing="merged")
            kept[key] = outcome[kept[key].id] = _at_least(kept[key], alert)
        else:
            outcome[alert.id] = alert
            if alert.standing == "raised":
                kept[key] = alert
    return tuple(outcome[one.id] for one in alerts)


def _at_least(older: Alert, younger: Alert) -> Alert:
    """Give the older alert, as sure, as grave and as live as the younger: its readers were told so already."""
    if "live" in (older.mode, younger.mode):
        older = msgspec.structs.replace(older, mode="live")
    if _rank(younger)[:2] <= _rank(older)[:2]:
        return older
    return msgspec.structs.replace(
        older,
        certainty=younger.certainty,
        severity=younger.severity,
        title=younger.title,
        event_id=younger.event_id,
        force=younger.force,
        reasons=younger.reasons,
        confidence=younger.confidence,
    )


def _end(incident_id: str, merged_into: Mapping[str, str]) -> str:
    while incident_id in merged_into:
        incident_id = merged_into[incident_id]
    return incident_id


def _best(fired: Iterable[Fired]) -> dict[tuple[str, str], Fired]:
    best: dict[tuple[str, str], Fired] = {}
    for match in fired:
        key = (match.rule, match.incident_id)
        if key not in best or _rank(match) > _rank(best[key]):
            best[key] = match
    return best


def _rank(match: Fired | Alert) -> tuple[bool, int, float]:
    return (match.certainty == "sure", SEVERITIES.index(match.severity), match.confidence or 0.0)


def _raised(match: Fired, picture: Picture, now: datetime) -> Change:
    alert = Alert(
        id=stable_id("alert", match.rule, match.incident_id),
        rule=match.rule,
        incident_id=match.incident_id,
        revision=1,
        severity=match.severity,
        certainty=match.certainty,
        mode=match.mode,
        title=match.title,
        first_title=match.title,
        event_id=match.event_id,
        force=match.force,
        reasons=match.reasons,
        confidence=match.confidence,
        told=picture,
        raised_at=now,
        changed_at=now,
    )
    return Change(alert=alert, is_new=True)


def _updated(alert: Alert, match: Fired | None, picture: Picture, now: datetime) -> tuple[Change, ...]:
    """Give the change, or none. A sure match makes a possible alert sure; doubt never takes back what was sure."""
    seen = difference(alert.told, picture)
    is_surer = match is not None and match.certainty == "sure" and alert.certainty == "possible"
    is_live = match is not None and match.mode == "live" and alert.mode == "shadow"  # its rule was switched on
    if not is_surer and not is_live and not seen.sentences:
        return ()
    changed = msgspec.structs.replace(alert, revision=alert.revision + 1, told=picture, changed_at=now)
    sentences = seen.sentences
    if is_live:
        changed = msgspec.structs.replace(changed, mode="live")
    if is_surer and match is not None:
        changed = msgspec.structs.replace(
            changed,
            certainty="sure",
            severity=match.severity,
            title=match.title,
            event_id=match.event_id,
            force=match.force,
            reasons=match.reasons,
            confidence=match.confidence,
        )
        sentences = ("Was possible, now sure", *sentences)
    return (
        Change(
            alert=changed,
            is_new=False,
            changes=sentences,
            is_material=is_surer or is_live or seen.is_material,
            is_escalated=is_surer,
        ),
    )
