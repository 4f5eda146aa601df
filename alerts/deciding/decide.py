"""A reading to alerts in the outbox, in one transaction: all of it is committed, or nothing was seen."""

import logging
import math
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from dataclasses import replace as dataclass_replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Literal

from msgspec.structs import replace
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from alerts.deciding import store
from alerts.deciding.metrics import DecideMetrics
from alerts.deciding.planning import Limits
from alerts.deciding.telling import Said, Teller
from alerts.lives.compose import compose, where
from alerts.lives.inhibition import strongest_first, with_consequences
from alerts.lives.life import STANDS, Alert, Change, Fired, follow_merges, raise_alerts
from alerts.lives.matching import Matcher, figure_of, title_of
from alerts.lives.policy import picture_of
from alerts.message import Certainty, Message
from alerts.message import Kind as MessageKind
from alerts.outgoing.notes import note_alert, noted
from alerts.outgoing.outbox import Addressed
from alerts.subscribing.subscriptions import AlertFacts, Subscription
from rules.model import Rule, RuleSet
from streams.database import after_commit, snapshot, transaction
from streams.incidents.alike.weights import Weights
from streams.incidents.alike.weights import load as load_weights
from streams.incidents.copying import texts
from streams.incidents.copying.refutation import refutation_of
from streams.incidents.copying.standing import standing, told
from streams.incidents.keeping import store as incident_store
from streams.incidents.keeping.following import Following
from streams.incidents.keeping.policy import ForcePolicy
from streams.incidents.model import Incident, Merge, Placement
from streams.incidents.resolving import rulings
from streams.incidents.resolving.holding import hold_for
from streams.incidents.resolving.placing import Placed, place
from streams.incidents.sides.actors import Affiliations
from streams.incidents.sides.affiliations import known_affiliations
from streams.outcomes import Inbound
from streams.records import AlertNote, Reading
from streams.waypoints import Waypoint, unwatched

STATUSES: Mapping[MessageKind, str] = {
    "first": "raised",
    "escalation": "escalated",
    "correction": "corrected",
    "retraction": "retracted",
}
LIVE_FOR = timedelta(days=30)  # but for a siege, nothing is told of an incident again after this

Kind = Literal["new", "seen", "outdated"]
log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Told:
    """One alert's change, and how many deliveries were put into the outbox for it."""

    change: Change
    deliveries: int


@dataclass(frozen=True, kw_only=True)
class Decided:
    """What one reading came to. `kind` is `seen` for a redelivery, `outdated` when a newer revision stands."""

    kind: Kind
    incidents: tuple[str, ...] = ()
    merges: tuple[tuple[str, str], ...] = ()
    told: tuple[Told, ...] = ()
    placements: tuple[Placement, ...] = ()
    skipped_offsets: int = 0


@dataclass(frozen=True)
class Found:
    """What rules found: which fire and, for alerts (by id) whose reports changed, how surely their rule is met."""

    fired: Sequence[Fired]
    met: Mapping[str, Certainty | None]


