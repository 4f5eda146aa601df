"""Recipients who signed off and whom no subscription names any more: they are sent nothing, corrections included.

A row goes when a subscription names them again: because they confirmed one, or a file with them was applied.
"""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Column, Connection, String, Table, Text, delete, select

from streams.database import Moment, insert_once, metadata

REASON = "signed off by the recipient"

gone_recipients = Table(
    "gone_recipients",
    metadata,
    Column("channel", String(40), primary_key=True),
    Column("recipient", Text, primary_key=True),
    Column("at", Moment, nullable=False),
)


def is_gone(connection: Connection, channel: str, recipient: str) -> bool:
    """Say whether the recipient is to be sent nothing."""
    here = (gone_recipients.c.channel == channel) & (gone_recipients.c.recipient == recipient)
    return connection.execute(select(gone_recipients.c.at).where(here)).first() is not None


def add(connection: Connection, channel: str, recipient: str, at: datetime) -> None:
    """Let the recipient be sent nothing from now on. Idempotent."""
    insert_once(connection, gone_recipients, {"channel": channel, "recipient": recipient, "at": at})


def back(connection: Connection, named: Iterable[tuple[str, str]]) -> None:
    """Let these (channel, recipient) be sent to again."""
    wanted = set(named)
    rows = connection.execute(select(gone_recipients.c.channel, gone_recipients.c.recipient))
    for channel, recipient in sorted({(row.channel, row.recipient) for row in rows} & wanted):
        here = (gone_recipients.c.channel == channel) & (gone_recipients.c.recipient == recipient)
        connection.execute(delete(gone_recipients).where(here))
