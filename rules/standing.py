"""Whether a rule that fired is still met by what is reported, after a report was edited or taken away. Pure."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from rules.match import match
from rules.model import Rule, RuleSet
from rules.subject import Subject
from streams.incidents.keeping.facts import IncidentFacts
from streams.incidents.model import Status
from streams.records import Phase

_STATUS: dict[Phase, Status] = {"planned": "planned", "underway": "underway", "concluded": "concluded"}
_NEEDS_ARTICLE = "text"  # the one field that a reading kept with its incident no longer has


def still_met(rule: Rule, subjects: Sequence[Subject], phase: Phase) -> Literal["sure", "possible"] | None:
    """Give how surely the best of the subjects meets the rule, None when none does.

    `phase` is what was told before: that something planned is under way now, or over, is its course and takes nothing
    back, so each subject is tried in that phase too. A rule that looks into the text of articles is taken as met by
    every subject whose text is not at hand.
    """
    alone = RuleSet(rules=(rule,))
    asks_for_text = any(line.field.name == _NEEDS_ARTICLE for _, _, line in rule.lines())
    best: Literal["possible"] | None = None
    for subject in subjects:
        if asks_for_text and not subject.reading.text:
            return "sure"
        for tried in (subject, _in_phase(subject, phase)):
            for found in match(tried, alone):
                if found.certainty == "sure":
                    return "sure"
                best = "possible"
    return best


def _in_phase(subject: Subject, phase: Phase) -> Subject:
    facts = subject.incident
    return Subject(
        msgspec.structs.replace(subject.event, phase=phase),
        subject.reading,
        None if facts is None else _facts_in(facts, phase),
    )


def _facts_in(facts: IncidentFacts, phase: Phase) -> IncidentFacts:
    return msgspec.structs.replace(facts, phase=phase, status=_STATUS[phase])
