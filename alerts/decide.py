"""A reading to alerts in the outbox, in one transaction: all of it is committed, or nothing was seen."""

import logging
import math
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from dataclasses import replace as dataclass_replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Literal

from msgspec.structs import replace
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from alerts import store
from alerts.compose import compose, headline, where
from alerts.life import Alert, Change, Fired, Mode, follow_merges, raise_alerts
from alerts.message import SEVERITIES, Message, Severity
from alerts.metrics import DecideMetrics
from alerts.notes import note_alert
from alerts.outbox import Addressed, enqueue
from alerts.policy import picture_of
from alerts.subscriptions import AlertFacts, Subscription, route
from rules.match import Match, match
from rules.model import Rule, RuleSet
from rules.subject import Subject
from streams.database import snapshot, transaction
from streams.incidents import rulings, texts
from streams.incidents import store as incident_store
from streams.incidents.actors import Affiliations
from streams.incidents.affiliations import known_affiliations
from streams.incidents.holding import hold_for
from streams.incidents.model import Incident, Mention, Merge, Placement, Report, told
from streams.incidents.placing import Placed, place
from streams.incidents.policy import ForcePolicy, facts_of
from streams.incidents.weights import Weights
from streams.incidents.weights import load as load_weights
from streams.outcomes import Inbound
from streams.records import AlertNote, Quantity, Reading
from streams.waypoints import Waypoint, unwatched

_SHOWN_ROLES = {"match", "also"}  # what a reader asked for; defaults and exceptions are for `rules explain`
LIVE_FOR = timedelta(days=30)  # the longest window of resolution: a siege's
MOST_RETRIED = 50  # earlier reports of an incident on which its rules are tried again

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
        hold_for(connection, reading, self.weights, also=texts.locks_of(reading))
        skipped = store.advance(connection, inbound, now)
        if not incident_store.note_seen(connection, reading, now):
            return Decided(kind="seen", skipped_offsets=skipped)
        if reading.revision < incident_store.newest_revision(connection, reading.article_id):
            return Decided(kind="outdated", skipped_offsets=skipped)
        placed = self._placed(connection, reading, now)
        incident_store.save(connection, placed, now)
        return Decided(
            kind="new",
            incidents=tuple(incident.id for incident in placed.incidents),
            merges=tuple((merge.merged, merge.into) for merge in placed.merges),
            told=self._tell(connection, reading, placed, now),
            placements=placed.placements,
            skipped_offsets=skipped,
        )

    def _placed(self, connection: Connection, reading: Reading, now: datetime) -> Placed:
        known = incident_store.candidates(connection, reading, self.weights)
        ruled = rulings.of(connection, reading.article_id, [incident.id for incident in known])
        placed = place(
            reading,
            known,
            weights=self.weights,
            affiliations=self.affiliations,
            merged_into=incident_store.became(connection, reading),
            families=texts.remember(connection, reading, now),
            rulings=ruled,
        )
        begun = (one.resolution.incident_id for one in placed.placements if one.resolution.score is None)
        rulings.extend(connection, ruled, begun, now)
        return placed

    def _tell(self, connection: Connection, reading: Reading, placed: Placed, now: datetime) -> tuple[Told, ...]:
        existing = self._followed(connection, placed.incidents, placed.merges)
        if reading.is_backfill:
            return ()
        return self._told(connection, self._subjects(reading, placed.incidents), placed.incidents, existing, now)

    def reconsider(
        self, connection: Connection, incidents: Sequence[Incident], merges: Sequence[Merge], now: datetime
    ) -> tuple[Told, ...]:
        """Try all rules on what is known of these incidents, after somebody merged or split them by hand."""
        existing = self._followed(connection, incidents, merges)
        subjects = [
            (
                Subject(mention.event, _reading_of(mention), facts_of(incident, self.force_policy)),
                incident.id,
                self.rules,
            )
            for incident in incidents
            for mention in _earlier(incident, ())
        ]
        return self._told(connection, subjects, incidents, existing, now)

    def _told(
        self,
        connection: Connection,
        subjects: Iterable[tuple[Subject, str, RuleSet]],
        incidents: Sequence[Incident],
        existing: Sequence[Alert],
        now: datetime,
    ) -> tuple[Told, ...]:
        fired = [one for subject, incident_id, rules in subjects for one in _fired(subject, incident_id, rules)]
        pictures = {one.id: picture_of(one, self.force_policy) for one in incidents}
        of = {incident.id: incident for incident in incidents}
        return tuple(
            self._enqueue(connection, change, of[change.alert.incident_id])
            for change in raise_alerts(fired, pictures, existing, now)
        )

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

    @cached_property
    def _named(self) -> set[tuple[str, str]]:
        """Everybody whom a subscription names, and the test channel: who was taken out is told no more."""
        named = {target for one in self.subscriptions for target in one.to}
        test = {self.test_target} if self.test_target is not None else set()
        return {(one.channel, one.recipient) for one in named | test}

    @cached_property
    def _rules_of_incidents(self) -> RuleSet:
        return RuleSet(rules=tuple(rule for rule in self.rules.rules if rule.of_incident))

    def _subjects(self, reading: Reading, incidents: Iterable[Incident]) -> Iterable[tuple[Subject, str, RuleSet]]:
        """Give what to match: this reading's events by all rules, earlier ones by those that ask for the incident."""
        for incident in incidents:
            facts = facts_of(incident, self.force_policy)
            own = [one for one in incident.mentions if one.report.article_id == reading.article_id]
            for mention in own:
                yield Subject(mention.event, reading, facts), incident.id, self.rules
            if self._rules_of_incidents.rules:
                for mention in _earlier(incident, own):
                    subject = Subject(mention.event, _reading_of(mention), facts)
                    yield subject, incident.id, self._rules_of_incidents

    def _enqueue(self, connection: Connection, change: Change, incident: Incident) -> Told:
        rule = self.rules.by_id[change.alert.rule]
        change = self._resting(change, incident, rule)
        alert = change.alert
        store.save(connection, alert)
        message = compose(change, incident, rule.title)
        note_alert(connection, _note(change, incident, message), alert.changed_at)
        before = set(store.told(connection, alert.id))
        targets = self._targets(alert, incident)
        new = [one for one in targets if (one.channel, one.recipient) not in before] if change.is_material else []
        store.note_told(connection, alert, new)
        updated = [_Known(channel, recipient) for channel, recipient in sorted(before & self._named)]
        first, update = _as(message, "first"), _as(message, "update")
        put = [enqueue(connection, first, target, alert.changed_at) for target in new]
        put += [enqueue(connection, update, target, alert.changed_at) for target in updated]
        return Told(change=change, deliveries=sum(put))

    def _resting(self, change: Change, incident: Incident, rule: Rule) -> Change:
        """Let the alert rest on a report that still stands: an edited article no longer says what raised it."""
        said = told(incident.mentions)
        if not said or any(mention.event.id == change.alert.event_id for mention in said):
            return change
        newest = said[-1]
        subject = Subject(newest.event, _reading_of(newest), facts_of(incident, self.force_policy))
        rests = {"event_id": newest.event.id, "title": _title(rule, subject), "force": _force(subject)}
        return dataclass_replace(change, alert=replace(change.alert, **rests))

    def _targets(self, alert: Alert, incident: Incident) -> Sequence[Addressed]:
        if alert.mode == "shadow":
            return (self.test_target,) if self.test_target is not None else ()
        countries = dict.fromkeys(place.country for place in incident.places if place.country is not None)
        return route(AlertFacts(alert.rule, alert.severity, alert.certainty, tuple(countries)), self.subscriptions)


