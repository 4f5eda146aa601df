"""Incidents in the database: what is read and written within decide's transaction. Functions take its connection."""

from collections.abc import Iterable, Mapping
from datetime import datetime

import msgspec
from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    delete,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy import update as change

from streams.database import Moment, insert_once, is_sqlite, metadata
from streams.incidents import rulings
from streams.incidents.lifecycle import summarize
from streams.incidents.likeness import around
from streams.incidents.model import Incident, Mention, Merge, Part, Report, begun_by
from streams.incidents.places import keys_to_ask, keys_to_keep
from streams.incidents.placing import Placed
from streams.incidents.weights import Weights
from streams.records import Event, Reading

incidents = Table(
    "incidents",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("type", String(20), nullable=False),
    Column("phase", String(20), nullable=False),
    Column("status", String(20), nullable=False, index=True),
    Column("first_seen_at", Moment),
    Column("last_seen_at", Moment, index=True),
    Column("merged_into", String(40)),
    Column("changed_at", Moment, nullable=False),
    # of its last change: the transaction's number on PostgreSQL, else a count (streams.incidents.following)
    Column("version", BigInteger, nullable=False, server_default="0", index=True),
)
articles = Table(
    "incident_articles",
    metadata,
    Column("article_id", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("report", Text, nullable=False),  # JSON of model.Report
)
mentions = Table(
    "incident_mentions",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=True),  # the order in which they came
    Column("event_id", String(40), nullable=False, unique=True),
    Column("incident_id", String(40), ForeignKey("incidents.id"), nullable=False, index=True),
    Column("article_id", Text, nullable=False, index=True),
    Column("event", Text, nullable=False),  # JSON of records.Event
    Column("score", Float),
    Column("parts", Text, nullable=False),  # JSON of [model.Part]: the evidence
)
keys = Table(
    "incident_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("incident_id", String(40), ForeignKey("incidents.id"), primary_key=True),
    Column("first_seen_at", Moment),
    Column("last_seen_at", Moment),
    Index("incident_keys_recent", "key", "last_seen_at"),
    Index("incident_keys_of", "incident_id"),
)
merges = Table(
    "incident_merges",
    metadata,
    Column("merged", String(40), primary_key=True),
    Column("into", String(40), nullable=False),
    Column("event_id", String(40), nullable=False),
    Column("score", Float, nullable=False),
    Column("parts", Text, nullable=False),
    Column("merged_at", Moment, nullable=False),
)
readings_seen = Table(
    "readings_seen",
    metadata,
    Column("article_id", Text, primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("extractor", Text, primary_key=True),
    Column("seen_at", Moment, nullable=False),
)

_events = msgspec.json.Decoder(Event)
_reports = msgspec.json.Decoder(Report)
_parts = msgspec.json.Decoder(tuple[Part, ...])


def note_seen(connection: Connection, reading: Reading, at: datetime) -> bool:
    """Keep that this reading was decided, and say whether it is new. Idempotent."""
    row = {
        "article_id": reading.article_id,
        "revision": reading.revision,
        "extractor": reading.extractor,
        "seen_at": at,
    }
    return insert_once(connection, readings_seen, row)


def newest_revision(connection: Connection, article_id: str) -> int:
    """Give the largest revision of the article whose reading stands, 0 where none does."""
    found = connection.execute(select(articles.c.revision).where(articles.c.article_id == article_id)).scalar()
    return int(found or 0)


def candidates(connection: Connection, reading: Reading, weights: Weights) -> tuple[Incident, ...]:
    """Give every incident that an event of the reading may belong to, and those with a mention of its article."""
    return load(connection, sorted(candidate_ids(connection, reading, weights)))


def candidate_ids(connection: Connection, reading: Reading, weights: Weights) -> set[str]:
    """Give the ids of what `candidates` gives."""
    asked = sorted({key for event in reading.events for key in keys_to_ask(event, reading.title)})
    times = around(reading, weights)
    near = select(keys.c.incident_id).where(keys.c.key.in_(asked))
    if times is not None:
        since, until = times
        is_then = (keys.c.last_seen_at >= since) & (keys.c.first_seen_at <= until)
        near = near.where(or_(keys.c.last_seen_at.is_(None), is_then))
    return own_ids(connection, reading) | set(connection.execute(near).scalars() if asked else ())


def own_ids(connection: Connection, reading: Reading) -> set[str]:
    """Give the incidents that the reading's article told of before, or that its events began, under today's ids."""
    own = select(mentions.c.incident_id).where(mentions.c.article_id == reading.article_id)
    begun = {begun_by(event) for event in reading.events} | set(became(connection, reading).values())
    return begun | set(connection.execute(own).scalars())


def became(connection: Connection, reading: Reading) -> dict[str, str]:
    """Give what became of each incident that an event of the reading began and that was merged since."""
    begun = sorted({begun_by(event) for event in reading.events})
    merged = connection.execute(select(merges.c.merged).where(merges.c.merged.in_(begun))).scalars()
    return {one: current_id(connection, one) for one in merged.all()}


def load(connection: Connection, ids: Iterable[str]) -> tuple[Incident, ...]:
    """Give these incidents with their mentions, in the order of `ids`; an unknown id is left out."""
    wanted = list(ids)
    told: dict[str, list[Mention]] = {one: [] for one in wanted}
    rows = connection.execute(
        select(mentions, articles.c.report)
        .join(articles, articles.c.article_id == mentions.c.article_id)
        .where(mentions.c.incident_id.in_(wanted))
        .order_by(mentions.c.incident_id, mentions.c.position)
    )
    for row in rows:
        told[row.incident_id].append(
            Mention(
                event=_events.decode(row.event),
                report=_reports.decode(row.report),
                score=row.score,
                parts=_parts.decode(row.parts),
            )
        )
    return tuple(summarize(one, told[one]) for one in wanted if told[one])


def current_id(connection: Connection, incident_id: str) -> str:
    """Give the id under which an incident is known after all merges: old ids stay resolvable."""
    while True:
        into = connection.execute(select(merges.c.into).where(merges.c.merged == incident_id)).scalar()
        if into is None:
            return incident_id
        incident_id = into


def save(connection: Connection, placed: Placed, at: datetime) -> None:
    """Write what the reading changed: the rows of its own article and of the merges, no others' mentions."""
    report = placed.report
    connection.execute(delete(articles).where(articles.c.article_id == report.article_id))
    row = {"article_id": report.article_id, "revision": report.revision, "report": _json(report)}
    insert_once(connection, articles, row)
    connection.execute(delete(mentions).where(mentions.c.article_id == report.article_id))
    for incident in placed.incidents:
        write_incident(connection, incident, at)
    into = {merge.merged: merge.into for merge in placed.merges}
    for merge in placed.merges:
        write_merge(connection, merge, _end_of(into, merge.into), at)
    for incident in placed.incidents:
        for mention in incident.mentions:
            if mention.report == report:
                _save_mention(connection, incident, mention)


def live_count(connection: Connection, since: datetime) -> int:
    """Give the number of incidents told of since then, merged ones not counted."""
    live = incidents.c.last_seen_at >= since, incidents.c.merged_into.is_(None)
    return int(connection.execute(select(func.count()).select_from(incidents).where(*live)).scalar_one())


def write_incident(connection: Connection, incident: Incident, at: datetime) -> None:
    """Write what is known of the incident as it is now, but for its mentions and keys. Idempotent."""
    times = {"first_seen_at": incident.first_seen_at, "last_seen_at": incident.last_seen_at}
    said = {"type": incident.type, "phase": incident.phase, "status": incident.status}
    values = {**said, **times, "changed_at": at, "version": _next_version(connection)}
    if not insert_once(connection, incidents, {"id": incident.id, **values}):
        connection.execute(change(incidents).where(incidents.c.id == incident.id).values(**values))
        connection.execute(change(keys).where(keys.c.incident_id == incident.id).values(**times))


def write_keys(connection: Connection, incident: Incident) -> None:
    """Write under which keys the incident is found, from all its mentions. Idempotent."""
    connection.execute(delete(keys).where(keys.c.incident_id == incident.id))
    for key in sorted(
        {key for mention in incident.mentions for key in keys_to_keep(mention.event, mention.report.title)}
    ):
        _save_key(connection, key, incident.id, incident.first_seen_at, incident.last_seen_at)


def _save_mention(connection: Connection, incident: Incident, mention: Mention) -> None:
    row = {
        "event_id": mention.event.id,
        "incident_id": incident.id,
        "article_id": mention.report.article_id,
        "event": _json(mention.event),
        "score": mention.score,
        "parts": _json(mention.parts),
    }
    insert_once(connection, mentions, row)
    for key in sorted(keys_to_keep(mention.event, mention.report.title)):
        _save_key(connection, key, incident.id, incident.first_seen_at, incident.last_seen_at)


def _save_key(
    connection: Connection, key: str, incident_id: str, first_seen_at: datetime | None, last_seen_at: datetime | None
) -> None:
    row = {"key": key, "incident_id": incident_id, "first_seen_at": first_seen_at, "last_seen_at": last_seen_at}
    insert_once(connection, keys, row)


def _next_version(connection: Connection) -> ColumnElement[int]:
    if not is_sqlite(connection):
        return literal_column("pg_current_xact_id()::text::bigint")
    others = incidents.alias()
    return select(func.coalesce(func.max(others.c.version), 0) + 1).scalar_subquery()


def _end_of(into: Mapping[str, str], incident_id: str) -> str:
    while incident_id in into:
        incident_id = into[incident_id]
    return incident_id


def write_merge(connection: Connection, merge: Merge, survivor: str, at: datetime) -> None:
    """Write the merge, and move to `survivor` what was the merged incident's. Idempotent."""
    insert_once(connection, merges, {**msgspec.structs.asdict(merge), "parts": _json(merge.parts), "merged_at": at})
    gone = change(incidents).where(incidents.c.id == merge.merged)
    values = {"merged_into": survivor, "changed_at": at, "version": _next_version(connection)}
    connection.execute(gone.values(**values))
    rulings.unite(connection, merge.merged, survivor)
    moved = change(mentions).where(mentions.c.incident_id == merge.merged)
    connection.execute(moved.values(incident_id=survivor))
    times = connection.execute(
        select(incidents.c.first_seen_at, incidents.c.last_seen_at).where(incidents.c.id == survivor)
    ).one()
    for key in connection.execute(select(keys.c.key).where(keys.c.incident_id == merge.merged)).scalars().all():
        _save_key(connection, key, survivor, times.first_seen_at, times.last_seen_at)
    connection.execute(delete(keys).where(keys.c.incident_id == merge.merged))


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
