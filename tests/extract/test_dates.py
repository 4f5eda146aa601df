"""Dates are resolved against the article's day; without one only those that name their year count."""

from datetime import date

import pytest

from streams.extract.telling.dates import find_dates, is_historic

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("on Monday", date(2026, 11, 16), date(2026, 11, 16)),
        ("on Friday", FRIDAY, FRIDAY),
        ("yesterday", date(2026, 11, 19), date(2026, 11, 19)),
        ("On Feb.7, they came", date(2026, 2, 7), date(2026, 2, 7)),
        ("on 25 December", date(2026, 12, 25), date(2026, 12, 25)),
        ("on April 14, 2016", date(2016, 4, 14), date(2016, 4, 14)),
        ("in early September", date(2026, 9, 1), date(2026, 9, 10)),
        ("in mid-September", date(2026, 9, 11), date(2026, 9, 20)),
        ("in late October", date(2026, 10, 21), date(2026, 10, 31)),
        ("In 2016 they came", date(2016, 1, 1), date(2016, 12, 31)),
        ("2026-01-10", date(2026, 1, 10), date(2026, 1, 10)),
        ("at the weekend", date(2026, 11, 14), date(2026, 11, 15)),
        ("last week", date(2026, 11, 9), date(2026, 11, 15)),
        ("two days ago", date(2026, 11, 18), date(2026, 11, 18)),
        ("last Friday", date(2026, 11, 13), date(2026, 11, 13)),
        ("a week ago", date(2026, 11, 12), date(2026, 11, 14)),
        ("more than a week ago", date(2026, 11, 10), date(2026, 11, 16)),
        ("a fortnight earlier", date(2026, 11, 3), date(2026, 11, 9)),
        ("three nights ago", date(2026, 11, 17), date(2026, 11, 17)),
        ("the night before last", date(2026, 11, 18), date(2026, 11, 18)),
        ("the day before yesterday", date(2026, 11, 18), date(2026, 11, 18)),
        ("the weekend before last", date(2026, 11, 7), date(2026, 11, 8)),
        ("the weekend raid on the mine", date(2026, 11, 14), date(2026, 11, 15)),
        ("in the past week", date(2026, 11, 13), FRIDAY),
        ("over the last 48 hours", date(2026, 11, 18), FRIDAY),
        ("since the start of the month", date(2026, 11, 1), FRIDAY),
        ("since the middle of February", date(2026, 2, 11), FRIDAY),
        ("in the last week of October", date(2026, 10, 25), date(2026, 10, 31)),
        ("at the end of June", date(2026, 6, 24), date(2026, 6, 30)),
        ("in January and February", date(2026, 1, 1), date(2026, 2, 28)),
        ("in December 2024 and later", date(2024, 12, 1), date(2024, 12, 31)),
        ("since Tuesday evening, November 17", date(2026, 11, 17), FRIDAY),
        ("on Sunday, 8 November", date(2026, 11, 8), date(2026, 11, 8)),
        ("during the night of November 9", date(2026, 11, 9), date(2026, 11, 9)),
        ("through Wednesday night into Thursday", date(2026, 11, 18), date(2026, 11, 19)),
        ("since early September", date(2026, 9, 1), FRIDAY),
        ("on Wednesday and Thursday", date(2026, 11, 18), date(2026, 11, 19)),
        ("from 3 to 9 May", date(2026, 5, 3), date(2026, 5, 9)),
        ("KADUGLI, Nov 19 (Savanna News) - Rebels attacked on Tuesday", date(2026, 11, 17), date(2026, 11, 17)),
    ],
)
def test_a_date_is_resolved_by_the_articles_day(text: str, earliest: date, latest: date) -> None:
    [when] = find_dates(text, FRIDAY)
    assert (earliest, latest) == (when.earliest, when.latest)


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("It has been under siege since December.", (date(2025, 12, 1), date(2025, 12, 31))),
        ("It has been under siege since early December.", (date(2025, 12, 1), date(2025, 12, 10))),
        ("It has been under siege since mid-December.", (date(2025, 12, 11), date(2025, 12, 20))),
    ],
)
def test_what_goes_on_began_in_no_month_ahead(text: str, begun: tuple[date, date]) -> None:
    (when,) = find_dates(text, date(2026, 11, 20))
    assert (when.earliest, when.begun) == begun


def test_days_earlier_are_counted_from_the_day_that_was_named_last() -> None:
    [_, when] = find_dates("It fell on Wednesday; two days earlier they had come over the river", FRIDAY)
    assert date(2026, 11, 16) == when.earliest


@pytest.mark.parametrize(
    "text", ["two days before the vote", "the third attack in the past week", "the worst raid in the last two weeks"]
)
def test_how_long_before_or_in_what_time_another_was_is_no_day(text: str) -> None:
    assert [] == find_dates(text, FRIDAY)


def test_without_the_articles_day_only_a_named_year_counts() -> None:
    assert [None] == [when.earliest for when in find_dates("on Monday", None)]
    assert [date(2016, 1, 1)] == [when.earliest for when in find_dates("in 2016", None)]


def test_a_day_that_is_none_is_no_date() -> None:
    assert [None] == [when.earliest for when in find_dates("on 31 February 2016", None)]


@pytest.mark.parametrize(
    "text", ["Eighty years ago 156,000 landed", "the 1968 Tet Offensive", "the castle of the crusaders"]
)
def test_what_is_only_remembered_is_historic(text: str) -> None:
    assert is_historic(text, FRIDAY)


def test_news_is_not_historic() -> None:
    assert not is_historic("On Monday the army attacked in 2026", FRIDAY)
    assert not is_historic("The group said on Monday it had killed 55 crusaders", FRIDAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Two years ago today, gunmen attacked Bor.", date(2024, 11, 20)),
        ("A year ago today, gunmen attacked Bor.", date(2025, 11, 20)),
        ("Three years ago on Monday, gunmen attacked Bor.", date(2023, 11, 16)),
    ],
)
def test_a_day_of_another_year(text: str, day: date) -> None:
    (found,) = find_dates(text, date(2026, 11, 20))
    assert (day, day) == (found.earliest, found.latest)
