"""The relay and a real broker: what was told stands on the topics, once, without recipients."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from alerts.outgoing import outbox
from alerts.outgoing.attempts import Verdict
from alerts.outgoing.notes import unrelayed
from alerts.sending.relay import Relay, open_producer
from streams.codec import decode
from streams.database import open_engine, snapshot, transaction
from streams.records import DeliveryNote
from tests.broker.topic_log import TopicLog
from tests.dispatch.builders import To, a_message

pytestmark = pytest.mark.broker
NOW = datetime(2026, 1, 10, 6, tzinfo=UTC)
NOTES = 20


DUTY = To("email", "duty@example.org")


async def test_deliveries_stand_on_their_topic_once_and_without_recipients(tmp_path: Path, topic_log: TopicLog) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'tocsin.db'}")
    for number in range(NOTES):
        _settle(engine, f"alert-{number}")
    await _relay(engine, topic_log)
    written = topic_log.read(topic_log.topics.deliveries)
    notes = [decode(one.value or b"", DeliveryNote) for one in written]
    assert [f"alert-{number}" for number in range(NOTES)] == [one.alert_id for one in notes]
    assert b"duty@" not in b"".join(one.value or b"" for one in written)


def _settle(engine: Engine, alert: str) -> None:
    with transaction(engine) as connection:
        outbox.enqueue(connection, a_message(alert), DUTY, NOW)
        (delivery,) = outbox.load(connection, [outbox.delivery_id(alert, 1, DUTY.channel, DUTY.recipient)])
        outbox.record(connection, delivery, None, Verdict(state="sent", ref="r"), NOW)


async def _relay(engine: Engine, topic_log: TopicLog) -> None:
    topics = {"alerts": topic_log.topics.alerts, "deliveries": topic_log.topics.deliveries}
    relay = Relay(
        engine,
        topics,  # type: ignore[arg-type] # the keys are literals of Stream
        lambda: open_producer(topic_log.bootstrap),
        clock=lambda: datetime.now(UTC),
    )
    run = asyncio.create_task(relay.run())
    async with asyncio.timeout(60):
        while _waiting(engine):  # noqa: ASYNC110 - the database sets no event
            await asyncio.sleep(0.05)
        relay.stop()
        await run


def _waiting(engine: Engine) -> bool:
    with snapshot(engine) as connection:
        return bool(unrelayed(connection, 1))
