"""Tests in rule files: what they give, by hand or from a reading, and what no test touches."""

import json
from typing import Any

import msgspec
import pytest

from rules import RuleSet, cases
from rules.coverage import Coverage
from streams.extract import extract
from streams.records import Article, Event, Place
from tests.rules.given import ALEPPO, a_file, admin1, loaded

AT = "2026-01-10T06:00:00Z"


def with_given(given: str, *lines: str, expect: str = "[{alert: r}]") -> RuleSet:
    return loaded(a_file(*lines, f"tests: [{{name: n, given: {given}, expect: {expect}}}]"))


def event_of(written: str) -> Event:
    event = with_given(f"[{{at: {AT}, event: {written}}}]", "match: {type: siege}").cases[0].given[0].event
    assert event is not None
    return event


def problems(rules: RuleSet) -> list[str]:
    return [problem for verdict in cases.run(rules, extract) for problem in verdict.problems]


def test_an_event_by_hand_says_what_a_plain_report_would() -> None:
    event = event_of("{type: siege}")
    told = (event.phase, event.modality, event.attacker, event.place, event.date, event.force, event.historic)
    assert ("underway", "asserted", (), None, None, None, False) == told


def test_names_in_an_event_are_resolved_as_in_an_article() -> None:
    event = event_of('{type: siege, attacker: [Daesh, "Bab Brigade"], place: ["Aleppo, SY", "Idlib, SY", SY]}')
    assert [("Daesh", "isis"), ("Bab Brigade", None)] == [(who.name, who.actor_id) for who in event.attacker]
    assert (ALEPPO, "Idlib", "SY") == (event.place, event.places[1].name, event.places[2].country)


@pytest.mark.parametrize(
    ("force", "expected"),
    [
        ("6000", (6000, 6000, "exact")),
        ("'6_000'", (6000, 6000, "exact")),
        ('"more than 6,000 fighters"', (6001, None, "over")),
        ("thousands of men", (2000, 9999, "vague")),
        ("{low: 10, high: 20, qualifier: between}", (10, 20, "between")),
        ("{low: null, high: 4000, qualifier: up_to}", (None, 4000, "up_to")),
    ],
)
def test_persons_are_a_number_or_as_an_article_puts_them(force: str, expected: tuple[Any, ...]) -> None:
    quantity = event_of(f"{{type: siege, force: {force}}}").force
    assert quantity is not None
    assert expected == (quantity.low, quantity.high, quantity.qualifier)


def test_an_event_as_a_reading_prints_it_can_be_pasted() -> None:
    text = (
        "Jabhat al-Nusra launched an offensive on Aleppo with 6,000 fighters on Monday; 66 were killed, the army said."
    )
    (event, *_) = extract(Article(id="a", text=text)).events
    pasted = event_of(json.dumps(msgspec.to_builtins(event)))
    kept = ("id", "type", "phase", "modality", "attribution", "attacker", "places", "date", "confidence")
    assert [getattr(event, name) for name in kept] == [getattr(pasted, name) for name in kept]
    assert (6000, 66) == (pasted.force and pasted.force.low, pasted.casualties.killed and pasted.casualties.killed.low)


def test_a_place_may_be_written_out() -> None:
    event = event_of("{type: siege, place: {name: Nowhere, country: SY, admin1: Idlib, precision: admin1}}")
    assert Place(name="Nowhere", country="SY", admin1="Idlib", precision="admin1") == event.place
    assert admin1("Nineveh", "IQ") == event_of('{type: siege, place: "Nineveh, IQ"}').place


def test_reports_are_told_in_the_order_of_their_times_and_share_incidents() -> None:
    event = "{type: siege, place: Mosul, attacker: HTS, force: 100}"
    given = (
        f"[{{at: 2026-01-10T09:00:00Z, source: {{name: B, owner: Y}}, event: {event}}}, "
        f"{{at: {AT}, source: {{name: A, owner: X}}, event: {event}}}]"
    )
    assert [] == problems(with_given(given, "match: {incident.sources|gte: 2}"))
    assert [] == problems(with_given(given, "match: {incident.first_seen|lt: 2026-01-10T06:00:01Z, type: siege}"))


