"""Merging and splitting by hand, in the caller's transaction. What was decided holds for all readings after it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import count, takewhile
from operator import attrgetter

from sqlalchemy import Connection, update

from streams.errors import TocsinError
from streams.ids import stable_id
from streams.incidents.keeping import store
from streams.incidents.model import Incident, Mention, Merge, Part, begun_by
from streams.incidents.resolving import rulings
from streams.incidents.resolving.lifecycle import as_they_came, summarize
from streams.locks import hold

BY_HAND = "by hand"  # the one part of such a merge's evidence


class NotPossible(TocsinError):
    """The incidents cannot be merged or split so."""

    exit_code = 1


def merge(connection: Connection, one: str, other: str, why: str, at: datetime) -> tuple[Merge, Incident]:
    """Make one incident of two, and give the merge and the incident that stays: the older of the two.

    `why` is kept as the merge's evidence. An earlier ruling that they are two holds no more. Raises NotPossible.
    """
    one, other = _held(connection, (one, other))
    if one == other:
        raise NotPossible(f"{one} is one incident already", remedy="`tocsin incidents explain` says how it became one")
    found = {incident.id: incident for incident in store.load(connection, (one, other))}
    for incident_id in (one, other):
        if incident_id not in found:
            raise NotPossible(f"no report of {incident_id} stands", remedy="What nobody tells any more needs no merge")
    older, younger = sorted(found.values(), key=attrgetter("age"))
    made = Merge(
        merged=younger.id,
        into=older.id,
        event_id="",
        score=1.0,
        parts=(Part(name=BY_HAND, value=1.0, weight=0.0, detail=why),),
    )
    whole = summarize(older.id, as_they_came(older.mentions, younger.mentions))
    store.write_incident(connection, whole, at)
    store.write_merge(connection, made, whole.id, at)
    rulings.admit(connection, _articles(whole.mentions), whole.id)
    return made, whole


def split(
    connection: Connection, incident_id: str, event_ids: Collection[str], at: datetime
) -> tuple[Incident, Incident]:
    """Take these mentions, named by their events, out into an incident of their own; give what stays and the new one.

    No later report makes one of the two, and no edit brings the articles back. The new one's id was never another's,
    and an id that was merged into the old one goes with the report that began it. Raises NotPossible.
    """
    (incident_id,) = _held(connection, (incident_id,))
    (whole,) = store.load(connection, (incident_id,)) or (None,)
    if whole is None:
        raise NotPossible(f"no report of {incident_id} stands", remedy="Nothing is there to be split")
    gone = tuple(mention for mention in whole.mentions if mention.event.id in event_ids)
    stays = tuple(mention for mention in whole.mentions if mention.event.id not in event_ids)
    if strange := sorted(set(event_ids) - {mention.event.id for mention in gone}):
        remedy = f"`tocsin incidents show {incident_id}` lists its mentions"
        raise NotPossible(f"{', '.join(strange)}: no mention of {incident_id}", remedy=remedy)
    if not gone or not stays:
        raise NotPossible("a split takes some of the mentions, not all and not none", remedy="Name those that go")
    new_id = next(one for one in _split_by(gone[0].event.id) if not store.is_known(connection, one))
    taken, kept = summarize(new_id, gone), summarize(incident_id, stays)
    for incident in (kept, taken):
        store.write_incident(connection, incident, at)
    moved = store.mentions.c.event_id.in_(sorted(event_ids))
    connection.execute(update(store.mentions).where(moved).values(incident_id=new_id))
    for begun, home in ((gone, new_id), (stays, incident_id)):
        store.lead(connection, _begun(connection, begun), (incident_id, new_id), home, at)
    rulings.part(connection, incident_id, new_id, _articles(gone) - _articles(stays), at)
    return kept, taken


def _split_by(event_id: str) -> Iterator[str]:
    """Give the ids of the incidents that splits begin with this event, one after the other."""
    return (stable_id("incident", "split", event_id, str(number)) for number in count(1))


def _begun(connection: Connection, mentions: Sequence[Mention]) -> set[str]:
    """Give the ids of the incidents that these mentions began, by themselves or by a split."""
    found = {begun_by(mention.event) for mention in mentions}
    for mention in mentions:
        found.update(takewhile(lambda one: store.is_known(connection, one), _split_by(mention.event.id)))
    return found


def _held(connection: Connection, ids: Iterable[str]) -> tuple[str, ...]:
    """Give the ids under which these are known now, held against decide until the transaction ends."""
    asked = tuple(ids)
    while True:
        current = tuple(store.current_id(connection, one) for one in asked)
        attempt = connection.begin_nested()
        hold(connection, {f"incident {one}" for one in current})
        if current == tuple(store.current_id(connection, one) for one in asked):
            attempt.commit()
            return current
        attempt.rollback()  # one was merged while we waited


def _articles(mentions: Iterable[Mention]) -> set[str]:
    return {mention.report.article_id for mention in mentions}
