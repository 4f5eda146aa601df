"""What the dispatcher and the relay tell whoever listens (logs, metrics, the live view): values, without recipients."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Attempted:
    """Something came of a delivery. `outcome` is its new state, or `asked`, `lease_lost`; no recipient in it."""

    delivery_id: str
    alert_id: str
    revision: int
    channel: str
    outcome: str
    attempts: int
    seconds_since_created: float
    reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class Backlog:
    """What is not settled: deliveries by channel, and the age of the oldest. Also says that the loop turns."""

    waiting: Mapping[str, int]
    oldest_seconds: float


@dataclass(frozen=True, kw_only=True)
class Relayed:
    """So many notes are confirmed by the broker."""

    notes: int


@dataclass(frozen=True, kw_only=True)
class NotesWait:
    """The broker does not take notes, for this reason; they wait."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class DoneInTime:
    """So many holds ended and alerts expired by their time."""

    count: int


Report = Attempted | Backlog | Relayed | NotesWait | DoneInTime


def unheard(_report: Report) -> None:
    """Tell nobody."""
