"""What a rule may ask of an incident: a small frozen picture of it, after the event at hand."""

from datetime import UTC, datetime
from typing import get_args

import msgspec

from streams.errors import InvalidRecord
from streams.incidents.model import Status
from streams.records import Phase, Quantity

STATUSES: tuple[Status, ...] = get_args(Status)


class IncidentFacts(msgspec.Struct, frozen=True, kw_only=True):
    """`force` is the figure that the policy gives; `sources` are independent ones, `outlets` all that reported it.

    `first_seen` is aware and UTC. Raises InvalidRecord for a naive time or a negative count.
    """

    id: str
    force: Quantity | None = None
    sources: int = 1
    outlets: int = 1
    first_seen: datetime | None = None
    phase: Phase = "underway"
    status: Status = "underway"

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        if self.first_seen is not None and self.first_seen.utcoffset() != UTC.utcoffset(None):
            raise InvalidRecord(f"first_seen is not an aware UTC time: {self.first_seen!r}")
        if self.sources < 0 or self.outlets < 0:
            raise InvalidRecord(f"an incident has {self.sources} sources and {self.outlets} outlets")
