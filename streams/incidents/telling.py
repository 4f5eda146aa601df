"""What the words themselves tell of time and truth: for how long, again, put right."""

import re
from functools import lru_cache

LONGEST_BACK_DAYS = 120
_NUMBERS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "second": 2, "third": 3, "fourth": 4,
    "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "several": 3, "few": 3,
}  # fmt: skip
_DAYS = {"day": 1, "night": 1, "week": 7, "month": 30}
_SINCE = re.compile(
    r"\b(?P<number>\d{1,3}|[a-z]+)[ -](?P<unit>day|night|week|month)s?(?:-(?:old|long))?\b(?P<what>[^.,;]{0,25})",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:for|entered|after|into|of|the)(?: (?:the|its|a|an|more than|about|nearly|almost|some))*\s*$", re.IGNORECASE
)
_GOING_ON = re.compile(
    r"^ (?:of (?:siege|fighting|battle|war|street)|(?:after|since) (?:the|it|they|an?|its)\b|running|in a row)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"^ (?:ago|earlier|before|later)|\b(?:earlier|first|previous|last|failed)\b", re.IGNORECASE)
_DEED = r"(?:attacks?|assaults?|offensives?|push|raids?|drive|attempts?|strikes?|siege|battles?|group)"
_ANEW = re.compile(
    rf"\b(?:new|fresh|renewed|another|second|third|fourth)(?: [\w-]+){{0,2}} {_DEED}\b|\b(?:again|once more)\b",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)*"
_BEARING = re.compile(
    r"(?<!within )\b(?:[\w-]+ )?(?:kilometres|kilometers|km|miles)\b[^,.;]{0,25}?\b(?:from|of) (?:the )?"
    rf"{_NAME}|\b(?:across|half-?way)\b[^,.;]{{0,25}}?\bfrom {_NAME}(?: to {_NAME})?"
)
_CORRECTION = re.compile(
    r"\bcorrect(?:ion|ions|ed|s|ing)?\b|\bclarification\b|\berrat(?:um|a)\b|\bas we (?:wrote|reported|said)\b"
    r"|\bwrongly\b|\bmistakenly\b|\bretract(?:s|ed|ion)?\b|\bin error\b|\bwe regret\b|\bmisstated\b",
    re.IGNORECASE,
)


def is_correction(quote: str) -> bool:
    """Say whether the words take back or put right what was reported."""
    return _CORRECTION.search(quote) is not None


@lru_cache(maxsize=16_384)
def days_back(quote: str) -> int:
    """Give how many days before the report it began, by the words ("for a third day", "after 87 days of"), or 0."""
    longest = 0
    for found in _SINCE.finditer(quote):
        word = found["number"].casefold()
        number = int(word) if word.isdigit() else _NUMBERS.get(word, 0)
        is_going_on = _BEFORE.search(quote[: found.start()]) or _GOING_ON.match(found["what"])
        if is_going_on and not _ANOTHER.search(found["what"]):
            longest = max(longest, number * _DAYS[found["unit"].casefold()])
    return min(longest, LONGEST_BACK_DAYS)


def without_bearings(quote: str) -> str:
    """Give the words without the places that only tell how far away it was: "seventy kilometres from Hit"."""
    return _BEARING.sub(" ", quote)


def is_anew(quote: str) -> bool:
    """Say whether the words tell that it has begun again: "a new push", "a second attack", "again"."""
    return _ANEW.search(quote) is not None
