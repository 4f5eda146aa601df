"""Times of feeds to aware UTC, or None: a time that cannot be read is unknown, never now."""

import itertools
import re
import time
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Final

from dateutil import parser as any_form

_CLOCKS_ARE_SET: Final = datetime(1971, 1, 1, tzinfo=UTC)  # year 1 and 1970 are what programs write for "never"
_OFFSETS: Final = {  # names that mean one offset wherever feeds write them; RFC 822 knows those of North America alone
    "WET": "+0000", "WEST": "+0100", "BST": "+0100", "CET": "+0100", "CEST": "+0200", "MEZ": "+0100", "MESZ": "+0200",
    "EET": "+0200", "EEST": "+0300", "MSK": "+0300", "TRT": "+0300", "WAT": "+0100", "CAT": "+0200", "SAST": "+0200",
    "EAT": "+0300", "PKT": "+0500", "WIB": "+0700", "ICT": "+0700", "HKT": "+0800", "SGT": "+0800", "PHT": "+0800",
    "JST": "+0900", "KST": "+0900", "AWST": "+0800", "ACST": "+0930", "AEST": "+1000", "AEDT": "+1100",
    "NZST": "+1200", "NZDT": "+1300",
}  # fmt: skip
_OFFSETS_OF_MAIL_HOURS: Final = {
    "UTC": 0, "GMT": 0, "UT": 0, "Z": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
    "PDT": -7,
}  # fmt: skip
_READ_WHOLE: Final = re.compile(  # by feedparser; of other forms it reads as much as it knows, and leaves out the rest
    r"(?:\w+\.?,?\s+)?\d{1,2}[\s-]+[^\W\d_]+\.?[\s-]+(?:\d{2}){1,2}"
    r"(?:\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:[+-]\d{2}:?\d{2}|Z|UT|[A-Z]{3,5}))?)?"
    r"|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})",
    re.IGNORECASE,
)
_NEVER: Final = re.compile(r"\b000[1-9]\b")  # a year that would be read as one of this century
_YEAR_FIRST: Final = re.compile(r"[0-9]{4}[^0-9]")
_CHINESE: Final = str.maketrans("年月日", "-- ")
_ELSEWHERE: Final = (datetime(2000, 1, 1), datetime(2004, 3, 2))  # noqa: DTZ001 - fill what is not written, and differ
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

    It takes a zone whose name it does not know for UTC, and of forms that it knows in part it reads that part: these
    are read here.
    """
    written = written.strip()[:_LONGEST]
    if _NEVER.search(written):
        return None
    if _SECONDS_SINCE_1970.fullmatch(written):
        return _set(datetime.fromtimestamp(int(written[:10]), UTC))
    zoned = _NAMED.sub(lambda found: _OFFSETS[found.group().strip().upper()], written)
    zoned = _FROM_GREENWICH.sub(lambda found: f"{found[1]}{found[2]:0>2}{found[3] or '00'}", zoned)
    if _READ_WHOLE.fullmatch(zoned):
        return (from_parsed(parsed) if zoned == written else None) or _from_mail(zoned)
    return from_rfc3339(zoned) or _from_any_form(zoned)


def from_parsed(parsed: time.struct_time | None) -> datetime | None:
    """Give feedparser's UTC tuple as a time."""
    if parsed is None:
        return None
    try:
        return _set(datetime(*parsed[:5], min(parsed[5], 59), tzinfo=UTC))  # a leap second is the one before
    except (ValueError, TypeError, OverflowError):
        return None


def _from_any_form(written: str) -> datetime | None:
    """Give the time, if there is one way only to read it: `03/04/2026` has two, and `November 2026` tells no day."""
    written = written.translate(_CHINESE)
    either = (False,) if _YEAR_FIRST.match(written) else (False, True)  # nobody writes year, day, month
    found = set()
    for day_first, year_first, elsewhere in itertools.product(either, either, _ELSEWHERE):
        try:
            read = any_form.parse(written, dayfirst=day_first, yearfirst=year_first, default=elsewhere, tzinfos=_zone)
        except (ValueError, TypeError, ArithmeticError, LookupError, AttributeError):
            return None
        found.add(_utc(read))
    return found.pop() if len(found) == 1 else None


def _zone(name: str | None, offset_seconds: int | None) -> timezone | None:
    """Give the zone of a time, None where none is written. Raises KeyError for a name that mail does not know."""
    if offset_seconds is not None:
        return timezone(timedelta(seconds=offset_seconds))
    return None if name is None else timezone(timedelta(hours=_OFFSETS_OF_MAIL_HOURS[name.upper()]))


def _from_mail(written: str) -> datetime | None:
    try:
        return _utc(parsedate_to_datetime(written))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _utc(moment: datetime) -> datetime | None:
    return _set(moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC))


def _set(moment: datetime) -> datetime | None:
    return moment if moment >= _CLOCKS_ARE_SET else None
