"""Texts of a YAML file typed by what they stand for: persons, durations, moments, ids. Never by how they look."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from streams.faults import meant

MOST_PERSONS = 10_000_000_000
_WHOLE = re.compile(r"[0-9]+(_[0-9]+)*")
_SHORT = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*(k|m|thousand|million)", re.IGNORECASE)
_GROUPED = re.compile(r"[0-9]{1,3}([,.' ][0-9]{3})+")
_DECIMAL = re.compile(r"[0-9]+(\.[0-9]+)?|\.[0-9]+")
_PERCENT = re.compile(r"(100|[0-9]{1,2}) ?%?")
_DURATION = re.compile(r"([0-9]{1,9})([smhd])")
_WORDY_DURATION = re.compile(r"([0-9]{1,9})\s*(second|sec|minute|min|hour|day|week)s?", re.IGNORECASE)
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2}))?"
)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TIMES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}
_SECONDS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}
_LONGEST = timedelta(days=36_500)
ID_PATTERN = f"^{_ID.pattern}$"
WHOLE_PATTERN = f"^{_WHOLE.pattern}$"
DURATION_PATTERN = f"^{_DURATION.pattern}$"
MOMENT_PATTERN = f"^{_MOMENT.pattern}$"
SHARE_PATTERN = r"^(0+(\.[0-9]+)?|\.[0-9]+|0*1(\.0+)?)$"
MAX_ID = 100
# JSON Schema of what is written, for an editor
TEXT = {"type": ["string", "number", "boolean"], "minLength": 1}  # whatever it looks like
TRUTH = {"enum": [True, False, "true", "false"]}


@dataclass
class UnfitError(Exception):
    """The text is not such a value: `reason` completes "is '5k', ...", `remedy` is a sentence."""

    reason: str
    remedy: str = ""


def number_or(number: Mapping[str, Any], pattern: str) -> dict[str, Any]:
    """Give the JSON Schema of a number that may be written as a text of this pattern too."""
    return {"anyOf": [number, {"type": "string", "pattern": pattern}]}


def whole(text: str, *, what: str = "a whole number of persons") -> int:
    """Give a whole number that is not negative: `5000`, `5_000`; anything else is unfit."""
    if _WHOLE.fullmatch(text):
        number = int(text.replace("_", "")) if len(text) <= len(str(MOST_PERSONS)) * 2 else MOST_PERSONS + 1
        if number <= MOST_PERSONS:
            return number
        raise UnfitError(f"more than {MOST_PERSONS}", "Write a smaller number")
    raise UnfitError(f"not {what}", _whole_instead(text))


def _whole_instead(text: str) -> str:
    short = _SHORT.fullmatch(text)
    if short:
        return f"Write {round(float(short[1]) * _TIMES[short[2].lower()])}"
    if _GROUPED.fullmatch(text):
        return f"Write {re.sub('[^0-9]', '', text)}"
    return "Write digits alone, for example 5000"


def share(text: str) -> float:
    """Give a number from 0 to 1."""
    if _DECIMAL.fullmatch(text) and float(text) <= 1:
        return float(text)
    percent = _PERCENT.fullmatch(text)
    meant_share = f"Write {int(percent[1]) / 100:g}" if percent else "Write for example 0.6"
    raise UnfitError("not a number from 0 to 1", meant_share)


def duration(text: str) -> timedelta:
    """Give a span of time: a whole number and one of s m h d."""
    fits = _DURATION.fullmatch(text)
    if fits:
        span = timedelta(seconds=int(fits[1]) * _SECONDS[fits[2]])
        if span <= _LONGEST:
            return span
        raise UnfitError("longer than a hundred years", "Write a shorter duration")
    wordy = _WORDY_DURATION.fullmatch(text)
    if wordy:
        amount, unit = int(wordy[1]), wordy[2][0].lower()
        remedy = f"Write {amount * 7}d" if unit == "w" else f"Write {amount}{unit}"
    else:
        remedy = "Write a whole number and one of s m h d, for example 24h"
    raise UnfitError("not a duration", remedy)


def moment(text: str) -> datetime:
    """Give an aware UTC time from RFC 3339 with an offset, or the midnight (UTC) that begins a date."""
    try:
        read = datetime.fromisoformat(text) if _MOMENT.fullmatch(text) else None
    except ValueError:
        read = None
    if read is not None and len(text) == len("2026-01-10"):
        return read.replace(tzinfo=UTC)
    if read is None or read.tzinfo is None:
        raise UnfitError("not a time with its offset", 'Write for example "2026-01-10T06:00:00Z"')
    try:
        return read.astimezone(UTC)
    except OverflowError:
        raise UnfitError("not a time that can be reckoned with", 'Write for example "2026-01-10T06:00:00Z"') from None


def truth(text: str) -> bool:
    """Give true or false; `on`, `yes` and 1 are not."""
    if text not in ("true", "false"):
        raise UnfitError("neither true nor false", "Write true or false")
    return text == "true"


def one_of(text: str, known: Collection[str], what: str) -> str:
    """Give `text` when it is known, else the nearest name is in the remedy."""
    if text in known:
        return text
    raise UnfitError(f"no {what}", meant(text, known))


def identifier(text: str) -> str:
    """Give an id: lower-case letters, digits and hyphens."""
    if _ID.fullmatch(text) and len(text) <= MAX_ID:
        return text
    made = re.sub("[^a-z0-9]+", "-", text.lower()).strip("-")[:MAX_ID].strip("-")
    remedy = f"Write {made}" if made and made != text else "Write for example offensive-over-5000"
    raise UnfitError("not lower-case letters, digits and hyphens", remedy)
