"""Records that a consumer's offsets jumped over, read again by kafka-python from where they still stand."""

import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass

from kafka import KafkaConsumer, TopicPartition, errors

from streams.brokers import servers
from streams.outcomes import Inbound, Transient

PATIENCE_SECONDS = 30.0
POLL_MILLISECONDS = 500

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Hole:
    """The offsets of one partition from `first` up to and without `end`."""

    topic: str
    partition: int
    first: int
    end: int

    def __str__(self) -> str:
        return f"{self.topic}[{self.partition}]@{self.first}..{self.end - 1}"


class HoleReader:
    """Reads holes from one cluster. `bootstrap` is `host:port[,host:port]`."""

    def __init__(self, bootstrap: str) -> None:
        self._bootstrap = bootstrap

    def __call__(self, hole: Hole) -> Iterator[Inbound]:
        """Give what still stands in the hole, in order; offsets that retention took, or that never were, are missing.

        Raises Transient (NoBroker is one's cause) while the broker does not answer.
        """
        place = TopicPartition(hole.topic, hole.partition)
        try:
            consumer = KafkaConsumer(
                bootstrap_servers=servers(self._bootstrap),
                group_id=None,
                enable_auto_commit=False,
                auto_offset_reset="earliest",
            )
        except errors.KafkaError as error:
            raise Transient(f"the broker does not answer: {error}", where=str(hole)) from error
        try:
            yield from _records(consumer, place, hole)
        except errors.KafkaError as error:
            raise Transient(f"the hole cannot be read: {error}", where=str(hole)) from error
        finally:
            consumer.close()


def _records(consumer: KafkaConsumer, place: TopicPartition, hole: Hole) -> Iterator[Inbound]:
    consumer.assign([place])
    start = max(hole.first, consumer.beginning_offsets([place])[place])
    end = min(hole.end, consumer.end_offsets([place])[place])
    consumer.seek(place, start)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while start < end and consumer.position(place) < end:
        if time.monotonic() > deadline:
            raise Transient(f"the hole is not read within {PATIENCE_SECONDS:g} s", where=str(hole))
        for records in consumer.poll(timeout_ms=POLL_MILLISECONDS).values():
            for one in records:
                if one.offset >= end:
                    return
                deadline = time.monotonic() + PATIENCE_SECONDS
                yield Inbound(
                    topic=one.topic,
                    partition=one.partition,
                    offset=one.offset,
                    key=one.key,
                    value=one.value,
                    headers=tuple(one.headers or ()),
                    timestamp_ms=one.timestamp,
                )
