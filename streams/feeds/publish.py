"""Articles onto the log: a batch is sent, flushed, and each outcome looked at, before anything is kept."""

import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from kafka import KafkaProducer, errors

from streams.brokers import addresses, listens
from streams.codec import encode
from streams.records import Article

LARGEST_RECORD_BYTES = 2 * 1024 * 1024  # as the topic's max.message.bytes
OVERHEAD_BYTES = 4_096  # what key, headers and batch add to a record
DELIVERY_TIMEOUT_SECONDS = 30.0  # a broker that needs longer is away: the batch is sent again, with the same ids
REQUEST_TIMEOUT_SECONDS = 10.0

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Published:
    """What became of a batch: ids that the broker has, ids that it never takes and why, and why the rest failed."""

    acked: frozenset[str] = frozenset()
    refused: dict[str, str] = field(default_factory=dict)
    failure: str | None = None


class Publisher:
    """Publishes articles keyed by id, with an idempotent producer. Safe across threads; a broken one is replaced."""

    def __init__(self, bootstrap: str, topic: str, *, max_record_bytes: int = LARGEST_RECORD_BYTES) -> None:
        self._bootstrap, self._topic = bootstrap, topic
        self._max_record_bytes = max_record_bytes
        addresses(bootstrap)  # what is no address is said at the start
        self._producer: Any = None
        self._lock = threading.Lock()

    def publish(self, articles: Sequence[Article]) -> Published:
        """Send all, wait for all, and say of each what became of it. Blocks; never raises for the broker's absence."""
        refused: dict[str, str] = {}
        futures: dict[str, Any] = {}
        producer: Any = None
        try:
            producer = self._ready()
            for article in articles:
                value = encode(article)
                if len(value) + OVERHEAD_BYTES > self._max_record_bytes:
                    refused[article.id] = (
                        f"a record of {len(value)} bytes is over the limit of {self._max_record_bytes}"
                    )
                    continue
                try:
                    futures[article.id] = producer.send(self._topic, key=article.id.encode(), value=value)
                except errors.MessageSizeTooLargeError as error:
                    refused[article.id] = _sentence(error)
            producer.flush(timeout=DELIVERY_TIMEOUT_SECONDS)
        except (errors.KafkaError, OSError, AssertionError) as error:  # kafka-python asserts on a closed producer
            self._drop(producer)
            return Published(frozenset(), refused, _sentence(error))
        published = _outcome(futures, refused)
        if published.failure is not None:
            self._drop(producer)
        return published

    def _ready(self) -> Any:
        with self._lock:
            if self._producer is None:
                if not any(listens(host, port) for host, port in addresses(self._bootstrap)):
                    raise errors.KafkaConnectionError(f"nobody listens at {self._bootstrap}")
                self._producer = KafkaProducer(
                    bootstrap_servers=self._bootstrap,
                    client_id="tocsin-poll",
                    acks="all",
                    enable_idempotence=True,
                    allow_auto_create_topics=False,
                    max_request_size=self._max_record_bytes,
                    max_block_ms=int(REQUEST_TIMEOUT_SECONDS * 1000),
                    request_timeout_ms=int(REQUEST_TIMEOUT_SECONDS * 1000),
                    delivery_timeout_ms=int(DELIVERY_TIMEOUT_SECONDS * 1000),
                )
            return self._producer

    def _drop(self, producer: Any) -> None:
        """Let go of a producer that failed: after an outage its sequence numbers may never be taken again."""
        with self._lock:
            if self._producer is producer:
                self._producer = None
        if producer is not None:
            producer.close(timeout=0)

    def close(self) -> None:
        """Let go of the broker; nothing is under way, since every batch is waited for."""
        with self._lock:
            producer, self._producer = self._producer, None
        if producer is not None:
            producer.close(timeout=REQUEST_TIMEOUT_SECONDS)


def _outcome(futures: dict[str, Any], refused: dict[str, str]) -> Published:
    acked: set[str] = set()
    failure: str | None = None
    for article_id, future in futures.items():
        try:
            future.get(timeout=0.1)  # flushed: its outcome is there, or it is late
            acked.add(article_id)
        except (errors.MessageSizeTooLargeError, errors.RecordListTooLargeError) as error:
            refused[article_id] = _sentence(error)
        except errors.KafkaError as error:
            failure = _sentence(error)
    return Published(frozenset(acked), refused, failure)


def _sentence(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
