"""What ends a sentence and is of other things changes nothing in the fight that it tells, and is quoted with it."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.extract.words.clean import Sentence
from streams.extract.words.tails import without_tail
from streams.records import Article

_FIGHT = "About 30,000 Pakistani soldiers marched into South Waziristan on Saturday against the Taliban"
_TAILS = [
    ", dashing hopes that talks in Doha would end the war",
    ", and a second attack is feared",
    ", and tens of thousands are feared trapped",
    ", prompting an emergency session of the Security Council",
    ", an operation expected to last for weeks",
    ", in a move that could change the course of the war",
    " as mediators prepared to meet in Geneva",
    " before world powers could react",
    ", raising fears of a wider war",
    ", with no sign that either side will talk",
]
_NO_TAILS = [
    ", killing 40 people",
    ", and a second attack left 12 soldiers dead",
    " as rebels attacked the airport",
    ", raising fears, officials said",
    " before talks on Sunday",
    ", dashing hopes that the army would withdraw",
    " despite calls for 3,000 more peacekeepers",
]


def _sentence(text: str) -> Sentence:
    return Sentence(text, 0, len(text), 0, "body")


@pytest.mark.parametrize("tail", _TAILS)
def test_it_is_not_read(tail: str) -> None:
    assert without_tail(_sentence(f"{_FIGHT}{tail}.")).text == f"{_FIGHT}."


@pytest.mark.parametrize("tail", _NO_TAILS)
def test_what_tells_of_the_fight_is_read(tail: str) -> None:
    assert without_tail(_sentence(f"{_FIGHT}{tail}.")).text == f"{_FIGHT}{tail}."


@pytest.mark.parametrize("tail", _TAILS)
def test_the_force_stays_and_the_quote_is_whole(tail: str) -> None:
    day = datetime(2016, 11, 2, tzinfo=UTC)
    text = f"{_FIGHT}{tail}."
    (event,) = extract(Article(id="a", text=text, published_at=day, first_seen_at=day)).events
    assert (event.type, event.phase, event.force and event.force.low) == ("offensive", "underway", 30_000)
    assert [one.quote for one in event.evidence] == [text]
