"""What people decided about incidents: which are not one, and which articles do not belong to one.

Functions on a connection. What is decided by hand stands until it is decided otherwise by hand.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, String, Table, Text, delete, or_, select

from streams.database import Moment, insert_once, metadata

apart = Table(
    "incidents_apart",  # both ways
    metadata,
    Column("incident_id", String(40), primary_key=True),
    Column("other_id", String(40), primary_key=True),
    Column("ruled_at", Moment, nullable=False),
)
outside = Table(
    "articles_outside",
    metadata,
    Column("article_id", Text, primary_key=True),
    Column("incident_id", String(40), primary_key=True),
    Column("ruled_at", Moment, nullable=False),
)


@dataclass(frozen=True)
class Rulings:
    """What holds while one article is placed: pairs of incidents that are two, and incidents that it is not of."""

    apart: frozenset[frozenset[str]] = frozenset()
    outside: frozenset[str] = frozenset()

    def are_apart(self, one: str, other: str) -> bool:
        """Say whether somebody decided that the two are not one."""
        return frozenset({one, other}) in self.apart


NONE = Rulings()


def of(connection: Connection, article_id: str, incident_ids: Collection[str]) -> Rulings:
    """Give what was decided about these incidents and this article."""
    pairs = connection.execute(
        select(apart.c.incident_id, apart.c.other_id).where(apart.c.incident_id.in_(sorted(incident_ids)))
    )
    barred = connection.execute(select(outside.c.incident_id).where(outside.c.article_id == article_id)).scalars()
    return Rulings(frozenset(frozenset(pair) for pair in pairs), frozenset(barred))


def others(connection: Connection, incident_id: str) -> tuple[str, ...]:
    """Give the incidents that are ruled not to be this one."""
    found = select(apart.c.other_id).where(apart.c.incident_id == incident_id).order_by(apart.c.other_id)
    return tuple(connection.execute(found).scalars())


def part(connection: Connection, one: str, other: str, article_ids: Iterable[str], at: datetime) -> None:
    """Keep that the two incidents are not one, and that these articles do not belong to `one`. Idempotent."""
    for first, second in ((one, other), (other, one)):
        insert_once(connection, apart, {"incident_id": first, "other_id": second, "ruled_at": at})
    for article_id in article_ids:
        insert_once(connection, outside, {"article_id": article_id, "incident_id": one, "ruled_at": at})


def extend(connection: Connection, rulings: Rulings, begun: Iterable[str], at: datetime) -> None:
    """Keep that incidents which such an article began anew are not those that it does not belong to. Idempotent."""
    for incident_id in begun:
        for other in sorted(rulings.outside - {incident_id}):
            part(connection, other, incident_id, (), at)


def unite(connection: Connection, merged: str, into: str) -> None:
    """Let what was decided about `merged` hold of `into`; that these two are apart holds no more. Idempotent."""
    pairs = connection.execute(select(apart).where(apart.c.incident_id == merged)).all()
    own = or_(apart.c.incident_id == merged, apart.c.other_id == merged)
    connection.execute(delete(apart).where(own))
    for row in pairs:
        if row.other_id != into:
            part(connection, into, row.other_id, (), row.ruled_at)
    barred = connection.execute(delete(outside).where(outside.c.incident_id == merged).returning(outside)).all()
    for row in barred:
        values = {"article_id": row.article_id, "incident_id": into, "ruled_at": row.ruled_at}
        insert_once(connection, outside, values)


def admit(connection: Connection, article_ids: Collection[str], incident_id: str) -> None:
    """Let these articles belong to the incident again: they were merged into it by hand. Idempotent."""
    of_it = outside.c.incident_id == incident_id
    connection.execute(delete(outside).where(of_it, outside.c.article_id.in_(sorted(article_ids))))