@dataclass(frozen=True)
class Touched:
    """What a reading changed, and the ids of the incidents in which it replaces what its article said before."""

    placed: Placed
    edited: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Decider:
    """Decides readings, one after the other. Called again for the same reading it changes nothing.

    `test_target` is told of rules in shadow mode, nobody where it is None.
    Database errors leave as they are: the agent knows which are transient.
    """

    engine: Engine
    rules: RuleSet
    subscriptions: Sequence[Subscription]
    clock: Callable[[], datetime]
    test_target: Addressed | None = None
    waypoint: Waypoint = unwatched
    metrics: DecideMetrics | None = None
    force_policy: ForcePolicy = "corroborated"
    weights: Weights = field(default_factory=load_weights)
    affiliations: Affiliations = field(default_factory=known_affiliations)
    known: Following = field(default_factory=Following, repr=False)
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        """Let the number of live incidents be counted when it is asked for: at each scrape, not at each reading."""
        if self.metrics is not None:
            self.metrics.incidents.set_function(self._live_incidents)

    def __call__(self, inbound: Inbound, reading: Reading) -> Decided:
        """Decide `reading`, which came as `inbound`, in one transaction, and give what came of it."""
        begun = time.monotonic()
        with transaction(self.engine) as connection:
            decided = self._within(connection, inbound, reading, self.clock())
            self.waypoint("decide.before-commit")
        self.waypoint("decide.after-commit")
        _report(inbound, decided)
        if self.metrics is not None:
            _count(self.metrics, decided, time.monotonic() - begun)
        return decided

    def _live_incidents(self) -> float:
        try:
            with snapshot(self.engine) as connection:
                return incident_store.live_count(connection, self.clock() - LIVE_FOR)
        except SQLAlchemyError:
            return math.nan  # the other metrics of the role are still wanted

    def _within(self, connection: Connection, inbound: Inbound, reading: Reading, now: datetime) -> Decided:
        find = self.known.candidate_ids
        hold_for(connection, reading, self.weights, also=texts.locks_of(reading), find=find)
        skipped = store.advance(connection, inbound, now)
        if not incident_store.note_seen(connection, reading, now):
            return Decided(kind="seen", skipped_offsets=skipped)
        if reading.revision < incident_store.newest_revision(connection, reading.article_id):
            return Decided(kind="outdated", skipped_offsets=skipped)
        touched = self._placed(connection, reading, now)
        placed = touched.placed
        versions = incident_store.save(connection, placed, now)
        after_commit(connection, "incidents known", lambda: self.known.take(placed, versions))
        return Decided(
            kind="new",
            incidents=tuple(incident.id for incident in placed.incidents),
            merges=tuple((merge.merged, merge.into) for merge in placed.merges),
            told=self._tell(connection, reading, touched, now),
            placements=placed.placements,
            skipped_offsets=skipped,
        )

    def _placed(self, connection: Connection, reading: Reading, now: datetime) -> Touched:
        found = self.known.find(connection, reading, self.weights)
        known = self.known.load(connection, found.ids)
        ruled = rulings.of(connection, reading.article_id, [incident.id for incident in known])
        placed = place(
            reading,
            known,
            weights=self.weights,
            affiliations=self.affiliations,
            merged_into=found.merged_into,
            families=texts.remember(connection, reading, now),
            rulings=ruled,
        )
        begun = (one.resolution.incident_id for one in placed.placements if one.resolution.score is None)
        rulings.extend(connection, ruled, begun, now)
        return Touched(placed, _edited(reading, known, placed))

    def _tell(self, connection: Connection, reading: Reading, touched: Touched, now: datetime) -> tuple[Told, ...]:
        incidents = touched.placed.incidents
        existing = self._followed(connection, incidents, touched.placed.merges)
        if reading.is_backfill:
            return ()
        stand = {one.id for one in incidents if not refutation_of(one.mentions).takes_back}
        edited = [one for one in existing if one.incident_id in touched.edited or _is_said_again(one, stand)]
        found = Found(self._matcher.fired(reading, incidents), self._matcher.met(edited, incidents, reading))
        return self._told(connection, found, incidents, existing, now)

    def reconsider(
        self, connection: Connection, incidents: Sequence[Incident], merges: Sequence[Merge], now: datetime
    ) -> tuple[Told, ...]:
        """Try all rules on what is known of these incidents, after somebody merged or split them by hand."""
        existing = self._followed(connection, incidents, merges)
        found = Found(self._matcher.fired_by_all(incidents), self._matcher.met(existing, incidents))
        return self._told(connection, found, incidents, existing, now)

    def _told(
        self,
        connection: Connection,
        found: Found,
        touched: Sequence[Incident],
        existing: Sequence[Alert],
        now: datetime,
    ) -> tuple[Told, ...]:
        incidents = {incident.id: incident for incident in touched}
        pictures = {one.id: picture_of(one, self.force_policy) for one in touched}
        raised = raise_alerts(found.fired, pictures, existing, now, found.met)
        lasting = [self._lasting(change, now) for change in raised]
        changes = strongest_first(with_consequences(lasting, existing, self.rules.by_id, now), self.rules.by_id)
        self._last_on(connection, existing, changes, now)
        said = [self._said(change, incidents[change.alert.incident_id]) for change in changes]
        for one in said:
            store.save(connection, one.alert)
            note_alert(connection, _note(one.change, incidents[one.alert.incident_id], one.message), now)
        others = {one.id: one for one in existing} | {one.alert.id: one.alert for one in said}
        beside = [dataclass_replace(one, others=tuple(others.values())) for one in said if self._is_told(one)]
        counts = dict(zip((one.alert.id for one in beside), self._teller.tell(connection, beside, now), strict=True))
        return tuple(Told(change=one.change, deliveries=counts.get(one.alert.id, 0)) for one in said)

    def _followed(self, connection: Connection, incidents: Sequence[Incident], merges: Sequence[Merge]) -> list[Alert]:
        """Give the alerts of the touched incidents whose rules are still on, moved to where theirs were merged."""
        into = {merge.merged: merge.into for merge in merges}
        before = store.alerts_of(connection, {*into, *(incident.id for incident in incidents)})
        followed = follow_merges(before, into)
        for old, new in zip(before, followed, strict=True):
            if old != new:
                store.save(connection, new)
        return [alert for alert in followed if self._is_on(alert.rule)]

    def _is_on(self, rule_id: str) -> bool:
        rule = self.rules.by_id.get(rule_id)
        return rule is not None and rule.mode != "off"

    def _lasting(self, change: Change, now: datetime) -> Change:
        expires_at = now + self.rules.by_id[change.alert.rule].alert.expires
        return dataclass_replace(change, alert=replace(change.alert, expires_at=expires_at))

    def _last_on(
        self, connection: Connection, existing: Sequence[Alert], changes: Sequence[Change], now: datetime
    ) -> None:
        """Let alerts that were heard of without a change expire so much later."""
        changed = {one.alert.id for one in changes}
        for alert in existing:
            if alert.id not in changed and alert.standing in STANDS:
                expires_at = now + self.rules.by_id[alert.rule].alert.expires
                store.save(connection, replace(alert, expires_at=expires_at))

    def _is_told(self, said: Said) -> bool:
        return said.change.kind != "correction" or said.rule.alert.on_correction != "none"

    def _said(self, change: Change, incident: Incident) -> Said:
        rule = self.rules.by_id[change.alert.rule]
        if change.kind == "correction" and rule.alert.on_correction == "edit":
            change = dataclass_replace(change, is_material=False)
        if change.kind != "retraction":
            change = self._resting(change, incident, rule)
        alert = change.alert
        countries = dict.fromkeys(place.country for place in incident.places if place.country is not None)
        facts = AlertFacts(
            rule=alert.rule,
            severity=alert.severity,
            certainty=alert.certainty,
            countries=tuple(countries),
            subject=self._matcher.subject_of(alert, incident),
            alert=alert.id,
            incident=incident.id,
        )
        return Said(change=change, message=compose(change, incident, rule.title), facts=facts, rule=rule)

    def _resting(self, change: Change, incident: Incident, rule: Rule) -> Change:
        """Let the alert rest on a report that still stands: an edited article no longer says what raised it."""
        said = told(incident.mentions)
        if not said or any(mention.event.id == change.alert.event_id for mention in said):
            return change
        subject = self._matcher.subject_of(change.alert, incident)
        if subject is None:
            return change
        title = title_of(rule, subject)
        before = change.alert.title if change.kind == "correction" and title != change.alert.title else change.before
        rests = {"event_id": subject.event.id, "title": title, "force": figure_of(subject)}
        return dataclass_replace(change, before=before, alert=replace(change.alert, **rests))

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(self.rules, self.force_policy)

    @cached_property
    def _teller(self) -> Teller:
        return Teller(subscriptions=self.subscriptions, test_target=self.test_target, limits=self.limits)


