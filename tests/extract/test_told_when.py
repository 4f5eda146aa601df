"""A day that only the next sentence gives is the day of what was told before it."""

from datetime import UTC, date, datetime

import pytest

from tests.extract.told import events

TUESDAY = date(2026, 11, 17)
FRIDAY = datetime(2020, 6, 12, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "told",
    [
        "Army jets bombed Bhamo, killing three people. The strike took place on Tuesday.",
        "A drone hit a market in Bhamo, killing three people. The attack, carried out on Tuesday, was the first.",
        "A suicide bomber killed three soldiers at Bhamo. It happened on Tuesday.",
        "Guns shelled Bhamo, killing three people. Tuesday's bombardment lasted an hour.",
        "Rebels ambushed an army convoy near Bhamo. Tuesday's ambush lasted an hour.",
        "Gunmen killed 12 villagers near Bhamo. A teacher was among the dead. The killings took place on Tuesday.",
    ],
)
def test_the_next_sentence_says_when(told: str) -> None:
    (event,) = events(told)
    assert event.date is not None
    assert (event.date.earliest, event.date.latest) == (TUESDAY, TUESDAY)


@pytest.mark.parametrize(
    "told",
    [
        "Army jets bombed Bhamo, killing three people. The minister came on Tuesday.",
        "Army jets bombed Bhamo, killing three people. The strike by teachers took place on Tuesday.",
        "Army jets bombed Bhamo, killing three people. The UN had warned of the strike on Tuesday.",
        "Army jets bombed Bhamo, killing three people. Tuesday's talks were called off.",
    ],
)
def test_the_next_sentence_tells_the_day_of_something_else(told: str) -> None:
    (event,) = events(told)
    assert event.date is None


def test_its_own_day_comes_first() -> None:
    (event,) = events("Army jets bombed Bhamo on Monday, killing three. The strike came on Tuesday's anniversary.")
    assert event.date is not None
    assert event.date.earliest == date(2026, 11, 16)


@pytest.mark.parametrize(
    ("expected", "told"),
    [
        ("2020-06-09", "The gunmen arrived late on Tuesday, a chief said."),
        ("2020-06-06", "The attackers came on the evening of the 6th and spent the night there."),
        (None, "They came from Chad last year."),
        (None, "They came to the region last year."),
    ],
)
def test_the_day_on_which_the_attackers_came_is_the_attacks(expected: str | None, told: str) -> None:
    text = f"Gunmen killed 12 people in the village of Teme in Nigeria. {told}"
    (event,) = events(text, day=FRIDAY)
    assert expected == (event.date and str(event.date.earliest))


def test_where_and_when_the_bombs_of_a_strike_fell() -> None:
    text = (
        "Eight civilians were killed in an air strike by the army in northwestern Myanmar, residents said. The bombs"
        " hit a school in Tabayin township on Tuesday morning."
    )
    (event,) = events(text, day=FRIDAY)
    assert (event.type, event.place and event.place.name) == ("airstrike", "Tabayin")
    assert event.date is not None
    assert str(event.date.earliest) == "2020-06-09"
