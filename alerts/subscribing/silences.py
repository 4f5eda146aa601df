"""Silences: alerts that nobody is to be told of for a while, by whose word and why. Pure evaluation, and their table.

A silence mutes first messages and updates. It never mutes a correction or a retraction: whoever was told must hear it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Index, String, Table, Text, select, update

from alerts.subscribing.subscriptions import AlertFacts, lines_of
from rules.model import Block
from rules.reasons import View
from rules.three import Three
from streams.database import Moment, insert_once, metadata
from streams.errors import TocsinError
from streams.ids import stable_id

silences = Table(
    "silences",
    metadata,
    Column("silence_id", String(40), primary_key=True),
    Column("match", Text, nullable=False),  # YAML of a map of lines over alerts, as written
    Column("author", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("starts_at", Moment, nullable=False),
    Column("ends_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("ended_by", Text),
    Index("silences_ends_at", "ends_at"),
)
MOST_REASON = 500  # characters


class BadSilence(TocsinError):
    """A silence lacks its author, reason or end, or matches every alert."""


@dataclass(frozen=True, kw_only=True)
class Silence:
    """Alerts that every line of `match` (YAML, for example `{rule: big, country: SY}`) fits are not told.

    It holds in [starts_at, ends_at), less when it was ended by hand. Times are aware and UTC.
    """

    silence_id: str
    match: str
    author: str
    reason: str
    starts_at: datetime
    ends_at: datetime
    ended_at: datetime | None = None
    ended_by: str | None = None

    def holds_at(self, now: datetime) -> bool:
        """Say whether it is in force."""
        end = self.ends_at if self.ended_at is None else min(self.ends_at, self.ended_at)
        return self.starts_at <= now < end

    def __str__(self) -> str:
        return f"silenced until {self.ends_at:%Y-%m-%d %H:%M}Z by {self.author}: {self.reason}"


@dataclass(frozen=True)
class Muting:
    """A silence with its lines read."""

    silence: Silence
    match: Block

    def mutes(self, facts: AlertFacts, now: datetime) -> bool:
        """Say whether the alert is meant, surely: a silence never mutes what it may not mean."""
        return self.silence.holds_at(now) and View(facts).least(self.match) is Three.YES


def a_silence(match: str, *, author: str, reason: str, starts_at: datetime, ends_at: datetime) -> Silence:
    """Give a silence, its id made of all it says. Raises BadSilence, SubscriptionFaults (a line that is none)."""
    for name, text in (("an author", author), ("a reason", reason)):
        if not text.strip():
            raise BadSilence(f"a silence needs {name}", remedy="Say who silences, and why")
    if len(reason) > MOST_REASON:
        raise BadSilence(f"the reason has {len(reason)} characters", remedy=f"Write at most {MOST_REASON}")
    if ends_at <= starts_at:
        raise BadSilence(f"it ends at {ends_at} and begins at {starts_at}", remedy="Name a later end")
    lines_of(match)
    made = stable_id("silence", match, author, reason, starts_at.isoformat(), ends_at.isoformat())
    return Silence(silence_id=made, match=match, author=author, reason=reason, starts_at=starts_at, ends_at=ends_at)


def read(kept: Iterable[Silence]) -> tuple[Muting, ...]:
    """Give the silences with their lines read."""
    return tuple(Muting(one, lines_of(one.match)) for one in kept)


def muting(facts: AlertFacts, kept: Sequence[Muting], now: datetime) -> Silence | None:
    """Give the silence that mutes the alert now, the one that lasts longest; None if none does."""
    found = [one.silence for one in kept if one.mutes(facts, now)]
    return max(found, key=lambda one: (one.ends_at, one.silence_id), default=None)


def keep(connection: Connection, silence: Silence) -> bool:
    """Keep the silence, and say whether it is new. Idempotent."""
    return insert_once(connection, silences, {name: getattr(silence, name) for name in Silence.__dataclass_fields__})


def in_force(connection: Connection, now: datetime) -> tuple[Silence, ...]:
    """Give the silences that hold now, the first to end first."""
    query = select(silences).where(silences.c.starts_at <= now, silences.c.ends_at > now, silences.c.ended_at.is_(None))
    found = connection.execute(query.order_by(silences.c.ends_at, silences.c.silence_id)).mappings()
    return tuple(Silence(**row) for row in found)


def all_of(connection: Connection, limit: int = 200) -> tuple[Silence, ...]:
    """Give the silences, those that end last first, over ones too."""
    query = select(silences).order_by(silences.c.ends_at.desc(), silences.c.silence_id).limit(limit)
    return tuple(Silence(**row) for row in connection.execute(query).mappings())


def end(connection: Connection, silence_id: str, by: str, at: datetime) -> bool:
    """End a silence before its time, and say whether it was in force."""
    statement = update(silences).where(
        silences.c.silence_id == silence_id, silences.c.ended_at.is_(None), silences.c.ends_at > at
    )
    return connection.execute(statement.values(ended_at=at, ended_by=by)).rowcount == 1
