"""What stands for each delivery, for people to read: sent, still waiting, or why it was not sent. Reads only."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from alerts.outgoing.attempts import Receipt, State
from alerts.outgoing.outbox import outbox

WORDS: dict[State, str] = {
    "pending": "waits",
    "calling": "is being sent",
    "unknown": "outcome unknown, is being asked for or sent again",
    "held": "held",
    "sent": "sent",
    "refused": "refused",
    "dead": "given up",
    "skipped": "not sent",
}
NEWEST = 200  # lines when nothing else is asked for


@dataclass(frozen=True, kw_only=True)
class LedgerLine:
    """One revision of one alert to one recipient, and how it stands. `recipient` is for operators only.

    `receipt` is what the provider said last, None if it was never called.
    """

    delivery_id: str
    alert_id: str
    revision: int
    channel: str
    recipient: str
    state: State
    attempts: int
    reason: str | None
    ref: str | None
    receipt: Receipt | None
    created_at: datetime
    not_before: datetime
    settled_at: datetime | None

    def __str__(self) -> str:
        """Say it as one line."""
        at = self.settled_at or self.created_at
        tries = f", {self.attempts} attempts" if self.attempts > 1 else ""
        why = f": {self.reason}" if self.reason else ""
        to = f"{self.channel} {self.recipient}"
        return f"{at:%Y-%m-%d %H:%M:%S}Z {self.alert_id}/{self.revision} to {to}: {WORDS[self.state]}{tries}{why}"


def ledger(
    connection: Connection, *, alert_id: str | None = None, state: State | None = None, limit: int = NEWEST
) -> tuple[LedgerLine, ...]:
    """Give the newest deliveries, newest first; only those of one alert or in one state if said."""
    names = [getattr(outbox.c, name) for name in LedgerLine.__dataclass_fields__]
    query = select(*names).order_by(outbox.c.created_at.desc(), outbox.c.delivery_id).limit(limit)
    if alert_id is not None:
        query = query.where(outbox.c.alert_id == alert_id)
    if state is not None:
        query = query.where(outbox.c.state == state)
    return tuple(LedgerLine(**row) for row in connection.execute(query).mappings())