def test_source_language_and_text_stand_beside_an_event() -> None:
    given = (
        f"[{{at: {AT}, language: fr, text: Le siège, event: {{type: siege}}, "
        "source: {name: Wire, owner: Group, tags: [wire], reliability: B}}]"
    )
    line = "{source: Wire, source.owner: Group, source.tag: wire, source.reliability: B, language: fr, "
    assert [] == problems(with_given(given, f"match: {line} text|contains: le siege}}"))


def test_the_clock_is_that_of_the_reports() -> None:
    given = "[{at: 2016-03-02T06:00:00Z, event: {type: siege, date: 2016-03-01}}]"
    assert [] == problems(with_given(given, "match: {age: 1d}"))


def gaps(*lines: str, given: str) -> list[str]:
    rules = with_given(given, *lines, expect="[]")
    coverage = Coverage(rules)
    cases.run(rules, extract, coverage.watch)
    return [gap.problem for gap in coverage.gaps()]


def test_a_condition_that_no_test_touches_is_named() -> None:
    found = gaps(
        "match: {type: siege, force|gt: 5}", "unless: {source.tag: x}", given=f"[{{at: {AT}, event: {{type: raid}}}}]"
    )
    assert "no test of r touches source.tag: x" in found
    assert "no test of r touches force|gt: 5" in found


def test_a_condition_is_noticed_when_a_test_turns_on_it_alone() -> None:
    raid, siege = "{type: raid, force: 9}", "{type: siege, force: 4}"
    given = f"[{{at: {AT}, event: {raid}}}, {{at: {AT}, event: {siege}}}]"
    assert [] == gaps("match: {type: siege, force|gt: 5}", given=given)
    assert ["no test of r would notice if type: siege were gone"] == gaps(
        "match: {type: siege, force|gt: 5}", given=f"[{{at: {AT}, event: {siege}}}]"
    )


def test_a_rule_that_no_test_tries_is_named() -> None:
    coverage = Coverage(loaded(a_file("match: {type: siege}")))
    assert ["no test tries r"] == [gap.problem for gap in coverage.gaps()]
    assert [] == list(Coverage(loaded(a_file("match: {type: siege}", "mode: off"))).gaps())


def corrected(second: str, expect: str) -> list[str]:
    """What is wrong with `expect` when a siege by 6,000 is told first, and then this."""
    first = f"{{at: {AT}, source: a, event: {{type: siege, place: 'Aleppo, SY', force: 6000}}}}"
    given = f"[{first}, {{at: 2026-01-10T08:00:00Z, {second}}}]"
    return problems(with_given(given, "match: {type: siege, force|gt: 5000}", expect=expect))


@pytest.mark.parametrize(
    ("second", "expect"),
    [
        ("corrects: 1, event: {type: siege, place: 'Aleppo, SY', force: 600}", "[{alert: r, retracted: true}]"),
        ("corrects: 1, event: {type: siege, place: 'Aleppo, SY', force: 7000}", "[{alert: r}]"),
        ("corrects: 1, event: {type: siege, place: 'Aleppo, SY', force: 600, modality: negated}",
         "[{alert: r, retracted: true}]"),
        ("source: b, event: {type: siege, place: 'Aleppo, SY', force: 600}", "[{alert: r}]"),
        ("source: b, event: {type: siege, place: 'Aleppo, SY', modality: negated}", "[{alert: r}]"),
        ("corrects: 1, event: {type: siege, place: 'Aleppo, SY', force: 6000, phase: concluded}", "[{alert: r}]"),
    ],
)  # fmt: skip
def test_a_correction_takes_back_what_no_longer_meets_the_rule(second: str, expect: str) -> None:
    assert [] == corrected(second, expect)


def test_an_alert_that_was_taken_back_must_be_said_so() -> None:
    second = "corrects: 1, event: {type: siege, place: 'Aleppo, SY', force: 600}"
    assert any("retracted" in problem for problem in corrected(second, "[{alert: r}]"))
    assert any("retracted" in problem for problem in corrected(second, "[]"))


def test_an_alert_that_is_expected_twice_and_comes_once_is_missed_once_more() -> None:
    given = f"[{{at: {AT}, event: {{type: siege}}}}]"
    rules = with_given(given, "match: {type: siege}", expect="[{alert: r}, {alert: r}]")
    assert ["expected r once more, came r (sure, high)"] == problems(rules)
