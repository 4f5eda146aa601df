"""Days told by another day: the one before, a feast; and those of the words that tell of the event's own noun."""

from datetime import date

import pytest

from tests.extract.told import one


def _days(text: str) -> tuple[date, date] | None:
    told = one(text).date
    return (told.earliest, told.latest) if told is not None else None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Rebels overran a base at Bria the day before.", 18, 19),
        ("Gunmen had stormed the town of Dikwa the night before.", 18, 19),
        ("Thousands fled Sake on Thursday after the insurgents had seized the town the day before.", 18, 18),
        ("Officials said on Wednesday that rebels had stormed the town of Bria the previous day.", 17, 17),
        ("Rebels stormed the town of Bria the night before last.", 18, 18),
    ],
)
def test_the_day_before_is_counted_from_the_day_that_was_named(text: str, first: int, last: int) -> None:
    assert _days(text) == (date(2026, 11, first), date(2026, 11, last))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("LRA rebels killed villagers in a raid on Doruma on Christmas Day.", date(2025, 12, 25)),
        ("Separatists had captured the town of Ganta on New Year's Eve.", date(2025, 12, 31)),
    ],
)
def test_a_feast_is_the_last_one(text: str, day: date) -> None:
    assert _days(text) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels stormed the town of Bria the day before the election.",
        "Rebels stormed the town of Bria the day before Ramadan.",
    ],
)
def test_the_day_before_something_is_no_day_that_we_know(text: str) -> None:
    assert _days(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Rwanda on Tuesday called false a statement about the rocket fire that killed many near Goma on 3 November.",
        "The ministry denied on Tuesday the assault that killed forty people in Bria on 3 November.",
        "Kiev mourned on Tuesday the victims of the missile strike which killed 12 people in Dnipro on 3 November.",
    ],
)
def test_the_day_in_what_is_told_of_an_attack_is_its_own(text: str) -> None:
    assert _days(text) == (date(2026, 11, 3), date(2026, 11, 3))
