"""From the incidents that a reading touched to the rules that fire, and to those that no longer hold. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from alerts.lives.compose import headline
from alerts.lives.life import Alert, Fired, Mode
from alerts.message import SEVERITIES, Certainty, Severity
from rules.match import Match, match
from rules.model import Rule, RuleSet
from rules.standing import still_met
from rules.subject import Subject
from streams.incidents.copying.standing import SAID, on_trial, told
from streams.incidents.keeping.policy import ForcePolicy, facts_of
from streams.incidents.model import Incident, Mention
from streams.records import Quantity, Reading

MOST_RETRIED = 50  # earlier reports of an incident on which its rules are tried again


@dataclass(frozen=True)
class Matcher:
    """Tries rules on what a reading says, and on what its incidents already held."""

    rules: RuleSet
    force_policy: ForcePolicy

    def fired(self, reading: Reading, incidents: Iterable[Incident]) -> tuple[Fired, ...]:
        """Give what fires: this reading's events by all rules, earlier ones by those that ask for the incident."""
        subjects = list(self._subjects(reading, incidents))
        return tuple(one for subject, incident_id, rules in subjects for one in _fired(subject, incident_id, rules))

    def fired_by_all(self, incidents: Iterable[Incident]) -> tuple[Fired, ...]:
        """Give what fires on all that the incidents hold, by all rules."""
        return tuple(
            one
            for incident in incidents
            for mention in _earlier(incident, ())
            for one in _fired(self._subject(mention, incident), incident.id, self.rules)
        )

    def met(
        self, alerts: Sequence[Alert], incidents: Iterable[Incident], reading: Reading | None = None
    ) -> dict[str, Certainty | None]:
        """Give, for alerts of incidents that `reading` edited, how surely their rule is met by what stands."""
        of = {one.id: one for one in incidents}
        return {
            alert.id: self._met(alert, of[alert.incident_id], reading)
            for alert in alerts
            if alert.incident_id in of and alert.rule in self.rules.by_id
        }

    def subject_of(self, alert: Alert, incident: Incident) -> Subject | None:
        """Give what the alert rests on, or what it may rest on now; None when nobody says so any more."""
        said = told(incident.mentions)
        resting = next((one for one in said if one.event.id == alert.event_id), said[-1] if said else None)
        return None if resting is None else self._subject(resting, incident)

    def _met(self, alert: Alert, incident: Incident, reading: Reading | None) -> Certainty | None:
        facts, subjects = facts_of(incident, self.force_policy), []
        for one in on_trial(incident.mentions)[-MOST_RETRIED:]:  # a rule may be of denials
            is_own = reading is not None and one.report.article_id == reading.article_id
            subjects.append(Subject(one.event, reading if is_own and reading is not None else reading_of(one), facts))
        return still_met(self.rules.by_id[alert.rule], subjects, alert.told.phase)

    def _subject(self, mention: Mention, incident: Incident) -> Subject:
        return Subject(mention.event, reading_of(mention), facts_of(incident, self.force_policy))

    def _subjects(self, reading: Reading, incidents: Iterable[Incident]) -> Iterator[tuple[Subject, str, RuleSet]]:
        for incident in incidents:
            facts = facts_of(incident, self.force_policy)
            own = [one for one in incident.mentions if one.report.article_id == reading.article_id]
            # what was put right is said again by no copy
            said = [one for one in on_trial(incident.mentions) if one in own]
            yield from ((Subject(one.event, reading, facts), incident.id, self.rules) for one in said)
            if self.rules.of_incidents.rules:
                for mention in _earlier(incident, own):
                    subject = Subject(mention.event, reading_of(mention), facts)
                    yield subject, incident.id, self.rules.of_incidents


def reading_of(mention: Mention) -> Reading:
    """Give the reading an earlier mention came in, as far as its report keeps it."""
    report = mention.report
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


def title_of(rule: Rule, subject: Subject) -> str:
    """Give the headline of an alert that rests on the subject."""
    return rule.alert.title.of(subject) if rule.alert.title is not None else headline(subject.event)


def figure_of(subject: Subject) -> Quantity | None:
    """Give the figure of an alert that rests on the subject."""
    return subject.event.force or (subject.incident.force if subject.incident is not None else None)


def _earlier(incident: Incident, own: Sequence[Mention]) -> Sequence[Mention]:
    said = [one for one in on_trial(incident.mentions) if one.event.modality in SAID]
    others = [one for one in said if one not in own and not one.report.is_backfill]
    return others[-MOST_RETRIED:]


def _fired(subject: Subject, incident_id: str, rules: RuleSet) -> Iterator[Fired]:
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
        title=title_of(rule, subject),
        force=figure_of(subject),
        reasons=tuple(
            f"{one.line} ({one.seen})" for one in found.reasons if one.role in {"match", "also"} and one.seen
        ),
        confidence=event.confidence,
    )


def _severity(word: str) -> Severity:
    return next(one for one in SEVERITIES if one == word)


def _mode(rule: Rule) -> Mode | None:
    return None if rule.mode == "off" else rule.mode