@dataclass(frozen=True)
class _Known:
    """Somebody who was addressed before."""

    channel: str
    recipient: str


def _earlier(incident: Incident, own: Sequence[Mention]) -> Sequence[Mention]:
    others = [one for one in told(incident.mentions) if one not in own and not one.report.is_backfill]
    return others[-MOST_RETRIED:]


def _reading_of(mention: Mention) -> Reading:
    """Give the reading an earlier mention came in, as far as its report keeps it."""
    report: Report = mention.report
    return Reading(
        article_id=report.article_id,
        revision=report.revision,
        title=report.title,
        url=report.url,
        guid=report.guid,
        source=report.source,
        language=report.language,
        published_at=report.published_at,
        first_seen_at=report.seen_at,
        is_backfill=report.is_backfill,
        events=(mention.event,),
        signature=report.signature,
        extractor=report.extractor,
    )


def _fired(subject: Subject, incident_id: str, rules: RuleSet) -> Iterable[Fired]:
    for found in match(subject, rules):
        rule = rules.by_id[found.rule]
        mode = _mode(rule)
        if found.fires and found.severity is not None and mode is not None:
            yield _alerting(found, rule, mode, subject, incident_id)


def _alerting(found: Match, rule: Rule, mode: Mode, subject: Subject, incident_id: str) -> Fired:
    event = subject.event
    return Fired(
        rule=rule.id,
        incident_id=incident_id,
        event_id=event.id,
        certainty=found.certainty,
        severity=_severity(found.severity or rule.severity),
        mode=mode,
        title=_title(rule, subject),
        force=_force(subject),
        reasons=tuple(
            f"{one.line} ({one.seen})" for one in found.reasons if one.role in {"match", "also"} and one.seen
        ),
        confidence=event.confidence,
    )


def _title(rule: Rule, subject: Subject) -> str:
    return rule.alert.title.of(subject) if rule.alert.title is not None else headline(subject.event)


def _force(subject: Subject) -> Quantity | None:
    return subject.event.force or (subject.incident.force if subject.incident is not None else None)


def _severity(word: str) -> Severity:
    return next(one for one in SEVERITIES if one == word)


def _mode(rule: Rule) -> Mode | None:
    return None if rule.mode == "off" else rule.mode


def _as(message: Message, kind: Literal["first", "update"]) -> Message:
    """Give the message as somebody's first, who needs no list of changes, or as an update."""
    changes = () if kind == "first" else message.changes
    return replace(message, kind=kind, changes=changes)


def _note(change: Change, incident: Incident, message: Message) -> AlertNote:
    alert, reports = change.alert, {one.report.article_id: one.report for one in told(incident.mentions)}
    status = "raised" if change.is_new else "escalated" if change.is_escalated else "updated"
    return AlertNote(
        alert_id=alert.id,
        revision=alert.revision,
        rule=alert.rule,
        incident=alert.incident_id,
        severity=alert.severity,
        certainty=alert.certainty,
        status=status,
        title=message.title,
        articles=tuple(reports),
        urls=tuple(report.url for report in reports.values() if report.url is not None),
        at=alert.changed_at,
    )


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
