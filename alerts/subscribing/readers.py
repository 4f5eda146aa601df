"""Who is told, as the database has it: the files that were applied, what readers asked for, and who signed off.

A file is put in force by applying it; a reader's own subscription by confirming it. Functions on a connection. Whoever
changes anything counts it (`_changed`), so that a decider that runs sees it at its next reading.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Column, Connection, Index, Integer, String, Table, Text, delete, func, insert, select, update

from alerts.outgoing.outbox import Addressed
from alerts.subscribing.subscriptions import Target
from streams.database import Moment, insert_once, metadata
from streams.ids import stable_id

State = Literal["pending", "active", "ended"]

files = Table(
    "subscription_files",
    metadata,
    Column("name", Text, primary_key=True),  # as in faults: its path
    Column("text", Text, nullable=False),
    Column("applied_at", Moment, nullable=False),
    Column("applied_by", Text, nullable=False),
)
readers = Table(
    "subscription_readers",
    metadata,
    Column("subscription_id", String(40), primary_key=True),
    Column("channel", String(40), nullable=False),
    Column("recipient", Text, nullable=False),
    Column("match", Text, nullable=False),  # YAML of a map of lines over alerts; "": every alert
    Column("least", String(10), nullable=False),
    Column("state", String(10), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("asked_by", Text, nullable=False),
    Column("confirmed_at", Moment),
    Column("ended_at", Moment),
    Index("subscription_readers_of", "channel", "recipient", "state"),
)
sign_offs = Table(
    "subscription_sign_offs",
    metadata,
    Column("subscription_id", Text, primary_key=True),  # as people named it
    Column("channel", String(40), primary_key=True),
    Column("recipient", Text, primary_key=True),
    Column("at", Moment, nullable=False),
)
changes = Table(
    "subscription_changes",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False),
)


@dataclass(frozen=True, kw_only=True)
class Reader:
    """A subscription that a reader asked for: `pending` until it is confirmed; only `active` ones are told anything."""

    subscription_id: str
    channel: str
    recipient: str
    match: str
    least: str
    state: State
    asked_at: datetime
    asked_by: str
    confirmed_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def to(self) -> Target:
        """Where to."""
        return Target(self.channel, self.recipient)


@dataclass(frozen=True, order=True)
class SignOff:
    """That a recipient took themselves off a subscription of a file."""

    subscription_id: str
    to: Target


def version(connection: Connection) -> int:
    """Give how often anything here was changed: a count, for on PostgreSQL numbers do not commit in their order."""
    return int(connection.execute(select(func.count()).select_from(changes)).scalar_one())


def applied(connection: Connection) -> dict[str, str]:
    """Give the text of each file that is in force, by name."""
    rows = connection.execute(select(files.c.name, files.c.text).order_by(files.c.name))
    return {row.name: row.text for row in rows}


def apply(connection: Connection, texts: Mapping[str, str], by: str, at: datetime) -> bool:
    """Put these files in force in place of those that were, and say whether that changed anything."""
    if applied(connection) == dict(texts):
        return False
    connection.execute(delete(files))
    for name, text in sorted(texts.items()):
        connection.execute(insert(files).values(name=name, text=text, applied_at=at, applied_by=by))
    _changed(connection, at)
    return True


def a_reader(to: Addressed, match: str, least: str, by: str, at: datetime) -> Reader:
    """Give what a reader asks for, not confirmed yet."""
    made = stable_id("reader", to.channel, to.recipient, match, least, at.isoformat())
    return Reader(
        subscription_id=made,
        channel=to.channel,
        recipient=to.recipient,
        match=match,
        least=least,
        state="pending",
        asked_at=at,
        asked_by=by,
    )


def keep(connection: Connection, reader: Reader) -> bool:
    """Keep what a reader asked for, and say whether it is new."""
    return insert_once(connection, readers, {name: getattr(reader, name) for name in Reader.__dataclass_fields__})


def load(connection: Connection, subscription_id: str) -> Reader | None:
    """Give a reader's subscription, None if there is none of this id."""
    row = connection.execute(select(readers).where(readers.c.subscription_id == subscription_id)).mappings().first()
    return None if row is None else Reader(**row)


def all_of(connection: Connection, *states: State) -> tuple[Reader, ...]:
    """Give the readers' subscriptions in these states (none named: all), oldest first."""
    query = select(readers).order_by(readers.c.asked_at, readers.c.subscription_id)
    rows = connection.execute(query.where(readers.c.state.in_(states)) if states else query)
    return tuple(Reader(**row) for row in rows.mappings())


def of(connection: Connection, to: Addressed) -> tuple[Reader, ...]:
    """Give what this recipient ever asked for, oldest first."""
    query = select(readers).where(readers.c.channel == to.channel, readers.c.recipient == to.recipient)
    return tuple(Reader(**row) for row in connection.execute(query.order_by(readers.c.asked_at)).mappings())


def confirm(connection: Connection, subscription_id: str, at: datetime) -> bool:
    """Let a pending subscription be told from now on, and say whether it was pending."""
    return _move(connection, subscription_id, ("pending",), at, state="active", confirmed_at=at)


def end(connection: Connection, subscription_id: str, at: datetime) -> bool:
    """End a reader's subscription, and say whether it had not ended."""
    return _move(connection, subscription_id, ("pending", "active"), at, state="ended", ended_at=at)


def sign_off(connection: Connection, subscription_id: str, to: Addressed, at: datetime) -> bool:
    """Take a recipient off a subscription of a file, whatever the file says, and say whether that is new."""
    key = {"subscription_id": subscription_id, "channel": to.channel, "recipient": to.recipient}
    is_new = insert_once(connection, sign_offs, {**key, "at": at})
    if is_new:
        _changed(connection, at)
    return is_new


def signed_off(connection: Connection) -> frozenset[SignOff]:
    """Give everybody who took themselves off a subscription of a file."""
    rows = connection.execute(select(sign_offs.c.subscription_id, sign_offs.c.channel, sign_offs.c.recipient))
    return frozenset(SignOff(row.subscription_id, Target(row.channel, row.recipient)) for row in rows)


def _move(
    connection: Connection, subscription_id: str, states: tuple[State, ...], at: datetime, **values: object
) -> bool:
    statement = update(readers).where(readers.c.subscription_id == subscription_id, readers.c.state.in_(states))
    is_moved = connection.execute(statement.values(**values)).rowcount == 1
    if is_moved:
        _changed(connection, at)
    return is_moved


def _changed(connection: Connection, at: datetime) -> None:
    connection.execute(insert(changes).values(at=at))
