"""Brings the notes of alerts and deliveries to Kafka, for other consumers. At least once; a note has its own id.

The broker is not needed to tell anybody: while it is away notes wait in the database, and deliveries go on.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from kafka import KafkaProducer
from kafka.errors import KafkaError, MessageSizeTooLargeError
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from alerts.outgoing.notes import Note, Stream, mark_relayed, unrelayed
from alerts.reports import NotesWait, Relayed, Report, unheard
from streams.brokers import servers
from streams.database import snapshot, transaction
from streams.errors import TocsinError
from streams.locks import sole
from streams.outages import outage

log = logging.getLogger(__name__)

BATCH_NOTES = 500
INTERVAL_SECONDS = 0.5
OUTAGE_WAIT_SECONDS = 1.0  # doubles
OUTAGE_WAIT_MAX_SECONDS = 30.0
DELIVERY_TIMEOUT_SECONDS = 5.0  # short, so that stopping is quick: what was not confirmed is simply sent again
REQUEST_TIMEOUT_SECONDS = 3.0
FLUSH_TIMEOUT_SECONDS = DELIVERY_TIMEOUT_SECONDS + 1.0  # after the delivery time-out every future is done
LARGEST_NOTE_BYTES = 2 * 1024 * 1024  # as the topics take


class Producer(Protocol):
    """What the relay needs of kafka-python's producer."""

    def send(self, topic: str, value: bytes, key: bytes) -> Any:
        """Give a future of the broker's confirmation."""
        ...

    def flush(self, timeout: float) -> None:
        """Wait until every future is done."""
        ...

    def close(self, timeout: float) -> None:
        """End the connection."""
        ...


def open_producer(bootstrap: str) -> Producer:
    """Give an idempotent producer, or raise NoBroker or KafkaError."""
    producer: Producer = KafkaProducer(
        bootstrap_servers=servers(bootstrap),
        enable_idempotence=True,
        acks="all",
        allow_auto_create_topics=False,
        max_request_size=LARGEST_NOTE_BYTES,
        max_block_ms=int(DELIVERY_TIMEOUT_SECONDS * 1000),
        delivery_timeout_ms=int(DELIVERY_TIMEOUT_SECONDS * 1000),
        request_timeout_ms=int(REQUEST_TIMEOUT_SECONDS * 1000),
        bootstrap_timeout_ms=int(DELIVERY_TIMEOUT_SECONDS * 1000),
    )
    return producer


class Relay:
    """Runs until `stop`. `topics` maps "alerts" and "deliveries" to topics; `connect` gives a new producer.

    Notes of one alert keep their order: a note is marked only when it and every note before it is confirmed. After a
    failure the producer is closed and a new one made: an idempotent one may refuse everything from then on.
    """

    def __init__(
        self,
        engine: Engine,
        topics: Mapping[Stream, str],
        connect: Callable[[], Producer],
        *,
        clock: Callable[[], datetime],
        on_event: Callable[[Report], None] = unheard,
        interval_seconds: float = INTERVAL_SECONDS,
        outage_wait_seconds: float = OUTAGE_WAIT_SECONDS,
    ) -> None:
        self._engine, self._topics, self._connect = engine, dict(topics), connect
        self._clock, self._on_event = clock, on_event
        self._interval_seconds, self._outage_wait_seconds = interval_seconds, outage_wait_seconds
        self._producer: Producer | None = None
        self._stopping = asyncio.Event()
        self._outages = 0

    async def run(self) -> None:
        """Relay until `stop`. Never raises."""
        while not self._stopping.is_set():
            wait = await self._turn()
            try:
                async with asyncio.timeout(wait):
                    await self._stopping.wait()
            except TimeoutError:
                continue
        await asyncio.to_thread(self._disconnect)

    def stop(self) -> None:
        """Send no further batch. To be called in the loop's thread."""
        self._stopping.set()

    async def _turn(self) -> float:
        """Relay one batch, and give how long to wait before the next."""
        try:
            count = await asyncio.to_thread(self._relay)
        except SQLAlchemyError as error:
            return await self._outage(f"the database: {outage(error) or type(error).__name__}")
        except (KafkaError, TocsinError, OSError) as error:
            return await self._outage(f"{type(error).__name__}: {error}")
        except Exception as error:
            log.exception("a turn of the relay failed, going on")
            return await self._outage(type(error).__name__)
        if self._outages and count:
            log.info("notes are relayed again")
            self._outages = 0
        if count:
            self._hear(Relayed(notes=count))
        return 0.0 if count == BATCH_NOTES else self._interval_seconds

    async def _outage(self, reason: str) -> float:
        await asyncio.to_thread(self._disconnect)
        if not self._outages:
            log.warning("notes wait (deliveries go on): %s", reason)
        self._hear(NotesWait(reason=reason))
        wait = min(self._outage_wait_seconds * 2.0**self._outages, OUTAGE_WAIT_MAX_SECONDS)
        self._outages = min(self._outages + 1, 16)  # enough doublings for any bound
        return wait

    def _relay(self) -> int:
        with sole(self._engine, "relay") as is_ours:  # two at once would mix up the revisions of an alert
            return self._relay_batch() if is_ours else 0

    def _relay_batch(self) -> int:
        with snapshot(self._engine) as connection:
            waiting = unrelayed(connection, BATCH_NOTES)
        if not waiting:
            return 0
        if self._producer is None:
            self._producer = self._connect()
        futures = [self._send(self._producer, note) for note in waiting]
        self._producer.flush(FLUSH_TIMEOUT_SECONDS)
        confirmed = _confirmed(waiting, futures)
        if confirmed:
            with transaction(self._engine) as connection:
                mark_relayed(connection, [note.sequence for note in confirmed], self._clock())
        if len(confirmed) < len(waiting):
            raise futures[len(confirmed)].exception
        return len(confirmed)

    def _send(self, producer: Producer, note: Note) -> Any:
        """Give the future of its confirmation, None for what no broker would ever take."""
        try:
            return producer.send(self._topics[note.stream], note.value, note.key)
        except MessageSizeTooLargeError:
            log.error("note %d of %s is too large for the topic and left out", note.sequence, note.key.decode())  # noqa: TRY400 - the trace adds nothing
            return None

    def _disconnect(self) -> None:
        producer, self._producer = self._producer, None
        if producer is None:
            return
        try:
            producer.flush(FLUSH_TIMEOUT_SECONDS)  # what is in flight ends by its own time-out; then closing is quick
            producer.close(1.0)
        except (KafkaError, OSError) as error:
            log.warning("the producer did not close: %s", type(error).__name__)

    def _hear(self, report: Report) -> None:
        try:
            self._on_event(report)
        except Exception:
            log.exception("whoever hears of the relay failed")


def _confirmed(notes: Sequence[Note], futures: Sequence[Any]) -> list[Note]:
    """Give the notes before the first that failed."""
    confirmed = []
    for note, future in zip(notes, futures, strict=True):
        if future is not None and not future.succeeded():
            break
        confirmed.append(note)
    return confirmed
