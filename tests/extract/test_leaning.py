"""What the words of a whole text tell: peace takes back what only seems to be a fight, and nothing that is sure."""

import pytest

from streams.extract import extract
from streams.extract.explain import explain
from streams.extract.merging import at_last
from streams.extract.words.leaning import leaning_of, shares_of
from streams.records import Article, Event

BAND = (
    "A brass band took over the village green at Tiverton on Monday and held it against the choir until dark. Both had "
    "booked it for the harvest fair. The vicar, who teaches music, asked the councillors to print a better calendar "
    "next year. Tea was served."
)
RAID = (
    "Gunmen attacked the village of Solhan on Monday night and killed at least 40 people, officials said. Survivors "
    "fled towards Dori, where the hospital treated the wounded. Soldiers found the market burned on Tuesday morning."
)


def told(text: str) -> tuple[Event, ...]:
    """Give the events of a text."""
    return extract(Article(id="a", text=text)).events


def test_a_share_is_larger_of_what_stands_there_often_and_is_rare() -> None:
    shares = shares_of("The Band, the band and the vicar", {"the": 1.0, "band": 5.0, "vicar": 5.0, "goat": 9.0})
    assert set(shares) == {"the", "band", "vicar"}
    assert shares["band"] > shares["vicar"] > shares["the"]
    assert sum(value * value for value in shares.values()) == pytest.approx(1.0)
    assert shares_of("Nobody knows", {}) == {}


def test_words_lean_to_war_and_to_peace() -> None:
    assert leaning_of(RAID) > 2.0
    assert leaning_of(BAND) < -2.0
    assert abs(leaning_of("")) < 1.5


def test_what_only_seems_a_fight_among_words_of_peace_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not told(BAND)
    monkeypatch.setattr(at_last, "leaning_of", lambda _text: 0.0)
    assert told(BAND)


@pytest.mark.parametrize(
    "text",
    [
        RAID,
        RAID[:200],  # too short a text to lean
        f"{RAID.split('. ', maxsplit=1)[0]}. Some 600 of them came on motorcycles. {BAND}",
    ],
)
def test_no_words_take_back_what_is_sure_short_or_counted(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(at_last, "leaning_of", lambda _text: -9.0)
    assert told(text)


def test_that_it_is_none_is_explained_by_the_words_of_all_of_it() -> None:
    notes = [mark.note for mark in explain(Article(id="a", text=BAND)).marks if mark.kind == "refused event"]
    assert notes == ["capture, concluded, asserted: by its words the whole article tells no fight"]
