"""A day that only the next sentence gives is the day of what was told before it."""

from datetime import date

import pytest

from tests.extract.told import events

TUESDAY = date(2026, 11, 17)


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
