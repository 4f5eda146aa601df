"""The sentences of the rule language's meaning, by their numbers, as far as they are built."""

from datetime import UTC, datetime

import pytest

from rules import RuleFaults, match
from streams.incidents.keeping.facts import IncidentFacts
from streams.records import Casualties, Source
from tests.rules.given import (
    ALEPPO,
    AZAZ,
    IDLIB,
    MANBIJ,
    MOSUL,
    SOMEWHERE,
    SYRIA,
    TRIPOLI_LB,
    TRIPOLI_LY,
    a_file,
    a_subject,
    actor,
    admin1,
    an_event,
    exactly,
    loaded,
    of,
    on,
    persons,
    verdict,
)

THOUSANDS = persons(2000, 9999, "vague", "thousands of men")


# 1. three values


def test_1_a_match_is_the_least_of_its_lines() -> None:
    event = an_event(force=THOUSANDS)
    assert "possible" == of(a_subject(event), "{type: offensive, force|gt: 5000}")
    assert "no" == of(a_subject(event), "{type: siege, force|gt: 5000}")


def test_1_a_list_of_values_is_the_greatest_of_them() -> None:
    assert "sure" == of(a_subject(an_event(force=THOUSANDS)), "{force|gt: [5000, 1000]}")


def test_1_possible_is_listed_and_does_not_fire_without_if_possible() -> None:
    found = match(a_subject(an_event(force=THOUSANDS)), loaded(a_file("match: {force|gt: 5000}")))
    assert [("possible", False, None)] == [(one.certainty, one.fires, one.severity) for one in found]


def test_1_possible_fires_at_the_severity_of_if_possible() -> None:
    rules = loaded(a_file("match: {force|gt: 5000}", "if_possible: low"))
    found = match(a_subject(an_event(force=THOUSANDS)), rules)
    assert [("possible", True, "low")] == [(one.certainty, one.fires, one.severity) for one in found]


# 2. absent is no


@pytest.mark.parametrize(
    "line",
    ["force|gt: 5", "force|lt: 5", "force|not: 5", "force: 5", "attacker|not: HTS", "place: Mosul", "country|not: SY",
     "attribution|contains: army", "attribution|not: army", "incident.sources|gte: 1", "text|contains: war",
     "text|matches: war", "age|lt: 3d", "source.owner|not: Reuters", "source.reliability|not: A",
     "place|near: {of: Mosul, km: 9}", "place|within: SY"],
)  # fmt: skip
def test_2_every_test_of_an_absent_field_is_no(line: str) -> None:
    assert "no" == of(a_subject(), f"{{{line}}}")


@pytest.mark.parametrize("field", ["force", "attacker", "place", "country", "attribution", "text", "incident.force"])
def test_2_exists_false_is_yes_for_what_is_absent(field: str) -> None:
    assert ("sure", "no") == tuple(
        of(a_subject(), f"{{type: offensive, {field}|exists: {told}}}") for told in ("false", "true")
    )


def test_2_exists_true_is_yes_for_what_is_there() -> None:
    subject = a_subject(an_event(force=THOUSANDS))
    assert ("sure", "no") == tuple(of(subject, f"{{force|exists: {told}}}") for told in ("true", "false"))


@pytest.mark.parametrize("written", ["5000", "5_000", '"5000"', "'5_000'", "05000"])
def test_2_one_number_however_it_is_written(written: str) -> None:
    assert "sure" == of(a_subject(an_event(force=exactly(5000))), f"{{force: {written}}}")


def test_2_a_plain_no_is_norway() -> None:
    norway = an_event(place=admin1("Finnmark", "NO"))
    assert "sure" == of(a_subject(norway), "{country|in: watch}", before="lists:\n  watch: [SY, NO]\n")
    assert "sure" == of(a_subject(norway), "{country: NO}")
    assert "sure" == of(a_subject(norway), '{country: "NO"}')


# 3. numbers are intervals: tests/rules/test_boundaries.py


# 4. unless


