"""One table of topics: record, key, partitions, retention. `tocsin topics apply` and the documents come from it."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import msgspec
from kafka import KafkaAdminClient, errors
from kafka.admin import ConfigResource, ConfigResourceType

from streams.brokers import NO_BROKER_REMEDY, BrokerRefused, NoBroker, servers
from streams.errors import TocsinError
from streams.records import AlertNote, Article, DeliveryNote, Reading

MEBIBYTE = 1024 * 1024
LARGEST_RECORD_BYTES = 2 * MEBIBYTE
HEADERS_BYTES = 64 * 1024  # a dead letter is its record and the headers that say why
DEAD_LETTERS_RETENTION = timedelta(days=30)
COPIES_FOR_QUORUM = 3  # from here on a write needs two copies
REQUEST_TIMEOUT_SECONDS = 30.0
LEAST_TRY_SECONDS = 5.0
RETRY_SECONDS = 0.2


@dataclass(frozen=True, kw_only=True)
class TopicSpec:
    """A line of the table. `partitions` None is as configured; sizes are bytes of one record, uncompressed."""

    name: str
    record: type[msgspec.Struct]
    key: str
    retention: timedelta
    partitions: int | None = None
    cleanup: str = "delete"  # agents never read a compacted topic: its gaps have stopped Faust's commits
    max_record_bytes: int = LARGEST_RECORD_BYTES
    has_dead_letters: bool = False


TABLE: tuple[TopicSpec, ...] = (
    TopicSpec(name="articles", record=Article, key="id", retention=timedelta(days=14), has_dead_letters=True),
    TopicSpec(name="readings", record=Reading, key="article_id", retention=timedelta(days=30), has_dead_letters=True),
    TopicSpec(name="alerts", record=AlertNote, key="alert_id", retention=timedelta(days=90), partitions=1),
    TopicSpec(name="deliveries", record=DeliveryNote, key="alert_id", retention=timedelta(days=90), partitions=1),
)


@dataclass(frozen=True, kw_only=True)
class WantedTopic:
    """A topic as it is to be on the broker."""

    name: str
    partitions: int
    replication: int = 1
    configs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class FoundTopic:
    """A topic as it is on the broker; `replication` is the fewest copies any partition has."""

    partitions: int
    replication: int
    configs: Mapping[str, str]


class Topics:
    """The names of all topics of one system: `Topics("tocsin").articles` is `tocsin.articles.v1`."""

    def __init__(self, prefix: str = "tocsin") -> None:
        self.prefix = prefix
        self.articles, self.readings, self.alerts, self.deliveries = (self._named(spec) for spec in TABLE)

    def _named(self, spec: TopicSpec) -> str:
        return f"{self.prefix}.{spec.name}.v1"

    @staticmethod
    def dlq(name: str) -> str:
        """Give the name of the topic that holds the dead letters of `name`."""
        return f"{name}.dlq"

    @property
    def dead_letters(self) -> tuple[str, ...]:
        """The names of all dead-letter topics."""
        return tuple(self.dlq(self._named(spec)) for spec in TABLE if spec.has_dead_letters)

    def wanted(self, *, partitions: int, replication: int) -> tuple[WantedTopic, ...]:
        """Give the table for a broker: `partitions` of articles and readings, `replication` copies of each record."""
        wanted = []
        for spec in TABLE:
            name, count = self._named(spec), spec.partitions or partitions
            configs = _configs(spec.cleanup, spec.retention, spec.max_record_bytes, replication)
            wanted.append(WantedTopic(name=name, partitions=count, replication=replication, configs=configs))
            if spec.has_dead_letters:
                largest = spec.max_record_bytes + HEADERS_BYTES
                configs = _configs("delete", DEAD_LETTERS_RETENTION, largest, replication)
                dead = WantedTopic(name=self.dlq(name), partitions=count, replication=replication, configs=configs)
                wanted.append(dead)
        return tuple(wanted)


def _configs(cleanup: str, retention: timedelta, record_bytes: int, replication: int) -> dict[str, str]:
    return {
        "cleanup.policy": cleanup,
        "retention.ms": str(retention // timedelta(milliseconds=1)),
        "max.message.bytes": str(record_bytes),
        "min.insync.replicas": "2" if replication >= COPIES_FOR_QUORUM else "1",
    }


@dataclass(frozen=True)
class Create:
    """A topic that is not there yet."""

    topic: WantedTopic

    def __str__(self) -> str:
        """Say it in one line."""
        return f"create {self.topic.name}: {self.topic.partitions} partitions, {self.topic.replication} copies"


@dataclass(frozen=True)
class Configure:
    """Settings that differ: name -> (as it is, as it is to be)."""

    name: str
    changed: Mapping[str, tuple[str | None, str]]

    def __str__(self) -> str:
        """Say it in one line."""
        return f"configure {self.name}: " + ", ".join(f"{key} {a} -> {b}" for key, (a, b) in self.changed.items())


@dataclass(frozen=True)
class Refuse:
    """A difference that is not to be mended by a command."""

    name: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Say it in one line."""
        return f"{self.name}: {self.problem}. {self.remedy}"


