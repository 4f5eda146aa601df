"""A decider and a timetable on one database, a clock moved by hand, and what came of it in the outbox."""

from datetime import timedelta
from typing import Any

from sqlalchemy import Engine

from alerts.deciding.planning import Limits
from alerts.message import Message
from alerts.outgoing.held import Recipient
from alerts.sending.timetable import Timetable
from alerts.subscribing.subscriptions import loads as loads_subscriptions
from rules.load import loads
from streams.codec import decode
from streams.records import Reading
from tests.alerts.deciding import a_decider, decide_all, rows
from tests.alerts.towns import town
from tests.incidents.told import NOON, persons, told

RULES = """
tocsin: 1
rules:
  - {id: big, title: Big, severity: high, owner: desk, match: {type: [offensive, siege], force|gt: 5000}}
"""
STRONGER = """
  - {id: huge, title: Huge, severity: high, match: {type: [offensive, siege], force|gt: 50000}}
"""
WEAKER = RULES.replace("force|gt: 5000}}", "force|gt: 5000}, inhibited_by: [{rule: huge, equal: [incident]}]}")
DESK, DUTY = Recipient("slack", "#desk"), Recipient("email", "duty@example.org")


def subscribed(terms: str = "", more: str = "") -> Any:
    """The desk with these terms, and others."""
    written = f'tocsin: 1\nsubscriptions:\n  - {{id: desk, to: [{{slack: "#desk"}}]{terms}}}\n{more}'
    return loads_subscriptions(written)


DUTY_TOO = "  - {id: duty, to: [{email: duty@example.org}]}\n"


class World:
    """A decider whose clock is moved by hand, and what it told."""

    def __init__(self, engine: Engine, rules: str = RULES, subscriptions: Any = None, **fields: Any) -> None:
        self.engine, self.now, self._offset = engine, NOON, 0
        self.subscriptions = subscribed() if subscriptions is None else subscriptions
        self._fields = {"rules": loads(rules), "limits": Limits(), "test_target": None, **fields}

    def decide(self, *readings: Reading) -> None:
        decider = a_decider(self.engine, subscriptions=self.subscriptions, clock=lambda: self.now, **self._fields)
        decide_all(decider, readings, first_offset=self._offset)
        self._offset += len(readings)

    def later(self, **time: float) -> int:
        """Let time pass, and do what fell due."""
        self.now += timedelta(**time)
        return self.timetable().do_what_is_due()

    def timetable(self, **fields: Any) -> Timetable:
        return Timetable(self.engine, local=lambda: self.now, **fields)

    def messages(self, to: Recipient = DESK, state: str = "pending") -> list[Message]:
        found = rows(self.engine, "outbox", "created_at, revision, channel, recipient, state, message, kind")
        kept = [row for row in found if (row[2], row[3]) == (to.channel, to.recipient) and row[4] == state]
        return [decode(row[5].encode(), Message) for row in sorted(kept, key=lambda row: (row[0], row[6] == "storm"))]

    def kinds(self, to: Recipient = DESK, state: str = "pending") -> list[str]:
        return [message.kind for message in self.messages(to, state)]

    def reasons(self, state: str = "skipped") -> list[str]:
        return [str(row[0]) for row in rows(self.engine, "outbox", "reason, state") if row[1] == state]

    def alert(self, rule: str = "big") -> str:
        return next(str(row[0]) for row in rows(self.engine, "alerts", "id, rule") if row[1] == rule)


def of_town(number: int, **fields: Any) -> Reading:
    """An offensive at a town of its own."""
    return told(f"a-{number}", place=town(number), attacker=(), force=persons(6000), **fields)