def test_4_unless_excludes_when_all_its_lines_are_yes() -> None:
    parody = a_subject(an_event(attribution="a parody account"))
    unless = "unless: {attribution|contains: parody, type: offensive}"
    assert "no" == of(parody, "{type: offensive}", unless)


def test_4_unless_does_not_exclude_when_one_line_is_no() -> None:
    parody = a_subject(an_event(attribution="a parody account"))
    assert "sure" == of(parody, "{type: offensive}", "unless: {attribution|contains: parody, type: siege}")


def test_4_any_map_of_a_list_excludes() -> None:
    assert "no" == of(a_subject(), "{type: offensive}", "unless: [{type: siege}, {phase: underway}]")


def test_4_a_possible_exclusion_leaves_the_match_possible() -> None:
    assert "possible" == of(a_subject(an_event(force=THOUSANDS)), "{type: offensive}", "unless: {force|lt: 3000}")


def test_4_an_absent_field_excludes_nothing() -> None:
    assert "sure" == of(a_subject(), "{type: offensive}", "unless: {force|lt: 3000}")


# 5. named maps

MAPS = "match: {a: {type: offensive}, b: {type: siege}, x_1: {phase: underway}, x_2: {force|gt: 5000}}"


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("a and not b and 1 of x_*", "sure"),
        ("a and b and 1 of x_*", "no"),
        ("b or a and x_1 or x_2", "sure"),  # and binds before or
        ("not b and a and (x_1 or x_2)", "sure"),  # not binds before and
        ("not (a or b) and 1 of x_*", "no"),
        ("a and (b or not b) and all of x_*", "possible"),
        ("a and not x_2 and (b or x_1)", "possible"),  # not-possible is possible
        ("all of * or b and a", "no"),
    ],
)
def test_5_a_condition_joins_named_maps(condition: str, expected: str) -> None:
    assert expected == verdict(a_subject(an_event(force=THOUSANDS)), MAPS, f"condition: {condition}")


def test_5_a_condition_may_stand_among_the_maps_as_in_sigma() -> None:
    assert "sure" == of(a_subject(), "{a: {type: offensive}, b: {type: siege}, condition: a and not b}")


# 6. defaults


@pytest.mark.parametrize(
    ("modality", "expected"),
    [("asserted", "sure"), ("claimed", "sure"), ("denied", "no"), ("negated", "no"), ("hypothetical", "no")],
)
def test_6_only_asserted_and_claimed_match_by_default(modality: str, expected: str) -> None:
    assert expected == of(a_subject(an_event(modality=modality)), "{type: offensive}")


def test_6_naming_modality_lifts_its_default() -> None:
    denied = a_subject(an_event(modality="denied"))
    assert "sure" == of(denied, "{modality: denied}")
    assert "sure" == of(
        denied, "{type: offensive}", "also: [any]", before="macros:\n  any: {modality: [denied, negated]}\n"
    )
    assert "sure" == verdict(denied, "match: {a: {type: offensive}, b: {modality: asserted}}", "condition: a or b")


@pytest.mark.parametrize(("day", "expected"), [("2025-12-11", "sure"), ("2025-12-10", "no"), ("2026-02-10", "sure")])
def test_6_what_lies_more_than_30_days_before_its_article_does_not_match(day: str, expected: str) -> None:
    assert expected == of(a_subject(an_event(date=on(day))), "{type: offensive}")


def test_6_what_is_historic_does_not_match() -> None:
    assert "no" == of(a_subject(an_event(historic=True)), "{type: offensive}")


def test_6_naming_age_lifts_its_default() -> None:
    old = a_subject(an_event(date=on("2025-11-01"), historic=True))
    assert "sure" == of(old, "{age|gt: 60d}")


def test_6_no_date_no_age() -> None:
    assert "sure" == of(a_subject(), "{type: offensive}")
    assert "no" == of(a_subject(), "{age|lt: 3650d}")
    assert "sure" == of(a_subject(an_event(date=on("2016-01-01")), published_at=None), "{type: offensive}")


def test_6_reasons_show_the_defaults_that_were_used() -> None:
    found = match(a_subject(), loaded(a_file("match: {type: offensive}")))
    assert ["modality", "age"] == [reason.field for reason in found[0].reasons if reason.role == "default"]


