"""An explanation shows what was seen in a text, and why a number or an event word was refused."""

import pytest

from streams.extract.explain import Explanation, MarkKind, explain
from streams.records import Article

TEXT = (
    "Al-Nusra Front has gathered some 6,000 fighters for an offensive on Aleppo, 13 km from the border, a spokesman "
    "said on Monday. The 110th Brigade of the Syrian army lost 66 men, and 1,200 civilians fled. Some 900 soldiers "
    "defend the city. The brewer's charm offensive cost $5,000.\n\nCopyright 2016. All rights reserved.\n"
)


@pytest.fixture(scope="module")
def told() -> Explanation:
    return explain(Article(id="a", text=TEXT, title="Rebels mass near Aleppo"))


def notes(told: Explanation, kind: MarkKind) -> dict[str, str]:
    return {told.quote(mark): mark.note for mark in told.marks if mark.kind == kind}


def test_a_force_names_its_event_and_its_interval(told: Explanation) -> None:
    number = [event.force is not None for event in told.reading.events].index(True) + 1
    (quote, note), *others = notes(told, "force").items()
    assert (quote, others) == ("some 6,000", [])
    assert note.startswith(f"force of event {number}, 6,000, about; read again: attacking (")


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        ("66", "counts men: killed, by “lost”"),
        ("1,200", "counts civilians: civilians, by the noun “civilians”"),
        ("13", "a distance or another measure, by “km”"),
        ("110", "part of a name"),
        ("$5,000", "money, by “$”"),
    ],
)
def test_a_refused_number_says_what_it_is_and_by_which_words(told: Explanation, quote: str, reason: str) -> None:
    assert reason == notes(told, "refused number")[quote].partition("; read again: ")[0]


def test_a_number_of_people_says_how_it_was_read_again_and_by_which_words(told: Explanation) -> None:
    assert "read again: lost (" in notes(told, "refused number")["66"]


def test_a_force_and_a_loss_say_which_words_decided_them() -> None:
    text = "Some 4,000 rebels stormed Bria on Monday, killing 30 soldiers. They fired 300 rounds."
    told = explain(Article(id="a", text=text))
    assert "; the rules: attacking, by “stormed”" in notes(told, "force")["Some 4,000"]
    assert "; the rules: killed, by “killing”" in notes(told, "loss")["30"]
    assert "a distance or another measure, by “rounds”" == notes(told, "refused number")["300"]


def test_those_who_defend_are_the_opposing_force(told: Explanation) -> None:
    assert ["Some 900"] == list(notes(told, "opposing force"))


def test_an_event_word_is_told_from_what_only_looks_like_one(told: Explanation) -> None:
    assert "offensive, planned" in notes(told, "event")["offensive"]
    assert "only looks like war" in notes(told, "refused event")["offensive"]


def test_places_and_actors_are_named(told: Explanation) -> None:
    assert "Aleppo, SY (town)" == notes(told, "place")["Aleppo"]
    assert "al-nusra: attacks" == notes(told, "actor")["Al-Nusra Front"]


def test_who_claims_an_attack_in_a_sentence_of_its_own_answers_for_it() -> None:
    text = "An attack on Goma killed 12 soldiers on Monday. The M23 claimed responsibility."
    assert "m23: answers for what was told" == notes(explain(Article(id="b", text=text)), "actor")["M23"]


def test_what_is_not_read_is_shown_as_furniture(told: Explanation) -> None:
    assert ["Copyright 2016. All rights reserved."] == [quote.strip() for quote in notes(told, "furniture")]


def test_the_title_is_a_headline_of_its_own(told: Explanation) -> None:
    assert {("title", "Rebels mass near Aleppo")} == {
        (mark.field, told.quote(mark)) for mark in told.marks if mark.kind == "headline"
    }


@pytest.mark.parametrize(
    "text", ["", "\n" * 1000, "\ud800 attack", "Les rebelles ont attaqué la ville et ses habitants."]
)
def test_what_was_not_read_has_a_reason_and_no_marks(text: str) -> None:
    told = explain(Article(id="a", text=text))
    assert told.reading.skipped
    assert () == told.marks


def test_a_side_that_another_sentence_tells_is_named_with_its_event() -> None:
    text = "Congolese troops attacked Goma on Monday. The M23 lost 40 men."
    assert "m23: is attacked in event 1" == notes(explain(Article(id="c", text=text)), "actor")["M23"]


def test_an_event_word_of_which_no_event_comes_says_what_dropped_it() -> None:
    explained = explain(Article(id="b", text="The junta met 8,000 villagers for a talk on a planned attack on Loikaw."))
    assert not explained.reading.events
    assert "event" not in {mark.kind for mark in explained.marks}
    assert "assault, planned, asserted: read again, no real fight" in notes(explained, "refused event")["attack"]


def test_the_reading_that_counts_is_explained() -> None:
    text = (
        "A civilian plant was struck by mistake in yesterday's sortie in the Cairo area, the minister said. "
        "The intended target was an air force depot at Khanka a short distance away."
    )
    assert "airstrike, concluded, claimed" in notes(explain(Article(id="a", text=text)), "event")["struck"]
