"""Alerts as people look for them: the newest, one by the beginning of its id, and what is held. Reads only."""

from dataclasses import dataclass

from sqlalchemy import Column, Connection, select

from alerts.audit import Entry, entries
from alerts.deciding import marks, store
from alerts.deciding.marks import Mark
from alerts.lives.life import Alert
from alerts.message import Message, Standing
from alerts.outgoing import held
from alerts.outgoing.holds import Hold, holds
from alerts.outgoing.ledger import LedgerLine, ledger
from alerts.subscribing.silences import Silence, all_of
from streams.errors import TocsinError
from streams.incidents.keeping.store import incidents

OPEN: tuple[Standing, ...] = ("raised", "acknowledged")
NEWEST = 50
MOST_ALIKE = 5  # ids that an ambiguous beginning is answered with


class NoSuchId(TocsinError):
    """Nothing, or more than one thing, has an id that begins so."""

    exit_code = 1


@dataclass(frozen=True, kw_only=True)
class Looked:
    """One alert with all that is known of it; `message` is the newest that anybody was to be told, None for none."""

    alert: Alert
    message: Message | None
    marks: tuple[Mark, ...]
    deliveries: tuple[LedgerLine, ...]
    entries: tuple[Entry, ...]


def alerts_by(
    connection: Connection, *, standings: tuple[Standing, ...] = (), rule: str | None = None, limit: int = NEWEST
) -> tuple[Alert, ...]:
    """Give the alerts that changed last, newest first; only those that stand so, or of one rule, if said."""
    query = select(store.alerts.c.id).order_by(store.alerts.c.changed_at.desc(), store.alerts.c.id).limit(limit)
    if standings:
        query = query.where(store.alerts.c.standing.in_(standings))
    if rule is not None:
        query = query.where(store.alerts.c.rule == rule)
    found = (store.load(connection, one) for one in connection.execute(query).scalars())
    return tuple(dict.fromkeys(one for one in found if one is not None))


def look(connection: Connection, alert_id: str) -> Looked:
    """Give everything on the alert whose id begins so. Raises NoSuchId."""
    alert = store.load(connection, alert_named(connection, alert_id))
    if alert is None:  # it was there a moment ago, in this very snapshot
        raise NoSuchId(f"there is no alert {alert_id}")
    messages = held.newest(connection, alert.id).values()
    return Looked(
        alert=alert,
        message=max(messages, key=lambda one: one.revision, default=None),
        marks=marks.of(connection, alert.id),
        deliveries=ledger(connection, alert_id=alert.id),
        entries=entries(connection, subject=alert.id),
    )


def alert_named(connection: Connection, beginning: str) -> str:
    """Give the id of the one alert whose id is or begins so; `alert-` may be left out. Raises NoSuchId."""
    return _one(connection, store.alerts.c.id, "alert", beginning, "`tocsin alerts list` has them")


def incident_named(connection: Connection, beginning: str) -> str:
    """Give the id of the one incident whose id is or begins so, merged or not. Raises NoSuchId."""
    return _one(connection, incidents.c.id, "incident", beginning, "`tocsin incidents list` has the newest")


def hold_named(connection: Connection, beginning: str) -> str:
    """Give the id of the one hold whose id is or begins so. Raises NoSuchId."""
    return _one(connection, holds.c.hold_id, "hold", beginning, "`tocsin alerts held` has those that stand")


def silence_named(connection: Connection, beginning: str) -> Silence:
    """Give the one silence whose id is or begins so. Raises NoSuchId."""
    known = {one.silence_id: one for one in all_of(connection, limit=10_000)}
    alike = [one for one in known if one.startswith(_full("silence", beginning))]
    return known[_only("silence", beginning, alike, "`tocsin silences list --all` has them")]


def open_holds(connection: Connection) -> tuple[tuple[Hold, int], ...]:
    """Give each open hold and how many alerts wait under it, the first to end first."""
    query = select(holds).where(holds.c.state == "open").order_by(holds.c.due_at, holds.c.hold_id)
    found = [Hold(**row) for row in connection.execute(query).mappings()]
    return tuple((one, len({below.message.alert_id for below in held.under(connection, one.hold_id)})) for one in found)


def _one(connection: Connection, column: Column[str], kind: str, beginning: str, remedy: str) -> str:
    wanted = _full(kind, beginning)
    query = select(column).where(column.startswith(wanted, autoescape=True)).order_by(column)
    alike = [str(one) for one in connection.execute(query.limit(MOST_ALIKE + 1)).scalars()]
    return _only(kind, beginning, alike, remedy)


def _only(kind: str, beginning: str, alike: list[str], remedy: str) -> str:
    exact = [one for one in alike if one in (beginning, _full(kind, beginning))]
    if len(exact or alike) == 1:
        return (exact or alike)[0]
    if not alike:
        raise NoSuchId(f"there is no {kind} {beginning}", remedy=remedy)
    raise NoSuchId(f"several begin with {beginning}", remedy=f"Write more of it: {', '.join(alike[:MOST_ALIKE])}")


def _full(kind: str, beginning: str) -> str:
    return beginning if beginning.startswith(f"{kind}-") else f"{kind}-{beginning}"
