"""The index of a decider, which follows the database: what others committed is seen before anything is decided.

Every change of an incident takes a new `version`. Before each reading the decider reads what is newer than it knows,
inside its transaction and after it holds its locks: whatever could matter to the reading was committed by then. A
restart, and a transaction that was rolled back, need nothing of their own: the database is read, never remembered.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, literal_column, select, text, update

from streams.database import is_sqlite
from streams.incidents.alike.weights import Weights
from streams.incidents.keeping import store
from streams.incidents.model import Incident
from streams.incidents.resolving.index import Index
from streams.incidents.resolving.placing import Placed
from streams.records import Reading

MOST_WHOLE = 20_000  # incidents kept whole, the last used: a busy place's, so that they are not read again
BATCH = 500  # incidents read at once

# built once: to build a statement takes longer than to execute it
_table = store.incidents.c
_STAND = select(_table.id, _table.version).where(_table.id.in_(bindparam("ids", expanding=True)))
_HORIZON = text("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint, pg_current_xact_id()::text::bigint")


@dataclass(frozen=True)
class Candidates:
    """What a reading's events may belong to; `merged_into` tells of incidents that they began what became of them."""

    ids: frozenset[str]
    merged_into: Mapping[str, str]


class Following:
    """The incidents of one database, for one decider; to be used by one thread."""

    def __init__(self) -> None:
        self._index = Index()
        self._versions: dict[str, int] = {}
        self._whole: OrderedDict[str, tuple[int, Incident]] = OrderedDict()
        self._seen = -1  # below this version everything was read

    def __len__(self) -> int:
        return len(self._index)

    def candidate_ids(self, connection: Connection, reading: Reading, weights: Weights) -> frozenset[str]:
        """Give the ids of what the reading's events may belong to, as far as is committed, and of its own incidents."""
        return self.find(connection, reading, weights).ids

    def find(self, connection: Connection, reading: Reading, weights: Weights) -> Candidates:
        """Give what the reading's events may belong to, and what became of the incidents that they began before."""
        horizon = self._horizon(connection) if reading.events else None  # before what is newer is read
        own = store.own(connection, reading, self._seen if reading.events else None)
        if reading.events:
            self._catch_up(connection, own.newer, horizon)
        return Candidates(own.ids | self._index.near(reading, weights), own.merged_into)

    def load(self, connection: Connection, ids: Iterable[str]) -> tuple[Incident, ...]:
        """Give these incidents, in the order of their ids, as they stand: what is kept whole is read if it changed."""
        wanted = sorted(ids)
        rows = connection.execute(_STAND, {"ids": wanted})
        stand = {row.id: int(row.version) for row in rows}
        known = {one: whole for one in stand if (whole := self._known(one, stand[one])) is not None}
        for incident in store.load(connection, [one for one in wanted if one in stand and one not in known]):
            known[incident.id] = incident
            self._keep(incident, stand[incident.id])
        for gone in wanted:
            if gone not in stand:
                self._index.drop(gone)  # past retention
        return tuple(known[one] for one in wanted if one in known)

    def take(self, placed: Placed, versions: Mapping[str, int]) -> None:
        """Know what was placed and saved as these versions: to be called once it is committed.

        Where incidents were merged the database is read: it tells in which order their mentions came.
        """
        for incident in () if placed.merges else placed.incidents:
            self._versions[incident.id] = versions[incident.id]
            if incident.mentions:
                self._index.put(incident)
                self._keep(incident, versions[incident.id])
            else:
                self._index.drop(incident.id)

    def _known(self, incident_id: str, version: int) -> Incident | None:
        kept = self._whole.get(incident_id)
        if kept is None or kept[0] != version:
            return None
        self._whole.move_to_end(incident_id)
        return kept[1]

    def _keep(self, incident: Incident, version: int) -> None:
        self._whole[incident.id] = (version, incident)
        self._whole.move_to_end(incident.id)
        if len(self._whole) > MOST_WHOLE:
            self._whole.popitem(last=False)

    def _catch_up(self, connection: Connection, rows: Sequence[Row[Any]], horizon: int | None) -> None:
        """Know what is newer than was known: usually what the last reading changed."""
        changed = [row for row in rows if self._versions.get(row.id) != row.version]
        self._seen = max((row.version for row in rows), default=self._seen) if horizon is None else horizon
        for row in changed:
            self._versions[row.id] = row.version
            if row.into is not None:
                self._index.drop(row.id)
                self._whole.pop(row.id, None)
        ids = [row.id for row in changed if row.into is None]
        for at in range(0, len(ids), BATCH):
            self._put(connection, ids[at : at + BATCH])

    def _put(self, connection: Connection, ids: list[str]) -> None:
        loaded = store.load(connection, ids)
        for incident in loaded:
            self._index.put(incident)
            self._keep(incident, self._versions[incident.id])
        for gone in set(ids) - {incident.id for incident in loaded}:
            self._index.drop(gone)  # withdrawn: nobody tells it any more

    def _horizon(self, connection: Connection) -> int | None:
        """Give the version below which nothing can be committed any more; None where whoever writes is alone."""
        if is_sqlite(connection):
            return None
        oldest, own = connection.execute(_HORIZON).one()
        if self._seen < 0:  # a dump of another server may hold versions of its future
            ahead = store.incidents.c.version > own
            connection.execute(update(store.incidents).where(ahead).values(version=literal_column("0")))
        return int(oldest)
