"""Articles tried on rules, for the commands that show what comes of them: read, resolved, matched, in memory."""

from typing import Any

from rules.match import verdict_of
from rules.model import Rule
from rules.reasons import View, reasons_of
from rules.subject import Subject
from rules.three import Three
from rules.trial import Trial, surest
from streams.incidents.keeping.policy import facts_of
from streams.incidents.resolving.grouping import Grouping
from streams.records import Article, Reading
from tocsin.cli.readings import read
from tocsin.config import ExtractSettings


def matches(article: Article, trial: Trial, settings: ExtractSettings) -> list[dict[str, Any]]:
    """Give one entry a rule for the article, the surest, as the contract has it."""
    found = trial.add(read(article, settings))
    return [one.as_json() for one in surest(match for _, match in found)]


def explained(article: Article, rule: Rule, settings: ExtractSettings) -> tuple[Reading, list[dict[str, Any]]]:
    """Give for each event of the article, by itself, what the rule made of it, line by line."""
    reading = read(article, settings)
    placed = Grouping().add(reading)
    facts = {one.event.id: facts_of(incident) for incident in placed.incidents for one in incident.mentions}
    shown = []
    for event in reading.events:
        view = View(Subject(event, reading, facts.get(event.id)))
        shown.append(
            {
                "event": event.id,
                "type": event.type,
                "phase": event.phase,
                "place": event.place.name if event.place else None,
                "outcome": _outcome(rule, verdict_of(rule, view)),
                "maps": {name: str(view.least(block)) for name, block in rule.blocks.items() if name},
                "reasons": [reason.as_json() for reason in reasons_of(rule, view)],
            }
        )
    return reading, shown


def _outcome(rule: Rule, verdict: Three) -> str:
    if verdict is Three.YES:
        return f"sure: it fires ({rule.severity})" if rule.mode != "off" else "sure, but the rule is off"
    if verdict is Three.NO:
        return "no: it does not match"
    if rule.if_possible is None:
        return "possible: it does not fire (the rule has no if_possible)"
    return f"possible: it fires ({rule.if_possible})"
