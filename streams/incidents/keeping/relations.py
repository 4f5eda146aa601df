"""Which incidents an event is possibly of, too: noted as it was placed, for people to look at. On a connection."""

from collections.abc import Collection

import msgspec
from sqlalchemy import Column, Connection, Float, String, Table, Text, delete, or_

from streams.database import insert_for, metadata
from streams.incidents.resolving.placing import Placed

MOST = 3  # of one event, the most likely

related = Table(
    "incident_related",
    metadata,
    Column("event_id", String(40), primary_key=True),
    Column("other_id", String(40), primary_key=True, index=True),  # as it was called then
    Column("article_id", Text, nullable=False, index=True),
    Column("score", Float, nullable=False),
    Column("parts", Text, nullable=False),  # JSON of [model.Part]: the evidence
)


def note(connection: Connection, placed: Placed) -> None:
    """Keep what the events of a reading are possibly of, and forget it of what its article says no more. Idempotent."""
    said = sorted(one.event.id for one in placed.placements)
    own = related.c.article_id == placed.report.article_id
    connection.execute(delete(related).where(own, related.c.event_id.not_in(said)))
    found = [
        {
            "event_id": one.event.id,
            "other_id": other.incident_id,
            "article_id": one.article_id,
            "score": other.score,
            "parts": msgspec.json.encode(other.parts).decode(),
        }
        for one in placed.placements
        for other in one.resolution.related[:MOST]
    ]
    if found:
        connection.execute(insert_for(connection, related).on_conflict_do_nothing(), found)


def forget(connection: Connection, article_ids: Collection[str], incident_ids: Collection[str]) -> None:
    """Forget what articles and incidents that are forgotten were possibly of."""
    gone = or_(related.c.article_id.in_(sorted(article_ids)), related.c.other_id.in_(sorted(incident_ids)))
    connection.execute(delete(related).where(gone))
