"""Numbers that name a day or a year: "14 April", "2025-01-26", "24/7", "day 500 of the siege"."""

import re
from functools import lru_cache

from streams.extract.counts.numerals import Numeral
from streams.extract.words.days import MONTH
from streams.extract.words.small import Small

MONTH_AFTER = re.compile(rf"\s*(?:of )?{MONTH}\b", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"\b{MONTH}\.?,?\s*$", re.IGNORECASE)
# "2025-01-26", "26.01.2025", "9/11", "24/7"
_IN_DIGITS = re.compile(
    r"(?<![\d/.,-])(?:(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|\d{1,2}(?:([-/])\d{1,2}\2|\.\d{1,2}\.)(?:(?:19|20)\d\d)|"
    r"\d{1,2}/\d{1,2}(?:/\d\d)?)(?![\d/])"
)
_MONTH_DAYS = 31
_SPAN = r"(?:day|week|month|year)"
# "on day 500", "Day 45:", "entered week 195"; "that day 500 men" and "last year 3,000 rebels" count
_NTH = Small(
    rf"(?:^\W*|[^\w\s-]\s*|\b(?:on|in|by|into|as|since|until|till|from|through|after|before|was|is|now|only|"
    r"enter(?:s|ed|ing)?|reach(?:es|ed|ing)?|mark(?:s|ed|ing)?|war(?:['\u2019]s)?|siege(?:['\u2019]s)?) )"
    rf"{_SPAN}\s+$|\bon {_SPAN}s\s+(?:[\d,]+(?:,| and| or| to)? )*$"
)
_BY_DAY = Small(r"\bby day\s+$")  # "by day 300 men guard it"
_COUNTED = re.compile(r"\s+[a-z]+s\b|\s+(?:men|people)\b")
_OF_WAR = re.compile(
    r"\s+of [^.;,]{0,40}\b(?:war|siege|invasion|offensive|operation|assault|battle|campaign|conflict|fighting|"
    r"blockade|insurgency|uprising|revolt|mission)\b",
    re.IGNORECASE,
)
_SPAN_BEFORE = re.compile(rf"\b{_SPAN}\s+$", re.IGNORECASE)


def is_date(text: str, numeral: Numeral, before: str) -> bool:
    """Say whether the numeral, after the words `before` it, is a day, a year or a part of a date."""
    if _is_in_digits(text, numeral) or _is_nth(text, numeral, before):
        return True
    if numeral.is_grouped or numeral.is_vague or numeral.unit > 1:
        return False
    if numeral.high <= _MONTH_DAYS:
        return bool(MONTH_AFTER.match(text, numeral.end) or _MONTH_BEFORE.search(before))
    return numeral.is_bare_year and bool(re.search(rf"{MONTH}\.?(?:\s+\d{{1,2}},?)?\s*$", before, re.IGNORECASE))


def _is_nth(text: str, numeral: Numeral, before: str) -> bool:
    """Say whether the numeral tells which day, week, month or year of a war it is."""
    if _BY_DAY.search(before) and _COUNTED.match(text, numeral.end):
        return False
    is_of_war = _SPAN_BEFORE.search(before) is not None and _OF_WAR.match(text, numeral.end) is not None
    return is_of_war or _NTH.search(before) is not None


def _is_in_digits(text: str, numeral: Numeral) -> bool:
    """Say whether the numeral is a part of a date written in digits, or of two numbers with a stroke between."""
    return any(start <= numeral.start < end for start, end in _dates_in_digits(text))


@lru_cache(maxsize=8)  # asked for each number of a sentence
def _dates_in_digits(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(one.span() for one in _IN_DIGITS.finditer(text))
