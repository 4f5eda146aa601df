"""What becomes of the deliveries under a hold when it ends: told each by itself, in one digest a recipient, or not.

To be called by whoever has just ended the hold, in the same transaction (`holds.end` said that it was open).
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from alerts.lives.digests import compose_digest
from alerts.outgoing import held
from alerts.outgoing.held import Held, Recipient
from alerts.outgoing.holds import Hold, HoldKind
from alerts.outgoing.outbox import delivery_id, enqueue
from streams.ids import stable_id

EACH_BY_ITSELF: tuple[HoldKind, ...] = ("review", "snooze")
TITLES: Mapping[HoldKind, str] = {
    "quiet": "{alerts} held during quiet hours",
    "rate": "And {count} more",
    "burst": "And {count} more within a minute",
    "storm": "{alerts} held in a storm of one rule",
}


def tell_held(connection: Connection, hold: Hold, at: datetime) -> int:
    """Let what is under the hold be told, and give how many alerts that are. One alone is told as itself."""
    found = held.under(connection, hold.hold_id)
    by_recipient: dict[Recipient, list[Held]] = {}
    for one in found:
        by_recipient.setdefault(one.to, []).append(one)
    for to, own in sorted(by_recipient.items()):
        if hold.kind in EACH_BY_ITSELF or len(own) == 1:
            held.let_go(connection, [one.delivery_id for one in own], at)
        else:
            _tell_in_one(connection, hold, to, own, at)
    return len({one.message.alert_id for one in found})


def drop_held(connection: Connection, hold: Hold, reason: str, at: datetime) -> int:
    """Tell nobody what is under the hold; the ledger keeps the reason. Gives how many alerts that are."""
    found = held.under(connection, hold.hold_id)
    held.give_up(connection, [one.delivery_id for one in found], reason, at)
    return len({one.message.alert_id for one in found})


def _tell_in_one(connection: Connection, hold: Hold, to: Recipient, own: list[Held], at: datetime) -> None:
    digest_id = stable_id("digest", hold.hold_id, to.channel, to.recipient)
    count = len({one.message.alert_id for one in own})
    title = TITLES[hold.kind].format(count=count, alerts=f"{count} alert{'s' if count > 1 else ''}")
    digest = compose_digest(digest_id, title, [one.message for one in own], at)
    enqueue(connection, digest, to, at)
    told_by = delivery_id(digest_id, digest.revision, to.channel, to.recipient)
    held.give_up(connection, [one.delivery_id for one in own], f"told in {digest_id}", at, told_by)
