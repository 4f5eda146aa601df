"""What a source takes back of its own word, what goes with it, and what does not."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from streams.extract import extract
from streams.incidents.copying.standing import covers, told
from streams.incidents.keeping.policy import facts_of
from streams.incidents.model import Incident, Mention, report_of
from streams.incidents.resolving.grouping import group
from streams.incidents.words.narrowed import narrowed
from streams.records import Article, Reading, Source
from tests.incidents.told import NOON, an_event, persons
from tests.incidents.told import told as a_report

WIRE = tuple(range(100, 112))
FIRST = a_report("first", source="wire", reading={"signature": WIRE}, force=persons(6000))
OWN_COPY = {"signature": WIRE}


def negated(article: str = "no", *, source: Any = "wire", hours: float = 3, **event: Any) -> Reading:
    return a_report(article, hours=hours, source=source, modality="negated", quote=f"no, says {article}", **event)


def the_incident(*readings: Reading) -> Incident:
    (incident,) = group(readings).incidents.values()
    return incident


def stand(*readings: Reading) -> list[str]:
    """The articles that still say it is so."""
    return [one.report.article_id for one in told(the_incident(*readings).mentions)]


def a_copy(article: str = "copy", *, hours: float = 1, **fields: Any) -> Reading:
    return a_report(article, hours=hours, source="paper", reading=OWN_COPY, force=persons(6000), **fields)


OTHER = a_report("other", hours=1, source="radio", quote="men of Nusra entered, a driver said")


@pytest.mark.parametrize("kind", ["capture", "airstrike", "shelling", "siege", "retreat", "ceasefire"])
def test_that_something_else_was_not_so_takes_no_attack_back(kind: Any) -> None:
    found = the_incident(FIRST, negated(type=kind))
    assert ("underway", 1) == (found.status, facts_of(found).sources)


@pytest.mark.parametrize("kind", ["offensive", "assault", "clash", "raid"])
def test_that_there_was_no_attack_takes_it_back_in_whatever_word(kind: Any) -> None:
    found = the_incident(FIRST, negated(type=kind))
    assert ("denied", 0, None) == (found.status, facts_of(found).sources, facts_of(found).force)


def test_that_no_attack_was_made_yet_leaves_the_plan() -> None:
    planned = a_report("plan", source="wire", phase="planned", force=persons(6000))
    assert ["plan"] == stand(planned, negated(type="assault"))
    assert [] == stand(planned, negated(type="assault", phase="planned"))


def test_an_article_that_tells_the_attack_and_no_capture_takes_nothing_back() -> None:
    both = a_report("both", hours=3, source="wire", force=persons(6000))
    not_so = an_event("both", "they did not enter the hospital", type="assault", modality="negated")
    both = replace(both, events=(*both.events, not_so))
    assert ["first", "both"] == stand(FIRST, both)


def test_one_source_of_two_takes_back_its_own_word_alone() -> None:
    found = the_incident(FIRST, OTHER, negated())
    assert (1, None) == (facts_of(found).sources, facts_of(found).force)


def test_an_outlet_of_the_same_owner_takes_it_back() -> None:
    first, sister = Source(name="x", owner="o"), Source(name="y", owner="o")
    assert [] == stand(a_report("first", source=first), negated(source=sister))


@pytest.mark.parametrize("hours", [1, 5], ids=["before", "after"])
def test_with_the_wires_word_go_the_copies_of_its_text_whenever_they_come(hours: float) -> None:
    readings = sorted((FIRST, a_copy(hours=hours), negated()), key=lambda one: str(one.published_at))
    assert [] == stand(*readings)


def test_with_the_wires_figure_go_its_copies() -> None:
    right = a_report("right", hours=3, source="wire", quote="Correction: the men are 600.", force=persons(600))
    assert ["right"] == stand(FIRST, a_copy(), right)


def test_a_copy_with_the_right_figure_stands_beside_the_correction() -> None:
    right = a_report("right", hours=3, source="wire", quote="Correction: the men are 600.", force=persons(600))
    edited = a_report("copy", hours=2, source="paper", reading=OWN_COPY, force=persons(600))
    assert ["copy", "right"] == stand(FIRST, edited, right)


def test_who_copied_the_text_takes_back_its_copy_and_not_the_wires_word() -> None:
    assert ["first"] == stand(FIRST, a_copy(), negated(source="paper"))
    third = a_report("third", hours=2, source="gazette", reading=OWN_COPY, force=persons(6000))
    assert ["first", "third"] == stand(FIRST, a_copy(), third, negated(source="paper"))


def test_what_was_told_on_the_wires_word_goes_with_it() -> None:
    on_its_word = a_report("on", hours=1, source="radio", modality="claimed", attribution="the Wire news agency")
    first = a_report("first", source="The Wire", force=persons(6000))
    assert [] == stand(first, on_its_word, negated(source="The Wire"))
    by_the_army = a_report("on", hours=1, source="radio", modality="claimed", attribution="the army")
    assert ["on"] == stand(first, by_the_army, negated(source="The Wire"))


def test_what_the_source_says_again_later_stands() -> None:
    again = a_report("again", hours=5, source="wire", quote="it began after all")
    assert ["again"] == stand(FIRST, negated(), again)


@pytest.mark.parametrize(
    ("denial", "event", "is_so"),
    [
        ("assault", "capture", True),
        ("capture", "assault", False),
        ("airstrike", "bombing", True),
        ("airstrike", "assault", False),
        ("clash", "ceasefire", False),
        ("ceasefire", "ceasefire", True),
    ],
)
def test_a_denial_is_of_its_own_kind(denial: Any, event: Any, *, is_so: bool) -> None:
    ours, theirs = (Mention(event=an_event(type=kind), report=report_of(FIRST)) for kind in (denial, event))
    assert is_so == covers(ours, theirs)


def denied_by(article: str, by: str, **event: Any) -> Reading:
    return a_report(article, hours=2, modality="denied", attribution=by, quote=f"no, says {article}", **event)


def test_two_voices_that_deny_the_capture_leave_the_attack() -> None:
    taken = a_report("taken", hours=1, type="capture", phase="concluded")
    denials = denied_by("no-1", "the army", type="capture"), denied_by("no-2", "the mayor", type="capture")
    assert "concluded" == the_incident(FIRST, taken, *denials).status
    assert "denied" == the_incident(taken, *denials).status


def test_who_denied_it_and_confirms_it_denies_it_no_more() -> None:
    denials = denied_by("no-1", "the army"), denied_by("no-2", "the mayor")
    confirmed = a_report("yes", hours=4, modality="claimed", attribution="a spokesman for the army")
    assert "denied" == the_incident(FIRST, *denials).status
    assert "underway" == the_incident(FIRST, *denials, confirmed).status


TOLD = "Rebels are storming the town of Birao, residents said on Saturday."


def whole(text: str, *, days_later: int = 1) -> bool:
    """Say whether a later article of the same source leaves nothing of its first."""
    source = Source(name="wire")
    at = [NOON, NOON + timedelta(days=days_later)]
    given = [
        Article(id=name, text=words, source=source, published_at=day, first_seen_at=day)
        for name, words, day in (("first", TOLD, at[0]), ("later", text, at[1]))
    ]
    found = group(map(extract, given)).incidents.values()
    return all("first" not in {one.report.article_id for one in told(incident.mentions)} for incident in found)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels did not attack the hospital in Birao.",
        "There was no fighting in the centre of Birao.",
        "Rebels made no new attack on Birao.",
        "Rebels did not attack Birao again.",
        "No attack on Birao took place on Sunday.",
        "Rebels did not attack Ndele.",
        "The army denied that rebels attacked Birao.",
    ],
)
def test_less_than_the_attack_takes_back_nothing(text: str) -> None:
    assert not whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "There was no attack on Birao on Saturday.",
        "Rebels did not attack Birao.",
        "Our report that rebels stormed Birao was false.",
        "We reported that rebels attacked Birao. We retract that report: there was no attack.",
    ],
)
def test_the_attack_itself_is_taken_back(text: str) -> None:
    assert whole(text)


@pytest.mark.parametrize(
    ("denied", "told_as", "expected"),
    [
        ("They did not attack the hospital.", "They attacked the town.", {"hospital"}),
        ("They did not attack the hospital.", "They attacked the hospital.", set()),
        ("There was no further raid.", "There was a raid.", {"further"}),
        ("There was no raid.", "There was a raid.", set()),
    ],
)
def test_a_denial_is_narrowed_by_what_was_not_told(denied: str, told_as: str, expected: set[str]) -> None:
    assert expected == narrowed([denied], [told_as])