Change = Create | Configure | Refuse


class TopicsRefused(TocsinError):
    """The broker, or we, will not make these changes; nothing was changed by us."""

    exit_code = 1


class TopicsMissing(TocsinError):
    """The broker answers, but has not the topics."""


def plan(found: Mapping[str, FoundTopic], wanted: Iterable[WantedTopic]) -> tuple[Change, ...]:
    """Give what has to change so that what is found becomes what is wanted; nothing when they agree. Pure."""
    changes: list[Change] = []
    for topic in wanted:
        held = found.get(topic.name)
        if held is None:
            changes.append(Create(topic))
            continue
        changes += _refused(topic, held)
        differing = {
            key: (held.configs.get(key), value)
            for key, value in topic.configs.items()
            if held.configs.get(key) != value
        }
        if differing:
            changes.append(Configure(topic.name, differing))
    return tuple(changes)


def _refused(topic: WantedTopic, held: FoundTopic) -> Iterator[Refuse]:
    if held.partitions != topic.partitions:
        yield Refuse(
            topic.name,
            f"has {held.partitions} partitions, {topic.partitions} are wanted; another number sends a key elsewhere, "
            "and revisions of one article out of order",
            f"Set [kafka] partitions = {held.partitions}, or begin with another [kafka] prefix",
        )
    if held.replication < topic.replication:
        yield Refuse(
            topic.name,
            f"has {held.replication} copies of each record, {topic.replication} are wanted",
            f"Add copies with Kafka's kafka-reassign-partitions, or set [kafka] replication = {held.replication}",
        )


def apply(bootstrap: str, wanted: Sequence[WantedTopic], *, dry_run: bool = False) -> tuple[Change, ...]:
    """Make the broker's topics as wanted, and give what was (or would be) done. Doing it twice changes nothing.

    Raises NoBroker, and TopicsRefused before anything is changed; with `dry_run` refusals are only listed.
    """
    with admin_of(bootstrap) as admin:
        changes = plan(describe(admin, [topic.name for topic in wanted]), wanted)
        if dry_run:
            return changes
        if refused := [change for change in changes if isinstance(change, Refuse)]:
            first, more = refused[0], len(refused) - 1
            remedy = first.remedy + (f" ({more} more: `tocsin topics apply --dry-run` lists them)" if more else "")
            raise TopicsRefused(first.problem, where=first.name, remedy=remedy)
        _create(admin, [change.topic for change in changes if isinstance(change, Create)])
        _configure(admin, [change for change in changes if isinstance(change, Configure)])
        return changes


def await_topics(bootstrap: str, names: Sequence[str], timeout_seconds: float) -> None:
    """Come back when the broker answers and every topic has its leaders. Raises NoBroker or TopicsMissing.

    The last try has LEAST_TRY_SECONDS even past the deadline: a machine that stops for a moment is no broker gone.

    A role calls this at its start: a Faust worker exits at once without a broker, and without its topic it waits,
    silent, for ever (docs/adr/0004).
    """
    deadline = time.monotonic() + timeout_seconds
    problem: TocsinError = NoBroker("no broker answers", where=bootstrap, remedy=NO_BROKER_REMEDY)
    while True:
        try:
            with admin_of(bootstrap, timeout_seconds=max(LEAST_TRY_SECONDS, deadline - time.monotonic())) as admin:
                missing = [name for name in names if name not in _described(admin, names)]
            if not missing:
                return
            problem = TopicsMissing(
                f"no topic {', '.join(missing)}", where=bootstrap, remedy="Declare them with `tocsin topics apply`"
            )
        except NoBroker as error:
            problem = error
        if time.monotonic() > deadline:
            raise problem
        time.sleep(RETRY_SECONDS)


