"""One consumer that copies a topic to another, in a process of its own: `python -m benchmarks.loop_child JSON`.

`kind` is `settle` (ours; `settle-wide` with a wider window), `faust` (a plain agent that does not wait for the broker's
word), `faust-confirmed` (one that waits for it at each event) or `aiokafka` (no Faust: confirmed in order, a window in
flight, a commit each hundred).
"""

import asyncio
import json
import logging
import sys
from collections import deque
from collections.abc import Sequence
from typing import Any

import faust
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer  # type: ignore[import-untyped] # it ships no types
from aiokafka.structs import OffsetAndMetadata  # type: ignore[import-untyped] # as above
from prometheus_client import CollectorRegistry

from streams.agents import raw_topic
from streams.metrics import StreamMetrics
from streams.outcomes import Inbound, Record
from streams.worker import KafkaOptions, build_app, run, settle_for

WINDOW = 8
WIDE_WINDOW = 64
COMMIT_EACH = 100


def settle(bootstrap: str, source: str, target: str, *, window: int) -> None:
    """Copy by the settle loop, with the settings of the workers."""
    kafka = KafkaOptions(bootstrap=bootstrap, prefix=source)
    app = build_app("extract", kafka)
    loop = settle_for(app, "extract", metrics=StreamMetrics(CollectorRegistry()))

    async def handle(inbound: Inbound) -> Sequence[Record]:
        return (Record(target, inbound.key, inbound.value),)

    @app.agent(raw_topic(app, source), name="bench", concurrency=1)
    async def copy(stream: Any) -> None:
        await loop.each(stream, handle, window=window)

    run(app, loop, kafka, topics=(source, target))


def plain_faust(bootstrap: str, source: str, target: str, *, is_confirmed: bool) -> None:
    """Copy as Faust's guide shows it."""
    app = faust.App(
        f"{source}.faust",
        broker=f"kafka://{bootstrap}",
        web_enabled=False,
        topic_allow_declare=False,
        topic_disable_leader=True,
        consumer_auto_offset_reset="earliest",
        stream_buffer_maxsize=1024,  # as ours: with its own default the buffer fills, and each time costs a second
        broker_max_poll_records=500,
        producer_acks=-1,
    )
    out = raw_topic(app, target)

    @app.agent(raw_topic(app, source), name="bench", concurrency=1)
    async def copy(stream: Any) -> None:
        async for event in stream.events():
            sent = await out.send(key=event.key, value=event.value)
            if is_confirmed:
                await sent

    faust.Worker(app, loglevel="WARNING").execute_from_commandline()


async def plain_aiokafka(bootstrap: str, source: str, target: str) -> None:
    """Copy with the client alone."""
    consumer = AIOKafkaConsumer(
        source, bootstrap_servers=bootstrap, group_id=f"{source}.aiokafka", enable_auto_commit=False,
        auto_offset_reset="earliest",
    )  # fmt: skip
    producer = AIOKafkaProducer(bootstrap_servers=bootstrap, acks="all", compression_type="gzip", linger_ms=0)
    await consumer.start()
    await producer.start()
    pending: deque[tuple[Any, asyncio.Future[Any]]] = deque()
    done = 0
    async for record in consumer:
        pending.append((record, await producer.send(target, key=record.key, value=record.value)))
        if len(pending) > WINDOW:
            oldest, confirmation = pending.popleft()
            await confirmation
            done += 1
            if done % COMMIT_EACH == 0:
                (partition,) = consumer.assignment()
                await consumer.commit({partition: OffsetAndMetadata(oldest.offset + 1, "")})


def main(kind: str, bootstrap: str, source: str, target: str) -> None:
    """Copy until killed."""
    logging.basicConfig(level=logging.WARNING)
    if kind in ("settle", "settle-wide"):
        settle(bootstrap, source, target, window=WINDOW if kind == "settle" else WIDE_WINDOW)
    elif kind == "aiokafka":
        asyncio.run(plain_aiokafka(bootstrap, source, target))
    else:
        plain_faust(bootstrap, source, target, is_confirmed=kind == "faust-confirmed")


if __name__ == "__main__":
    main(**json.loads(sys.argv[1]))
