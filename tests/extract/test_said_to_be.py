"""Who those who attacked are said to be attacks; who says it does not, and who was attacked still was."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _told(text: str) -> Event:
    (event,) = extract(Article(id="a", text=text)).events
    return event


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Police in Homs say those who assaulted the citadel on market day were 6,400 rebels.", "rebels"),
        ("Officials in Goma say those who attacked the airport on Monday were 6,400 militants.", "militants"),
        ("The army says those who stormed the base were 6,400 insurgents.", "insurgents"),
        ("The mayor of Bria said those who attacked the town were 6,400 rebels.", "rebels"),
        ("The police said the men who stormed Sake were 6,400 tribesmen.", "tribesmen"),
        ("Residents of Kunduz say those who attacked the prison were 6,400 Taliban fighters.", "Taliban fighters"),
        ("Those who besieged Kunduz were 6,400 guerrillas, the governor said.", "guerrillas"),
        ("The governor said that those who raided the camp were about 6,400 bandits.", "bandits"),
        ("The army said those who overran the post at Sake were 6,400 jihadists.", "jihadists"),
        ("Those who attacked the citadel were 6,400 rebels.", "rebels"),
    ],
)
def test_those_attack(text: str, who: str) -> None:
    event = _told(text)
    assert [who] == [one.name for one in event.attacker]
    assert () == event.defender
    assert event.force is not None
    assert 6400 == event.force.low


@pytest.mark.parametrize(
    "text",
    [
        "Those who were attacked in the citadel were 800 soldiers.",
        "The rebels said those whom they attacked at Sake were 800 soldiers.",
        "The rebels attacked 800 soldiers in Sake.",
    ],
)
def test_who_was_attacked_is_not_among_them(text: str) -> None:
    event = _told(text)
    assert ["soldiers"] == [one.name for one in event.defender]
    assert event.force is None
    assert event.opposing_force is not None
    assert 800 == event.opposing_force.low


def test_rebels_who_did_not_do_it_are_no_attackers() -> None:
    assert () == _told("Those who attacked the citadel were not rebels, police said.").attacker
