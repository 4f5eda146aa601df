"""Told once, then again only when something changed."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from alerts.lives.compose import MOST_QUOTED, compose, headline
from alerts.lives.life import Alert, Change, Fired, follow_merges, raise_alerts
from alerts.lives.policy import Difference, Picture, difference, picture_of
from streams.incidents.model import Incident
from streams.incidents.resolving.grouping import group
from streams.records import Actor, Phase, Quantity, Reading
from tests.incidents.told import NOON, NUSRA, an_event, persons, told

ONE_SOURCE = Picture(outlets=("a",), independent_sources=1, force=persons(6000))


def a_match(**fields: Any) -> Fired:
    """A sure, critical match of `big` on incident `i`, but for what `fields` say."""
    known: dict[str, Any] = {"rule": "big", "incident_id": "i", "event_id": "e", "certainty": "sure"}
    return Fired(**(known | {"severity": "critical"} | fields))


def raised(match: Fired | None = None, picture: Picture = ONE_SOURCE) -> Alert:
    """The alert of a first match."""
    (change,) = raise_alerts([match or a_match()], {"i": picture}, [], NOON)
    return change.alert


def changes(alert: Alert, picture: Picture, *matches: Fired) -> tuple[Change, ...]:
    """What becomes of `alert` when its incident looks like `picture`."""
    return raise_alerts(matches, {"i": picture}, [alert], NOON + timedelta(hours=1))


def a_picture(**fields: Any) -> Picture:
    """ONE_SOURCE but for what `fields` say."""
    known: dict[str, Any] = {"outlets": ("a",), "independent_sources": 1, "force": persons(6000)}
    return Picture(**(known | fields))


def the_incident(*readings: Reading) -> Incident:
    """The one incident of the readings."""
    (incident,) = group(readings).incidents.values()
    return incident


def test_a_first_match_raises_an_alert() -> None:
    (change,) = raise_alerts([a_match()], {"i": ONE_SOURCE}, [], NOON)
    assert (True, 1, "critical") == (change.is_new, change.alert.revision, change.alert.severity)


def test_the_same_match_again_changes_nothing() -> None:
    assert () == changes(raised(), ONE_SOURCE, a_match())


def test_several_matches_of_one_rule_raise_one_alert_by_the_surest() -> None:
    matches = [a_match(event_id="1", certainty="possible", severity="high"), a_match(event_id="2")]
    assert ["2"] == [change.alert.event_id for change in raise_alerts(matches, {"i": ONE_SOURCE}, [], NOON)]


def test_two_rules_raise_an_alert_each() -> None:
    found = raise_alerts([a_match(), a_match(rule="other")], {"i": ONE_SOURCE}, [], NOON)
    assert 2 == len({change.alert.id for change in found})


def test_the_alerts_id_is_the_rules_and_the_incidents() -> None:
    assert raised(a_match(event_id="1")).id == raised(a_match(event_id="2")).id


def test_an_independent_source_is_told() -> None:
    (change,) = changes(raised(), a_picture(outlets=("a", "b"), independent_sources=2))
    assert (2, True, ("Also reported by b",)) == (change.alert.revision, change.is_material, change.changes)


def test_a_copy_is_added_silently() -> None:
    (change,) = changes(raised(), a_picture(outlets=("a", "b")))
    assert (False, ("Also carried by b",)) == (change.is_material, change.changes)


def test_what_was_possible_and_becomes_sure_is_the_same_alert_escalated() -> None:
    possible = raised(a_match(certainty="possible", severity="high"))
    (change,) = changes(possible, ONE_SOURCE, a_match())
    now = change.alert
    assert (possible.id, "sure", "critical", True) == (now.id, now.certainty, now.severity, change.is_material)


def test_an_alert_told_in_shadow_is_told_live_once_its_rule_is_live() -> None:
    (change,) = changes(raised(a_match(mode="shadow")), ONE_SOURCE, a_match())
    assert ("live", True) == (change.alert.mode, change.is_material)


def test_what_was_sure_stays_sure() -> None:
    assert () == changes(raised(), ONE_SOURCE, a_match(certainty="possible", severity="high"))


@pytest.mark.parametrize(
    ("picture", "sentence"),
    [
        (a_picture(phase="concluded"), "Was under way, now concluded"),
        (a_picture(taken=("Aleppo",)), "Taken: Aleppo"),
        (a_picture(is_denied=True, outlets=()), "Nobody says so any more"),
        (a_picture(force=persons(12_000)), "Force: 12,000 fighters, before: 6,000 fighters"),
        (a_picture(force=persons(600)), "Force: 600 fighters, before: 6,000 fighters"),
    ],
)
def test_what_matters_is_told_again(picture: Picture, sentence: str) -> None:
    (change,) = changes(raised(), picture)
    assert change.is_material
    assert sentence in change.changes


def test_what_nobody_says_any_more_has_no_phase_to_tell() -> None:
    withdrawn = Picture(phase="planned", is_denied=True)
    assert "now planned" not in "; ".join(difference(ONE_SOURCE, withdrawn).sentences)
    assert "Was planned" not in "; ".join(difference(withdrawn, ONE_SOURCE).sentences)


def test_a_figure_within_one_level_is_no_news() -> None:
    (change,) = changes(raised(), a_picture(force=persons(6500)))
    assert not change.is_material


def worded(size: Quantity, quote: str, start: int = 0) -> Quantity:
    """The figure in other words, or elsewhere in its text."""
    return replace(size, quote=quote, start=start, end=start + len(quote))


def test_a_figure_in_other_words_is_the_same() -> None:
    one, other = worded(persons(6000, "over"), "over 6,000"), worded(persons(6000, "over"), "More than 6,000", 9)
    for is_edited in (True, False):
        assert Difference() == difference(a_picture(force=one), a_picture(force=other), is_edited=is_edited)


def test_an_edit_of_words_alone_strikes_no_headline_through_and_notifies_nobody() -> None:
    before = raised(a_match(title="Over 6,000", force=persons(6000)))
    match = a_match(title="More than 6,000", event_id="edited", force=worded(persons(6000), "6000 men", 9))
    (change,) = raise_alerts([match], {"i": ONE_SOURCE}, [before], NOON, {before.id: "sure"})
    assert ("update", False, "", ()) == (change.kind, change.is_material, change.before, change.changes)
    assert ("Over 6,000", "edited", match.force) == (change.alert.title, change.alert.event_id, change.alert.force)


def test_an_edit_of_the_place_strikes_the_headline_through_though_the_figure_stands() -> None:
    before = raised(a_match(title="near Hama", force=persons(6000)), a_picture(places=("Hama",)))
    match = a_match(title="near Homs", force=persons(6000))
    (change,) = raise_alerts([match], {"i": a_picture(places=("Homs",))}, [before], NOON, {before.id: "sure"})
    assert ("correction", "near Hama", "near Homs") == (change.kind, change.before, change.alert.title)


def test_the_facts_of_an_update_tell_the_figure_that_it_says_is_new() -> None:
    before = raised(a_match(title="6,000", force=persons(6000)))
    new = a_match(title="12,000", event_id="new", force=persons(12_000))
    (change,) = changes(before, a_picture(force=persons(12_000)), new)
    assert ("update", "", "12,000", persons(12_000)) == (
        change.kind,
        change.before,
        change.alert.title,
        change.alert.force,
    )


@given(phase=st.sampled_from(["planned", "underway", "concluded"]), names=st.sets(st.sampled_from("abcd")))
def test_a_picture_does_not_differ_from_itself(phase: Phase, names: set[str]) -> None:
    picture = a_picture(phase=phase, outlets=tuple(sorted(names)))
    assert () == difference(picture, picture).sentences


def test_an_alert_follows_its_incident_into_another() -> None:
    (moved,) = follow_merges([raised()], {"i": "j", "j": "k"})
    assert ("k", raised().id, "raised") == (moved.incident_id, moved.id, moved.standing)


def test_of_two_alerts_of_one_rule_the_older_goes_on_after_a_merge() -> None:
    older = raised()
    (late,) = raise_alerts([a_match(incident_id="j")], {"j": ONE_SOURCE}, [], NOON + timedelta(hours=1))
    assert ["raised", "merged"] == [one.standing for one in follow_merges([older, late.alert], {"i": "j"})]


def test_after_a_merge_what_was_sure_of_either_stays_sure() -> None:
    possible = raised(a_match(certainty="possible", severity="high", event_id="possible"))
    sure = a_match(incident_id="j", event_id="sure", title="Surely")
    (late,) = raise_alerts([sure], {"j": ONE_SOURCE}, [], NOON + timedelta(hours=1))
    kept, _ = follow_merges([possible, late.alert], {"j": "i"})
    said = (kept.standing, kept.certainty, kept.severity, kept.event_id, kept.title)
    assert ("raised", "sure", "critical", "sure", "Surely") == said
    assert (possible.id, possible.first_title) == (kept.id, kept.first_title)


def test_after_a_merge_what_was_live_of_either_stays_live() -> None:
    (late,) = raise_alerts([a_match(incident_id="j")], {"j": ONE_SOURCE}, [], NOON + timedelta(hours=1))
    kept, _ = follow_merges([raised(a_match(mode="shadow")), late.alert], {"j": "i"})
    assert ("raised", "live") == (kept.standing, kept.mode)


def test_a_merged_alert_is_never_told_again() -> None:
    (late,) = raise_alerts([a_match(incident_id="j")], {"j": ONE_SOURCE}, [], NOON + timedelta(hours=1))
    both = follow_merges([raised(), late.alert], {"j": "i"})
    found = raise_alerts([a_match()], {"i": a_picture(phase="concluded")}, both, NOON)
    assert [raised().id] == [change.alert.id for change in found]


def message_of(incident: Incident, **fields: Any) -> Any:
    """The first message on the incident."""
    lead = incident.mentions[0].event
    match = a_match(incident_id=incident.id, event_id=lead.id, force=lead.force, title=headline(lead), **fields)
    (change,) = raise_alerts([match], {incident.id: picture_of(incident)}, [], NOON)
    return compose(change, incident, "Big offensive")


def test_a_message_says_what_where_and_who() -> None:
    message = message_of(the_incident(told("a", phase="planned", force=persons(6000, "about"))))
    assert ("Offensive, planned", "Aleppo, Syria", "Al-Nusra Front") == (message.what, message.where, message.who)


def test_men_of_whom_nothing_is_known_do_not_head_a_line() -> None:
    event = an_event(attacker=(Actor(name="fighters"),), force=persons(6000, "about"))
    assert "Offensive near Aleppo, some 6,000 fighters" == headline(event)


def test_fighters_of_no_name_are_not_named_beside_others() -> None:
    attackers = (NUSRA, Actor(name="fighters"))
    incident = the_incident(told("a", attacker=attackers, force=persons(6000, "about")))
    assert "Al-Nusra Front" == message_of(incident).who
    incident = the_incident(told("a", attacker=attackers[1:], force=persons(6000, "about")))
    assert "fighters" == message_of(incident).who


def test_of_two_names_for_one_the_fuller_heads_a_line() -> None:
    event = an_event(attacker=(Actor(name="Jihadists"), Actor(name="jihadist fighters")), force=None)
    assert "jihadist fighters: offensive near Aleppo" == headline(event)


def test_a_changed_title_leaves_the_first_one_as_the_subject_of_the_thread() -> None:
    before = raised(a_match(certainty="possible", title="Perhaps an offensive"))
    match = a_match(title="An offensive", certainty="sure")
    (change,) = raise_alerts([match], {match.incident_id: a_picture()}, [before], NOON)
    assert ("An offensive", "Perhaps an offensive") == (change.alert.title, change.alert.first_title)


def test_the_headline_without_a_template_says_it_in_a_line() -> None:
    event = an_event(phase="planned", force=persons(6000, "about"))
    assert "Al-Nusra Front: planned offensive near Aleppo, some 6,000 fighters" == headline(event)


def test_every_figure_stands_with_the_quote_and_address_it_came_from() -> None:
    quote = "The front gathered some 6,000 fighters near Aleppo."
    message = message_of(the_incident(told("a", quote=quote, force=persons(6000, "about")), told("b")))
    assert (quote, "https://news.example/a") == (message.quotes[0].quote, message.quotes[0].url)


def test_copies_of_one_text_are_quoted_once() -> None:
    readings = [told(name, reading={"signature": (1, 2, 3)}) for name in "abc"]
    assert 1 == len(message_of(the_incident(*readings)).quotes)


def test_a_sum_is_shown_by_its_figure_and_not_by_its_passage() -> None:
    passage = {"quote": "x" * 90, "start": 0, "end": 90, "derived": True}
    total = replace(persons(5000), parts=(persons(1000), persons(4000)), **passage)
    assert headline(an_event(force=total)).endswith(", 5,000 in all")


def test_a_figure_that_begins_a_sentence_ends_a_headline_in_small_letters() -> None:
    over = worded(persons(9000, "over"), "More than 9,000")
    assert headline(an_event(force=over)).endswith(", more than 9,000")


@pytest.mark.parametrize("before", ["", "long before " * 90])
@pytest.mark.parametrize("after", ["", " long after" * 90])
def test_a_long_quote_is_cut_around_its_figure_and_its_place(before: str, after: str) -> None:
    claim = "over 9,000 soldiers had launched an offensive on Aleppo"
    size = worded(persons(9000, "over"), "over 9,000 soldiers")
    (line, *_) = message_of(the_incident(told("a", quote=f"{before}{claim}{after}", force=size))).quotes
    assert (True, True) == (claim in line.quote, len(line.quote) <= MOST_QUOTED)
    assert (bool(before), bool(after)) == (line.quote.startswith("…"), line.quote.endswith("…"))


def test_a_retraction_tells_no_stage_and_no_reason_of_what_nobody_says() -> None:
    incident = the_incident(told("a", force=persons(6000)))
    before = replace(raised(a_match(reasons=("force|gt: 5000 (6000)",))), incident_id=incident.id)
    emptied = Incident(id=incident.id, type="offensive", phase="planned", status="withdrawn")
    (change,) = raise_alerts([], {incident.id: picture_of(emptied)}, [before], NOON, {before.id: None})
    message = compose(change, emptied, "Big offensive")
    assert ("retraction", "Offensive, no longer reported", ()) == (message.kind, message.what, message.reasons)
