"""Decides by the subscriptions as they stand: a confirmation or a sign-off counts from the next reading on."""

import logging
from dataclasses import replace

from alerts.deciding.decide import Decided, Decider
from alerts.subscribing import readers
from alerts.subscribing.subscribed import InForce, in_force
from alerts.subscribing.subscriptions import SubscriptionFaults
from streams.database import snapshot
from streams.outcomes import Inbound
from streams.records import Reading

log = logging.getLogger(__name__)


class Following:
    """A decider whose subscriptions follow the database. Called as a Decider is.

    The database is asked before each reading (a count; about 0.1 ms on SQLite), outside the transaction that decides.
    """

    def __init__(self, decider: Decider) -> None:
        self._decider = decider
        self._version = -1

    @property
    def decider(self) -> Decider:
        """The decider as it stands, for whoever must decide by the same subscriptions."""
        self._follow()
        return self._decider

    def __call__(self, inbound: Inbound, reading: Reading) -> Decided:
        """Decide `reading` by the subscriptions that are in force now."""
        return self.decider(inbound, reading)

    def _follow(self) -> None:
        with snapshot(self._decider.engine) as connection:
            if readers.version(connection) == self._version:
                return
            try:
                found = in_force(connection)
            except SubscriptionFaults:  # of a version that knows more: those of before hold
                log.exception("the subscriptions in force cannot be read, those of before hold")
                found = InForce(version=readers.version(connection), subscriptions=tuple(self._decider.subscriptions))
        self._take(found)

    def _take(self, found: InForce) -> None:
        self._decider = replace(self._decider, subscriptions=found.subscriptions)
        self._version = found.version
        log.info("subscriptions in force", extra={"subscriptions": len(found.subscriptions), "version": found.version})
