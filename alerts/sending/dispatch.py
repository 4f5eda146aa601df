"""Empties the outbox: leases what is due, calls the channels, records what came of it.

At least once: a call begins only after its row says `calling` on the disk, and under a lease that is checked just
before it. A second delivery can happen only while an attempt's outcome is unknown; where the channel can be asked,
it is asked first. Several dispatchers may run on one database.
"""

import asyncio
import logging
import uuid
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from alerts.channels import Channel, Outcome, Sent, TryLater
from alerts.outgoing import outbox, pauses, suppressions
from alerts.outgoing.attempts import Ask, Call, Circumstances, Delivery, Verdict, abilities_of, judge_answer, judge_call
from alerts.outgoing.lease_clock import LeaseClock
from alerts.reports import Attempted, Backlog, Report, recipient_mark, unheard, without_recipient
from alerts.sending.breaker import Breaker, is_away
from alerts.sending.calls import Caller
from alerts.sending.claims import Claimant, Claimed, Settled, claim
from alerts.sending.dispatch_options import DispatchOptions
from alerts.sending.restores import RestoreWatch
from alerts.sending.scribe import Scribe
from alerts.sending.sent_mark import SentMark
from streams.database import snapshot, transaction
from streams.outages import outage
from streams.wake import listening
from streams.waypoints import Waypoint, unwatched

log = logging.getLogger(__name__)

RECORDING_WAIT_SECONDS = 0.2  # between tries to write an outcome down; doubles
RECORDING_WAIT_MAX_SECONDS = 5.0
RECORDINGS_WHEN_STOPPING = 3
BACKLOG_INTERVAL_SECONDS = 2.0
TROUBLE_WAIT_SECONDS = 1.0  # before the database is tried again


Target = tuple[str, str]  # (channel, recipient)
Clock = Callable[[], datetime]


