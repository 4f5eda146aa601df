"""What is forgotten after a time, in the caller's transaction, some at once. Nothing that a later reading may meet."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, exists, or_, select

from streams.incidents.keeping import relations
from streams.incidents.keeping.store import articles, incidents, mentions, merges, readings_seen
from streams.incidents.resolving import rulings
from streams.locks import hold


def forget_readings(connection: Connection, before: datetime, most: int) -> int:
    """Forget that readings of before then were seen, `most` at once, and articles that told nothing; give how many."""
    old = select(readings_seen.c.article_id).where(readings_seen.c.seen_at < before)
    ids = sorted(set(connection.execute(old.order_by(readings_seen.c.seen_at).limit(most)).scalars()))
    gone = delete(readings_seen).where(readings_seen.c.article_id.in_(ids), readings_seen.c.seen_at < before)
    count = len(connection.execute(gone.returning(readings_seen.c.revision)).all())
    _forget_articles(connection, ids)
    return count


def forget_incidents(connection: Connection, before: datetime, most: int, needed: ColumnElement[bool]) -> int:
    """Forget incidents of which nothing was told or decided since then, `most` at once; give how many.

    `needed` says of a row of `incidents` that something else still needs it. With an incident go its mentions, its
    articles, and the ids of what was merged into it.
    """
    old = (incidents.c.changed_at < before) & or_(incidents.c.last_seen_at < before, incidents.c.last_seen_at.is_(None))
    due = select(incidents.c.id).where(old, incidents.c.merged_into.is_(None), ~needed)
    ids = connection.execute(due.order_by(incidents.c.changed_at, incidents.c.id).limit(most)).scalars().all()
    if not ids:
        return 0
    hold(connection, {f"incident {one}" for one in ids})
    ids = connection.execute(due.where(incidents.c.id.in_(ids)).order_by(incidents.c.id)).scalars().all()
    _forget(connection, ids)
    return len(ids)


def _forget(connection: Connection, ids: Sequence[str]) -> None:
    told = select(mentions.c.article_id).where(mentions.c.incident_id.in_(ids)).distinct()
    article_ids = connection.execute(told).scalars().all()
    connection.execute(delete(mentions).where(mentions.c.incident_id.in_(ids)))
    connection.execute(delete(rulings.outside).where(rulings.outside.c.incident_id.in_(ids)))
    parted = rulings.apart.c
    connection.execute(delete(rulings.apart).where(or_(parted.incident_id.in_(ids), parted.other_id.in_(ids))))
    merged, waiting = list[str](), list(ids)
    while waiting:
        waiting = list(connection.execute(select(merges.c.merged).where(merges.c.into.in_(waiting))).scalars())
        merged += waiting
    connection.execute(delete(merges).where(merges.c.merged.in_(merged)))
    relations.forget(connection, article_ids, [*ids, *merged])
    connection.execute(delete(incidents).where(incidents.c.id.in_([*ids, *merged])))
    _forget_articles(connection, article_ids)


def _forget_articles(connection: Connection, ids: Sequence[str]) -> None:
    """Forget of these articles those that nothing is known of any more: their newest revision guards nothing."""
    tells = exists().where(mentions.c.article_id == articles.c.article_id)
    seen = exists().where(readings_seen.c.article_id == articles.c.article_id)
    connection.execute(delete(articles).where(articles.c.article_id.in_(ids), ~tells, ~seen))
