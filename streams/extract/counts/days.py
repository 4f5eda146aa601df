"""Numbers that name a day or a year: "14 April", "2025-01-26", "24/7"."""

import re
from functools import lru_cache

from streams.extract.counts.numerals import Numeral
from streams.extract.words.days import MONTH

MONTH_AFTER = re.compile(rf"\s*(?:of )?{MONTH}\b", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"\b{MONTH}\.?,?\s*$", re.IGNORECASE)
# "2025-01-26", "26.01.2025", "9/11", "24/7"
_IN_DIGITS = re.compile(
    r"(?<![\d/.,-])(?:(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|\d{1,2}(?:([-/])\d{1,2}\2|\.\d{1,2}\.)(?:(?:19|20)\d\d)|"
    r"\d{1,2}/\d{1,2}(?:/\d\d)?)(?![\d/])"
)
_MONTH_DAYS = 31


def is_date(text: str, numeral: Numeral, before: str) -> bool:
    """Say whether the numeral, after the words `before` it, is a day, a year or a part of a date."""
    if _is_in_digits(text, numeral):
        return True
    if numeral.is_grouped or numeral.is_vague or numeral.unit > 1:
        return False
    if numeral.high <= _MONTH_DAYS:
        return bool(MONTH_AFTER.match(text, numeral.end) or _MONTH_BEFORE.search(before))
    return numeral.is_bare_year and bool(re.search(rf"{MONTH}\.?(?:\s+\d{{1,2}},?)?\s*$", before, re.IGNORECASE))


def _is_in_digits(text: str, numeral: Numeral) -> bool:
    """Say whether the numeral is a part of a date written in digits, or of two numbers with a stroke between."""
    return any(start <= numeral.start < end for start, end in _dates_in_digits(text))


@lru_cache(maxsize=8)  # asked for each number of a sentence
def _dates_in_digits(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(one.span() for one in _IN_DIGITS.finditer(text))
