"""Days and months without a year: of the year before, of the next where they are still to come; lists and both ends."""

from datetime import UTC, date, datetime

import pytest

from tests.extract.told import events


def days(text: str, written: date) -> tuple[date | None, date | None]:
    at = datetime(written.year, written.month, written.day, 9, tzinfo=UTC)
    found = [event.date for event in events(text, day=at) if event.date]
    return (found[0].earliest, found[0].latest) if found else (None, None)


@pytest.mark.parametrize(
    ("text", "written", "earliest", "latest"),
    [
        ("Hamas attacked Sderot on October 7.", date(2024, 5, 15), date(2023, 10, 7), date(2023, 10, 7)),
        ("Rebels captured Hama in June.", date(2024, 5, 15), date(2023, 6, 1), date(2023, 6, 30)),
        ("Rebels captured Hama on 29 February.", date(2025, 1, 15), date(2024, 2, 29), date(2024, 2, 29)),
        ("Rebels captured Hama in February.", date(2025, 1, 15), date(2024, 2, 1), date(2024, 2, 29)),
        ("Rebels besieged Hama from 3 June to 5 June.", date(2024, 5, 15), date(2023, 6, 3), date(2023, 6, 5)),
        ("Rebels captured Hama on 3 May.", date(2024, 5, 15), date(2024, 5, 3), date(2024, 5, 3)),
    ],
)
def test_what_is_over_was_on_that_day_a_year_before(text: str, written: date, earliest: date, latest: date) -> None:
    assert days(text, written) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "written", "earliest"),
    [
        ("The army will launch an offensive on Hama on 10 January.", date(2023, 11, 15), date(2024, 1, 10)),
        ("Rebels plan to attack Hama in early March.", date(2016, 12, 20), date(2017, 3, 1)),
        ("The troops are preparing to storm Mosul in February.", date(2016, 12, 20), date(2017, 2, 1)),
        ("Rebels captured Mosul in February.", date(2016, 12, 20), date(2016, 2, 1)),
        ("Rebels, who attacked Hama in February, will attack again.", date(2016, 12, 20), date(2016, 2, 1)),
        ("Troops massed near Mosul in February to storm it.", date(2016, 12, 20), date(2016, 2, 1)),
    ],
)
def test_what_is_to_come_is_in_the_next_year(text: str, written: date, earliest: date) -> None:
    assert days(text, written)[0] == earliest


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Rebels attacked Hama on Monday and again on Wednesday.", date(2024, 5, 13), date(2024, 5, 15)),
        ("Rebels attacked Hama on 2 May, 5 May and 7 May.", date(2024, 5, 2), date(2024, 5, 7)),
        ("Rebels shelled Hama on 2, 5 and 7 May.", date(2024, 5, 2), date(2024, 5, 7)),
        ("Rebels attacked Hama on Sunday, Monday, and Tuesday.", date(2024, 5, 12), date(2024, 5, 14)),
        (
            "The siege of Sarajevo began on 5 April 1992 and ended on 29 February 1996.",
            date(1992, 4, 5),
            date(1996, 2, 29),
        ),
        ("Rebels captured Hama on Sunday, and on Monday Homs fell.", date(2024, 5, 12), date(2024, 5, 12)),
        ("Rebels captured Hama on Sunday and, on Tuesday, attacked Homs.", date(2024, 5, 12), date(2024, 5, 12)),
        ("Rebels attacked Hama on Tuesday evening, 14 May.", date(2024, 5, 14), date(2024, 5, 14)),
    ],
)
def test_of_several_days_the_first_and_the_last_count(text: str, earliest: date, latest: date) -> None:
    assert days(text, date(2024, 5, 15)) == (earliest, latest)
