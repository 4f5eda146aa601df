"""What the dispatcher and the relay tell whoever listens (logs, metrics, the live view); recipients as marks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from streams.ids import stable_id


@dataclass(frozen=True, kw_only=True)
class Attempted:
    """Something came of a delivery. `outcome` is its new state, or `asked`, `lease_lost`.

    `recipient` is a hash: the same recipient, the same one. `receipt` is what the provider said, if it was called.
    """

    delivery_id: str
    alert_id: str
    revision: int
    channel: str
    outcome: str
    attempts: int
    seconds_since_created: float
    reason: str | None = None
    recipient: str = ""
    receipt: str | None = None


@dataclass(frozen=True, kw_only=True)
class Backlog:
    """What is not settled: deliveries by channel, and the age of the oldest. Also says that the loop turns.

    `away` are channels whose provider is not called for now, as it was not there; `paused` is why nothing is sent.
    """

    waiting: Mapping[str, int]
    oldest_seconds: float
    away: frozenset[str] = frozenset()
    paused: str | None = None


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


def recipient_mark(channel: str, recipient: str) -> str:
    """Give what stands for a recipient in logs and metrics."""
    return stable_id("to", channel, recipient.strip().lower())


def without_recipient(reason: str | None, channel: str, recipient: str) -> str | None:
    """Give a reason for the log: a provider's words may repeat the recipient, which becomes its mark."""
    if reason is None or not recipient:
        return reason
    return re.sub(re.escape(recipient), recipient_mark(channel, recipient), reason, flags=re.IGNORECASE)


def unheard(_report: Report) -> None:
    """Tell nobody."""
