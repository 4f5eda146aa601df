"""What the poller remembers: of each feed where it stands, of each article what was published. Its own database."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Column, Connection, Engine, Table, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from streams.database import open_engine, snapshot, transaction
from streams.feeds.identity import Identified
from streams.feeds.memory import (
    ArticleState,
    FeedState,
    HostState,
    MoveNote,
    Order,
    articles_table,
    feeds_table,
    hosts_table,
    moves_table,
    orders_table,
    tables,
    wordings_table,
)

STATE_FILE = "poll.sqlite3"  # in the data folder
_MOST_VARIABLES = 500  # in one statement; SQLite's limit is 32,766, older ones 999


class PollState:
    """The poller's memory. Every method is one transaction; all but `order` and `take_orders` are idempotent."""

    def __init__(self, url: str) -> None:
        self._engine: Engine = open_engine(url, tables=tables)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def feed(self, url: str) -> FeedState:
        """Give where the feed stands; a new one stands at its beginning."""
        with snapshot(self._engine) as connection:
            row = connection.execute(select(feeds_table).where(feeds_table.c.url == url)).mappings().first()
        return FeedState(**row) if row else FeedState(url=url)

    def feeds(self) -> tuple[FeedState, ...]:
        """Give where each feed stands that was ever polled."""
        with snapshot(self._engine) as connection:
            return tuple(FeedState(**row) for row in connection.execute(select(feeds_table)).mappings())

    def keep(
        self, feeds: Iterable[FeedState], *, hosts: Iterable[HostState] = (), moves: Iterable[MoveNote] = ()
    ) -> None:
        """Remember where feeds and hosts stand, and that feeds moved, all in one transaction."""
        noted = [asdict(move) for move in moves]
        with transaction(self._engine) as connection:
            _upsert(connection, feeds_table, "url", [msgspec.structs.asdict(state) for state in feeds])
            _upsert(connection, hosts_table, "host", [asdict(host) for host in hosts])
            if noted:
                connection.execute(insert(moves_table), noted)

    def hosts(self) -> tuple[HostState, ...]:
        """Give the hosts that asked for quiet, now or once."""
        with snapshot(self._engine) as connection:
            return tuple(HostState(**row) for row in connection.execute(select(hosts_table)).mappings())

    def moves(self) -> tuple[MoveNote, ...]:
        """Give every rewriting of a feed's address, oldest first."""
        columns = [column for column in moves_table.columns if column.name != "number"]
        with snapshot(self._engine) as connection:
            rows = connection.execute(select(*columns).order_by(moves_table.c.number)).mappings()
            return tuple(MoveNote(**row) for row in rows)

    def order(self, order: Order) -> None:
        """Leave an order for the poller that has the feed; it looks every few seconds, and when it starts."""
        with transaction(self._engine) as connection:
            connection.execute(insert(orders_table), [asdict(order)])

    def orders(self) -> tuple[Order, ...]:
        """Give the orders that no poller has taken yet, oldest first."""
        columns = (orders_table.c.url, orders_table.c.wish, orders_table.c.at)
        with snapshot(self._engine) as connection:
            rows = connection.execute(select(*columns).order_by(orders_table.c.number)).mappings()
            return tuple(Order(**row) for row in rows)

    def take_orders(self, urls: Collection[str]) -> tuple[Order, ...]:
        """Give the orders for these feeds, oldest first, and let them be taken by nobody else."""
        columns = (orders_table.c.number, orders_table.c.url, orders_table.c.wish, orders_table.c.at)
        with snapshot(self._engine) as connection:
            waiting = [row for row in connection.execute(select(*columns)).mappings() if row["url"] in urls]
        if not waiting:
            return ()
        taken = []
        with transaction(self._engine) as connection:
            for row in sorted(waiting, key=lambda row: row["number"]):
                gone = delete(orders_table).where(orders_table.c.number == row["number"])
                if connection.execute(gone).rowcount:
                    taken.append(Order(url=row["url"], wish=row["wish"], at=row["at"]))
        return tuple(taken)

    def article(self, article_id: str) -> ArticleState | None:
        """Give what is known of the article with this id."""
        with snapshot(self._engine) as connection:
            return next(iter(_articles(connection, articles_table.c.id, [article_id])), None)

    def recall(self, entries: Sequence[Identified]) -> tuple[dict[str, ArticleState], tuple[ArticleState, ...]]:
        """Give what is known of these, and the articles that bear the title or the address of one that is not."""
        with snapshot(self._engine) as connection:
            known = _articles(connection, articles_table.c.id, [one.id for one in entries])
            found = {article.id: article for article in known}
            strange = [one for one in entries if one.id not in found]
            titles = sorted({one.title_key for one in strange if one.title_key})
            addresses = sorted({one.address_key for one in strange if one.address_key})
            bearers = {
                old.id: old
                for column, keys in ((articles_table.c.title_key, titles), (articles_table.c.address_key, addresses))
                for old in _articles(connection, column, keys)
            }
            return found, tuple(bearers.values())

    def sight(self, articles: Iterable[ArticleState]) -> dict[str, ArticleState]:
        """Note articles before they are published, so that a repeat after a kill says the same first sight."""
        new = [asdict(article) for article in articles]
        with transaction(self._engine) as connection:
            if new:
                connection.execute(_insert(connection, articles_table).on_conflict_do_nothing(), new)
            found = _articles(connection, articles_table.c.id, [article["id"] for article in new])
        return {article.id: article for article in found}

    def keep_articles(self, articles: Iterable[ArticleState]) -> None:
        """Remember what was published."""
        with transaction(self._engine) as connection:
            _upsert(connection, articles_table, "id", [asdict(article) for article in articles])

    def wordings(self, url: str) -> dict[str, str]:
        """Give what this feed said last of each article that it held, as fingerprints."""
        with snapshot(self._engine) as connection:
            found = connection.execute(select(wordings_table.c.said).where(wordings_table.c.url == url)).scalar()
        return dict(found or {})

    def keep_wordings(self, url: str, said: Mapping[str, str]) -> None:
        """Remember what this feed says now, and forget what it said before."""
        with transaction(self._engine) as connection:
            _upsert(connection, wordings_table, "url", [{"url": url, "said": dict(said)}])

    def still_there(self, ids: Sequence[str], now: datetime) -> None:
        """Note that these articles stand in their feed still, so that they are not forgotten."""
        with transaction(self._engine) as connection:
            for some in _portions(ids):
                connection.execute(update(articles_table).where(articles_table.c.id.in_(some)).values(seen_at=now))

    def forget(self, before: datetime) -> int:
        """Forget articles that no feed has named since `before`, and give how many."""
        with transaction(self._engine) as connection:
            return connection.execute(delete(articles_table).where(articles_table.c.seen_at < before)).rowcount


def _articles(connection: Connection, column: Column[Any], values: Sequence[str]) -> list[ArticleState]:
    return [
        ArticleState(**row)
        for some in _portions(values)
        for row in connection.execute(select(articles_table).where(column.in_(some))).mappings()
    ]


def _portions(values: Sequence[str]) -> Iterator[Sequence[str]]:
    return (values[start : start + _MOST_VARIABLES] for start in range(0, len(values), _MOST_VARIABLES))


def _insert(connection: Connection, table: Table) -> Any:
    return (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)


def _upsert(connection: Connection, table: Table, key: str, rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    statement = _insert(connection, table)
    changed = {column.name: statement.excluded[column.name] for column in table.columns if column.name != key}
    connection.execute(statement.on_conflict_do_update(index_elements=[key], set_=changed), rows)
