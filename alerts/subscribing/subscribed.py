"""The subscriptions in force: those of the applied files without whoever signed off, and those readers confirmed."""

import json
import logging
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from alerts.subscribing import readers
from alerts.subscribing.readers import Reader, SignOff
from alerts.subscribing.subscriptions import Subscription, SubscriptionFaults, loads, loads_all

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class InForce:
    """Who is told at a `version` of the database (alerts.subscribing.readers)."""

    version: int
    subscriptions: tuple[Subscription, ...]


def in_force(connection: Connection) -> InForce:
    """Give who is told now. Raises SubscriptionFaults for a file; a reader's that fits no more is left out, and logged.

    Rules that are named need not be there: who applies checks that, and a decider may know others for a moment.
    A subscription that everybody signed off is not among them.
    """
    gone = readers.signed_off(connection)
    of_files = (_without(one, gone) for one in loads_all(readers.applied(connection)))
    of_readers = (_of_reader(one) for one in readers.all_of(connection, "active"))
    found = (*of_files, *of_readers)
    return InForce(
        version=readers.version(connection), subscriptions=tuple(one for one in found if one is not None and one.to)
    )


def document_of(reader: Reader) -> str:
    """Give a reader's subscription as a file would have it."""
    match = f", match: {reader.match}" if reader.match else ""
    to = json.dumps({reader.channel: reader.recipient}, ensure_ascii=False)
    return f"tocsin: 1\nsubscriptions: [{{id: {reader.subscription_id}, to: [{to}], least: {reader.least}{match}}}]\n"


def _of_reader(reader: Reader) -> Subscription | None:
    try:
        return loads(document_of(reader), name=f"subscription {reader.subscription_id}")[0]
    except SubscriptionFaults as faults:
        log.warning("a reader's subscription fits no more, and is not told", extra={"faults": str(faults)})
        return None


def _without(one: Subscription, gone: frozenset[SignOff]) -> Subscription:
    left = tuple(target for target in one.to if SignOff(one.id, target) not in gone)
    return one if left == one.to else replace(one, to=left)
