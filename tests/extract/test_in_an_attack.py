"""Who kills in the attack that a sentence opens with, what its number counts, and its day in what somebody says."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _event(text: str) -> Event:
    (event,) = extract(
        Article(id="one", title="", text=text, published_at=datetime(2026, 11, 18, 9, tzinfo=UTC))
    ).events
    return event


@pytest.mark.parametrize(
    "opening",
    ["In one attack, on October 14", "In an attack on Monday", "In one of the attacks", "In a raid on Ntoyo",
     "During the assault on Ntoyo"],
)  # fmt: skip
@pytest.mark.parametrize("who", ["ADF fighters", "gunmen"])
def test_who_kills_in_it_makes_it(opening: str, who: str) -> None:
    event = _event(f"{opening}, {who} killed 71 people in Ntoyo.")
    assert ([who], None) == ([one.name for one in event.attacker], event.force)


def test_whose_attack_it_was_in_which_soldiers_killed_rebels_is_not_told() -> None:
    assert _event("In the attack on Djibo, soldiers killed 20 rebels.").attacker == ()


@pytest.mark.parametrize("teller", ["The general staff said that", "The army said on Monday that", ""])
def test_the_day_within_what_is_said_is_the_attacks(teller: str) -> None:
    event = _event(f"{teller} on November 3, rebels attacked Ntoyo.".strip().capitalize())
    assert event.date is not None
    assert ("2026-11-03", "2026-11-03") == (event.date.earliest.isoformat(), event.date.latest.isoformat())
