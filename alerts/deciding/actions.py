"""What people do to alerts: acknowledge, snooze, mark as wrong, silence, and answer what is asked of them.

Each is called within a transaction that the caller opens (`streams.database.transaction`), writes an audit entry, and
is idempotent: pressing a button twice is pressing it once. `by` names the person as the audit log is to show them;
`at` is aware and UTC. Whether `by` may do it is for the caller to check.
"""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from alerts import audit
from alerts.deciding import marks, store
from alerts.deciding.marks import Mark
from alerts.deciding.retelling import retell
from alerts.lives.life import Alert
from alerts.outgoing import holds
from alerts.outgoing.holds import a_hold
from alerts.outgoing.outbox import Addressed
from alerts.outgoing.underneath import drop_held, tell_held
from alerts.subscribing import silences
from alerts.subscribing.silences import Silence, a_silence
from streams.errors import TocsinError
from streams.locks import hold


class UnknownAlert(TocsinError):
    """There is no alert of this id, or it went on as another after a merge."""


class UnknownHold(TocsinError):
    """There is no open hold of this id: it ended, or never was."""


def acknowledge(connection: Connection, alert_id: str, by: str, at: datetime) -> Alert:
    """Say that `by` has the alert in hand, and give it. Whoever was told sees it where a channel can edit; silently.

    What happens next is told as ever. Raises UnknownAlert.
    """
    return _marked(connection, Mark(alert_id=alert_id, kind="acknowledged", by=by, at=at), f"Acknowledged by {by}")


def mark_wrong(connection: Connection, alert_id: str, by: str, at: datetime, reason: str = "") -> Alert:
    """Say that `by` holds the alert to be wrong, and give it. Silent as `acknowledge`; it takes nothing back.

    Only the owner of a report or two independent sources retract. Raises UnknownAlert.
    """
    mark = Mark(alert_id=alert_id, kind="wrong", by=by, at=at, reason=reason)
    return _marked(connection, mark, f"Marked as wrong by {by}")


def snooze(
    connection: Connection,
    alert_id: str,
    by: str,
    until: datetime,
    at: datetime,
    *,
    where: Addressed | None = None,
) -> Alert:
    """Hold updates of the alert until then, for the recipient `where` (None: for everybody), and give the alert.

    At `until` its newest state is told. Escalations, corrections and retractions are told at once all the same.
    Raises UnknownAlert.
    """
    alert = _held_alert(connection, alert_id)
    snoozed = a_hold("snooze", alert.id, opened_at=at, due_at=until, to=where)
    hold(connection, {holds.lock_of(snoozed)})
    if holds.open_hold(connection, snoozed):
        audit.note(connection, "snooze", alert.id, by=by, at=at, until=until.isoformat(), channel=snoozed.channel)
    return alert


def silence(
    connection: Connection,
    match: str,
    *,
    by: str,
    reason: str,
    until: datetime,
    at: datetime,
    since: datetime | None = None,
) -> Silence:
    """Silence the alerts that `match` fits (YAML lines over alerts: `{rule: big, country: SY}`), and give the silence.

    Raises BadSilence and SubscriptionFaults.
    """
    made = a_silence(match, author=by, reason=reason, starts_at=since or at, ends_at=until)
    if silences.keep(connection, made):
        audit.note(
            connection, "silence", made.silence_id, by=by, at=at, match=match, reason=reason, until=until.isoformat()
        )
    return made


def end_silence(connection: Connection, silence_id: str, by: str, at: datetime) -> bool:
    """End a silence before its time, and say whether it was in force. What it muted stays untold."""
    was_in_force = silences.end(connection, silence_id, by, at)
    if was_in_force:
        audit.note(connection, "end silence", silence_id, by=by, at=at)
    return was_in_force


def release(connection: Connection, hold_id: str, by: str, at: datetime) -> int:
    """Tell what is held (a storm: as one digest a recipient; else each alert), and give how many alerts that were.

    Raises UnknownHold when it has ended already.
    """
    held = _ending(connection, hold_id, "told", by, at)
    count = tell_held(connection, held, at)
    audit.note(connection, "release", hold_id, by=by, at=at, kind=held.kind, of=held.subject, alerts=count)
    return count


def drop(connection: Connection, hold_id: str, by: str, at: datetime, reason: str = "") -> int:
    """Tell nobody what is held, and give how many alerts that were; the ledger says by whom. Raises UnknownHold."""
    held = _ending(connection, hold_id, "dropped", by, at)
    count = drop_held(connection, held, f"dropped by {by}{f': {reason}' if reason else ''}", at)
    audit.note(connection, "drop", hold_id, by=by, at=at, kind=held.kind, of=held.subject, alerts=count)
    return count


def _ending(connection: Connection, hold_id: str, state: holds.HoldState, by: str, at: datetime) -> holds.Hold:
    found = holds.load(connection, hold_id)
    if found is not None:
        hold(connection, {holds.lock_of(found)})
    if found is None or not holds.end(connection, hold_id, state, at, by):
        raise UnknownHold(f"nothing is held under {hold_id}", remedy="It was told or dropped already")
    return found


def _marked(connection: Connection, mark: Mark, words: str) -> Alert:
    alert, kind, by, at, reason = _held_alert(connection, mark.alert_id), mark.kind, mark.by, mark.at, mark.reason
    if not marks.keep(connection, replace(mark, alert_id=alert.id)):
        return alert
    audit.note(
        connection, "acknowledge" if kind == "acknowledged" else "mark wrong", alert.id, by=by, at=at, reason=reason
    )
    is_first = kind == "acknowledged" and alert.standing == "raised"
    return retell(connection, alert, words, at, standing="acknowledged" if is_first else alert.standing)


def _held_alert(connection: Connection, alert_id: str) -> Alert:
    """Give the alert, held against decide until the transaction ends."""
    found, home = store.load(connection, alert_id), None
    while found is not None and found.incident_id != home:  # it may have been merged while we waited
        home = found.incident_id
        hold(connection, {f"incident {home}"})
        found = store.load(connection, alert_id)
    if found is None or found.standing == "merged":
        raise UnknownAlert(f"there is no alert {alert_id}", remedy="Check the id: `tocsin alerts` lists them")
    return found
