"""Incidents as people look at them: the newest, and one with all that was said of it. Reads only."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import msgspec
from sqlalchemy import Connection, or_, select

from streams.incidents.copying.standing import told
from streams.incidents.keeping import store
from streams.incidents.keeping.relations import related
from streams.incidents.model import Incident, Mention, Merge, Part, Status
from streams.incidents.resolving import rulings
from streams.incidents.words.sizes import interval_of, overlap
from streams.records import Quantity

NEWEST = 50
MOST_RELATED = 5

_parts = msgspec.json.Decoder(tuple[Part, ...])


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A number of fighters as it was said, and in which mentions. `is_contradicted`: by another that was said."""

    force: Quantity
    mentions: tuple[Mention, ...]
    is_contradicted: bool


@dataclass(frozen=True, kw_only=True)
class Link:
    """Another incident that it possibly is, by the likest event that says so and its evidence: never merged for it."""

    incident: Incident
    event_id: str
    score: float
    parts: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True)
class Looked:
    """One incident with all that is known of it. `merges` are those that made it, and those that made these.

    `related` are the likest first.
    """

    incident: Incident
    figures: tuple[Figure, ...]
    merges: tuple[Merge, ...]
    apart: tuple[str, ...]
    related: tuple[Link, ...]


def newest(connection: Connection, *, status: Status | None = None, limit: int = NEWEST) -> tuple[Incident, ...]:
    """Give the incidents told of last, newest first; only those that stand so if said.

    Of one that is withdrawn no more is known than that it was.
    """
    known = store.incidents.c
    stands = known.status != "withdrawn" if status is None else known.status == status
    query = select(store.incidents).where(known.merged_into.is_(None), stands)
    rows = connection.execute(query.order_by(known.last_seen_at.desc(), known.id).limit(limit)).all()
    told_of = {one.id: one for one in store.load(connection, [row.id for row in rows])}
    return tuple(
        told_of.get(row.id) or Incident(id=row.id, type=row.type, phase=row.phase, status=row.status) for row in rows
    )


def look(connection: Connection, incident_id: str) -> Looked | None:
    """Give everything on the incident, under whichever of its ids; None where no report of it stands."""
    current = store.current_id(connection, incident_id)
    found = store.load(connection, (current,))
    if not found:
        return None
    merges, apart = _merges(connection, current), rulings.others(connection, current)
    known_as = [current, *(merge.merged for merge in merges)]
    return Looked(
        incident=found[0],
        figures=figures_of(found[0]),
        merges=merges,
        apart=apart,
        related=tuple(one for one in _related(connection, known_as) if one.incident.id not in apart),
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


def _related(connection: Connection, known_as: Sequence[str]) -> tuple[Link, ...]:
    """Give what the incident of these ids is possibly one with, whichever of the two was told first."""
    pairs = store.mentions.join(related, related.c.event_id == store.mentions.c.event_id)
    here, there = store.mentions.c.incident_id, related.c.other_id
    query = select(here, related).select_from(pairs).where(or_(here.in_(known_as), there.in_(known_as)))
    best: dict[str, Any] = {}
    for row in connection.execute(query.order_by(related.c.score.desc(), related.c.event_id, there)):
        other = row.incident_id if row.incident_id not in known_as else store.current_id(connection, row.other_id)
        if other not in known_as:
            best.setdefault(other, row)
    found = store.load(connection, best)
    links = (
        Link(incident=one, event_id=row.event_id, score=row.score, parts=_parts.decode(row.parts))
        for one in found
        for row in (best[one.id],)
    )
    return tuple(sorted(links, key=lambda link: (-link.score, link.incident.id))[:MOST_RELATED])


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
