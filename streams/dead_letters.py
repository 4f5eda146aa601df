"""Records that could not be read, kept whole with the reason: their headers, and how they are read and replayed.

A dead letter is replayed to the partition it came from, as it was, with the header `tocsin-replay-of` where its topic's
limit leaves room for it. What was replayed is remembered where the dead letter lies: a marker record (empty, header
`tocsin-replayed`, no word of a death) follows in the same partition, so that a second replay is refused unless asked
for. The marker is written after the broker has the replayed record; a process that dies between the two may replay
again, and the readers, who drop ids that they have seen, take no harm. (A transaction would close that gap, but its
control records have stopped Faust's commits.)
"""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from kafka import KafkaConsumer, KafkaProducer, TopicPartition, errors
from kafka.consumer.fetcher import ConsumerRecord
from kafka.producer.future import RecordMetadata

from streams.brokers import NO_BROKER_REMEDY, BrokerRefused, NoBroker, servers
from streams.errors import TocsinError

PREFIX = "tocsin-dlq-"
REPLAY_OF = "tocsin-replay-of"
REPLAYED = "tocsin-replayed"
REPLAYED_TO = "tocsin-replayed-to"
SUFFIX = ".dlq"
MAX_MESSAGE_BYTES = 1000  # a header is for a person; the record itself is kept whole
LARGEST_REQUEST_BYTES = 4 * 1024 * 1024  # above the largest record of any topic
PATIENCE_SECONDS = 30.0  # without a single record, or an answer
LONGEST_NUMBER = 20  # digits and sign of what Kafka counts by; no header of ours has a longer one
NAMED_AT_MOST = 5  # in one sentence
TOO_LARGE = (errors.MessageSizeTooLargeError, errors.RecordListTooLargeError)


class NotReplayable(TocsinError):
    """This dead letter was replayed before."""

    exit_code = 1


class OverTheLimit(TocsinError):
    """These are larger than the topic takes that they came from."""

    exit_code = 1


@dataclass(frozen=True, kw_only=True)
class DeadLetter:
    """One dead letter: key, value and `headers` as the record had them, where it came from, and why it died.

    `offset` and `partition` are its own place in `topic`; what its headers do not say is "" or None.
    `replayed_to` is where its replay went, None when it was not replayed.
    """

    topic: str
    partition: int
    offset: int
    key: bytes | None
    value: bytes | None
    headers: tuple[tuple[str, bytes], ...]
    died_at_ms: int
    cause: str
    message: str
    stage: str
    version: str
    attempts: int | None
    origin_partition: int | None
    origin_offset: int | None
    origin_timestamp_ms: int | None
    replayed_to: str | None = None

    @property
    def reference(self) -> str:
        """Its name for people: topic-partition-offset."""
        return _place(self.topic, self.partition, self.offset)

    @property
    def origin(self) -> str:
        """The topic it came from, and to which it is replayed: by its place, whatever its headers claim."""
        return self.topic.removesuffix(SUFFIX)


def headers_for(
    *,
    cause: str,
    message: str,
    stage: str,
    topic: str,
    partition: int,
    offset: int,
    timestamp_ms: int | None,
    attempts: int,
    version: str,
    original: Mapping[str, bytes] | Sequence[tuple[str, bytes]],
) -> list[tuple[str, bytes]]:
    """Give a dead letter's headers: the original ones unchanged, in order, then where it stood and why it died.

    `cause` is a short class of failure to group by, `message` the sentence for a person (cut at 1,000 bytes of UTF-8;
    the caller keeps secrets out of it), `timestamp_ms` since the epoch as the broker gave it. Pure.
    """
    kept = list(original.items()) if isinstance(original, Mapping) else list(original)
    kept = [(name, value) for name, value in kept if not name.startswith(PREFIX)]  # of an earlier death
    said = {
        "cause": cause,
        "message": message.encode(errors="replace")[:MAX_MESSAGE_BYTES].decode(errors="ignore"),
        "stage": stage,
        "topic": topic,
        "partition": str(partition),
        "offset": str(offset),
        "timestamp": "" if timestamp_ms is None else str(timestamp_ms),
        "attempts": str(attempts),
        "version": version,
    }
    return kept + [(PREFIX + name, value.encode(errors="replace")) for name, value in said.items()]


