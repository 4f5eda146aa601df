"""What decides whether a recipient is told of an alert now, read from the database: SQL only, under decide's locks."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select

from alerts.deciding import store
from alerts.deciding.planning import NOT_HELD, Limits
from alerts.message import KINDS
from alerts.outgoing import held, holds
from alerts.outgoing.held import REACHED, Recipient
from alerts.outgoing.holds import Hold
from alerts.outgoing.outbox import outbox

_COUNTED = tuple(kind for kind in KINDS if kind not in (*NOT_HELD, "storm", "review"))


def told_at(connection: Connection, to: Recipient, since: datetime, *, firsts: bool = False) -> Sequence[datetime]:
    """Give when the recipient was told anything since then; only of first messages if `firsts`.

    What takes back is not counted, nor what is edited in silently.
    """
    kinds = ("first",) if firsts else _COUNTED
    rows = connection.execute(
        select(outbox.c.not_before).where(
            outbox.c.channel == to.channel,
            outbox.c.recipient == to.recipient,
            outbox.c.not_before > since,
            outbox.c.state.in_(REACHED),
            outbox.c.kind.in_(kinds),
            outbox.c.is_material,
        )
    )
    return sorted(rows.scalars())


def is_storm(connection: Connection, rule_id: str, limits: Limits, now: datetime) -> bool:
    """Say whether a rule has raised more alerts than it may within the window; those before its last storm are over."""
    if not limits.storm_alerts:
        return False
    since = now - limits.storm_window
    if (ended := holds.newest_end(connection, "storm", rule_id)) is not None:
        since = max(since, ended)
    counted = select(func.count()).select_from(store.alerts)
    of_rule = store.alerts.c.rule == rule_id, store.alerts.c.raised_at > since, store.alerts.c.mode == "live"
    return int(connection.execute(counted.where(*of_rule)).scalar_one()) > limits.storm_alerts


def holds_by_recipient(connection: Connection, alert_id: str) -> dict[Recipient, Hold]:
    """Give the hold under which the alert waits, by recipient."""
    by_id: dict[str, Hold | None] = {}
    found: dict[Recipient, Hold] = {}
    for to, hold_id in held.hold_of(connection, alert_id).items():
        if hold_id not in by_id:
            by_id[hold_id] = holds.load(connection, hold_id)
        if (hold := by_id[hold_id]) is not None:
            found[to] = hold
    return found


def got_any(connection: Connection, alert_ids: Collection[str]) -> set[Recipient]:
    """Give everybody who was told of one of the alerts."""
    return {to for alert_id in alert_ids for to in held.got(connection, alert_id)}