# 7. actors


def test_7_an_actor_is_its_aliases_and_members() -> None:
    kataib = a_subject(an_event(attacker=(actor("Kataib Hezbollah"),)))
    assert "sure" == of(kataib, "{attacker: PMF}")
    assert "sure" == of(a_subject(an_event(attacker=(actor("Daesh"),))), "{attacker: ISIS}")


def test_7_a_group_is_not_one_of_its_members() -> None:
    assert "no" == of(a_subject(an_event(attacker=(actor("PMF"),))), "{attacker: Kataib Hezbollah}")


def test_7_a_test_holds_if_any_member_meets_it_and_not_if_none_does() -> None:
    both = a_subject(an_event(attacker=(actor("HTS"), actor("SNA"))))
    assert "sure" == of(both, "{attacker: SNA}")
    assert "no" == of(both, "{attacker|not: SNA}")
    assert "sure" == of(both, "{attacker|not: [ISIS, PMF]}")


def test_7_an_unknown_actor_matches_by_its_name_as_written() -> None:
    assert "sure" == of(a_subject(an_event(attacker=(actor("Báb Brigade"),))), "{attacker: bab brigade}")


def test_7_a_supporter_is_no_attacker() -> None:
    backed = a_subject(an_event(attacker=(actor("SNA"),), supporter=(actor("HTS"),)))
    assert "no" == of(backed, "{attacker: HTS}")
    assert "sure" == of(backed, "{actor: HTS}")


# 8. places


@pytest.mark.parametrize(
    ("place", "expected"),
    [(ALEPPO, "sure"), (MANBIJ, "sure"), (admin1("Aleppo", "SY"), "sure"), (IDLIB, "no"), (SYRIA, "no"),
     (SOMEWHERE, "possible")],
)  # fmt: skip
def test_8_a_place_is_the_town_or_anything_within_the_admin1_of_that_name(place: object, expected: str) -> None:
    assert expected == of(a_subject(an_event(place=place)), "{place: Aleppo}")


def test_8_a_name_with_several_bearers_is_an_error_that_names_them() -> None:
    with pytest.raises(RuleFaults, match=r'borne by several places\. Write one of "Tripoli, L[YB]", "Tripoli, L[YB]"'):
        loaded(a_file("match: {place: Tripoli}"))


def test_8_the_country_tells_bearers_of_one_name_apart() -> None:
    assert "sure" == of(a_subject(an_event(place=TRIPOLI_LY)), '{place: "Tripoli, LY"}')
    assert "no" == of(a_subject(an_event(place=TRIPOLI_LB)), '{place: "Tripoli, LY"}')


@pytest.mark.parametrize(
    ("place", "expected"),
    [(AZAZ, "sure"), (MANBIJ, "no"), (admin1("Idlib", "SY"), "possible"), (admin1("Nineveh", "IQ"), "no"),
     (SYRIA, "no"), (SOMEWHERE, "no")],
)  # fmt: skip
def test_8_near_decides_by_distance_and_is_possible_for_an_admin1_that_reaches_in(place: object, expected: str) -> None:
    assert expected == of(a_subject(an_event(place=place)), '{place|near: {of: "Aleppo, SY", km: 60}}')


@pytest.mark.parametrize(
    ("region", "expected"),
    [("SY", "sure"), ('"Aleppo, SY"', "sure"), ('"Idlib, SY"', "no"), ("IQ", "no"),
     ("[IQ, SY]", "sure"), ("front", "sure")],
)  # fmt: skip
def test_8_within_a_country_an_admin1_or_a_named_region(region: str, expected: str) -> None:
    lists = 'lists:\n  front: ["Aleppo, SY", IQ]\n'
    assert expected == of(a_subject(an_event(place=MANBIJ)), f"{{place|within: {region}}}", before=lists)


def test_8_an_event_is_at_each_of_its_places() -> None:
    two = an_event(place=MOSUL, places=(MOSUL, ALEPPO))
    assert "sure" == of(a_subject(two), "{country: SY, place: Mosul, admin1: Nineveh}")
    assert "no" == of(a_subject(two), "{country|not: SY}")


