"""What rules are tried on: one event, the reading it came from, and its incident after it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from streams.incidents.keeping.facts import IncidentFacts
from streams.records import Event, Reading


@dataclass(frozen=True, slots=True)
class Subject:
    """One event in its context."""

    event: Event
    reading: Reading
    incident: IncidentFacts | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """One value of a field: `value` as its kind compares it, `said` as a person reads it, `quote` what says so."""

    value: Any
    said: str
    quote: str | None = None


def event_time(reading: Reading) -> datetime | None:
    """Give the earlier of published and first seen, or None when neither is known."""
    known = [moment for moment in (reading.published_at, reading.first_seen_at) if moment is not None]
    return min(known, default=None)
