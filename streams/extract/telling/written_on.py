"""The day a report was written on, as its dateline tells it: "TEMERLOH, Wed. -" in a paper of Thursday."""

import re
from datetime import date

from streams.extract.telling.dates import find_dates
from streams.extract.words.days import WEEKDAYS

_SHORT = {name[:letters]: name for name in WEEKDAYS for letters in (3, 4, 5)}
_WEEKDAY = re.compile(r"(?<=[\s,(])(?P<day>Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?(?=\s*(?:[-\u2013\u2014,:)]|$))")
_DASHES = " -\u2013\u2014"  # after which the news begins
_LATE = 7  # days at most from writing to print


def written_on(dateline: str, published: date | None) -> date | None:
    """Give the day that a dateline names, if it lies in the week before `published`; that day itself where none does.

    Without `published` only a day that is named with its year is known: "SEOUL, June 28, 1950 -".
    """
    told = _WEEKDAY.sub(lambda found: _SHORT[found["day"].lower()], dateline.rstrip(_DASHES))
    days = [when.earliest for when in find_dates(told, published) if when.earliest and when.earliest == when.latest]
    if published is None:
        return days[0] if days else None
    return next((day for day in days if 0 <= (published - day).days <= _LATE), published)
