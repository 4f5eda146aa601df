"""The only way an agent consumes: nothing is acked before its outcome is stored, and nothing is ever lost.

Faust 0.15 loses records when an exception leaves an agent's loop, when one cannot be decoded, when acks come out of
order and when an agent is cancelled (tests/settle/test_faust_pins.py holds each fault). So:

- raw bytes come in, decoding happens inside the loop, acks are by hand (`noack`) and in offset order;
- up to `window` records are in work at once; computed ones are sent, and sent ones acked, in the order they came;
- a record is acked after the broker confirmed all that came of it (or the handler committed it, when nothing comes);
- no exception leaves the loop. Where the outcome cannot be stored the process leaves by `os._exit`: no `finally`
  runs, nothing is acked, all of it comes back. Redelivery is normal: ids are hashes, consumers drop what they know.

How a handler fails, and what becomes of the record:

| raised | meaning | what is done |
| --- | --- | --- |
| `Poison`, `UndecodableRecord` | this record can never be handled | dead letter at once |
| `Transient` | database or broker is away | the same record again, until it works or `give_up_seconds` pass: leave |
| anything else | a bug, of ours or met by this record | again, `attempts` times, then a dead letter `unexpected` |

The third row is a choice. To leave at once would keep the record, but the next life meets it first and leaves again:
one record would hold up its partition for ever. As a dead letter it is kept whole and can be replayed when the bug is
mended, and the rest goes on. When several in a row end so, the fault is likely the process's and not the records'
(a full disk): then each waits longer, up to a minute, so that an ill process does not turn its topic into dead letters.

Sends are not idempotent (an outage can poison aiokafka's idempotent producer for good); a failed one is repeated in
place, so after an outage a record may stand twice in the output, and two revisions of one key may have changed places.
"""

import asyncio
import logging
import os
import secrets
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any, Literal, NoReturn

from streams.codec import UndecodableRecord
from streams.dead_letters import headers_for
from streams.metrics import StreamMetrics
from streams.outcomes import Handle, Inbound, Poison, Record, Transient
from streams.tries import Limits, Tries
from streams.waypoints import Waypoint, unwatched

EXIT_UNSTORED = 70  # an outcome could not be stored, or the loop broke: nothing was acked, all comes back
DEAD_LETTER_SUFFIX = ".dlq"
STANDSTILL_SECONDS = 60.0  # an article may be read twice, each time up to its deadline

KAFKA_TOO_LARGE = frozenset({10, 18})  # the protocol's error codes MESSAGE_TOO_LARGE and RECORD_LIST_TOO_LARGE

log = logging.getLogger(__name__)
_chance = secrets.SystemRandom()


Produce = Callable[[Record], Awaitable["asyncio.Future[Any]"]]  # hands over; the future is the broker's confirmation


@dataclass(frozen=True, slots=True)
class _Outcome:
    records: tuple[Record, ...]
    cause: str | None = None  # of the dead letter that it is


@dataclass(slots=True)
class _InWork:
    event: Any
    inbound: Inbound
    outcome: "asyncio.Task[_Outcome]"
    pending: "list[tuple[Record, asyncio.Future[Any]]]" = field(default_factory=list)


class _TooLarge(Exception):
    """The broker, or the producer before it, refuses a record of this size."""


def _leave(code: int) -> None:
    os._exit(code)


