"""When: the dates of a sentence against the day of its article. The machine's clock is never read."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), 1,
    )
    for name in names.split()
}  # fmt: skip
_DAYS = {
    name: number
    for number, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = "|".join(_DAYS)
_PATTERN = re.compile(
    rf"""
    \b(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})\b
  | \b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})\b\.?(?:,?\s+(?P<year>(?:19|20)\d\d)\b(?!,\d))?
  | \b(?P<month2>{_MONTH})\b\.?\s*(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,?\d{{3}})(?:,?\s+(?P<year2>(?:19|20)\d\d)\b)?
  | \b(?:in|since|of|early|late|mid-?|by|until|during)\s+(?P<month3>{_MONTH})\b\.?(?:,?\s+(?P<year3>(?:19|20)\d\d)\b)?
  | \b(?:(?P<next>next)|(?:last|on|this|since|past|late|early|the)|)\s*\b(?P<weekday>{_DAY})\b
  | \b(?P<relative>yesterday|today|tomorrow|overnight|tonight|this\ morning|last\ night|a\ day\ earlier|last\ weekend
      |last\ week|next\ week
      |last\ month|this\ week|next\ month|earlier\ this\ month|within\ days)\b
  | \b(?:in|since|of|by|from|during|until|back\ in|the|early|late|mid)\s+(?P<only>(?:19|20)\d\d)\b
      (?!,\d|\s+[a-z]+\s+(?:killed|were))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_WEEK = 7
_HISTORIC = re.compile(
    r"\b(?:anniversary|commemorat\w*|memorial|remembrance|\w+\s+years\s+ago|decades?\s+ago|centur(?:y|"
    r"ies)\s+ago|veterans|world\s+war|"
    r"(?:first|second)\s+world|civil\s+war\s+of|tet\s+offensive|to\s+mark\s+the|historians?|in\s+memory|d-day)\b",
    re.IGNORECASE,
)
_PAST_YEARS = 2  # a year so long before the article's is only remembered


@dataclass(frozen=True)
class When:
    """Days at `start:end` of the sentence; `year` where the text names one."""

    start: int
    end: int
    earliest: date | None
    latest: date | None
    year: int | None


def find_dates(text: str, published: date | None) -> list[When]:
    """Give the dates of the sentence; those that name no year need `published`, and are left open without it."""
    found = []
    for match in _PATTERN.finditer(text):
        span = _days(match, published)
        year = next((int(match[name]) for name in ("year", "year2", "year3", "only") if match[name]), None)
        year = int(match["iso"][:4]) if match["iso"] else year
        found.append(When(match.start(), match.end(), span[0] if span else None, span[1] if span else None, year))
    return found


def is_historic(text: str, published: date | None) -> bool:
    """Say whether the sentence only remembers: an anniversary, "eighty years ago", a year long past."""
    if _HISTORIC.search(text):
        return True
    if published is None:
        years = [when.year for when in find_dates(text, None) if when.year]
        return bool(years) and max(years) < _EARLIER_WARS
    return any(
        when.year is not None and when.year <= published.year - _PAST_YEARS for when in find_dates(text, published)
    )


_EARLIER_WARS = 1990  # before any news feed: remembered, whenever the article was written


def _days(match: re.Match[str], published: date | None) -> tuple[date, date] | None:
    try:
        if match["iso"]:
            return _one(date.fromisoformat(match["iso"]))
        if match["day"] or match["day2"]:
            day, month = int(match["day"] or match["day2"]), _MONTHS[(match["month"] or match["month2"]).lower()]
            return _in_year(match["year"] or match["year2"], published, lambda year: _one(date(year, month, day)))
        if match["month3"]:
            month = _MONTHS[match["month3"].lower()]
            return _in_year(match["year3"], published, lambda year: (date(year, month, 1), _end_of(year, month)))
        if match["only"]:
            return date(int(match["only"]), 1, 1), date(int(match["only"]), 12, 31)
    except (ValueError, OverflowError):
        return None  # 31 February is nobody's day
    return _relative(match, published) if published else None


def _in_year(
    year: str | None, published: date | None, made: Callable[[int], tuple[date, date]]
) -> tuple[date, date] | None:
    if year:
        return made(int(year))
    if published is None:
        return None
    span = made(published.year)
    return made(published.year - 1) if (span[0] - published).days > 180 else span  # noqa: PLR2004 - half a year ahead: the last one


def _relative(match: re.Match[str], published: date) -> tuple[date, date] | None:
    try:
        if match["weekday"]:
            back = (published.weekday() - _DAYS[match["weekday"].lower()]) % _WEEK
            return (
                _one(published + timedelta(days=_WEEK - back))
                if match["next"]
                else _one(published - timedelta(days=back))
            )
        word = " ".join((match["relative"] or "").lower().split())
        first, last = _RELATIVE[word]
        return published + timedelta(days=first), published + timedelta(days=last)
    except (OverflowError, KeyError):
        return None


_RELATIVE = {
    "yesterday": (-1, -1),
    "today": (0, 0),
    "tomorrow": (1, 1),
    "overnight": (-1, 0),
    "tonight": (0, 0),
    "this morning": (0, 0),
    "last night": (-1, 0),
    "a day earlier": (-2, 0),
    "last weekend": (-8, 0),
    "last week": (-13, 0),
    "next week": (0, 13),
    "last month": (-61, 0),
    "this week": (-6, 6),
    "next month": (0, 61),
    "earlier this month": (-30, 0),
    "within days": (0, 7),
}


def _one(day: date) -> tuple[date, date]:
    return day, day


def _end_of(year: int, month: int) -> date:
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)  # noqa: PLR2004 - December
