"""From what is due to what is to be done: leases taken, and what needs no call settled on the way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from msgspec.structs import replace
from sqlalchemy import Connection

from alerts.message import Message
from alerts.outgoing import outbox, suppressions
from alerts.outgoing.attempts import (
    Abilities,
    Ask,
    Call,
    ChannelTimes,
    Circumstances,
    Delivery,
    Send,
    Skip,
    Verdict,
    judge_orphan,
    plan,
)
from alerts.outgoing.held import Recipient
from alerts.outgoing.retry import RetryPolicy
from alerts.sending.catchup import UNTOLD, catch_up, is_late, said_late
from streams.codec import UndecodableRecord, decode
from streams.locks import hold_if_free


@dataclass(frozen=True, kw_only=True)
class Claimed:
    """A delivery under our lease, as it was before, and what is to be done with it."""

    delivery: Delivery
    message: Message
    act: Call | Ask
    token: str


@dataclass(frozen=True, kw_only=True)
class Settled:
    """A delivery that was judged without a call."""

    delivery: Delivery
    verdict: Verdict


@dataclass(frozen=True, kw_only=True)
class Claimant:
    """Who claims: `token` is new for every claim, so that an earlier life of this process is somebody else."""

    token: str
    now: datetime
    lease_seconds: float
    late_after_seconds: float
    jitter: float
    retry: RetryPolicy
    abilities: Mapping[str, Abilities]
    times: Mapping[str, ChannelTimes]

    def circumstances(self, channel: str) -> Circumstances:
        """Give by what a delivery on `channel` is judged."""
        return Circumstances(now=self.now, jitter=self.jitter, times=self.times[channel], retry=self.retry)


def claim(connection: Connection, wanted: Sequence[outbox.Due], by: Claimant) -> tuple[list[Claimed], list[Settled]]:
    """Lease those of `wanted` that are still due; give them and what was settled instead, in the order wanted.

    A call whose lease ran out is judged unknown; an update that need not be told is skipped, and so is whatever is for
    a recipient that does not exist; what is late is gathered; a message that this version cannot read is dead. A target
    at which another dispatcher is claiming this moment is left to it.
    """
    free = [one for one in wanted if hold_if_free(connection, f"target {one.channel} {one.recipient}")]
    still = {one.delivery_id for one in outbox.due(connection, by.now, [one.delivery_id for one in free])}
    loaded = {one.delivery_id: one for one in outbox.load(connection, still)}
    claimed: list[Claimed] = []
    settled: list[Settled] = []
    for delivery in (loaded[one.delivery_id] for one in wanted if one.delivery_id in loaded):
        gathered = _gather(connection, delivery, by)
        settled += gathered
        if any(one.delivery.delivery_id == delivery.delivery_id for one in gathered):
            continue
        found = _take(connection, delivery, by)
        if isinstance(found, Settled):
            outbox.record(connection, delivery, None, found.verdict, by.now)
            settled.append(found)
        elif found is not None:
            claimed.append(found)
    return claimed, settled


def _take(connection: Connection, delivery: Delivery, by: Claimant) -> Claimed | Settled | None:
    earlier, newest_waiting = outbox.line(connection, delivery)
    abilities = by.abilities[delivery.channel]
    if delivery.state == "calling":
        act = plan(delivery, earlier, None, abilities)
        verdict = judge_orphan(delivery, act, abilities, by.circumstances(delivery.channel))
        return Settled(delivery=delivery, verdict=verdict)
    known = suppressions.suppressed(connection, delivery.channel, delivery.recipient)
    act = plan(delivery, earlier, newest_waiting, abilities)
    if known is not None:
        act = Skip(f"suppressed since {known.at:%Y-%m-%d}: {known.reason}")
    if isinstance(act, Skip):
        return Settled(delivery=delivery, verdict=Verdict(state="skipped", reason=act.reason))
    try:
        message = decode(delivery.message.encode(), Message)
    except UndecodableRecord as error:
        return Settled(delivery=delivery, verdict=Verdict(state="dead", reason=f"cannot be read: {error}"))
    until = by.now + timedelta(seconds=by.lease_seconds)
    if not outbox.lease(connection, delivery.delivery_id, by.token, by.now, until):
        return None
    if isinstance(act, Send) and act.is_first:
        message = replace(message, kind="first", changes=(), before="")
    called_at = by.now if delivery.state == "pending" else delivery.called_at or by.now
    if is_late(delivery.created_at, called_at, by.late_after_seconds):
        message = said_late(message, delivery.created_at)
    return Claimed(delivery=delivery, message=message, act=act, token=by.token)


def _gather(connection: Connection, delivery: Delivery, by: Claimant) -> list[Settled]:
    """Put what is late for the recipient of `delivery` into one digest, if that is late itself."""
    if delivery.state != "pending" or not is_late(delivery.created_at, by.now, by.late_after_seconds):
        return []
    before = by.now - timedelta(seconds=by.late_after_seconds)
    waiting = outbox.waiting_late(connection, delivery.channel, delivery.recipient, before)
    try:
        line = [(one, decode(one.message.encode(), Message)) for one in waiting]
    except UndecodableRecord:
        return []  # each by itself, then: the one that cannot be read will say so
    found = catch_up(line, by.now)
    if found is None:
        return []
    settled = [Settled(delivery=one, verdict=Verdict(state="skipped", reason=UNTOLD)) for one in found.dropped]
    if found.digest is not None:
        outbox.enqueue(connection, found.digest, Recipient(delivery.channel, delivery.recipient), by.now)
        named = outbox.delivery_id(found.digest.alert_id, 1, delivery.channel, delivery.recipient)
        verdict = Verdict(state="skipped", reason=f"told late in {found.digest.alert_id}", told_by=named)
        settled += [Settled(delivery=one, verdict=verdict) for one in found.told]
    for one in settled:
        outbox.record(connection, one.delivery, None, one.verdict, by.now)
    return settled
