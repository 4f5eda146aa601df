"""By when an article was surely written that does not say so: after the years it looks back on."""

import re
from collections.abc import Sequence
from datetime import date

from streams.extract.telling.dates import find_dates
from streams.extract.telling.hindsight import is_feast
from streams.extract.words.days import NEWS_DAY
from streams.extract.words.small import Small

_AFTER = 2  # years from what is remembered to the article, at the least
_NEWS_FROM = 1991  # what lies before is remembered, whenever the article was written
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# how an article tells its news
_TO_COME = re.compile(
    r"\b(?:by|until|till|through|before)(?: the)?(?: end of)?(?: \w+)? (?:19|20)\d\d\b|"
    r"\b(?:will|would|due|scheduled|planned|plans|is to|are to|aims?)\b"
)
_YEARS_ON = Small(
    r"\b(?:\d+|\w+|a decade|half a century|a century) years? (?:since|on\b(?! (?:the|from))|after the|ago)\b|"
    r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|fifth|tenth|\w+ieth) anniversary\b",
)
# a year by itself, as nobody names the one that is: "in 2017", not "in March 2017"
_ALONE = re.compile(
    r"\b(?<!so far )[Ii]n (?:the (?:spring|summer|autumn|fall|winter) of )?((?:19|20)\d\d)\b"
    r"(?! (?:alone|so far|and (?:again|once more)))"
)
# .. nor in one that tells how things are
_NOW = re.compile(r"\b(?:is|are|has|have|now|today|will)\b", re.IGNORECASE)


def written_by(texts: Sequence[str]) -> list[date | None]:
    """Give a day of the last year by which each sentence shows that it was not written before, None where none does.

    By the years that the article names; and a year by itself is over in one that tells its news by days of the week.
    """
    told = [(text, [when.year for when in find_dates(text, None) if when.year]) for text in texts if _YEAR.search(text)]
    years = {year for text, found in told for year in found if not _TO_COME.search(text)}
    if not years:
        return [None] * len(texts)
    looks_back = len(years) == 1 and any(_YEARS_ON.search(text) or is_feast(text) for text in texts)
    reached = max(*years, _NEWS_FROM) + (_AFTER if looks_back else 0)
    is_told_by_days = any(NEWS_DAY.search(text) or _NOW.search(text) for text in texts)
    return [date(max(reached, _alone(text) + _AFTER if is_told_by_days else 0), 12, 31) for text in texts]


def _alone(text: str) -> int:
    """Give the last year that a sentence names by itself, 0 where none."""
    return max(map(int, _ALONE.findall(text)), default=0)
