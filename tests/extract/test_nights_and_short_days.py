"""Nights told by two days, weekdays cut short and days in figures."""

from datetime import UTC, date, datetime

import pytest

from tests.extract.told import events

_FRIDAY = datetime(2020, 6, 12, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("overnight into Tuesday", 8, 9),
        ("overnight from Monday to Tuesday", 8, 9),
        ("overnight Monday", 8, 9),
        ("in the night of June 8th to 9th", 8, 9),
        ("on Tues.", 9, 9),
        ("late Thu", 11, 11),
        ("on 09/06/2020", 9, 9),
        ("on Tuesday of this week", 9, 9),
        ("on Tuesday of last week", 2, 2),
        ("three days ago", 9, 9),
    ],
)
@pytest.mark.parametrize("text", ["Rebels attacked the town of Boni in Mali {}.", "{}, rebels attacked Boni in Mali."])
def test_when_it_was(text: str, when: str, first: int, last: int) -> None:
    told = text.format(when)
    (event,) = events(f"{told[0].upper()}{told[1:]}", day=_FRIDAY)
    assert event.date is not None
    assert (event.date.earliest, event.date.latest) == (date(2020, 6, first), date(2020, 6, last))


def test_figures_that_may_be_either_of_two_near_days_are_none() -> None:
    (event,) = events("Rebels attacked Boni in Mali on 09/10/2020.", day=datetime(2020, 10, 12, tzinfo=UTC))
    assert event.date is not None
    (event,) = events("Rebels attacked Boni in Mali on 01/02/2020.", day=datetime(2020, 6, 12, tzinfo=UTC))
    assert event.date is None