def _is_said_again(alert: Alert, stand: Collection[str]) -> bool:
    """Say whether what it was retracted for, that it was denied, holds no more of its incident."""
    return alert.standing == "retracted" and alert.told.is_denied and alert.incident_id in stand


def _edited(reading: Reading, known: Sequence[Incident], placed: Placed) -> frozenset[str]:
    """Give the incidents of which something is said no more: by a new revision of the article, or by a correction."""
    kept, into = {event.id: event for event in reading.events}, {one.merged: one.into for one in placed.merges}
    mentions = {one.event.id for incident in placed.incidents for one in incident.mentions}
    put_right = mentions - {one.event.id for incident in placed.incidents for one in standing(incident.mentions)}
    found = set[str]()
    for incident in known:
        own = [one.event for one in incident.mentions if one.report.article_id == reading.article_id]
        stood = {one.event.id for one in standing(incident.mentions)}
        if any(kept.get(event.id) != event for event in own) or not stood.isdisjoint(put_right):
            stays = incident.id
            while stays in into:
                stays = into[stays]
            found.add(stays)
    return frozenset(found)


def _note(change: Change, incident: Incident, message: Message) -> AlertNote:
    status = STATUSES.get(change.kind, "updated")
    reports = {one.report.article_id: one.report.url for one in told(incident.mentions)}
    return noted(change.alert, status, message.title, reports.items())


def _report(inbound: Inbound, decided: Decided) -> None:
    if decided.skipped_offsets:
        log.warning("readings skipped", extra={"before": str(inbound), "offsets": decided.skipped_offsets})
    for placement in decided.placements:
        event, resolution = placement.event, placement.resolution
        happened = "incident opened" if resolution.score is None else "incident joined"
        told = {"what": event.type, "where": where(event.place), "score": resolution.score}
        log.info(happened, extra={"incident": resolution.incident_id, "article": placement.article_id, **told})
    for merged, into in decided.merges:
        log.info("incident merged", extra={"merged": merged, "into": into})
    for one in decided.told:
        alert = one.change.alert
        named = {"alert": alert.id, "rule": alert.rule, "incident": alert.incident_id, "revision": alert.revision}
        rated = {"severity": alert.severity, "certainty": alert.certainty, "mode": alert.mode}
        said = {"title": alert.title, "changes": list(one.change.changes), "deliveries": one.deliveries}
        log.info("alert raised" if one.change.is_new else "alert updated", extra={**named, **rated, **said})


def _count(metrics: DecideMetrics, decided: Decided, seconds: float) -> None:
    metrics.readings.labels(decided.kind).inc()
    metrics.jumps.inc(decided.skipped_offsets)
    metrics.merges.inc(len(decided.merges))
    metrics.seconds.observe(seconds)
    for one in decided.told:
        alert = one.change.alert
        metrics.last_alert.set_to_current_time()
        if one.change.is_new:
            metrics.raised.labels(alert.severity, alert.mode).inc()
        else:
            metrics.updated.labels(alert.severity, str(one.change.is_material).lower()).inc()
