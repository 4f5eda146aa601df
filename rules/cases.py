"""The tests of rule files, run: news texts through reading, resolution and rules; the alerts must be as expected."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import msgspec

from rules.keys import SEVERITIES
from rules.match import Match
from rules.model import Case, Expected, Report, RuleSet
from rules.subject import Subject
from rules.trial import Trial
from streams.ids import stable_id
from streams.incidents.copying.refutation import refutation_of
from streams.incidents.copying.standing import standing
from streams.records import Article, Phase, Reading


def _unwatched(_subject: Subject, _ids: frozenset[str]) -> None:
    """Nobody looks on."""


@dataclass(frozen=True)
class Verdict:
    """How a test ended: `problems` are empty when it passed; each is a sentence."""

    case: Case
    problems: tuple[str, ...]

    def __str__(self) -> str:
        if not self.problems:
            return f"{self.case.at}: passed: {self.case.name}"
        return f"{self.case.at}: failed: {self.case.name}: {'; '.join(self.problems)}"


def run(
    rules: RuleSet, read: Callable[[Article], Reading], watch: Callable[[Subject, frozenset[str]], None] = _unwatched
) -> tuple[Verdict, ...]:
    """Give a verdict for each test of the set; `read` is the extractor.

    `watch` is told of each subject with the ids of the rules that are tried on it.
    """
    return tuple(_tried(case, rules, read, watch) for case in rules.cases)


@dataclass
class _Alerts:
    """The alerts of one test so far, by rule and incident: the surest match of each, and whether it was taken back."""

    trial: Trial
    found: dict[tuple[str, str], Match] = field(default_factory=dict)
    phases: dict[tuple[str, str], Phase] = field(default_factory=dict)
    retracted: set[tuple[str, str]] = field(default_factory=set)
    denied: set[tuple[str, str]] = field(default_factory=set)  # denied when they were raised: rules of denials

    def add(self, reading: Reading, *, is_correction: bool) -> None:
        """Tell one reading."""
        for incident, match in self.trial.add(reading):
            if match.fires:
                key = (match.rule, incident)
                if key not in self.found and self._is_denied(incident):
                    self.denied.add(key)
                _keep(self.found, key, match)
                self.retracted.discard(key)
        for key in self.found:
            self._take_back(key, is_correction=is_correction)

    def _take_back(self, key: tuple[str, str], *, is_correction: bool) -> None:
        incident = self.trial.incident(key[1])
        if incident is None:
            return
        rule, phase = self.trial.rules.by_id[key[0]], self.phases.get(key, incident.phase)
        is_put_right = len(standing(incident.mentions)) < len(incident.mentions)
        is_unmet = (is_correction or is_put_right) and self.trial.still_met(rule, incident, phase) is None
        if is_unmet or (key not in self.denied and self._is_denied(key[1])):
            self.retracted.add(key)
        else:
            self.phases[key] = incident.phase

    def _is_denied(self, incident_id: str) -> bool:
        incident = self.trial.incident(incident_id)
        return incident is not None and refutation_of(incident.mentions).takes_back

    def told(self) -> list[tuple[Match, bool]]:
        """Give each alert after all merges, and whether it was taken back."""
        merged: dict[tuple[str, str], Match] = {}
        standing: set[tuple[str, str]] = set()
        for (rule, incident), match in self.found.items():
            key = (rule, self.trial.incident_of(incident))
            _keep(merged, key, match)
            standing |= set() if (rule, incident) in self.retracted else {key}
        return [(match, key not in standing) for key, match in merged.items()]


def _tried(
    case: Case,
    rules: RuleSet,
    read: Callable[[Article], Reading],
    watch: Callable[[Subject, frozenset[str]], None],
) -> Verdict:
    """Tell the reports in the order of their times, and compare the alerts: one a rule and incident, the surest."""
    only = RuleSet(rules=tuple(rule for rule in rules.rules if rule.id in case.rules))
    alerts = _Alerts(Trial(only, watch=lambda subject: watch(subject, case.rules)))
    for number, report in sorted(enumerate(case.given), key=lambda pair: pair[1].at):
        alerts.add(_reading(case, number, report, read), is_correction=report.corrects is not None)
    return Verdict(case, tuple(_compared(case.expect, alerts.told())))


def _reading(case: Case, number: int, report: Report, read: Callable[[Article], Reading]) -> Reading:
    """Give what the report tells; a correction is a later revision of the article that it corrects."""
    first, revision = number, 1
    while (corrected := case.given[first].corrects) is not None:
        first, revision = corrected, revision + 1
    article_id = stable_id("case", case.name, first)
    if report.event is None:
        article = Article(
            id=article_id,
            text=report.text or "",
            title=report.title,
            source=case.given[first].source,
            published_at=report.at,
            first_seen_at=report.at,
            revision=revision,
        )
        return read(article)
    made = stable_id("event", article_id) if revision == 1 else stable_id("event", article_id, revision)
    event = msgspec.structs.replace(report.event, id=report.event.id or made)
    return Reading(
        article_id=article_id,
        revision=revision,
        title=report.title,
        source=case.given[first].source,
        language=report.language,
        published_at=report.at,
        first_seen_at=report.at,
        events=(event,),
        text=report.text or "",
    )


def _keep(alerts: dict[tuple[str, str], Match], key: tuple[str, str], found: Match) -> None:
    """An alert is escalated and never taken back by a weaker report."""
    known = alerts.get(key)
    if known is None or _rank(found) > _rank(known):
        alerts[key] = found


def _rank(found: Match) -> tuple[bool, int]:
    return found.certainty == "sure", SEVERITIES.index(found.severity) if found.severity else -1


def _compared(expect: Sequence[Expected], told: list[tuple[Match, bool]]) -> list[str]:
    """Give what differs; each alert meets at most one expectation, the most exact expectations choosing first."""
    left, problems = list(told), []
    exact_first = sorted(expect, key=lambda one: (one.certainty is None) + (one.severity is None))
    for one in exact_first:
        met = next((found for found in left if _meets(found, one)), None)
        if met is not None:
            left.remove(met)
            continue
        given = [_said(found) for found in told if found[0].rule == one.alert]
        more = " once more" if any(_meets(found, one) for found in told) else ""
        came = f"came {', '.join(given)}" if given else "nothing came of it"
        problems.append(f"expected {_wanted(one)}{more}, {came}")
    counted = Counter(_said(found) for found in left)
    return problems + [f"did not expect {said}{f' ({n} times)' if n > 1 else ''}" for said, n in counted.items()]


def _meets(told: tuple[Match, bool], expected: Expected) -> bool:
    found, is_retracted = told
    return (
        found.rule == expected.alert
        and expected.certainty in (None, found.certainty)
        and expected.severity in (None, found.severity)
        and expected.is_retracted == is_retracted
    )


def _said(told: tuple[Match, bool]) -> str:
    found, is_retracted = told
    return f"{found.rule} ({found.certainty}, {found.severity}{', retracted' if is_retracted else ''})"


def _wanted(expected: Expected) -> str:
    retracted = "retracted" if expected.is_retracted else None
    known = ", ".join(word for word in (expected.certainty, expected.severity, retracted) if word)
    return f"{expected.alert} ({known})" if known else expected.alert
