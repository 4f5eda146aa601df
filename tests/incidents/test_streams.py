"""Small streams of readings as they come in life: copies, a denial, an edited article; and what is known after them."""

import time
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.incidents.copying.copies import distinct_reports, independent_sources, outlets
from streams.incidents.copying.one_text import is_copy
from streams.incidents.keeping.policy import facts_of, force_of
from streams.incidents.model import Incident, Mention, Report, report_of
from streams.incidents.resolving.grouping import Grouping, group
from streams.records import Quantity, Reading, Source
from tests.incidents.told import ALEPPO, FALLUJAH, REGIME, a_reading, an_event, persons, told

WIRE_TEXT = tuple(range(100, 112))


def the_incident(*readings: Reading) -> Incident:
    """Give the one incident that the readings make."""
    (incident,) = group(readings).incidents.values()
    return incident


def copies(count: int) -> list[Reading]:
    """One wire text as `count` outlets carry it, each with a line of its own."""
    return [
        told(
            f"copy-{n}", hours=n / 10, source=f"paper {n}", reading={"signature": (*WIRE_TEXT, n)}, force=persons(6000)
        )
        for n in range(count)
    ]


def test_forty_copies_of_one_text_are_one_independent_source_and_forty_outlets() -> None:
    facts = facts_of(the_incident(*copies(40)))
    assert (1, 40) == (facts.sources, facts.outlets)


def test_a_denial_among_forty_copies_is_no_source_and_ends_nothing() -> None:
    denial = told("denial", hours=2, source="the ministry", modality="denied")
    facts = facts_of(the_incident(*copies(40), denial))
    assert (1, 40, "underway") == (facts.sources, facts.outlets, facts.status)


def test_what_is_only_denied_is_denied() -> None:
    assert "denied" == facts_of(the_incident(told("a", modality="denied"))).status


def test_outlets_of_one_owner_are_one_source() -> None:
    readings = [told(n, source=Source(name=n, owner="One Group")) for n in ("a", "b")]
    assert (1, 2) == (facts_of(the_incident(*readings)).sources, facts_of(the_incident(*readings)).outlets)


def test_a_copy_joins_two_outlets_that_only_it_connects() -> None:
    ours = told("a", source=Source(name="a", owner="Group"), reading={"signature": (1, 2, 3)})
    theirs = told("b", source="b", reading={"signature": (7, 8, 9)})
    bridge = told("c", source=Source(name="c", owner="Group"), reading={"signature": (7, 8, 9)})
    assert (frozenset("abc"),) == independent_sources(the_incident(ours, theirs, bridge).mentions)


def test_two_articles_of_one_outlet_are_one_source() -> None:
    incident = the_incident(told("a", source="wire"), told("b", source="wire"))
    assert (1, ("wire",)) == (len(independent_sources(incident.mentions)), outlets(incident.mentions))


