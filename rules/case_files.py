"""The `tests:` of a rule, read from YAML; `rules/cases.py` runs them."""

from typing import get_args

from rules import keys, scalars, typed
from rules.build import one_of
from rules.case_events import Reader
from rules.kinds import LANGUAGE
from rules.model import Case, Expected, Report
from rules.scalars import UnfitError
from rules.tables import Tables
from streams.faults import Faults
from streams.records import Reliability, Source
from streams.yaml_nodes import Items, Node, Scalar, Table, kind_of


def cases_of(rule: Node, ids: frozenset[str], tables: Tables, faults: Faults) -> list[Case]:
    """Give the tests of one entry of `rules:`; `ids` are the rules of its file, the only ones that a test may name."""
    node = rule.get("tests") if isinstance(rule, Table) else None
    if node is None:
        return []
    cases = (_case(item, ids, tables, faults) for item in _items(node, "tests", faults))
    return [case for case in cases if case is not None]


def _items(node: Node, what: str, faults: Faults) -> tuple[Node, ...]:
    if isinstance(node, Items):
        return node.items
    faults.add(node.at, f"{what} is {kind_of(node)}", "Write a list")
    return ()


def _case(node: Node, ids: frozenset[str], tables: Tables, faults: Faults) -> Case | None:
    values = keys.keyed(node, keys.TEST, "a test", faults)
    if values is None or not {"name", "given", "expect"} <= values.keys():
        return None
    name = typed.one(values["name"], "name", faults, typed.text)
    reports = [_report(item, tables, faults) for item in _items(values["given"], "given", faults)]
    if isinstance(values["given"], Items) and not reports:
        faults.add(values["given"].at, "given is empty", "Write at least one news text or event")
    expected = [_expected(item, ids, faults) for item in _items(values["expect"], "expect", faults)]
    only = ids
    if "only" in values:
        only = frozenset(typed.listed(values["only"], "only", faults, one_of(tuple(sorted(ids)), "rule of this file")))
    for one, item in zip(expected, _items(values["expect"], "expect", faults), strict=True):
        if one is not None and one.alert in ids and one.alert not in only:
            faults.add(item.at, f"expect names {one.alert}, which only leaves out", "Add it to only")
    given = tuple(report for report in reports if report is not None)
    if len(given) == len(reports):
        _corrections(values["given"], given, faults)
    return Case(name or "", given, tuple(one for one in expected if one is not None), only, node.at)


def _report(node: Node, tables: Tables, faults: Faults) -> Report | None:
    values = keys.keyed(node, keys.GIVEN, "a report of given", faults)
    if values is None or "at" not in values:
        return None
    at = typed.one(values["at"], "at", faults, scalars.moment)
    text = _written(values.get("text"), "text", faults)
    event = Reader(tables, faults).event(values["event"]) if "event" in values else None
    if not values.keys() & {"text", "event"}:
        faults.add(
            node.at, "a report of given has no text and no event", "Add text: a news text, or event: {type: ...}"
        )
    if "language" in values and "event" not in values:
        faults.add(values["language"].at, "language without an event", "Remove it: the language of a text is read")
    language = _language(values.get("language"), tables, faults)
    title, source = _written(values.get("title"), "title", faults), _source(values.get("source"), faults)
    corrects = typed.one(values["corrects"], "corrects", faults, _place) if "corrects" in values else None
    if at is None or (event is None and text is None):
        return None
    return Report(at, text, title or "", source, event, language, corrects)


def _place(text: str) -> int:
    number = scalars.whole(text, what="the number of a report, counted from 1")
    if number < 1:
        raise UnfitError("no report: they are counted from 1", "Write 1 for the first of given")
    return number - 1


def _corrections(node: Node, given: tuple[Report, ...], faults: Faults) -> None:
    """Note corrections of what is not there, or not earlier."""
    entries = node.items if isinstance(node, Items) else ()
    for entry, report in zip(entries, given, strict=False):
        if report.corrects is None:
            continue
        if report.corrects >= len(given) or given[report.corrects].at >= report.at:
            remedy = "Name one that was published before it"
            faults.add(entry.at, f"this report corrects report {report.corrects + 1}, no earlier one of given", remedy)


def _language(node: Node | None, tables: Tables, faults: Faults) -> str:
    read = None if node is None else typed.one(node, "language", faults, lambda text: LANGUAGE.operand(text, tables))
    return str(read or "en")


def _source(node: Node | None, faults: Faults) -> Source:
    if not isinstance(node, Table):
        return Source(name=_written(node, "source", faults) or "test")
    values = keys.keyed(node, keys.SOURCE, "source", faults) or {}
    reliability = one_of(get_args(Reliability), "reliability")
    return Source(
        name=_written(values.get("name"), "name", faults) or "test",
        owner=_written(values.get("owner"), "owner", faults),
        tags=typed.listed(values["tags"], "tags", faults, typed.text) if "tags" in values else (),
        reliability=typed.one(values["reliability"], "reliability", faults, reliability)  # type: ignore[arg-type] # a letter
        if "reliability" in values
        else None,
    )


def _written(node: Node | None, key: str, faults: Faults) -> str | None:
    if node is None or (isinstance(node, Scalar) and not node.plain and not node.text and key == "title"):
        return None
    return typed.one(node, key, faults, typed.text)


def _expected(node: Node, ids: frozenset[str], faults: Faults) -> Expected | None:
    values = keys.keyed(node, keys.EXPECT, "an entry of expect", faults)
    if values is None or "alert" not in values:
        return None
    alert = typed.one(values["alert"], "alert", faults, one_of(tuple(sorted(ids)), "rule of this file"))
    certainty = severity = None
    if "certainty" in values:
        certainty = typed.one(values["certainty"], "certainty", faults, one_of(keys.CERTAINTIES, "certainty"))
    if "severity" in values:
        severity = typed.one(values["severity"], "severity", faults, one_of(keys.SEVERITIES, "severity"))
    is_retracted = typed.one(values["retracted"], "retracted", faults, scalars.truth) if "retracted" in values else None
    return None if alert is None else Expected(alert, certainty, severity, is_retracted or False)
