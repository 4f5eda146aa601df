"""Who came when people were killed attacked; and other mends of what blind reports showed."""

from datetime import UTC, date, datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event

PUBLISHED = datetime(2022, 2, 3, 9, 0, tzinfo=UTC)


def told(text: str) -> list[Event]:
    """Give the events of a text of 3 February 2022, a Thursday."""
    return list(extract(Article(id="a", text=text, published_at=PUBLISHED)).events)


def test_who_came_when_they_were_killed_attacked_on_that_day() -> None:
    (event,) = told(
        "Nine villagers were killed and some fifteen others taken away on Tuesday night, when fighters of the Allied "
        "Democratic Forces came into Idohu."
    )
    assert [one.actor_id for one in event.attacker] == ["adf"]
    assert event.date is not None
    assert event.date.earliest == date(2022, 2, 1)


def test_soldiers_who_came_when_all_was_over_attacked_nobody() -> None:
    assert not [
        one for event in told("Nine villagers were killed before soldiers came into Idohu.") for one in event.attacker
    ]


def test_those_who_run_out_of_town_leave_it_to_nobody() -> None:
    (event,) = told("Boko Haram fighters killed 60 people at Rann on Monday, chasing those who ran out of town.")
    assert event.type == "raid"


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("Fighting reached the eastern outskirts of Wad Medani on Tuesday, residents said.", "underway"),
        ("Fighting broke out at Wad Medani on Tuesday and left ten dead, residents said.", "concluded"),
    ],
)
def test_a_fight_that_reaches_a_town_goes_on(text: str, phase: str) -> None:
    assert [event.phase for event in told(text)] == [phase]


def test_a_truce_signed_five_days_ago_is_not_the_day_of_the_fight() -> None:
    text = (
        "Rebels said on Tuesday they had taken most of Debaltsevo in street fighting that makes a mockery of the truce "
        "signed in Minsk five days ago."
    )
    assert all(event.date is None or event.date.earliest > date(2022, 1, 30) for event in told(text))


def test_a_drive_that_was_opened_weeks_ago_is_told_up_to_now() -> None:
    (event,) = told(
        "Taliban fighters attacked Taloqan on Wednesday, its defenders said. The militia opened its push on the town "
        "in late January and lost several hundred men in the first week."
    )
    assert event.date is not None
    assert event.date.latest >= date(2022, 2, 2)


def test_a_force_told_of_1995_is_of_its_own_day() -> None:
    text = (
        "They entered the base of Infantry Battalion 275 after midnight. Around 200 soldiers fell back.\n\nManerplaw, "
        "their old capital, was lost in 1995 to an army force of some 10,000."
    )
    assert [event.historic for event in told(text) if event.force is not None] == [True]


BADME = (
    "Ethiopian infantry poured into Badme on Tuesday. Diplomats thought that 70,000 Ethiopian soldiers were engaged in "
    "the attack. The Eritrean foreign ministry gave a figure of 120,000."
)
MONROVIA = (
    "Rebels laid siege to Monrovia on Tuesday. The besieging force of the Liberians United for Reconciliation and "
    "Democracy has fewer than 5,000 men, an attache said."
)
MASKED = (
    "Masked rebels captured the city on Tuesday. The ministry said that 200 individuals had taken part. A masked man "
    "told tourists that 1,000 fighters had entered the city."
)


@pytest.mark.parametrize(
    ("text", "low", "high"), [(BADME, 70_000, 120_000), (MONROVIA, None, 4_999), (MASKED, 200, 1_000)]
)
def test_figures_of_the_attackers(text: str, low: int | None, high: int) -> None:
    forces = {(event.force.low, event.force.high) for event in told(text) if event.force is not None}
    assert forces == {(low, high)}


def test_the_eve_of_an_anniversary_is_a_day_of_news() -> None:
    text = "On the eve of the anniversary of the revolution, Iranian soldiers crossed the river and attacked Faw."
    assert [event.historic for event in told(text)] == [False]
    assert all(event.historic for event in told("On the anniversary of the attack on Faw in 1986, veterans met."))