def headers_to_replay(letter: DeadLetter) -> list[tuple[str, bytes]]:
    """Give the record's own headers again, and which dead letter it comes from. Pure."""
    own = [(name, value or b"") for name, value in letter.headers if name != REPLAY_OF]  # kafka-python takes no null
    return [*own, (REPLAY_OF, letter.reference.encode())]


def read(bootstrap: str, topics: Iterable[str]) -> list[DeadLetter]:
    """Give all dead letters of these topics, oldest first, up to what they hold now. No consumer group is left behind.

    A topic that is not there has none. Raises NoBroker, also when the broker falls silent.
    """
    letters: dict[str, DeadLetter] = {}
    replayed: dict[str, str] = {}
    with _told(bootstrap):
        for record in _records(bootstrap, topics):
            headers = dict(record.headers)
            if _is_marker(record, headers):
                replayed[_text(headers[REPLAYED])] = _text(headers.get(REPLAYED_TO, b""))
            else:
                letter = _letter(record)
                letters[letter.reference] = letter
    found = [replace(letter, replayed_to=replayed.get(name)) for name, letter in letters.items()]
    return sorted(found, key=lambda one: (one.died_at_ms, one.reference))


def replay(bootstrap: str, letters: Sequence[DeadLetter], *, again: bool = False) -> Iterator[tuple[DeadLetter, str]]:
    """Send each to the topic and partition it came from, and give it with its new place once the broker has it.

    Raises NotReplayable before anything is sent when one of them was replayed before, unless `again`; NoBroker; and
    OverTheLimit at the end, when all the others are sent, for those that the topic does not take.
    """
    for letter in letters:
        if letter.replayed_to is not None and not again:
            raise NotReplayable(
                f"was replayed before, to {letter.replayed_to}",
                where=letter.reference,
                remedy="Ask for it with --again",
            )
    return _replay_all(bootstrap, letters)


def _replay_all(bootstrap: str, letters: Sequence[DeadLetter]) -> Iterator[tuple[DeadLetter, str]]:
    refused: list[str] = []
    with _told(bootstrap), _producer(bootstrap) as producer:
        for letter in letters:
            try:
                place = _replay_one(producer, letter)
            except TOO_LARGE:
                refused.append(letter.reference)
            else:
                yield letter, place
    if refused:
        more = f" and {len(refused) - NAMED_AT_MOST} more" if len(refused) > NAMED_AT_MOST else ""
        raise OverTheLimit(
            f"not replayed, larger than their topic takes: {', '.join(refused[:NAMED_AT_MOST])}{more}",
            remedy="Raise max.message.bytes of that topic, then replay them",
        )


def _replay_one(producer: KafkaProducer, letter: DeadLetter) -> str:
    there = producer.partitions_for(letter.origin) or set()
    partition = letter.origin_partition if letter.origin_partition in there else None
    value = b"" if letter.key is None and letter.value is None else letter.value  # kafka-python wants one of the two

    def send(headers: list[tuple[str, bytes]]) -> RecordMetadata:
        sent = producer.send(letter.origin, key=letter.key, value=value, headers=headers, partition=partition)
        return sent.get(PATIENCE_SECONDS)

    headers = headers_to_replay(letter)
    try:
        sent = send(headers)
    except TOO_LARGE:  # the topic took it once without our header
        sent = send(headers[:-1])
    place = _place(sent.topic, sent.partition, sent.offset)
    marker = [(REPLAYED, letter.reference.encode()), (REPLAYED_TO, place.encode())]
    producer.send(letter.topic, value=b"", headers=marker, partition=letter.partition).get(PATIENCE_SECONDS)
    return place


