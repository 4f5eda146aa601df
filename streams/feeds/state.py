"""What the poller remembers: of each feed where it stands, of each article what was published. Its own database."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Engine,
    Float,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    delete,
    false,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from streams.database import Moment, insert_once, open_engine, snapshot, transaction
from streams.migrations import LINEAGE

tables = MetaData(info={LINEAGE: "polling"})
STATE_FILE = "poll.sqlite3"  # in the data folder
_MOST_VARIABLES = 500  # in one statement; SQLite's limit is 32,766, older ones 999

_feeds = Table(
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
)
_articles = Table(
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
    Index("articles_by_time", "seen_at"),
)


@dataclass(frozen=True, kw_only=True)
class FeedState:
    """Where a feed stands. `is_known` once a whole poll went well; validators are kept verbatim with their address."""

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


class PollState:
    """The poller's memory. Every method is one transaction; all are idempotent."""

    def __init__(self, url: str) -> None:
        self._engine: Engine = open_engine(url, tables=tables)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def feed(self, url: str) -> FeedState:
        """Give where the feed stands; a new one stands at its beginning."""
        with snapshot(self._engine) as connection:
            row = connection.execute(select(_feeds).where(_feeds.c.url == url)).mappings().first()
        return FeedState(**row) if row else FeedState(url=url)

    def feeds(self) -> tuple[FeedState, ...]:
        """Give where each feed stands that was ever polled."""
        with snapshot(self._engine) as connection:
            return tuple(FeedState(**row) for row in connection.execute(select(_feeds)).mappings())

    def keep_feed(self, state: FeedState) -> None:
        """Remember where the feed stands."""
        self._upsert(_feeds, "url", [asdict(state)])

    def articles(self, ids: Iterable[str]) -> dict[str, ArticleState]:
        """Give what is known of these articles."""
        wanted = list(ids)
        found: dict[str, ArticleState] = {}
        with snapshot(self._engine) as connection:
            for start in range(0, len(wanted), _MOST_VARIABLES):
                some = wanted[start : start + _MOST_VARIABLES]
                rows = connection.execute(select(_articles).where(_articles.c.id.in_(some))).mappings()
                found.update((row["id"], ArticleState(**row)) for row in rows)
        return found

    def same_title(self, title_keys: Iterable[str]) -> tuple[ArticleState, ...]:
        """Give the articles that bear one of these titles."""
        wanted = [key for key in title_keys if key]
        found: list[ArticleState] = []
        with snapshot(self._engine) as connection:
            for start in range(0, len(wanted), _MOST_VARIABLES):
                some = wanted[start : start + _MOST_VARIABLES]
                rows = connection.execute(select(_articles).where(_articles.c.title_key.in_(some))).mappings()
                found += [ArticleState(**row) for row in rows]
        return tuple(found)

    def sight(self, articles: Iterable[ArticleState]) -> dict[str, ArticleState]:
        """Note articles before they are published, so that a repeat after a kill says the same first sight."""
        new = list(articles)
        with transaction(self._engine) as connection:
            for article in new:
                insert_once(connection, _articles, asdict(article))
        return self.articles(article.id for article in new)

    def keep_articles(self, articles: Iterable[ArticleState]) -> None:
        """Remember what was published."""
        self._upsert(_articles, "id", [asdict(article) for article in articles])

    def still_there(self, ids: Iterable[str], now: datetime) -> None:
        """Note that these articles stand in their feed still, so that they are not forgotten."""
        wanted = list(ids)
        with transaction(self._engine) as connection:
            for start in range(0, len(wanted), _MOST_VARIABLES):
                some = wanted[start : start + _MOST_VARIABLES]
                connection.execute(update(_articles).where(_articles.c.id.in_(some)).values(seen_at=now))

    def forget(self, before: datetime) -> int:
        """Forget articles that no feed has named since `before`, and give how many."""
        with transaction(self._engine) as connection:
            return connection.execute(delete(_articles).where(_articles.c.seen_at < before)).rowcount

    def _upsert(self, table: Table, key: str, rows: list[Mapping[str, Any]]) -> None:
        if not rows:
            return
        with transaction(self._engine) as connection:
            dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
            statement = dialect.insert(table)
            changed = {column.name: statement.excluded[column.name] for column in table.columns if column.name != key}
            connection.execute(statement.on_conflict_do_update(index_elements=[key], set_=changed), rows)
