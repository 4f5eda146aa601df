"""The names of days and months, and those by which news is told: where none of these stands, it may be of any time."""

import re
from collections.abc import Iterable

from streams.extract.words.small import Cased

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
NAMES = frozenset((*WEEKDAYS, *MONTHS))
NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)}
NUMBERS |= {name[:3]: number for name, number in NUMBERS.items()} | {"sept": 9}


def _any(names: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(names, key=len, reverse=True))})"


WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WHOLE_MONTH, MONTH = _any(MONTHS), _any(NUMBERS)  # parts of patterns that take no heed of case, as WEEKDAY
NOT_AFTER_MONTH = "".join(f"(?<!{month} )" for month in MONTHS)  # .. as they
NEWS_DAY = Cased(
    rf"\b(?:today|yesterday|tonight|overnight|{WEEKDAY}|(?:this|last) (?:week|weekend|month|morning|night))\b",
    re.IGNORECASE,
)