def _records(bootstrap: str, topics: Iterable[str]) -> Iterator[ConsumerRecord]:
    """Read every partition from its first record to what was its end when we began."""
    consumer = KafkaConsumer(
        bootstrap_servers=servers(bootstrap),
        group_id=None,
        enable_auto_commit=False,
        auto_offset_reset="earliest",
        max_partition_fetch_bytes=LARGEST_REQUEST_BYTES,
        bootstrap_timeout_ms=int(PATIENCE_SECONDS * 1000),
    )
    try:
        there = consumer.topics()
        partitions = [
            TopicPartition(topic, number)
            for topic in topics
            if topic in there
            for number in sorted(consumer.partitions_for_topic(topic) or ())
        ]
        if not partitions:
            return
        first, end = consumer.beginning_offsets(partitions), consumer.end_offsets(partitions)
        left = {partition for partition in partitions if first[partition] < end[partition]}
        consumer.assign(sorted(left))
        for partition in left:
            consumer.seek(partition, first[partition])
        deadline = time.monotonic() + PATIENCE_SECONDS
        while left:
            batches = consumer.poll(timeout_ms=500)
            for partition, records in batches.items():
                yield from (record for record in records if record.offset < end[partition])
            if batches:
                deadline = time.monotonic() + PATIENCE_SECONDS
            elif time.monotonic() > deadline:
                raise NoBroker("the broker stopped answering", where=bootstrap, remedy=NO_BROKER_REMEDY)
            left = {partition for partition in left if (consumer.position(partition) or 0) < end[partition]}
    finally:
        consumer.close(autocommit=False)


def _is_marker(record: ConsumerRecord, headers: Mapping[str, bytes]) -> bool:
    """Whether it says of another that this was replayed. A dead letter may have come with that header: it says why."""
    return REPLAYED in headers and not record.value and not any(name.startswith(PREFIX) for name in headers)


def _letter(record: ConsumerRecord) -> DeadLetter:
    said = {name: _text(value) for name, value in record.headers if name.startswith(PREFIX)}
    return DeadLetter(
        topic=record.topic,
        partition=record.partition,
        offset=record.offset,
        key=record.key,
        value=record.value,
        headers=tuple((name, value) for name, value in record.headers if not name.startswith(PREFIX)),
        died_at_ms=record.timestamp,
        cause=said.get(PREFIX + "cause", ""),
        message=said.get(PREFIX + "message", ""),
        stage=said.get(PREFIX + "stage", ""),
        version=said.get(PREFIX + "version", ""),
        attempts=_number(said.get(PREFIX + "attempts")),
        origin_partition=_number(said.get(PREFIX + "partition")),
        origin_offset=_number(said.get(PREFIX + "offset")),
        origin_timestamp_ms=_number(said.get(PREFIX + "timestamp")),
    )


@contextmanager
def _producer(bootstrap: str) -> Iterator[KafkaProducer]:
    producer = KafkaProducer(
        bootstrap_servers=servers(bootstrap),
        max_request_size=LARGEST_REQUEST_BYTES,
        allow_auto_create_topics=False,
        acks="all",
        enable_idempotence=False,  # once the broker found a record too large, an idempotent one sends nothing more
        max_block_ms=int(PATIENCE_SECONDS * 1000),
        delivery_timeout_ms=int(PATIENCE_SECONDS * 1000),
        request_timeout_ms=int(PATIENCE_SECONDS * 500),
    )
    try:
        yield producer
    finally:
        producer.close(timeout=PATIENCE_SECONDS)


@contextmanager
def _told(bootstrap: str) -> Iterator[None]:
    """Tell kafka-python's errors as ours."""
    try:
        yield
    except errors.RetriableError as error:
        raise NoBroker(f"the broker does not answer ({error})", where=bootstrap, remedy=NO_BROKER_REMEDY) from error
    except errors.KafkaError as error:
        raise BrokerRefused(f"the broker refuses ({error})", where=bootstrap, remedy="Ask whoever runs it") from error


def _place(topic: str, partition: int, offset: int) -> str:
    return f"{topic}-{partition}-{offset}"


def _text(value: bytes | None) -> str:
    return (value or b"").decode(errors="replace")


def _number(text: str | None) -> int | None:
    if not text or len(text) > LONGEST_NUMBER or not text.removeprefix("-").isdecimal():
        return None
    return int(text)
