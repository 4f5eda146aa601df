"""Times of feeds to aware UTC, or None: a time that cannot be read is unknown, never now."""

import re
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

_CLOCKS_ARE_SET: Final = datetime(1971, 1, 1, tzinfo=UTC)  # year 1 and 1970 are what programs write for "never"
_OFFSETS: Final = {  # names that mean one offset wherever feeds write them; RFC 822 knows those of North America alone
    "WET": "+0000", "WEST": "+0100", "BST": "+0100", "CET": "+0100", "CEST": "+0200", "MEZ": "+0100", "MESZ": "+0200",
    "EET": "+0200", "EEST": "+0300", "MSK": "+0300", "TRT": "+0300", "WAT": "+0100", "CAT": "+0200", "SAST": "+0200",
    "EAT": "+0300", "PKT": "+0500", "WIB": "+0700", "ICT": "+0700", "HKT": "+0800", "SGT": "+0800", "PHT": "+0800",
    "JST": "+0900", "KST": "+0900", "AWST": "+0800", "ACST": "+0930", "AEST": "+1000", "AEDT": "+1100",
    "NZST": "+1200", "NZDT": "+1300",
}  # fmt: skip
_NAMED: Final = re.compile(rf"\b(?:{'|'.join(_OFFSETS)})\s*$", re.IGNORECASE)
_FROM_GREENWICH: Final = re.compile(r"\b(?:GMT|UTC)\s*([+-])([0-9]{1,2})(?::?([0-9]{2}))?\s*$", re.IGNORECASE)
_SECONDS_SINCE_1970: Final = re.compile(r"[0-9]{10}(?:[0-9]{3})?")
_LONGEST: Final = 64


def from_rfc3339(written: object) -> datetime | None:
    """Give the time of `2026-01-10T06:00:00+03:00` or of a day alone; one without an offset is UTC."""
    if not isinstance(written, str):
        return None
    try:
        return _utc(datetime.fromisoformat(written.strip().upper()))
    except (ValueError, OverflowError):
        return None


def from_feed(written: str, parsed: time.struct_time | None) -> datetime | None:
    """Give the time of an RSS or Atom element, `parsed` to UTC by feedparser.

    It takes a zone whose name it does not know for UTC, and cannot read some forms that are usual; these are read here.
    """
    written = written.strip()[:_LONGEST]
    zoned = _NAMED.sub(lambda found: _OFFSETS[found.group().strip().upper()], written)
    zoned = _FROM_GREENWICH.sub(lambda found: f"{found[1]}{found[2]:0>2}{found[3] or '00'}", zoned)
    if parsed is not None and zoned == written and not _SECONDS_SINCE_1970.fullmatch(written):
        return from_parsed(parsed)
    return _from_rfc822(zoned) or from_rfc3339(zoned) or from_parsed(parsed)


def from_parsed(parsed: time.struct_time | None) -> datetime | None:
    """Give feedparser's UTC tuple as a time."""
    if parsed is None:
        return None
    try:
        return _set(datetime(*parsed[:5], min(parsed[5], 59), tzinfo=UTC))  # a leap second is the one before
    except (ValueError, TypeError, OverflowError):
        return None


def _from_rfc822(written: str) -> datetime | None:
    try:
        if _SECONDS_SINCE_1970.fullmatch(written):
            return _set(datetime.fromtimestamp(int(written[:10]), UTC))
        return _utc(parsedate_to_datetime(written))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _utc(moment: datetime) -> datetime | None:
    return _set(moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC))


def _set(moment: datetime) -> datetime | None:
    return moment if moment >= _CLOCKS_ARE_SET else None
