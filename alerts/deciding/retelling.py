"""A small change of an alert, shown silently to whoever was told of it: by the messages that they already have."""

from datetime import datetime

from msgspec.structs import replace
from sqlalchemy import Connection

from alerts.deciding import store
from alerts.lives.life import Alert
from alerts.message import Kind, Standing
from alerts.outgoing import held
from alerts.outgoing.notes import note_alert, noted
from alerts.outgoing.outbox import enqueue, enqueue_held

HELD_BEFORE = "held with what was held before"


def retell(
    connection: Connection, alert: Alert, words: str, at: datetime, *, standing: Standing, kind: Kind = "update"
) -> Alert:
    """Give the alert's next revision, saved, with `words` among the notes of each recipient's newest message.

    Nobody is notified: a channel that can edit does, another stays quiet.
    """
    changed = replace(alert, revision=alert.revision + 1, standing=standing, changed_at=at)
    store.save(connection, changed)
    messages, holds, last = held.newest(connection, alert.id), held.hold_of(connection, alert.id), None
    for to in sorted({*held.got(connection, alert.id), *holds}):
        last = replace(
            messages[to], revision=changed.revision, standing=standing, notes=(*messages[to].notes, words), at=at
        )
        if to in holds:
            enqueue_held(connection, last, to, at, hold_id=holds[to], reason=HELD_BEFORE)
            held.overtake(connection, alert.id, to, changed.revision, at)
        else:
            enqueue(connection, replace(last, kind=kind, changes=(), is_material=False), to, at)
    told = [(line.article_id, line.url) for line in last.quotes] if last is not None else []
    note_alert(connection, noted(changed, changed.standing, changed.title, told), at)
    return changed
