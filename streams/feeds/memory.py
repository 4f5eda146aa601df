"""The tables of the poller's memory, and what a row of each says."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import JSON, Boolean, Column, Float, Index, Integer, MetaData, String, Table, Text, false

from streams.database import Moment
from streams.migrations import LINEAGE

Wish = Literal["pause", "resume", "ask-now", "undo-move"]
tables = MetaData(info={LINEAGE: "polling"})

feeds_table = Table(
    "feeds",
    tables,
    Column("url", Text, primary_key=True),
    Column("is_known", Boolean, nullable=False),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("validators_url", Text),
    Column("body_hash", String(64)),
    Column("refreshed_at", Moment),
    Column("polled_at", Moment),
    Column("next_at", Moment),
    Column("wait_seconds", Float, nullable=False),
    Column("failures", Float, nullable=False),
    Column("trouble", String(32)),
    Column("problem", Text),
    Column("failing_since", Moment),
    Column("broker", String(40)),
    Column("entries", Integer, nullable=False, server_default="0"),
    Column("rate_per_hour", Float),
    Column("hint_seconds", Float, nullable=False, server_default="0"),
    Column("gaps", Integer, nullable=False, server_default="0"),
    Column("gap_at", Moment),
    Column("is_paused", Boolean, nullable=False, server_default=false()),
    Column("moved_to", Text),
    Column("move_target", Text),
    Column("move_sightings", Integer, nullable=False, server_default="0"),
    Column("move_since", Moment),
    Column("move_refused", Text),
)
articles_table = Table(
    "articles",
    tables,
    Column("id", String(64), primary_key=True),
    Column("address_key", String(64), nullable=False),
    Column("title_key", String(64), nullable=False),
    Column("published_at", Moment),
    Column("first_seen_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("text_hash", String(64), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("changes", Integer, nullable=False),
    Column("page_attempts", Integer, nullable=False),
    Column("owes_page", Boolean, nullable=False),
    Column("is_backfill", Boolean, nullable=False, server_default=false()),
    Index("articles_by_title", "title_key"),
    Index("articles_by_address", "address_key"),
    Index("articles_by_time", "seen_at"),
)


hosts_table = Table(
    "hosts",
    tables,
    Column("host", String(255), primary_key=True),
    Column("quiet_until", Moment, nullable=False),
    Column("spacing_seconds", Float, nullable=False),
)
moves_table = Table(
    "moves",
    tables,
    Column("number", Integer, primary_key=True),
    Column("url", Text, nullable=False),
    Column("from_address", Text, nullable=False),
    Column("to_address", Text, nullable=False),
    Column("moved_at", Moment, nullable=False),
)
wordings_table = Table(
    "wordings",
    tables,
    Column("url", Text, primary_key=True),
    Column("said", JSON, nullable=False),  # fingerprints by article, of the entries that the feed held last
)
orders_table = Table(
    "orders",
    tables,
    Column("number", Integer, primary_key=True),
    Column("url", Text, nullable=False),
    Column("wish", String(16), nullable=False),
    Column("at", Moment, nullable=False),
)


class FeedState(msgspec.Struct, frozen=True, kw_only=True):
    """Where a feed stands. `is_known` once a whole poll went well; validators are kept verbatim with their address.

    `url` is its address in the feed list, and its name here. What the move fields mean: streams/feeds/moves.py.
    """

    url: str
    is_known: bool = False
    etag: str | None = None
    last_modified: str | None = None
    validators_url: str | None = None
    body_hash: str | None = None
    refreshed_at: datetime | None = None
    polled_at: datetime | None = None
    next_at: datetime | None = None
    wait_seconds: float = 0.0
    failures: float = 0.0
    trouble: str | None = None
    problem: str | None = None
    failing_since: datetime | None = None
    broker: str | None = None  # the life of the broker that has what was published
    entries: int = 0  # that the last answer held
    rate_per_hour: float | None = None
    hint_seconds: float = 0.0
    gaps: int = 0
    gap_at: datetime | None = None
    is_paused: bool = False
    moved_to: str | None = None  # where it is asked, when that is not `url`
    move_target: str | None = None
    move_sightings: int = 0
    move_since: datetime | None = None
    move_refused: str | None = None


@dataclass(frozen=True, kw_only=True)
class HostState:
    """What a restart must know of a host: until when it asked for quiet, and the pause between two requests to it."""

    host: str
    quiet_until: datetime
    spacing_seconds: float


@dataclass(frozen=True, kw_only=True)
class MoveNote:
    """A feed's address was rewritten."""

    url: str
    from_address: str
    to_address: str
    moved_at: datetime


@dataclass(frozen=True, kw_only=True)
class Order:
    """What somebody wants done with a feed by the poller that has it."""

    url: str
    wish: Wish
    at: datetime


@dataclass(frozen=True, kw_only=True)
class ArticleState:
    """What is known of an article. `revision` 0: sighted, not yet published. Hashes are of what was last looked at."""

    id: str
    address_key: str = ""
    title_key: str = ""
    published_at: datetime | None = None
    first_seen_at: datetime
    seen_at: datetime
    fingerprint: str = ""
    text_hash: str = ""
    revision: int = 0
    changes: int = 0
    page_attempts: int = 0
    owes_page: bool = False
    is_backfill: bool = False  # old when its feed was new: so are its later revisions
