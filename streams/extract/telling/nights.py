"""Nights told by two days, or by one: "overnight into Tuesday", "overnight Monday"; and days of a week told with it."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from streams.extract.telling.reckoning import WEEK, one

_THEN = re.compile(r"\s*(?:(?P<into>(?:in)?to)|(?P<whole>from|between))?\s*", re.IGNORECASE)
_LATELY = 31  # days before the article's within which "09/06/2020" is read as the day that is
_MOST_MONTHS = 12


def night_told(between: str, day: tuple[date, date]) -> tuple[date, date] | None:
    """Give the days of the night between "overnight" and a day that follows it; None where it tells another thing."""
    if (found := _THEN.fullmatch(between)) is None:
        return None
    if found["whole"]:
        return day  # "overnight from Monday", to which Tuesday is joined
    aside = timedelta(days=1)
    return (day[0] - aside, day[1]) if found["into"] else (day[0], day[1] + aside)


def of_that_week(weekday: date, between: str, week: str, published: date) -> date | None:
    """Give the day that "Tuesday of last week" tells; None where no week is told of it."""
    if between.split() != ["of"] or not week.endswith(" week"):
        return None
    is_of_this = weekday >= published - timedelta(days=published.weekday())
    return weekday - timedelta(days=WEEK) if week.startswith("last") and is_of_this else weekday


def numbered(numbers: Sequence[int], mark: str, published: date | None) -> tuple[date, date] | None:
    """Give the day of "26.01.2025"; of "03/04/2025", which some read as March and others as April, that of the news."""
    first, second, year = numbers
    if mark == "." or first > _MOST_MONTHS or first == second:
        return one(date(year, second, first))
    if second > _MOST_MONTHS:
        return one(date(year, first, second))
    both = [date(year, second, first), date(year, first, second)]
    near = [day for day in both if published and 0 <= (published - day).days <= _LATELY]
    return one(near[0]) if len(near) == 1 else None
