"""What a pressed button does: the same as by hand, for whoever sees the message. Within the caller's transaction.

Idempotent: Slack hands over a press again when it got no answer, and people press twice.
"""

from datetime import datetime, timedelta
from json import loads

from sqlalchemy import Connection, select

from alerts import audit
from alerts.answering.presses import Press
from alerts.deciding import actions
from alerts.message import Message
from alerts.outgoing import holds
from alerts.outgoing.held import Recipient
from alerts.outgoing.outbox import outbox
from streams.codec import decode
from streams.errors import TocsinError
from streams.locks import hold

ASKING = ("storm", "review")


class NotTheirs(TocsinError):
    """The message was not told where the button was pressed."""


def press(connection: Connection, one: Press, at: datetime, *, snooze: timedelta) -> str:
    """Do what was pressed, and give what only the presser is answered, "" where the message itself shows it.

    A button works only where its message was told: in that channel. Raises NotTheirs, UnknownAlert, UnknownHold.
    """
    with audit.origin(connection, f"Slack, user {one.user} in {one.room}"):
        to = _told_in(connection, one)
        if to is None:
            raise NotTheirs("this was not told here", remedy="Press the button of the message that Tocsin sent")
        match one.action:
            case "acknowledge":
                actions.acknowledge(connection, one.subject, one.name, at)
            case "wrong":
                actions.mark_wrong(connection, one.subject, one.name, at)
            case "snooze":
                return _snooze(connection, one, to, at, at + snooze)
            case "release":
                count = actions.release(connection, one.subject, one.name, at)
                return f"{_alerts(count)} will be told now."
            case "drop":
                count = actions.drop(connection, one.subject, one.name, at)
                return f"{_alerts(count)} will not be told."
    return ""


def _snooze(connection: Connection, one: Press, to: Recipient, at: datetime, until: datetime) -> str:
    hold(connection, {f"snooze {one.subject} {to.channel} {to.recipient}"})
    standing = [
        hold_.due_at
        for hold_ in holds.standing(connection, [one.subject])
        if hold_.kind == "snooze" and (hold_.channel, hold_.recipient) == (to.channel, to.recipient)
    ]
    if standing:
        return f"Updates are held here until {max(standing):%H:%M} UTC already."
    actions.snooze(connection, one.subject, one.name, until, at, where=to)
    return f"Updates are held here until {until:%H:%M} UTC. Escalations, corrections and retractions come all the same."


def _alerts(count: int) -> str:
    return f"{count} alert{'' if count == 1 else 's'}"


def _told_in(connection: Connection, one: Press) -> Recipient | None:
    """Give whose message it is that was pressed: one that Slack took from us, in that channel."""
    query = select(outbox.c.recipient, outbox.c.ref, outbox.c.message).where(
        outbox.c.channel == "slack", outbox.c.ref.is_not(None)
    )
    if one.action in ("release", "drop"):
        query = query.where(outbox.c.kind.in_(ASKING), outbox.c.message.contains(one.subject, autoescape=True))
    else:
        query = query.where(outbox.c.alert_id == one.subject)
    for row in connection.execute(query):
        is_asked = one.action not in ("release", "drop") or _asks(row.message, one.subject)
        if is_asked and loads(row.ref).get("channel") == one.room:
            return Recipient("slack", row.recipient)
    return None


def _asks(message: str, hold_id: str) -> bool:
    return decode(message.encode(), Message).hold_id == hold_id
