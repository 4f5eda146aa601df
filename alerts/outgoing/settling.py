"""What operators do to single deliveries: say that one arrived, or have it sent again. SQL only."""

from datetime import datetime

from sqlalchemy import Connection, select, update

from alerts import audit
from alerts.outgoing.outbox import outbox
from streams.errors import TocsinError
from streams.wake import ring

AGAIN = ("refused", "dead", "skipped")


class NoSuchDelivery(TocsinError):
    """There is no such delivery, or nothing of the kind can be done to it."""


def arrived(connection: Connection, delivery: str, *, by: str, at: datetime) -> str:
    """Say that a delivery of unknown outcome arrived; give its id. Raises NoSuchDelivery."""
    named = _one(connection, delivery, ("unknown",), "Only what is unknown can be settled: tocsin outbox list")
    values = {"state": "sent", "settled_at": at, "reason": f"arrived, says {by}", "receipt": "delivered"}
    connection.execute(update(outbox).where(outbox.c.delivery_id == named).values(**values))
    audit.note(connection, "settle", named, by=by, at=at, arrived=True)
    return named


def send_again(connection: Connection, delivery: str, *, by: str, at: datetime) -> str:
    """Have a delivery sent that is unknown, refused, given up or was skipped; give its id. Raises NoSuchDelivery."""
    named = _one(connection, delivery, ("unknown", *AGAIN), "What was sent, or still waits, is not sent again")
    fresh = {"attempts": 0, "asks": 0, "misses": 0, "not_before": at, "settled_at": None, "told_by": None}
    values = {"state": "pending", "reason": f"again, says {by}", **fresh}
    connection.execute(update(outbox).where(outbox.c.delivery_id == named).values(**values))
    audit.note(connection, "send again", named, by=by, at=at)
    ring(connection)
    return named


def _one(connection: Connection, delivery: str, states: tuple[str, ...], remedy: str) -> str:
    """Give the id of the one delivery in these states whose id begins so."""
    like = outbox.c.delivery_id.startswith(delivery, autoescape=True)
    found = connection.execute(select(outbox.c.delivery_id, outbox.c.state).where(like).limit(2)).all()
    if len(found) != 1:
        problem = f"no delivery {delivery}" if not found else f"several deliveries begin with {delivery}"
        raise NoSuchDelivery(problem, remedy="tocsin outbox list shows their ids")
    if found[0].state not in states:
        raise NoSuchDelivery(f"{found[0].delivery_id} is {found[0].state}", remedy=remedy)
    return str(found[0].delivery_id)