class Dispatcher:
    """Runs until `stop`. `clock` gives aware UTC, `jitter` a number in [0, 1); `on_event` hears what happens.

    Alerts keep their order by revision for each recipient; a delivery that waits lets other alerts pass. A channel
    that is not among `channels` is left alone: its deliveries wait, and are counted in the backlog.
    """

    def __init__(
        self,
        engine: Engine,
        channels: Mapping[str, Channel],
        options: DispatchOptions,
        *,
        clock: Clock,
        jitter: Callable[[], float],
        waypoint: Waypoint = unwatched,
        on_event: Callable[[Report], None] = unheard,
        sent_mark: SentMark | None = None,
    ) -> None:
        self._engine, self._channels, self._options = engine, dict(channels), options
        self._time = LeaseClock(clock)
        self._clock, self._jitter, self._waypoint, self._on_event = self._time.now, jitter, waypoint, on_event
        self._scribe = Scribe(engine)
        self._caller = Caller(self._channels, options, waypoint)
        self._times = {name: options.of(name) for name in self._channels}
        self._abilities = {
            name: abilities_of(channel, self._times[name].on_uncertain) for name, channel in self._channels.items()
        }
        self._breakers = dict.fromkeys(self._channels, Breaker())
        self._restores = RestoreWatch(engine, sent_mark)
        self._paused: str | None = None
        self._resting_until: dict[Target, datetime] = {}
        self._under_way: Counter[str] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._woken = asyncio.Event()
        self._backlog_at: datetime | None = None

    async def run(self) -> None:
        """Empty the outbox until `stop`; then let calls under way end and their outcomes be recorded. Never raises."""
        loop = asyncio.get_running_loop()
        with listening(self._engine, lambda: loop.call_soon_threadsafe(self._woken.set)):
            while not self._stopping:
                self._woken.clear()
                if not await self._turn():
                    await self._sleep(TROUBLE_WAIT_SECONDS)
                await self._sleep(self._options.poll_interval_seconds)
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def stop(self) -> None:
        """Begin no further call. To be called in the loop's thread."""
        self._stopping = True
        self._woken.set()

    async def _turn(self) -> bool:
        """Begin what can be begun now; False when the database would not have it."""
        try:
            claimed, settled = await asyncio.to_thread(self._claim)
            for one in claimed:
                self._begin(one)
            for other in settled:
                self._tell(other.delivery, other.verdict.state, other.verdict.reason)
            await self._report_backlog()
        except SQLAlchemyError as error:
            log.warning("the outbox cannot be read, trying again: %s", outage(error) or type(error).__name__)
            self._restores.doubt()
            return False
        except Exception:
            log.exception("a turn of the dispatcher failed, going on")
            return False
        return True

    def _claim(self) -> tuple[list[Claimed], list[Settled]]:
        self._restores.look(self._clock())
        with snapshot(self._engine) as connection:
            now = self._time.read(connection)
            standing = pauses.standing(connection)
            due = () if standing is not None else outbox.due(connection, now)
        self._paused = standing.reason if standing is not None else None
        room = {name: self._room(name, now) for name in self._channels}
        wanted = []
        for one in due:
            if room.get(one.channel, 0) > 0 and self._resting_until.get((one.channel, one.recipient), now) <= now:
                room[one.channel] -= 1
                wanted.append(one)
        if not wanted:
            return [], []
        with transaction(self._engine) as connection:
            return claim(connection, wanted, self._claimant(now))

    def _room(self, channel: str, now: datetime) -> int:
        """Give how many further calls to a channel may begin."""
        under_way = self._under_way[channel]
        return self._breakers[channel].room(now, self._options.of(channel).concurrency - under_way, under_way)

    def _claimant(self, now: datetime) -> Claimant:
        return Claimant(
            token=uuid.uuid4().hex,
            now=now,
            lease_seconds=self._options.lease_seconds,
            late_after_seconds=self._options.late_after_seconds,
            jitter=self._jitter(),
            retry=self._options.retry,
            abilities=self._abilities,
            times=self._times,
        )

    def _begin(self, claimed: Claimed) -> None:
        channel = claimed.delivery.channel
        self._under_way[channel] += 1
        task = asyncio.get_running_loop().create_task(self._guarded(claimed))
        self._tasks.add(task)

        def ended(done: asyncio.Task[None]) -> None:
            self._tasks.discard(done)
            self._under_way[channel] -= 1
            self._woken.set()

        task.add_done_callback(ended)

    async def _guarded(self, claimed: Claimed) -> None:
        try:
            if self._stopping:
                await self._scribe.write(partial(self._give_back, claimed))
            elif isinstance(claimed.act, Ask):
                await self._ask(claimed, claimed.act)
            else:
                await self._call(claimed, claimed.act)
        except Exception:  # the lease runs out by itself, and the row then says what is known
            log.exception("delivery %s broke off", claimed.delivery.delivery_id)

    async def _call(self, claimed: Claimed, act: Call) -> None:
        before = claimed.delivery
        self._waypoint("deliver.before-check")
        begun_at = await self._scribe.write(partial(self._begin_call, claimed))
        if begun_at is None:
            self._tell(before, "lease_lost", None)
            return
        self._waypoint("deliver.before-call")
        if not self._is_lease_good(self._until(begun_at), before.channel):
            await self._scribe.write(partial(self._give_back, claimed))
            self._tell(before, "lease_lost", "paused before the call")
            return
        self._waypoint("deliver.at-call")
        outcome = await self._caller.call(claimed, act)
        if isinstance(outcome, Sent):
            self._waypoint("deliver.after-acceptance")
        begun = replace(before, state="calling", attempts=before.attempts + 1, called_at=begun_at)
        self._rest(begun, outcome)
        verdict = judge_call(begun, act, outcome, self._abilities[before.channel], self._circumstances(before.channel))
        await self._record(begun, claimed.token, verdict)

    async def _ask(self, claimed: Claimed, act: Ask) -> None:
        delivery = claimed.delivery
        if not await self._scribe.write(partial(self._renew, claimed)):
            self._tell(delivery, "lease_lost", None)
            return
        self._waypoint("deliver.before-ask")
        answer = await self._caller.ask(claimed, act)
        self._waypoint("deliver.after-answer")
        self._rest(delivery, answer)
        verdict = judge_answer(delivery, answer, self._circumstances(delivery.channel))
        self._tell(delivery, "asked", verdict.reason)
        await self._record(delivery, claimed.token, verdict)

    async def _record(self, delivery: Delivery, token: str, verdict: Verdict) -> None:
        """Write the verdict down, however long it takes: what was accepted must not be forgotten."""
        wait, tries = RECORDING_WAIT_SECONDS, 0
        while True:
            try:
                is_ours = await self._scribe.write(partial(self._write_down, delivery, token, verdict))
            except SQLAlchemyError as error:
                tries += 1
                said = outage(error) or type(error).__name__
                log.warning("outcome of %s cannot be written yet: %s", delivery.delivery_id, said)
                if self._stopping and tries >= RECORDINGS_WHEN_STOPPING:
                    raise
                await asyncio.sleep(wait)
                wait = min(wait * 2, RECORDING_WAIT_MAX_SECONDS)
            else:
                break
        if is_ours and verdict.state == "sent":
            self._restores.sent(delivery.delivery_id, self._clock())
        if not is_ours and verdict.state == "sent":
            log.warning("delivery %s was accepted under a lost lease, and may be told twice", delivery.delivery_id)
        self._tell(delivery, verdict.state if is_ours else "lease_lost", verdict.reason, verdict.receipt)

    def _write_down(self, delivery: Delivery, token: str, verdict: Verdict, connection: Connection) -> bool:
        now = self._time.read(connection)
        is_ours = outbox.record(connection, delivery, token, verdict, now)
        if verdict.is_recipient:
            suppressions.suppress(connection, delivery.channel, delivery.recipient, verdict.reason or "", now)
        self._waypoint("deliver.before-record")
        return is_ours

    def _begin_call(self, claimed: Claimed, connection: Connection) -> datetime | None:
        """Give when the call begins, by the clock that leases run by; None when it must not."""
        now = self._time.read(connection)
        held = claimed.delivery.delivery_id
        return now if outbox.begin_call(connection, held, claimed.token, now, self._until(now)) else None

    def _renew(self, claimed: Claimed, connection: Connection) -> bool:
        now = self._time.read(connection)
        return outbox.renew(connection, claimed.delivery.delivery_id, claimed.token, now, self._until(now))

    def _until(self, now: datetime) -> datetime:
        return now + timedelta(seconds=self._options.lease_seconds)

    def _give_back(self, claimed: Claimed, connection: Connection) -> None:
        outbox.give_back(connection, claimed.delivery, claimed.token)

    def _is_lease_good(self, until: datetime, channel: str) -> bool:
        """Say whether a call begun now would end within the lease: no database, so nothing can pause between."""
        return self._clock() + timedelta(seconds=self._options.of(channel).timeout_seconds) <= until

    def _rest(self, delivery: Delivery, outcome: Outcome | None) -> None:
        """Leave the target alone for as long as the channel's spacing or the provider says, all if it is away."""
        now, name = self._clock(), delivery.channel
        self._breakers[name] = self._breakers[name].heard(
            is_away=is_away(outcome), now=now, jitter=self._jitter(), policy=self._options.breaker
        )
        seconds = self._options.of(name).spacing_seconds
        if isinstance(outcome, TryLater) and outcome.after_seconds is not None:
            seconds = max(seconds, self._options.retry.wait_seconds(1, 0.0, outcome.after_seconds))
        self._resting_until[delivery.channel, delivery.recipient] = now + timedelta(seconds=seconds)

    def _circumstances(self, channel: str) -> Circumstances:
        return Circumstances(
            now=self._clock(), jitter=self._jitter(), times=self._options.of(channel), retry=self._options.retry
        )

    async def _report_backlog(self) -> None:
        now = self._clock()
        if self._backlog_at is not None and now < self._backlog_at + timedelta(seconds=BACKLOG_INTERVAL_SECONDS):
            return
        self._backlog_at = now
        waiting, oldest_seconds = await asyncio.to_thread(self._backlog, now)
        self._resting_until = {target: until for target, until in self._resting_until.items() if until > now}
        away = frozenset(name for name, one in self._breakers.items() if one.open_until is not None)
        self._hear(Backlog(waiting=waiting, oldest_seconds=oldest_seconds, away=away, paused=self._paused))

    def _backlog(self, now: datetime) -> tuple[Mapping[str, int], float]:
        with snapshot(self._engine) as connection:
            return outbox.backlog(connection, now)

    def _tell(self, delivery: Delivery, outcome: str, reason: str | None, receipt: str | None = None) -> None:
        self._hear(
            Attempted(
                delivery_id=delivery.delivery_id,
                alert_id=delivery.alert_id,
                revision=delivery.revision,
                channel=delivery.channel,
                outcome=outcome,
                attempts=delivery.attempts,
                seconds_since_created=max((self._clock() - delivery.created_at).total_seconds(), 0.0),
                reason=without_recipient(reason, delivery.channel, delivery.recipient),
                recipient=recipient_mark(delivery.channel, delivery.recipient),
                receipt=receipt,
            )
        )

    def _hear(self, report: Report) -> None:
        try:
            self._on_event(report)
        except Exception:
            log.exception("whoever hears of deliveries failed")

    async def _sleep(self, seconds: float) -> None:
        """Wait, or until woken."""
        try:
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        except TimeoutError:
            pass
