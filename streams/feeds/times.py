"""Times of feeds to aware UTC, or None: a time that cannot be read is unknown, never now."""

import time
from datetime import UTC, datetime
from typing import Final

_CLOCKS_ARE_SET: Final = datetime(1971, 1, 1, tzinfo=UTC)  # year 1 and 1970 are what programs write for "never"


def from_rfc3339(written: object) -> datetime | None:
    """Give the time of `2026-01-10T06:00:00+03:00` or of a day alone; one without an offset is UTC."""
    if not isinstance(written, str):
        return None
    try:
        moment = datetime.fromisoformat(written.strip())
        return _set(moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC))
    except (ValueError, OverflowError):
        return None


def from_parsed(parsed: time.struct_time | None) -> datetime | None:
    """Give feedparser's UTC tuple as a time."""
    if parsed is None:
        return None
    try:
        return _set(datetime(*parsed[:5], min(parsed[5], 59), tzinfo=UTC))  # a leap second is the one before
    except (ValueError, TypeError, OverflowError):
        return None


def _set(moment: datetime) -> datetime | None:
    return moment if moment >= _CLOCKS_ARE_SET else None
