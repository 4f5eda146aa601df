"""Incidents in the database: what is read and written within decide's transaction. Functions take its connection."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Float,
    ForeignKey,
    Integer,
    Row,
    String,
    Table,
    Text,
    bindparam,
    cast,
    delete,
    func,
    literal_column,
    null,
    select,
    union_all,
)
from sqlalchemy import update as change

from streams.database import Moment, insert_for, insert_once, is_sqlite, metadata, upserted
from streams.incidents.keeping import relations
from streams.incidents.model import Incident, Mention, Merge, Part, Report, begun_by
from streams.incidents.resolving import rulings
from streams.incidents.resolving.lifecycle import summarize
from streams.incidents.resolving.placing import Placed
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
    # of its last change: the transaction's number on PostgreSQL, else a count (streams.incidents.keeping.following)
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

# built once: to build a statement takes longer than to execute it
_TOLD_BY = select(
    literal_column("'told'").label("how"),
    mentions.c.incident_id.label("id"),
    cast(null(), BigInteger).label("version"),
    cast(null(), String).label("into"),
).where(mentions.c.article_id == bindparam("article_id"))
_MERGED = select(literal_column("'merged'"), merges.c.merged, cast(null(), BigInteger), merges.c.into).where(
    merges.c.merged.in_(bindparam("begun", expanding=True))
)
_NEWER = select(literal_column("'newer'"), incidents.c.id, incidents.c.version, incidents.c.merged_into).where(
    incidents.c.version >= bindparam("seen")
)
_OWN, _OWN_AND_NEWER = union_all(_TOLD_BY, _MERGED), union_all(_TOLD_BY, _MERGED, _NEWER)
_INTO = select(merges.c.into).where(merges.c.merged == bindparam("merged"))
_TOLD = (
    select(mentions.c.incident_id, mentions.c.event, mentions.c.score, mentions.c.parts, articles.c.report)
    .join(articles, articles.c.article_id == mentions.c.article_id)
    .where(mentions.c.incident_id.in_(bindparam("ids", expanding=True)))
    .order_by(mentions.c.incident_id, mentions.c.position)
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


@dataclass(frozen=True)
class Own:
    """Incidents that are a reading's own: `ids` are those that its article told of before or that its events began.

    They stand under today's ids; `merged_into` gives, of those that its events began and that were merged since, what
    became of them. `newer` are the rows of what changed: `id`, `version` and, where it was merged, `into`.
    """

    ids: frozenset[str]
    merged_into: Mapping[str, str]
    newer: Sequence[Row[Any]]


def own(connection: Connection, reading: Reading, since: int | None = None) -> Own:
    """Give the reading's own incidents; and, in the same statement, which have that version or a later one, if told."""
    begun = sorted({begun_by(event) for event in reading.events})
    asked = {"article_id": reading.article_id, "begun": begun}
    if since is None:
        rows = connection.execute(_OWN, asked).all()
    else:
        rows = connection.execute(_OWN_AND_NEWER, {**asked, "seen": since}).all()
    merged_into = {row.id: current_id(connection, row.into) for row in rows if row.how == "merged"}
    told = {row.id for row in rows if row.how == "told"}
    ids = frozenset(begun).union(merged_into.get(one, one) for one in (*told, *begun))
    return Own(ids, merged_into, [row for row in rows if row.how == "newer"])


def load(connection: Connection, ids: Iterable[str]) -> tuple[Incident, ...]:
    """Give these incidents with their mentions, in the order of `ids`; an unknown id is left out."""
    wanted = list(ids)
    told: dict[str, list[Mention]] = {one: [] for one in wanted}
    for row in connection.execute(_TOLD, {"ids": wanted}) if wanted else ():
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
        into = connection.execute(_INTO, {"merged": incident_id}).scalar()
        if into is None:
            return incident_id
        incident_id = into


def is_known(connection: Connection, incident_id: str) -> bool:
    """Say whether an incident has or had this id."""
    return connection.execute(select(incidents.c.id).where(incidents.c.id == incident_id)).first() is not None


def lead(connection: Connection, merged: Iterable[str], of: Collection[str], home: str, at: datetime) -> None:
    """Let those of the ids `merged` that lead to one of the incidents `of` lead to `home` from now on."""
    wanted = select(merges.c.merged).where(merges.c.merged.in_(sorted(merged))).order_by(merges.c.merged)
    for one in connection.execute(wanted).scalars().all():
        if current_id(connection, one) in of:
            connection.execute(change(merges).where(merges.c.merged == one).values(into=home))
            values = {"merged_into": home, "changed_at": at, "version": _next_version(connection)}
            connection.execute(change(incidents).where(incidents.c.id == one).values(**values))


def save(connection: Connection, placed: Placed, at: datetime) -> dict[str, int]:
    """Write what the reading changed: the rows of its own article and of the merges, no others' mentions.

    Give the version of each incident of `placed`, as it is now.
    """
    report = placed.report
    said = {"revision": report.revision, "report": _json(report)}
    connection.execute(upserted(connection, articles, {"article_id": report.article_id}, said))
    own = mentions.c.article_id == report.article_id
    positions = {row.event_id: row.position for row in connection.execute(select(mentions).where(own))}
    connection.execute(delete(mentions).where(own))
    versions = {incident.id: write_incident(connection, incident, at) for incident in placed.incidents}
    into = {merge.merged: merge.into for merge in placed.merges}
    for merge in placed.merges:
        write_merge(connection, merge, _end_of(into, merge.into), at)
    told = [(one.id, mention) for one in placed.incidents for mention in one.mentions if mention.report == report]
    places = {one.event.id: positions.get(one.said_before) for one in placed.placements if one.said_before}
    rows = [_row_of(incident_id, mention) | {"position": places.get(mention.event.id)} for incident_id, mention in told]
    new = [{key: value for key, value in row.items() if key != "position"} for row in rows if row["position"] is None]
    for some in ([row for row in rows if row["position"] is not None], new):
        if some:
            connection.execute(insert_for(connection, mentions).on_conflict_do_nothing(), some)
    relations.note(connection, placed)
    return versions


def live_count(connection: Connection, since: datetime) -> int:
    """Give the number of incidents told of since then, merged ones not counted."""
    live = incidents.c.last_seen_at >= since, incidents.c.merged_into.is_(None)
    return int(connection.execute(select(func.count()).select_from(incidents).where(*live)).scalar_one())


def write_incident(connection: Connection, incident: Incident, at: datetime) -> int:
    """Write what is known of the incident as it is now, but for its mentions, and give its new version. Idempotent."""
    times = {"first_seen_at": incident.first_seen_at, "last_seen_at": incident.last_seen_at}
    said = {"type": incident.type, "phase": incident.phase, "status": incident.status}
    values = {**said, **times, "changed_at": at, "version": _next_version(connection)}
    written = upserted(connection, incidents, {"id": incident.id}, values).returning(incidents.c.version)
    return int(connection.execute(written).scalar_one())


def _row_of(incident_id: str, mention: Mention) -> dict[str, Any]:
    return {
        "event_id": mention.event.id,
        "incident_id": incident_id,
        "article_id": mention.report.article_id,
        "event": _json(mention.event),
        "score": mention.score,
        "parts": _json(mention.parts),
    }


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


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
