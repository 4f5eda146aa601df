"""Days reckoned from another day: "two weeks ago", "the weekend before last", "overnight"."""

import math
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, timedelta

from streams.extract.words.cardinals import BELOW_TWENTY, TENS

WEEK = 7  # days
_YEAR_LONG = 365.25  # days
_SATURDAY = 5
NUMBERS = {word: count for word, count in BELOW_TWENTY.items() if count} | TENS | {"a": 1, "a couple of": 2}
NUMBERS |= {f"{ten}-{one}": TENS[ten] + BELOW_TWENTY[one] for ten in TENS for one in list(BELOW_TWENTY)[1:10]}
NUMBERS |= {"a hundred": 100, "one hundred": 100}
_WORDS = (word.replace(" ", r"\ ") for word in sorted(NUMBERS, key=len, reverse=True))  # patterns may skip blanks
COUNT = "|".join((*_WORDS, r"\d{1,3}"))
_AT = frozenset({"at", "over"})
_HOLIDAYS = {"christmas": ((12, 26), 2), "year": ((1, 1), 1)}  # the last day, and how many before it
_FEASTS = {"christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26)} | {
    f"new year{mark}s {part}": day for mark in "'\u2019" for part, day in (("day", (1, 1)), ("eve", (12, 31)))
}
LENGTHS = {
    "hour": 1 / 24,
    "day": 1,
    "night": 1,
    "week": WEEK,
    "fortnight": 2 * WEEK,
    "month": 30,
    "year": 365,
}  # in days
# parts of a month with their first and last day, counted from its end where below 1
PARTS = {
    "early": (1, 10), "start": (1, 10), "beginning": (1, 10), "mid": (11, 20), "middle": (11, 20), "late": (21, 0),
    "end": (-6, 0), "first week": (1, 7), "second week": (8, 14), "third week": (15, 21), "last week": (-6, 0),
}  # fmt: skip
PART = "|".join(part.replace(" ", r"\s+") for part in PARTS if part != "mid")
_RELATIVE = {
    "yesterday": (-1, -1),
    "today": (0, 0),
    "tomorrow": (1, 1),
    "overnight": (-1, 0),
    "during the night": (-1, 0),
    "tonight": (0, 0),
    "this morning": (0, 0),
    "last night": (-1, 0),
    "the day before yesterday": (-2, -2),
    "the night before last": (-2, -2),
    "within days": (0, 7),
}


def ago(count: str, unit: str, from_day: date, *, is_rough: bool = False) -> tuple[date, date]:
    """Give "two days ago" as a day, "a week ago" as three, "two weeks ago" as a week, months and years as such."""
    number = number_of(count)
    if unit in ("day", "night"):
        return one(from_day - timedelta(days=number))
    if unit in ("week", "fortnight"):
        weeks = number * (2 if unit == "fortnight" else 1)
        middle, about = from_day - timedelta(days=WEEK * weeks), 1 if weeks == 1 and not is_rough else 3
        return middle - timedelta(days=about), middle + timedelta(days=about)
    if unit == "year":
        middle = from_day - timedelta(days=round(_YEAR_LONG * number))
        return middle - timedelta(days=182), middle + timedelta(days=182)
    months = from_day.year * 12 + from_day.month - 1 - number
    return date(months // 12, months % 12 + 1, 1), end_of(months // 12, months % 12 + 1)


def last_of_that_number(number: int, from_day: date) -> tuple[date, date] | None:
    """Give the last day that "the 24th" may mean, the day itself or one in the weeks before; None where none is."""
    days = (from_day - timedelta(days=back) for back in range(_LONGEST_MONTHS))
    return next((one(day) for day in days if day.day == number), None)


_LONGEST_MONTHS = 62  # days of two months, one of which has every day


def number_of(count: str) -> int:
    """Give the number that a word or a figure of COUNT says."""
    return int(count) if count.isdigit() else NUMBERS[count]


def lasting(count: str, unit: str, published: date) -> tuple[date, date]:
    """Give the days of "in the past week", "over the last 48 hours"."""
    days = number_of(count) * LENGTHS[unit]
    return published - timedelta(days=math.ceil(days)), published


def told_by(words: str, published: date) -> tuple[date, date]:
    """Give the days of "last week", "at the weekend", "overnight". Raises KeyError for other words."""
    monday = published - timedelta(days=published.weekday())
    if "weekend" in words:
        saturday = published - timedelta(days=(published.weekday() - _SATURDAY) % WEEK or WEEK)
        saturday -= timedelta(days=WEEK if words.endswith("before last") else 0)
        return saturday, saturday + timedelta(days=1)
    if words.endswith(("this week", "this month")):
        return monday if words.endswith("week") else published.replace(day=1), published
    last, after = published.replace(day=1) - timedelta(days=1), end_of(published.year, published.month)
    after += timedelta(days=1)
    named = {
        "last week": (monday - timedelta(days=WEEK), monday - timedelta(days=1)),
        "next week": (monday + timedelta(days=WEEK), monday + timedelta(days=2 * WEEK - 1)),
        "last month": (last.replace(day=1), last),
        "next month": (after, end_of(after.year, after.month)),
        "last year": (date(published.year - 1, 1, 1), date(published.year - 1, 12, 31)),
    }
    if words in named:
        return named[words]
    first, last_day = _RELATIVE[words]
    return published + timedelta(days=first), published + timedelta(days=last_day)


def one(day: date) -> tuple[date, date]:
    """Give the span of a single day."""
    return day, day


def end_of(year: int, month: int) -> date:
    """Give the last day of a month."""
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)  # noqa: PLR2004 - December


def year_before(first: date, last: date) -> tuple[date, date]:
    """Give the same days of the year before; a month stays whole, and 29 February is the 28th where there is none."""
    is_whole = first != last and last == end_of(last.year, last.month)
    end = end_of(last.year - 1, last.month)
    return _in_the_year_before(first), end if is_whole else _in_the_year_before(last)


def _in_the_year_before(day: date) -> date:
    return min(date(day.year - 1, day.month, 1) + timedelta(days=day.day - 1), end_of(day.year - 1, day.month))


def feast_days(told: Sequence[str], published: date) -> tuple[date, date]:
    """Give the days of the feast that was last, or is within a week: its day, or all "at Christmas"."""
    (month, day), before = _HOLIDAYS[told[-1]] if told[0] in _AT else (_FEASTS[" ".join(told)], 0)
    last = date(published.year, month, day)
    if last > published + timedelta(days=WEEK):
        last = last.replace(year=published.year - 1)
    return last - timedelta(days=before), last


def in_year(
    year: str | None, published: date | None, made: Callable[[int], tuple[date, date]]
) -> tuple[date, date] | None:
    """Give such days of the year that is told, else of the last that had them; next year's if they are near."""
    if year:
        return made(int(year))
    if published is None:
        return None
    span = _made_in(range(published.year, published.year - _LEAP_YEARS, -1), made)
    if span is None or (span[0] - published).days <= HALF_A_YEAR:
        return span
    return _made_in(range(published.year - 1, published.year - 1 - _LEAP_YEARS, -1), made)


HALF_A_YEAR = 180  # days: what would be so far ahead was the last one
_LEAP_YEARS = 8  # at most between two days of 29 February


def _made_in(years: range, made: Callable[[int], tuple[date, date]]) -> tuple[date, date] | None:
    """Give the days in the first of some years that has them."""
    for year in years:
        with suppress(ValueError):
            return made(year)
    return None
