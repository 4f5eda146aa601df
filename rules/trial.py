"""Readings one after the other through resolution and the rules, in memory: what `match` and `rules test` show."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

import msgspec

from rules.match import Match, match
from rules.model import Rule, RuleSet
from rules.standing import still_met
from rules.subject import Subject
from streams.incidents.copying.standing import SAID, on_trial
from streams.incidents.keeping.policy import ForcePolicy, facts_of
from streams.incidents.model import Incident
from streams.incidents.resolving.grouping import Grouping
from streams.records import Event, Phase, Reading


@dataclass
class Trial:
    """A rule set and the incidents so far; each reading is tried as the live system would, tables and Kafka aside.

    `watch` is told of every subject that rules are tried on.
    """

    rules: RuleSet
    policy: ForcePolicy = "corroborated"
    watch: Callable[[Subject], None] = lambda _subject: None
    grouping: Grouping = field(default_factory=Grouping)
    _readings: dict[str, Reading] = field(default_factory=dict)

    def add(self, reading: Reading) -> tuple[tuple[str, Match], ...]:
        """Give (incident, match) of every event that the reading made the rules be tried on, its own events first.

        Earlier events of its incidents are tried again by the rules that ask for something of the incident.
        """
        self._readings[reading.article_id] = reading
        incidents = self.grouping.add(reading).incidents
        own = [(one.id, found) for one in incidents for found in self._tried(one, reading.article_id, earlier=False)]
        again = [(one.id, found) for one in incidents for found in self._tried(one, reading.article_id, earlier=True)]
        order = {event.id: place for place, event in enumerate(reading.events)}
        return (*sorted(own, key=lambda pair: order[pair[1].event]), *again)

    def incident_of(self, incident_id: str) -> str:
        """Give the id of the incident after all merges."""
        return self.grouping.incident_of(incident_id)

    def incident(self, incident_id: str) -> Incident | None:
        """Give the incident as it stands, after all merges."""
        return self.grouping.incidents.get(self.incident_of(incident_id))

    def still_met(self, rule: Rule, incident: Incident, phase: Phase) -> Literal["sure", "possible"] | None:
        """Give how surely what the incident's reports say now meets the rule; None when it does not, or nobody does."""
        facts = facts_of(incident, self.policy)
        subjects = [
            Subject(mention.event, self._readings[mention.report.article_id], facts)
            for mention in on_trial(incident.mentions)  # a rule may be of denials
        ]
        return still_met(rule, subjects, phase)

    def _tried(self, incident: Incident, article_id: str, *, earlier: bool) -> Iterator[Match]:
        rules = self.rules.of_incidents if earlier else self.rules
        facts = facts_of(incident, self.policy)
        for event, reading in self._mentioned(incident, article_id, earlier=earlier):
            subject = Subject(event, reading, facts)
            self.watch(subject)
            yield from match(subject, rules)

    def _mentioned(self, incident: Incident, article_id: str, *, earlier: bool) -> Iterable[tuple[Event, Reading]]:
        for mention in on_trial(incident.mentions):
            is_tried = not earlier or mention.event.modality in SAID
            if is_tried and (mention.report.article_id != article_id) is earlier:
                reading = self._readings[mention.report.article_id]
                yield mention.event, msgspec.structs.replace(reading, text="") if earlier else reading


def surest(found: Iterable[Match]) -> tuple[Match, ...]:
    """Give one match a rule: the surest, of equals the first; in the order in which the rules were met."""
    best: dict[str, Match] = {}
    for one in found:
        known = best.get(one.rule)
        if known is None or (known.certainty == "possible" and one.certainty == "sure"):
            best[one.rule] = one
    return tuple(best.values())
