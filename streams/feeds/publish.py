"""Articles onto the log: a batch is sent, and each outcome waited for, before anything is kept."""

import logging
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from typing import Any

from kafka import KafkaProducer, errors

from streams.brokers import addresses, listens
from streams.codec import encode
from streams.records import Article

LARGEST_RECORD_BYTES = 2 * 1024 * 1024  # as the topic's max.message.bytes
OVERHEAD_BYTES = 4_096  # what key, headers and batch add to a record
DELIVERY_TIMEOUT_SECONDS = 30.0  # a broker that needs longer is away: the batch is sent again, with the same ids
REQUEST_TIMEOUT_SECONDS = 10.0
LATE_SECONDS = 0.1  # between two threads: what the producer has just given up is known by then
TOO_LARGE = (errors.MessageSizeTooLargeError, errors.RecordListTooLargeError)

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
        """Send all, wait for all, and say of each what became of it. Blocks; never raises for the broker's absence.

        Once the broker found a record too large, the producer fails whatever it holds by the same error, also what
        other threads gave it. So what was not acked then is sent again, one by one and by a producer of its own: only
        an article that is refused there is refused.
        """
        fitting, refused = self._fitting(articles)
        published = self._attempt(fitting)
        if published.refused:
            published = self._one_by_one(fitting, published.acked)
        return replace(published, refused=refused | published.refused)

    def _fitting(self, articles: Sequence[Article]) -> tuple[list[Article], dict[str, str]]:
        largest = self._max_record_bytes - OVERHEAD_BYTES
        sizes = {article.id: len(encode(article)) for article in articles}
        refused = {
            name: f"a record of {size} bytes is over the limit of {self._max_record_bytes}"
            for name, size in sizes.items()
            if size > largest
        }
        return [article for article in articles if article.id not in refused], refused

    def _one_by_one(self, articles: Sequence[Article], acked: frozenset[str]) -> Published:
        published = Published(acked)
        own = Publisher(self._bootstrap, self._topic, max_record_bytes=self._max_record_bytes)
        with closing(own):
            for article in articles:
                if article.id in acked or published.failure is not None:
                    continue
                alone = own._attempt([article])
                published = Published(published.acked | alone.acked, published.refused | alone.refused, alone.failure)
        return published

    def _attempt(self, articles: Sequence[Article]) -> Published:
        """Send by one producer, and let go of it when it failed anything."""
        futures: dict[str, Any] = {}
        producer: Any = None
        failure: str | None = None
        try:
            producer = self._ready()
            for article in articles:
                futures[article.id] = producer.send(self._topic, key=article.id.encode(), value=encode(article))
        except (errors.KafkaError, OSError, AssertionError) as error:  # kafka-python asserts on a closed producer
            failure = _sentence(error)
        published = _outcome(futures, failure)
        if published.refused or published.failure is not None:
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
            with suppress(errors.KafkaError):  # it says so where something is still under way
                producer.close(timeout=0)

    def close(self) -> None:
        """Let go of the broker; nothing is under way, since every batch is waited for."""
        with self._lock:
            producer, self._producer = self._producer, None
        if producer is not None:
            producer.close(timeout=REQUEST_TIMEOUT_SECONDS)


def _outcome(futures: Mapping[str, Any], failure: str | None) -> Published:
    """Wait for each; not by `flush`, which gives up on a batch that the producer splits because it was too large."""
    acked: set[str] = set()
    refused: dict[str, str] = {}
    deadline = time.monotonic() + DELIVERY_TIMEOUT_SECONDS
    for article_id, future in futures.items():
        try:
            future.get(timeout=max(deadline - time.monotonic(), LATE_SECONDS))
            acked.add(article_id)
        except TOO_LARGE as error:
            refused[article_id] = _sentence(error)
        except errors.KafkaError as error:
            failure = _sentence(error)
    return Published(frozenset(acked), refused, failure)


def _sentence(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
