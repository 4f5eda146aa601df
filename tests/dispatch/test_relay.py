"""Notes reach the broker in order, and wait while it is away. The producer is a stand-in (a real one: tests/broker)."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from kafka.errors import KafkaTimeoutError, MessageSizeTooLargeError
from sqlalchemy import Engine

from alerts.outgoing.notes import note_alert, note_delivery, unrelayed
from alerts.sending.relay import Relay
from streams.brokers import NoBroker
from streams.codec import decode
from streams.database import snapshot, transaction
from streams.records import AlertNote, DeliveryNote

NOW = datetime(2026, 1, 10, 6, tzinfo=UTC)
DEADLINE_SECONDS = 60.0


@dataclass
class Future:
    exception: Exception | None = None

    def succeeded(self) -> bool:
        return self.exception is None


@dataclass
class Broker:
    """What was confirmed; `failing` are the sends (counted from 0) that fail, `away` the connections that do."""

    taken: list[tuple[str, bytes, bytes]] = field(default_factory=list)
    failing: set[int] = field(default_factory=set)
    too_large: set[int] = field(default_factory=set)
    away: int = 0
    sends: int = 0
    producers: int = 0
    closed: int = 0

    def connect(self) -> "Broker":
        if self.away:
            self.away -= 1
            raise NoBroker("no broker listens")
        self.producers += 1
        return self

    def send(self, topic: str, value: bytes, key: bytes) -> Future:
        number, self.sends = self.sends, self.sends + 1
        if number in self.too_large:
            raise MessageSizeTooLargeError("too large")
        if number in self.failing:
            return Future(KafkaTimeoutError("expired"))
        self.taken.append((topic, key, value))
        return Future()

    def flush(self, timeout: float) -> None:
        assert timeout > 0

    def close(self, timeout: float) -> None:
        assert timeout > 0
        self.closed += 1

    def revisions(self) -> list[int]:
        return [decode(value, AlertNote).revision for topic, _key, value in self.taken if topic == "t.alerts"]


def note(engine: Engine, *revisions: int) -> None:
    with transaction(engine) as connection:
        for revision in revisions:
            made = AlertNote(
                alert_id="alert-1",
                revision=revision,
                rule="r",
                incident="i",
                severity="high",
                certainty="sure",
                status="raised",
                title="Siege",
                articles=("a",),
                at=NOW,
            )
            note_alert(connection, made, NOW)


def waiting(engine: Engine) -> int:
    with snapshot(engine) as connection:
        return len(unrelayed(connection, 100))


async def relayed(engine: Engine, broker: Broker, until: Callable[[], bool] | None = None) -> None:
    topics = {"alerts": "t.alerts", "deliveries": "t.deliveries"}
    relay = Relay(
        engine,
        topics,  # type: ignore[arg-type] # the keys are literals of Stream
        broker.connect,
        clock=lambda: NOW,
        interval_seconds=0.01,
        outage_wait_seconds=0.01,
    )
    run = asyncio.create_task(relay.run())
    async with asyncio.timeout(DEADLINE_SECONDS):
        while not (until() if until else waiting(engine) == 0):  # noqa: ASYNC110 - the database sets no event
            await asyncio.sleep(0.01)
        relay.stop()
        await run


async def test_notes_go_to_their_topics_keyed_by_alert(engine: Engine) -> None:
    broker = Broker()
    note(engine, 1)
    with transaction(engine) as connection:
        delivery = DeliveryNote(
            alert_id="alert-1", revision=1, delivery_id="d", channel="slack", outcome="sent", attempts=1, at=NOW
        )
        note_delivery(connection, delivery, NOW)
    await relayed(engine, broker)
    assert [("t.alerts", b"alert-1"), ("t.deliveries", b"alert-1")] == [(topic, key) for topic, key, _ in broker.taken]


async def test_the_same_revision_is_noted_and_relayed_once(engine: Engine) -> None:
    broker = Broker()
    note(engine, 1, 1)
    note(engine, 1)
    await relayed(engine, broker)
    assert [1] == broker.revisions()


async def test_notes_wait_while_the_broker_is_away(engine: Engine) -> None:
    broker = Broker(away=3)
    note(engine, 1, 2)
    await relayed(engine, broker)
    assert [1, 2] == broker.revisions()


async def test_after_a_failure_everything_from_it_on_is_sent_again_in_order(engine: Engine) -> None:
    broker = Broker(failing={1})
    note(engine, 1, 2, 3)
    await relayed(engine, broker)
    assert [1, 3, 2, 3] == broker.revisions()


async def test_after_a_failure_a_new_producer_is_made_and_the_old_one_closed(engine: Engine) -> None:
    broker = Broker(failing={0})
    note(engine, 1)
    await relayed(engine, broker)
    assert (2, 2) == (broker.producers, broker.closed)


async def test_a_note_that_no_broker_takes_does_not_hold_up_the_rest(engine: Engine) -> None:
    broker = Broker(too_large={0})
    note(engine, 1, 2)
    await relayed(engine, broker)
    assert [2] == broker.revisions()