@pytest.mark.parametrize("published", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_reports_at_either_end_of_time_are_grouped(published: datetime) -> None:
    readings = [told(name, reading={"published_at": published}) for name in ("a", "b")]
    assert 2 == facts_of(the_incident(*readings)).sources


def test_a_second_independent_source_counts() -> None:
    assert 2 == facts_of(the_incident(told("a"), told("b"))).sources


def figure(*readings: Reading) -> Quantity | None:
    """Give the figure of the one incident."""
    return force_of(the_incident(*readings).mentions)


def test_the_figure_is_the_largest_that_two_independent_sources_confirm() -> None:
    said = [
        told("a", force=persons(9000)),
        told("b", force=persons(6000, "about")),
        told("c", force=persons(6000, "over")),
    ]
    assert persons(6000, "over") == figure(*said)


def test_thousands_confirm_no_figure() -> None:
    newest = told("b", hours=1, force=persons(2000, "vague", 9999))
    assert persons(2000, "vague", 9999) == figure(told("a", force=persons(9000)), newest)


def test_unconfirmed_the_figure_is_the_newest_of_the_most_reliable() -> None:
    reliable = told("a", source=Source(name="a", reliability="B"), force=persons(3000))
    newer = told("b", hours=1, source=Source(name="b", reliability="E"), force=persons(9000))
    assert persons(3000) == figure(reliable, newer)


def test_copies_of_one_text_confirm_nothing() -> None:
    assert persons(500) == figure(*copies(3), told("z", hours=5, force=persons(500)))


def test_contradictions_stay_side_by_side() -> None:
    incident = the_incident(told("a", force=persons(6000)), told("b", force=persons(1000)))
    assert [6000, 1000] == [one.event.force.low for one in incident.mentions if one.event.force]


def test_an_edited_article_says_no_more_what_it_said_before() -> None:
    first = told("a", force=persons(6000))
    edited = a_reading("a", an_event("a", "edited", force=persons(600)), revision=2)
    incident = the_incident(first, edited)
    assert [persons(600)] == [one.event.force for one in incident.mentions]


def test_an_edited_article_stays_in_its_incident() -> None:
    first = told("a")
    edited = a_reading("a", an_event("a", "edited", force=persons(600)), revision=2)
    grouped = group([first, edited])
    assert grouped.incident_of[first.events[0].id] == grouped.incident_of[edited.events[0].id]


def test_what_an_edited_article_no_longer_says_is_withdrawn() -> None:
    assert "withdrawn" == the_incident(told("a"), a_reading("a", revision=2)).status


def test_an_edited_article_is_still_one_source() -> None:
    edited = a_reading("a", an_event("a", "edited"), revision=2)
    assert 1 == facts_of(the_incident(told("a"), edited)).sources


def test_an_article_of_two_fights_is_in_two_incidents() -> None:
    article = a_reading("a", an_event("a", "one", place=ALEPPO), an_event("a", "two", place=FALLUJAH))
    assert 2 == len(group([article]).incidents)


def test_phase_goes_from_planned_to_concluded() -> None:
    grouping, phases = Grouping(), []
    for n, phase in enumerate(("planned", "underway", "concluded")):
        phases += [one.phase for one in grouping.add(told(f"a{n}", hours=n, phase=phase, defender=(REGIME,))).incidents]
    assert ["planned", "underway", "concluded"] == phases


def by_comparing_all(mentions: Sequence[Mention]) -> set[frozenset[str]]:
    """Give the groups of independent sources the slow way: every report with every other, until nothing joins."""
    groups = [{report.article_id: report} for report in distinct_reports(mentions)]
    while True:
        pair = next(
            (
                (one, other)
                for one, other in combinations(groups, 2)
                if any(are_one(ours, theirs) for ours in one.values() for theirs in other.values())
            ),
            None,
        )
        if pair is None:
            return {frozenset(report.source.name for report in group.values()) for group in groups}
        groups = [group for group in groups if group is not pair[0] and group is not pair[1]] + [pair[0] | pair[1]]


def are_one(ours: Report, theirs: Report) -> bool:
    is_one_owner = ours.source.owner is not None and ours.source.owner == theirs.source.owner
    return ours.source.name == theirs.source.name or is_one_owner or is_copy(ours.signature, theirs.signature)


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.sampled_from([None, "x", "y"]), st.lists(st.integers(0, 8), max_size=5)),
        max_size=10,
    )
)
def test_independent_sources_are_those_that_nothing_joins(drawn: list[tuple[int, str | None, list[int]]]) -> None:
    readings = [
        told(f"a{at}", source=Source(name=f"s{name}", owner=owner), reading={"signature": tuple(signature)})
        for at, (name, owner, signature) in enumerate(drawn)
    ]
    mentions = [Mention(event=reading.events[0], report=report_of(reading)) for reading in readings]
    assert by_comparing_all(mentions) == set(independent_sources(mentions))


def test_an_incident_of_very_many_reports_is_summed_up_soon() -> None:
    readings = [
        told(f"a{n}", force=persons(6000 + n % 40), reading={"signature": tuple(range(40 * n, 40 * n + 40))})
        for n in range(1_000)
    ]
    mentions = [Mention(event=reading.events[0], report=report_of(reading)) for reading in readings]
    began = time.process_time()
    assert (1_000, 6039) == (len(independent_sources(mentions)), getattr(force_of(mentions), "low", None))
    assert time.process_time() - began < 5  # comparing all with all took minutes