# 9. event, incident and article


def test_9_bare_fields_are_the_events_and_incident_fields_the_incidents() -> None:
    facts = IncidentFacts(id="i", force=exactly(6000), sources=3, outlets=5, phase="concluded", status="concluded")
    subject = a_subject(an_event(force=exactly(100)), incident=facts)
    assert "no" == of(subject, "{force|gt: 5000}")
    assert "sure" == of(subject, "{incident.force|gt: 5000, incident.sources|gte: 3, incident.outlets: 5}")
    assert "sure" == of(subject, "{incident.phase: concluded, incident.status: concluded, phase: underway}")


def test_9_first_seen_is_a_time() -> None:
    facts = IncidentFacts(id="i", first_seen=datetime(2026, 1, 9, 12, tzinfo=UTC))
    assert "sure" == of(a_subject(incident=facts), '{incident.first_seen|lt: "2026-01-09T13:30:00+01:00"}')
    assert "sure" == of(a_subject(incident=facts), "{incident.first_seen|gte: 2026-01-09}")
    assert "no" == of(a_subject(incident=facts), "{incident.first_seen|gte: 2026-01-10}")


def test_9_a_rule_that_asks_for_the_incident_says_so() -> None:
    rules = loaded(a_file("match: {type: offensive}", "unless: {incident.sources|lt: 2}"))
    assert rules.by_id["r"].of_incident


def test_9_the_articles_source_and_language() -> None:
    source = Source(name="Wire A", owner="Group B", tags=("syria", "wire"), reliability="B")
    subject = a_subject(source=source)
    lines = "{source: wire a, source.owner: Group B, source.tag: syria, source.reliability: [A, B], language: en}"
    assert "sure" == of(subject, lines)
    assert "no" == of(subject, "{source.tag|not: syria}")


@pytest.mark.parametrize("kind", ["killed", "wounded", "captured"])
def test_9_casualties_are_fields_of_their_own(kind: str) -> None:
    event = an_event(casualties=Casualties(**{kind: exactly(66)}))
    assert "sure" == of(a_subject(event), f"{{{kind}|gte: 66}}")
    assert "no" == of(a_subject(event), "{force|gte: 1}")


# 11. text


@pytest.mark.parametrize(
    ("words", "expected"),
    [("offensive", "sure"), ("OFFENSIVE near", "sure"), ("Deir ez-Zor", "sure"), ("offens", "no"),
     ("near offensive", "no")],
)  # fmt: skip
def test_11_contains_is_whole_words_with_case_and_accents_folded(words: str, expected: str) -> None:
    assert expected == of(a_subject(text="An Offensivé near Deir Ez Zor."), f"{{text|contains: {words}}}")


def test_11_matches_is_a_pattern_in_linear_time() -> None:
    assert "sure" == of(a_subject(text="a" * 50_000 + "b"), "{text|matches: '(a+)+b$'}")
    assert "no" == of(a_subject(text="a" * 50_000), "{text|matches: '(a+)+b$'}")


# 14. every rule that matches fires


def test_14_every_rule_that_matches_fires_and_order_means_nothing() -> None:
    entry = "  - {{id: {0}, title: t, severity: low, match: {{type: {1}}}}}\n"
    entries = [
        entry.format(one, kind) for one, kind in (("a", "offensive"), ("b", "siege"), ("c", "[siege, offensive]"))
    ]
    forwards, backwards = ("tocsin: 1\nrules:\n" + "".join(order) for order in (entries, entries[::-1]))
    fired = [{one.rule for one in match(a_subject(), loaded(text))} for text in (forwards, backwards)]
    assert [{"a", "c"}, {"a", "c"}] == fired


def test_a_rule_that_is_off_is_not_tried() -> None:
    assert "no" == of(a_subject(), "{type: offensive}", "mode: off")


def test_a_rule_in_shadow_is_tried() -> None:
    assert "sure" == of(a_subject(), "{type: offensive}", "mode: shadow")
