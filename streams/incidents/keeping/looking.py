"""Incidents as people look at them: the newest, and one with all that was said of it. Reads only."""

from dataclasses import dataclass
from itertools import groupby

import msgspec
from sqlalchemy import Connection, select

from streams.incidents.keeping import store
from streams.incidents.model import Incident, Mention, Merge, Part, told
from streams.incidents.resolving import rulings
from streams.incidents.words.sizes import interval_of, overlap
from streams.records import Quantity

NEWEST = 50

_parts = msgspec.json.Decoder(tuple[Part, ...])


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A number of fighters as it was said, and in which mentions. `is_contradicted`: by another that was said."""

    force: Quantity
    mentions: tuple[Mention, ...]
    is_contradicted: bool


@dataclass(frozen=True, kw_only=True)
class Looked:
    """One incident with all that is known of it. `merges` are those that made it, and those that made these."""

    incident: Incident
    figures: tuple[Figure, ...]
    merges: tuple[Merge, ...]
    apart: tuple[str, ...]


def newest(connection: Connection, *, status: str | None = None, limit: int = NEWEST) -> tuple[Incident, ...]:
    """Give the incidents told of last, newest first; only those that stand so if said."""
    stands = store.incidents.c.merged_into.is_(None)
    query = select(store.incidents.c.id).where(stands, store.incidents.c.status != "withdrawn")
    if status is not None:
        query = select(store.incidents.c.id).where(stands, store.incidents.c.status == status)
    ordered = query.order_by(store.incidents.c.last_seen_at.desc(), store.incidents.c.id).limit(limit)
    return store.load(connection, connection.execute(ordered).scalars().all())


def look(connection: Connection, incident_id: str) -> Looked | None:
    """Give everything on the incident, under whichever of its ids; None where no report of it stands."""
    current = store.current_id(connection, incident_id)
    found = store.load(connection, (current,))
    if not found:
        return None
    return Looked(
        incident=found[0],
        figures=figures_of(found[0]),
        merges=_merges(connection, current),
        apart=rulings.others(connection, current),
    )


def figures_of(incident: Incident) -> tuple[Figure, ...]:
    """Give each number of fighters that was said, the largest first."""
    said = [(mention.event.force, mention) for mention in told(incident.mentions) if mention.event.force is not None]
    said.sort(key=lambda one: interval_of(one[0]), reverse=True)
    grouped = [tuple(group) for _, group in groupby(said, key=lambda one: interval_of(one[0]))]
    return tuple(
        Figure(
            force=group[0][0],
            mentions=tuple(mention for _, mention in group),
            is_contradicted=any(not overlap(group[0][0], other[0][0]) for other in grouped),
        )
        for group in grouped
    )


def _merges(connection: Connection, incident_id: str) -> tuple[Merge, ...]:
    found: list[Merge] = []
    waiting = [incident_id]
    while waiting:
        rows = connection.execute(select(store.merges).where(store.merges.c.into == waiting.pop()))
        for row in rows.mappings():
            known = {name: row[name] for name in ("merged", "into", "event_id", "score")}
            found.append(Merge(**known, parts=_parts.decode(row["parts"])))
            waiting.append(row["merged"])
    return tuple(sorted(found, key=lambda one: one.merged))
