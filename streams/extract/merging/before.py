"""How long before the day of its sentence something was: "retook the town seven months after it fell"."""

import re
from datetime import date, timedelta

from streams.extract.reading.reader import Told
from streams.extract.telling.reckoning import NUMBERS

_UNITS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30.44, "year": 365.25, "decade": 3652.5}
_MANY = {"day": (2, 14), "night": (2, 14), "week": (2, 10), "month": (2, 20), "year": (2, 20), "decade": (2, 9)}
_ROUGH = {"several": 4, "few": 3, "some": 4, "an": 1}
_OVER = frozenset({"than", "over"})  # "more than a year after"
_NEARLY = frozenset({"nearly", "almost", "barely"})
_AFTER = re.compile(
    rf"(?:\b(?P<how>more than|over|nearly|almost|barely|about|just|only|exactly) )?"
    rf"(?:\b(?P<count>\d{{1,3}}|{'|'.join([*NUMBERS, *_ROUGH])}) )?"
    rf"\b(?P<unit>{'|'.join(_UNITS)})(?P<many>s?) after\b[^,;.]*$",
    re.IGNORECASE,
)
_LATER = 50_000  # days; what was longer ago has no date


def after_what(told: Told) -> re.Match[str] | None:
    """Give the words that count from the draft to what its sentence tells first: "seven months after the city"."""
    text = told.draft.sentence.text[: told.clauses.tokens[told.draft.trigger.first].start]
    return _AFTER.search(text) if " after " in text else None


def is_own_day(told: Told, after: re.Match[str], start: int) -> bool:
    """Say whether the day stands in the words about the draft: "seven months after the city fell on 17 May"."""
    text = told.draft.sentence.text
    ends = [at for mark in ",;" if (at := text.find(mark, after.end())) >= 0]
    return after.end("many") < start < min(ends, default=len(text))


def days_before(after: re.Match[str], day: date) -> tuple[date, date] | None:
    """Give the first and the last day on which it may have been, of what was so long before `day`."""
    unit, count = after["unit"].lower(), (after["count"] or "").lower()
    number = int(count) if count.isdigit() else ({**NUMBERS, **_ROUGH}.get(count))
    how = set((after["how"] or "").lower().split())
    first, last = (round(many * _UNITS[unit]) for many in _bounds(unit, number, how, is_many=bool(after["many"])))
    return (day - timedelta(days=last), day - timedelta(days=first)) if last < _LATER else None


def _bounds(unit: str, number: int | None, how: set[str], *, is_many: bool) -> tuple[float, float]:
    """Give how many of the unit it was at the least and at the most."""
    if number is None:
        return _MANY[unit] if is_many and unit in _MANY else (1, 1)
    if how & _OVER:
        return number, number + 1
    half = 0.0 if unit in ("day", "night") else 0.5
    return number - half, number if how & _NEARLY else number + half
