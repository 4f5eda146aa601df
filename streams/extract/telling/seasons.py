"""Times of the year that are over, told without a number: "last September", "over the winter", "earlier this year"."""

import re
from datetime import date, timedelta

from streams.extract.words.days import MONTH, NUMBERS

_SEASON = r"(?:winter|spring|summer|autumn|fall)\b(?!\ of\b|,?\ (?:19|20)\d\d\b)"  # whose year is told is of that year
_NO_VERB = (
    r"(?!\ (?:have|be|well|also|not|on|into|towards?|against|from|of)\b)"  # "at last may have", "the last march on"
)
_NO_DAY = r"(?!\.?\ ?\d{1,2}(?:st|nd|rd|th)?\b(?!,?\d))"  # "last November 9" is a day
# a part of larger patterns in small letters, with their spaces escaped
THEN = (
    rf"(?<!at\ )(?:(?:late|early|mid)\ )?(?:last|this\ past)\ (?:{MONTH}\b{_NO_VERB}{_NO_DAY}|{_SEASON})"
    rf"|(?:earlier\ )?this\ {_SEASON}"
    rf"|(?:over|during|through|throughout)\ the\ (?:(?:past|last)\ )?(?!fall){_SEASON}"
    r"|(?:earlier|early)\ this\ year|earlier\ in\ the\ year"
)
_FIRST_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # of the northern half
_MONTHS = 3  # of a season, and one more in which some still have it
_YEAR = 12  # months
_OF_THIS = timedelta(days=120)  # after its end; then "this summer" may be the one to come
_LAST_ONE = re.compile(r"\b(?:last|past)\b")


def days_then(told: str, published: date) -> tuple[date, date] | None:
    """Give the days of what THEN names; None where it may be still to come."""
    *_, name = told.split()
    if name == "year":
        return _earlier_in_the_year(published)
    if name not in _FIRST_MONTHS:
        month = NUMBERS[name]
        return _months(published.year - (month >= published.month), month, 1)
    return _last_season(name, published) if _LAST_ONE.search(told) else _this_season(name, published, told)


def _earlier_in_the_year(published: date) -> tuple[date, date]:
    """Give the months before the last, which is told as such, as is the one that is; of a young year what there is."""
    first = date(published.year, 1, 1)
    told_of = published.month - 2
    return (first, _months(published.year, 1, told_of)[1]) if told_of > 0 else (first, published)


def _last_season(name: str, published: date) -> tuple[date, date]:
    """Give the days of the season that was over last, until the article's at most."""
    begins = _FIRST_MONTHS[name]
    year = next(one for one in range(published.year, 0, -1) if _months(one, begins, _MONTHS)[1] < published)
    first, last = _months(year, begins, _MONTHS + 1)
    return first, min(last, published)


def _this_season(name: str, published: date, told: str) -> tuple[date, date] | None:
    """Give the days of the season that began last, None of one so long over that the next may be meant."""
    begins = _FIRST_MONTHS[name]
    first, last = _months(published.year - (begins > published.month), begins, _MONTHS + 1)
    is_next = "this" in told.split() and published - last > _OF_THIS
    return None if is_next else (first, min(last, published))


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    """Give the first and the last day of so many months from one on."""
    after = year * _YEAR + month - 1 + count
    return date(year, month, 1), date(after // _YEAR, after % _YEAR + 1, 1) - timedelta(days=1)