def gone(bootstrap: str, names: Sequence[str]) -> tuple[str, ...]:
    """Give those of the topics that the broker does not know; one without a leader is not gone. Raises NoBroker."""
    with admin_of(bootstrap) as admin:
        found = admin.describe_topics(list(names))
    return tuple(one["name"] for one in found if one["error_code"] == errors.UnknownTopicOrPartitionError.errno)


def answers(bootstrap: str, timeout_seconds: float = 5.0) -> bool:
    """Whether a broker answers a metadata request there."""
    try:
        with admin_of(bootstrap, timeout_seconds=timeout_seconds) as admin:
            admin.list_topics()
    except NoBroker:
        return False
    return True


@contextmanager
def admin_of(bootstrap: str, *, timeout_seconds: float = REQUEST_TIMEOUT_SECONDS) -> Iterator[KafkaAdminClient]:
    """Give kafka-python's admin client, closed at the end. Raises NoBroker and BrokerRefused, then and later."""
    listening = servers(bootstrap)
    milliseconds = int(timeout_seconds * 1000)
    try:
        client = KafkaAdminClient(
            bootstrap_servers=listening,
            bootstrap_timeout_ms=milliseconds,
            request_timeout_ms=milliseconds,
        )
    except errors.KafkaError as error:
        raise NoBroker(f"no broker answers ({error})", where=bootstrap, remedy=NO_BROKER_REMEDY) from error
    try:
        yield client
    except errors.RetriableError as error:
        raise NoBroker(f"the broker stopped answering ({error})", where=bootstrap, remedy=NO_BROKER_REMEDY) from error
    except errors.KafkaError as error:
        raise BrokerRefused(f"the broker refuses ({error})", where=bootstrap, remedy="Ask whoever runs it") from error
    finally:
        client.close()


def describe(admin: KafkaAdminClient, names: Sequence[str]) -> dict[str, FoundTopic]:
    """Give those of the topics that are there, with all their settings."""
    held = _described(admin, names)
    if not held:
        return {}
    resources = [ConfigResource(ConfigResourceType.TOPIC, name) for name in held]
    configs = admin.describe_configs(resources, config_filter="all")["topic"]
    return {
        name: FoundTopic(
            partitions=len(partitions),
            replication=min(len(one["replica_nodes"]) for one in partitions),
            configs={key: one["value"] for key, one in configs[name].items()},
        )
        for name, partitions in held.items()
    }


def _described(admin: KafkaAdminClient, names: Sequence[str]) -> dict[str, list[dict[str, list[int]]]]:
    """Give name -> partitions of the topics that are there and led."""
    return {
        topic["name"]: topic["partitions"]
        for topic in admin.describe_topics(list(names))
        if not topic["error_code"]
        and topic["partitions"]
        and all(one["leader_id"] >= 0 and not one["error_code"] for one in topic["partitions"])
    }


def _create(admin: KafkaAdminClient, topics: Sequence[WantedTopic]) -> None:
    if not topics:
        return
    requested = {
        topic.name: {
            "num_partitions": topic.partitions,
            "replication_factor": topic.replication,
            "configs": dict(topic.configs),
        }
        for topic in topics
    }
    answer = admin.create_topics(requested, raise_errors=False)
    failed = {
        one["name"]: one["error_message"]
        for one in answer["topics"]
        if one["error_code"] not in (0, errors.TopicAlreadyExistsError.errno)  # another `apply` was quicker
    }
    if failed:
        name, said = next(iter(failed.items()))
        more = f" (and {len(failed) - 1} more)" if len(failed) > 1 else ""
        raise TopicsRefused(
            f"the broker will not create {name}{more}: {said}",
            remedy="Mend [kafka] prefix, partitions or replication, or the broker",
        )
    admin.wait_for_topics(list(requested))


def _configure(admin: KafkaAdminClient, changes: Sequence[Configure]) -> None:
    if not changes:
        return
    answer = admin.alter_configs(
        [
            ConfigResource(ConfigResourceType.TOPIC, one.name, {key: new for key, (_, new) in one.changed.items()})
            for one in changes
        ]
    )
    failed = [f"{name}: {result}" for name, result in answer["topic"].items() if result != "OK"]
    if failed:
        raise TopicsRefused(f"the broker refused {'; '.join(failed)}", remedy="Ask whoever runs it")
