"""The tests of rule files, run: news texts through reading, resolution and rules; the alerts must be as expected."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec

from rules.keys import SEVERITIES
from rules.match import Match
from rules.model import Case, Expected, Report, RuleSet
from rules.subject import Subject
from rules.trial import Trial
from streams.ids import stable_id
from streams.records import Article, Reading


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


def _tried(
    case: Case,
    rules: RuleSet,
    read: Callable[[Article], Reading],
    watch: Callable[[Subject, frozenset[str]], None],
) -> Verdict:
    """Tell the reports in the order of their times, and compare the alerts: one a rule and incident, the surest."""
    only = RuleSet(rules=tuple(rule for rule in rules.rules if rule.id in case.rules))
    trial = Trial(only, watch=lambda subject: watch(subject, case.rules))
    alerts: dict[tuple[str, str], Match] = {}
    for number, report in sorted(enumerate(case.given), key=lambda pair: pair[1].at):
        for incident, found in trial.add(_reading(case, number, report, read)):
            if found.fires:
                _keep(alerts, (found.rule, incident), found)
    told = _after_merges(alerts, trial)
    return Verdict(case, tuple(_compared(case.expect, told)))


def _reading(case: Case, number: int, report: Report, read: Callable[[Article], Reading]) -> Reading:
    """Give what the report tells."""
    article_id = stable_id("case", case.name, number)
    if report.event is None:
        article = Article(
            id=article_id,
            text=report.text or "",
            title=report.title,
            source=report.source,
            published_at=report.at,
            first_seen_at=report.at,
        )
        return read(article)
    event = msgspec.structs.replace(report.event, id=report.event.id or stable_id("event", article_id))
    return Reading(
        article_id=article_id,
        title=report.title,
        source=report.source,
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


def _after_merges(alerts: dict[tuple[str, str], Match], trial: Trial) -> list[Match]:
    merged: dict[tuple[str, str], Match] = {}
    for (rule, incident), found in alerts.items():
        _keep(merged, (rule, trial.incident_of(incident)), found)
    return list(merged.values())


def _compared(expect: Sequence[Expected], told: list[Match]) -> list[str]:
    """Give what differs; each alert meets at most one expectation, the most exact expectations choosing first."""
    left, problems = list(told), []
    exact_first = sorted(expect, key=lambda one: (one.certainty is None) + (one.severity is None))
    for one in exact_first:
        met = next((found for found in left if _meets(found, one)), None)
        if met is not None:
            left.remove(met)
            continue
        given = [_said(found) for found in told if found.rule == one.alert]
        problems.append(f"expected {_wanted(one)}, {'came ' + ', '.join(given) if given else 'nothing came of it'}")
    counted = Counter(_said(found) for found in left)
    return problems + [f"did not expect {said}{f' ({n} times)' if n > 1 else ''}" for said, n in counted.items()]


def _meets(found: Match, expected: Expected) -> bool:
    return (
        found.rule == expected.alert
        and expected.certainty in (None, found.certainty)
        and expected.severity in (None, found.severity)
    )


def _said(found: Match) -> str:
    return f"{found.rule} ({found.certainty}, {found.severity})"


def _wanted(expected: Expected) -> str:
    known = ", ".join(word for word in (expected.certainty, expected.severity) if word)
    return f"{expected.alert} ({known})" if known else expected.alert
