"""What a publisher says of how long an answer stays good: headers, ttl, sy:updatePeriod. Pure; seconds, never below 0.

A hint that cannot be read is none. How far one is followed is the schedule's to bound: Expires in 2099 stops nothing.
"""

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

_MAX_AGE: Final = re.compile(r"(?:^|,)\s*max-age\s*=\s*\"?(\d{1,12})", re.IGNORECASE)
_NO_CACHE: Final = re.compile(r"(?:^|,)\s*(?:no-cache|no-store)\s*(?:,|=|$)", re.IGNORECASE)
_PERIODS: Final = {
    "hourly": 3_600.0,
    "daily": 86_400.0,
    "weekly": 604_800.0,
    "monthly": 2_592_000.0,
    "yearly": 31_536_000.0,
}
_LONGEST_SECONDS: Final = 31_536_000.0


def of_headers(headers: Mapping[str, str]) -> float | None:
    """Give how long the answer stays fresh by Cache-Control, else by Expires; None when neither says anything."""
    control = headers.get("Cache-Control", "")
    if _NO_CACHE.search(control):
        return 0.0
    if found := _MAX_AGE.search(control):
        return _bounded(float(found.group(1)) - (_number(headers.get("Age", "0")) or 0.0))
    if "Expires" not in headers:
        return None
    try:
        return _bounded((http_date(headers["Expires"]) - http_date(headers.get("Date", ""))).total_seconds())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def of_feed(ttl_minutes: str, period: str, frequency: str) -> float | None:
    """Give what RSS's ttl or the syndication module's period and frequency ask for; the longer of the two."""
    said = []
    if minutes := _number(ttl_minutes):
        said.append(_bounded(minutes * 60))
    if (length := _PERIODS.get(period.strip().lower())) is not None:
        said.append(_bounded(length / max(_number(frequency) or 1.0, 1.0)))
    return max(said, default=None)


def http_date(text: str) -> datetime:
    """Give the time of a header, aware. Raises ValueError, TypeError, IndexError or OverflowError."""
    moment = parsedate_to_datetime(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _number(text: str) -> float | None:
    try:
        value = float(text.strip())
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0 else None


def _bounded(seconds: float) -> float:
    return min(max(seconds, 0.0), _LONGEST_SECONDS)
