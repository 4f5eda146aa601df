"""The life of an alert: one an incident and rule, told first, then again only when something changed. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import msgspec

from alerts.lives.figures import is_same
from alerts.lives.policy import Difference, Picture, capped, difference
from alerts.message import SEVERITIES, Certainty, Kind, Severity, Standing
from streams.ids import stable_id
from streams.records import Quantity

Mode = Literal["live", "shadow"]
GOES_ON: tuple[Standing, ...] = ("raised", "acknowledged", "retracted", "resolved", "expired")
STANDS: tuple[Standing, ...] = ("raised", "acknowledged", "resolved")  # in time each of them expires
TAKE_BACK: tuple[Kind, ...] = ("correction", "retraction")
MOST_NAMED = 3  # who denies it
UNRATED = "Told at high at most: no source of it has a stated reliability"


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
    meant: Severity | None = None  # the rule's severity, where reliable sources would have it told
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
    """An alert in its new state, and what kind of message that makes for whoever was told of it before.

    `is_material` False: only who can be told silently is told. `notes` stand beside it; `before` no longer holds.
    """

    alert: Alert
    kind: Kind
    changes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    before: str = ""
    is_material: bool = True

    @property
    def is_new(self) -> bool:
        """Whether the alert is raised by it."""
        return self.kind == "first"

    @property
    def takes_back(self) -> bool:
        """Whether it goes to exactly those who were told, and to nobody else."""
        return self.kind in TAKE_BACK


@dataclass(frozen=True, kw_only=True)
class Now:
    """What an alert is judged by. `match` is the surest match of its rule in this reading, if any.

    `is_edited`: a report that the incident rested on was edited or taken away. Then `met` is how surely the reports
    that stand meet the rule, None for not at all.
    """

    picture: Picture
    match: Fired | None = None
    is_edited: bool = False
    met: Certainty | None = None


def raise_alerts(
    fired: Iterable[Fired],
    pictures: Mapping[str, Picture],
    existing: Sequence[Alert],
    now: datetime,
    edited: Mapping[str, Certainty | None] | None = None,
) -> tuple[Change, ...]:
    """Give what becomes of the alerts of the incidents in `pictures`, at most one change an alert.

    The surest and gravest match of a rule counts. An alert whose incident now looks as it was told does not change.
    `edited` gives, for alerts (by id) whose reports were edited, how surely their rule is met by what stands.
    """
    best, examined = _best(fired), edited or {}
    changes: list[Change] = []
    for alert in existing:
        match = best.pop((alert.rule, alert.incident_id), None)
        if alert.standing == "merged":
            continue
        given = Now(
            picture=pictures[alert.incident_id],
            match=match,
            is_edited=alert.id in examined,
            met=examined.get(alert.id),
        )
        change = _changed(alert, given, now)
        changes += [change] if change is not None else []
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
        if alert.standing in GOES_ON and key in kept:
            outcome[alert.id] = msgspec.structs.replace(alert, standing="merged")
            kept[key] = outcome[kept[key].id] = _at_least(kept[key], alert)
        else:
            outcome[alert.id] = alert
            if alert.standing in GOES_ON:
                kept[key] = alert
    return tuple(outcome[one.id] for one in alerts)


def _at_least(older: Alert, younger: Alert) -> Alert:
    """Give the older alert, as sure, as grave and as live as the younger: its readers were told so already."""
    if "live" in (older.mode, younger.mode):
        older = msgspec.structs.replace(older, mode="live")
    if older.standing == "retracted":
        older = msgspec.structs.replace(older, standing=younger.standing, told=younger.told)
    if _rank(younger)[:2] <= _rank(older)[:2]:
        return older
    return msgspec.structs.replace(
        older,
        certainty=younger.certainty,
        severity=max(older.severity, younger.severity, key=SEVERITIES.index),
        meant=younger.meant,
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
        severity=capped(match.severity, picture),
        meant=match.severity,
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
    return Change(alert=alert, kind="first", notes=notes_of(alert))


def notes_of(alert: Alert) -> tuple[str, ...]:
    """Give what a reader must know beside the alert."""
    is_capped = alert.meant is not None and alert.meant != alert.severity and not alert.told.is_rated
    denied = (f"Denied by {', '.join(alert.told.denied_by[:MOST_NAMED])}",) if alert.told.denied_by else ()
    return ((UNRATED,) if is_capped else ()) + denied


def _changed(alert: Alert, given: Now, now: datetime) -> Change | None:
    """Give the change, or None. Doubt never takes back what was sure; only an edit or a refutation does."""
    if alert.standing == "retracted":
        is_met = given.match is not None or (alert.told.is_denied and given.met is not None)
        return _updated(alert, given, now) if is_met and not given.picture.is_denied else None
    is_unmet = given.is_edited and given.met is None and given.match is None
    is_gone = is_unmet or (given.picture.is_denied and not alert.told.is_denied)
    return _retracted(alert, given, now) if is_gone else _updated(alert, given, now)


def _retracted(alert: Alert, given: Now, now: datetime) -> Change:
    seen = difference(alert.told, given.picture, is_edited=True)
    unmet = () if given.picture.is_denied else ("What is still reported does not meet the rule",)
    changed = msgspec.structs.replace(
        alert, revision=alert.revision + 1, standing="retracted", told=given.picture, changed_at=now
    )
    return Change(alert=changed, kind="retraction", changes=(*seen.sentences, *unmet), before=alert.title)


def _updated(alert: Alert, given: Now, now: datetime) -> Change | None:
    match, picture = given.match, given.picture
    seen = difference(alert.told, picture, is_edited=given.is_edited)
    changed, sentences = _rated(_in_doubt(_put_right(_surer(_live(alert, match), match), given, seen), given), picture)
    if changed == alert and not sentences and not seen.sentences and alert.standing != "retracted":
        return None
    is_graver = SEVERITIES.index(changed.severity) > SEVERITIES.index(alert.severity)
    is_surer = (alert.certainty, changed.certainty) == ("possible", "sure")
    is_doubted = (alert.certainty, changed.certainty) == ("sure", "possible")
    is_said_again = alert.standing == "retracted" and not alert.told.is_denied
    said = [
        *(["Was possible, now sure"] if is_surer else []),
        *(["Was sure, now possible"] if is_doubted else []),
        *(["Meets the rule again"] if is_said_again else []),
        *sentences,
    ]
    is_correction = (seen.is_correction or is_doubted) and not (is_graver or is_surer or alert.standing == "retracted")
    changed = msgspec.structs.replace(
        changed,
        revision=alert.revision + 1,
        standing=_standing(alert, is_escalated=is_graver or is_surer),
        told=picture,
        changed_at=now,
    )
    calm: Kind = "correction" if is_correction else "update"
    return Change(
        alert=changed,
        kind="escalation" if is_graver or is_surer else calm,
        changes=(*said, *seen.sentences),
        notes=notes_of(changed),
        before=alert.title if is_correction and changed.title != alert.title else "",
        is_material=bool(said) or seen.is_material or changed.mode != alert.mode,
    )


def _live(alert: Alert, match: Fired | None) -> Alert:
    """Give the alert live when its rule was switched on."""
    is_live = match is not None and match.mode == "live" and alert.mode == "shadow"
    return msgspec.structs.replace(alert, mode="live") if is_live else alert


def _surer(alert: Alert, match: Fired | None) -> Alert:
    """Give the alert as its first sure match says it."""
    if match is None or match.certainty != "sure" or alert.certainty != "possible":
        return alert
    return msgspec.structs.replace(_resting_on(alert, match), certainty="sure", meant=match.severity)


def _put_right(alert: Alert, given: Now, seen: Difference) -> Alert:
    """Give the alert with the title and the figure of what stands, where its own sources have put the figure right.

    A title that was only worded otherwise stays: nothing of it is to be struck through. Of others' reports it rests on
    the one whose figure is the incident's from now on: what changed and the facts below it tell one figure.
    """
    match, force = given.match, given.picture.force
    if match is None or None in (match.force, alert.force) or match.certainty != alert.certainty:
        return alert
    is_anothers = not is_same(alert.told.force, force) and is_same(match.force, force)
    if not given.is_edited and not is_anothers:
        return alert
    rested = _resting_on(alert, match)
    is_true_yet = is_same(match.force, alert.force) and not seen.is_of_headline
    return msgspec.structs.replace(rested, title=alert.title) if is_true_yet else rested


def _resting_on(alert: Alert, match: Fired) -> Alert:
    return msgspec.structs.replace(
        alert,
        title=match.title,
        event_id=match.event_id,
        force=match.force,
        reasons=match.reasons,
        confidence=match.confidence,
    )


def _in_doubt(alert: Alert, given: Now) -> Alert:
    """Give the alert possible when its own sources, and not others, now leave doubt."""
    is_doubted = given.is_edited and given.met == "possible" and alert.certainty == "sure"
    is_said = given.match is not None and given.match.certainty == "sure"
    return msgspec.structs.replace(alert, certainty="possible") if is_doubted and not is_said else alert


def _rated(alert: Alert, picture: Picture) -> tuple[Alert, list[str]]:
    """Give the alert as grave as may be told now, never less grave than it was, and what to say of that."""
    severity = max(alert.severity, capped(alert.meant or alert.severity, picture), key=SEVERITIES.index)
    if severity == alert.severity:
        return alert, []
    why = " (a source of stated reliability reports it)" if not alert.told.is_rated and picture.is_rated else ""
    return msgspec.structs.replace(alert, severity=severity), [f"Was {alert.severity}, now {severity}{why}"]


def _standing(alert: Alert, *, is_escalated: bool) -> Standing:
    """Give whether somebody has it in hand. An attack that is over is open too: nobody may have read of it yet."""
    return "acknowledged" if alert.standing == "acknowledged" and not is_escalated else "raised"
