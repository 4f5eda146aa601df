"""What a text as a whole tells: a fight that no sentence tells by itself, and none where one seems to."""

import numpy as np
import pytest

from streams.extract import extract
from streams.extract.explain import explain
from streams.extract.merging import at_last
from streams.extract.reading.tenor import Impression, signs_of, tenor
from streams.records import Article, Event

FLED = (
    "The ferry to Kalemie came in with four hundred people on Thursday, most of them from Moba. They had spent two "
    "nights in the reeds, a nun said, and could see their roofs burning. The administrator of Moba was on board and "
    "would not talk. Kinshasa says that order has been restored."
)
WON = (
    "The Lusaka fire brigade lost its last game of the season on Sunday. The defence was under siege from the first "
    "minute, and the keeper, a former soldier, was beaten four times. Tickets for the derby go on sale on Friday."
)
SHORT = "Two men of the garrison of Kinama were carried home on Friday. The market stayed shut."


def told(text: str) -> tuple[Event, ...]:
    """Give the events of a text."""
    return extract(Article(id="a", text=text)).events


def test_a_text_that_only_as_a_whole_tells_a_fight_tells_one_and_less_surely() -> None:
    (event,) = told(FLED)
    assert event.place is not None
    assert event.confidence < 0.6
    assert not told(WON)


def test_one_event_is_told_of_it_and_that_is_explained() -> None:
    found = explain(Article(id="a", text=FLED))
    (event,) = found.reading.events
    (note,) = [mark.note for mark in found.marks if mark.kind == "event"]
    assert note == f"{event.type}, {event.phase}, {event.modality}: read again, by the whole text"


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        (SHORT, False),
        (f"{SHORT} The ferry was late. The mayor asked all traders to return, whatever they heard.", True),
    ],
)
def test_a_text_of_few_letters_has_no_tenor(text: str, *, is_told: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(at_last, "tenor", lambda _reads, _leaning: 0.9)
    assert bool(told(text)) == is_told


def test_signs_are_of_all_sentences_and_a_lone_sentence_has_no_tenor() -> None:
    states = np.zeros(2, dtype=np.float32)
    signs = signs_of(
        [
            Impression(0.5, 0.4, 0.1, is_armed=True, relevance=2.0, states=states + 1),
            Impression(0.2, 0.1, 0.3, is_armed=False, relevance=-1.0, states=states - 1),
        ]
    )
    assert (signs["likeliest"], signs["second"], signs["third"]) == (0.5, 0.2, 0.0)
    assert signs["any"] == pytest.approx(0.6)
    assert signs["unreal"] == 0.3
    assert (signs["armed"], signs["relevance"]) == (0.5, 2.0)
    assert (signs["state 0"], signs["state 1"]) == (1.0, 1.0)
    assert tenor([], 0.0) is None