class Settle:
    """Runs the loop of one stage's agent. `is_stopping` tells a clean stop from a cancellation that nobody asked for.

    `produce`, `leave`, `jitter` (0 to 1) and `monotonic` are the world; tests pass their own.
    """

    def __init__(
        self,
        stage: str,
        produce: Produce,
        *,
        metrics: StreamMetrics,
        is_stopping: Callable[[], bool],
        limits: Limits | None = None,
        waypoint: Waypoint = unwatched,
        leave: Callable[[int], None] = _leave,
        jitter: Callable[[], float] = _chance.random,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.stage = stage
        self._produce, self._metrics, self._is_stopping = produce, metrics, is_stopping
        self._limits = limits or Limits()
        self._waypoint, self._leave, self._jitter, self._monotonic = waypoint, leave, jitter, monotonic
        self._version = version("tocsin")
        self._in_work = 0
        self._progress_at = monotonic()
        self._unexpected_in_a_row = 0
        metrics.expect(stage)

    async def each(self, stream: Any, handle: Handle, *, window: int = 1) -> None:
        """Settle every record of `stream`, at most `window` in work at once; 1 means strictly one after the other.

        Returns never: it is cancelled when the app stops; else the process leaves with EXIT_UNSTORED.
        `handle` bounds its own time and may be called again for the same record.
        """
        room = asyncio.Semaphore(window)
        computing: asyncio.Queue[_InWork] = asyncio.Queue()
        sent: asyncio.Queue[_InWork] = asyncio.Queue()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._send(computing, sent))
                group.create_task(self._ack(sent, room))
                async for event in stream.noack().events():
                    await room.acquire()
                    inbound = inbound_of(event.message)
                    self._begin()
                    outcome = group.create_task(self._outcome(inbound, handle))
                    computing.put_nowait(_InWork(event, inbound, outcome))
                raise asyncio.CancelledError  # noqa: TRY301 - the stream ended, so that the group's tasks must end
        except asyncio.CancelledError:
            if self._is_stopping():
                raise
            log.critical("settle loop of %s was ended while the worker runs", self.stage)
        except Exception:
            log.critical("settle loop of %s broke", self.stage, exc_info=True)
        self._leave(EXIT_UNSTORED)

    def unsettled_seconds(self) -> float:
        """Give for how long nothing was settled while something is in work; 0 when idle. Any thread may ask."""
        seconds = self._monotonic() - self._progress_at if self._in_work else 0.0
        self._metrics.unsettled_seconds.labels(self.stage).set(seconds)
        return seconds

    def standstill(self) -> str | None:
        """Give for how long nothing was settled, once that is longer than any record takes; else None."""
        seconds = self.unsettled_seconds()
        return f"nothing settled for {seconds:.0f} s: its log says why" if seconds > STANDSTILL_SECONDS else None

    def _begin(self) -> None:
        if not self._in_work:
            self._progress_at = self._monotonic()
        self._in_work += 1

    async def _outcome(self, inbound: Inbound, handle: Handle) -> _Outcome:
        started, tries, failures = self._monotonic(), self._tries("handle"), 0
        while True:
            try:
                records = tuple(await handle(inbound))
            except Poison as poison:
                return self._dead_letter(inbound, poison.cause, poison.message, max(tries.made, poison.attempts))
            except UndecodableRecord as error:
                return self._dead_letter(inbound, "undecodable", str(error), tries.made)
            except Transient as error:
                log.warning("%s: %s waits: %s", self.stage, inbound, error)
            except Exception as error:
                failures += 1
                log.exception("%s: %s failed unexpectedly, attempt %d", self.stage, inbound, tries.made)
                if failures >= self._limits.attempts:
                    return self._dead_letter(inbound, "unexpected", f"{type(error).__name__}: {error}", tries.made)
            else:
                self._metrics.handle_seconds.labels(self.stage).observe(self._monotonic() - started)
                return _Outcome(records)
            if not await tries.again():
                self._give_up(f"{inbound} could not be handled")

    async def _send(self, computing: "asyncio.Queue[_InWork]", sent: "asyncio.Queue[_InWork]") -> None:
        while True:
            work = await computing.get()
            outcome = await work.outcome
            await self._pause_in_a_run(outcome)
            if outcome.records:
                await self._pass("before-send")
                work.pending = [(record, await self._hand_over(record)) for record in outcome.records]
                await self._pass("after-send")
            sent.put_nowait(work)

    async def _ack(self, sent: "asyncio.Queue[_InWork]", room: asyncio.Semaphore) -> None:
        while True:
            work = await sent.get()
            cause = work.outcome.result().cause
            try:
                for record, confirmation in work.pending:
                    await self._confirmed(record, confirmation)
            except _TooLarge as error:
                cause = "too-large"
                await self._put_aside(work.inbound, cause, str(error))
            await self._pass("before-ack")
            work.event.ack()
            self._in_work -= 1
            self._progress_at = self._monotonic()
            room.release()
            self._count(cause)

    async def _confirmed(self, record: Record, confirmation: "asyncio.Future[Any]") -> None:
        """Return when the broker has `record`, sending it again where needed. Raises _TooLarge."""
        tries = self._tries("store")
        while (error := await self._failure_of(confirmation)) is not None:
            if KAFKA_TOO_LARGE & {getattr(error, "errno", None), getattr(error.__cause__, "errno", None)}:
                raise _TooLarge(str(error)) from error
            log.warning("%s: sending to %s failed, attempt %d: %r", self.stage, record.topic, tries.made, error)
            if not await tries.again():
                self._give_up(f"a record for {record.topic} could not be stored")
            confirmation = await self._hand_over(record)

    async def _failure_of(self, confirmation: "asyncio.Future[Any]") -> BaseException | None:
        await asyncio.wait({confirmation}, timeout=self._limits.confirm_seconds)
        if not confirmation.done():
            return TimeoutError(f"no confirmation within {self._limits.confirm_seconds:g} s")
        return ConnectionError("the producer gave up") if confirmation.cancelled() else confirmation.exception()

    async def _put_aside(self, inbound: Inbound, cause: str, message: str) -> None:
        (letter,) = self._dead_letter(inbound, cause, message, 1).records
        try:
            await self._confirmed(letter, await self._hand_over(letter))
        except _TooLarge as error:
            raise RuntimeError(f"{letter.topic} refuses {inbound}: raise its max.message.bytes") from error

    async def _hand_over(self, record: Record) -> "asyncio.Future[Any]":
        try:
            return await self._produce(record)
        except Exception as error:  # noqa: BLE001 - told where the confirmation is awaited
            failed: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
            failed.set_exception(error)
            return failed

    async def _pass(self, point: str) -> None:
        if self._waypoint is not unwatched:  # in a thread: while a test holds it there, commits and sends go on
            await asyncio.to_thread(self._waypoint, f"{self.stage}.{point}")

    def _tries(self, what: Literal["handle", "store"]) -> Tries:
        on_retry = self._metrics.retries.labels(self.stage, what).inc
        return Tries(self._limits, jitter=self._jitter, monotonic=self._monotonic, on_retry=on_retry)

    async def _pause_in_a_run(self, outcome: _Outcome) -> None:
        self._unexpected_in_a_row = self._unexpected_in_a_row + 1 if outcome.cause == "unexpected" else 0
        if self._unexpected_in_a_row > 1:
            await asyncio.sleep(min(2.0 ** (self._unexpected_in_a_row - 2), self._limits.longest_pause_seconds))

    def _dead_letter(self, inbound: Inbound, cause: str, message: str, attempts: int) -> _Outcome:
        log.error("%s: %s becomes a dead letter (%s): %s", self.stage, inbound, cause, message)
        headers = headers_for(
            cause=cause,
            message=message,
            stage=self.stage,
            topic=inbound.topic,
            partition=inbound.partition,
            offset=inbound.offset,
            timestamp_ms=inbound.timestamp_ms,
            attempts=attempts,
            version=self._version,
            original=inbound.headers,
        )
        return _Outcome(
            (Record(inbound.topic + DEAD_LETTER_SUFFIX, inbound.key, inbound.value, tuple(headers)),), cause
        )

    def _count(self, cause: str | None) -> None:
        self._metrics.settled.labels(self.stage, "done" if cause is None else "dead-letter").inc()
        self._metrics.last_settled.labels(self.stage).set_to_current_time()
        if cause is not None:
            self._metrics.dead_letters.labels(self.stage, cause).inc()

    def _give_up(self, what: str) -> NoReturn:
        log.critical("%s: %s within %g s; leaving", self.stage, what, self._limits.give_up_seconds)
        self._leave(EXIT_UNSTORED)
        raise RuntimeError(what)  # where `leave` came back: the loop breaks, nothing is acked


def inbound_of(message: Any) -> Inbound:
    """Give Faust's message as a plain value, its headers as they came (a name may stand there twice)."""
    headers = message.headers or ()
    pairs = headers.items() if isinstance(headers, Mapping) else headers
    return Inbound(
        topic=message.topic,
        partition=message.partition,
        offset=message.offset,
        key=message.key,
        value=message.value,
        headers=tuple((name, value) for name, value in pairs),
        timestamp_ms=None if message.timestamp is None else round(message.timestamp * 1000),
    )
