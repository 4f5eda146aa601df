"""Incidents merged and split by hand, with what follows for their alerts, in the caller's transaction.

Each writes an audit entry. The alerts of a merged incident go on as those of the one that stays; both sides of a split
are tried on all rules again, so that what was hidden in another incident is told.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection

from alerts import audit
from streams.incidents.keeping import by_hand
from streams.incidents.model import Incident, Merge

Reconsider = Callable[[Connection, Sequence[Incident], Sequence[Merge], datetime], Sequence[object]]


def merge(
    connection: Connection, one: str, other: str, reconsider: Reconsider, *, by: str, at: datetime, reason: str = ""
) -> tuple[Merge, int]:
    """Make one incident of two, and give the merge and how many alerts changed. Raises by_hand.NotPossible."""
    why = f"by {by}{f': {reason}' if reason else ''}"
    made, whole = by_hand.merge(connection, one, other, why, at)
    changed = reconsider(connection, [whole], [made], at)
    audit.note(connection, "merge incidents", whole.id, by=by, at=at, merged=made.merged, reason=reason)
    return made, len(changed)


def split(
    connection: Connection,
    incident_id: str,
    event_ids: Collection[str],
    reconsider: Reconsider,
    *,
    by: str,
    at: datetime,
    reason: str = "",
) -> tuple[Incident, Incident, int]:
    """Take mentions out of an incident; give what stays, the new one, and how many alerts changed.

    Raises by_hand.NotPossible.
    """
    kept, taken = by_hand.split(connection, incident_id, event_ids, at)
    changed = reconsider(connection, [kept, taken], [], at)
    told = sorted(mention.event.id for mention in taken.mentions)
    audit.note(connection, "split incident", kept.id, by=by, at=at, new=taken.id, mentions=told, reason=reason)
    return kept, taken, len(changed)
