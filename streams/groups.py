"""What the broker says of consumer groups: members, and how far each has come, read from outside the roles."""

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kafka import KafkaAdminClient, TopicPartition, errors
from kafka.protocol.consumer import OffsetSpec

from streams.topics import admin_of

COORDINATOR_PATIENCE_SECONDS = 10.0  # the broker's first group ever makes a topic first
RETRY_SECONDS = 0.2
UNCOMMITTED = -1  # what the broker says where a group has committed nothing


@dataclass(frozen=True, kw_only=True)
class Member:
    """A consumer of the group; `assigned` are (topic, partition) pairs."""

    id: str
    client: str
    host: str
    assigned: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class PartitionOffsets:
    """`end` is the offset of the next record to be written, `committed` of the next to be read, None before any."""

    topic: str
    partition: int
    end: int
    committed: int | None


@dataclass(frozen=True, kw_only=True)
class TopicOffsets:
    """The sums over a topic's partitions; `committed` is None while the group has committed nothing of it."""

    topic: str
    partitions: tuple[PartitionOffsets, ...]

    @property
    def end(self) -> int:
        """End offsets, summed."""
        return sum(one.end for one in self.partitions)

    @property
    def committed(self) -> int | None:
        """Committed offsets, summed."""
        known = [one.committed for one in self.partitions if one.committed is not None]
        return sum(known) if known else None

    @property
    def is_read_to_its_end(self) -> bool:
        """Whether the topic is there and every partition that holds a record was committed to its end."""
        return bool(self.partitions) and all(one.committed == one.end for one in self.partitions if one.end)


@dataclass(frozen=True, kw_only=True)
class Group:
    """A consumer group; `state` is Kafka's own word (Stable, Empty, Dead where there is none)."""

    id: str
    state: str
    members: tuple[Member, ...]
    topics: tuple[TopicOffsets, ...]


def read(bootstrap: str, groups: Mapping[str, Sequence[str]]) -> tuple[Group, ...]:
    """Give the groups as the broker has them: group id -> topics that it is to read (others it committed are added).

    A group that is not there has no members and no commits. Raises NoBroker.
    """
    if not groups:
        return ()
    with admin_of(bootstrap) as admin:
        described, commits = _asked(admin, list(groups))
        topics = {name: sorted({*wanted, *(place.topic for place in commits[name])}) for name, wanted in groups.items()}
        ends = _ends(admin, {topic for wanted in topics.values() for topic in wanted})
    return tuple(
        Group(
            id=name,
            state=described[name]["group_state"],
            members=tuple(_member(one) for one in described[name]["members"]),
            topics=tuple(_offsets(topic, ends, commits[name]) for topic in topics[name]),
        )
        for name in groups
    )


def _asked(
    admin: KafkaAdminClient, groups: list[str]
) -> tuple[dict[str, dict[str, Any]], dict[str, dict[TopicPartition, int]]]:
    """Give each group's description and its committed offsets, as soon as the coordinators are there."""
    deadline = time.monotonic() + COORDINATOR_PATIENCE_SECONDS
    while True:
        try:
            described = admin.describe_groups(groups)
            committed = admin.list_group_offsets(groups)
        except (errors.CoordinatorNotAvailableError, errors.CoordinatorLoadInProgressError, errors.NotCoordinatorError):
            if time.monotonic() > deadline:
                raise
            time.sleep(RETRY_SECONDS)
        else:
            commits = {name: {place: one.offset for place, one in committed.get(name, {}).items()} for name in groups}
            return described, commits


def _ends(admin: KafkaAdminClient, topics: Iterable[str]) -> dict[TopicPartition, int]:
    """Give the end offset of each partition of those topics that are there."""
    names = sorted(topics)
    described = admin.describe_topics(names) if names else []
    places = {
        TopicPartition(topic["name"], one["partition_index"]): OffsetSpec.LATEST
        for topic in described
        if not topic["error_code"]
        for one in topic["partitions"]
    }
    found = admin.list_partition_offsets(places) if places else {}
    return {place: one.offset for place, one in found.items()}


def _offsets(topic: str, ends: Mapping[TopicPartition, int], commits: Mapping[TopicPartition, int]) -> TopicOffsets:
    partitions = []
    for place in sorted(place for place in ends if place.topic == topic):
        committed = commits.get(place, UNCOMMITTED)
        partitions.append(
            PartitionOffsets(
                topic=topic,
                partition=place.partition,
                end=ends[place],
                committed=None if committed == UNCOMMITTED else committed,
            )
        )
    return TopicOffsets(topic=topic, partitions=tuple(partitions))


def _member(described: Mapping[str, object]) -> Member:
    return Member(
        id=str(described["member_id"]),
        client=str(described["client_id"]),
        host=str(described["client_host"]).removeprefix("/"),
        assigned=_assigned(described["member_assignment"]),
    )


def _assigned(assignment: object) -> tuple[tuple[str, int], ...]:
    """Give the pairs of a decoded assignment; bytes that kafka-python could not decode (or none yet) give none."""
    if not isinstance(assignment, Mapping):
        return ()
    topics = assignment["assigned_partitions"]
    return tuple(sorted((topic["topic"], number) for topic in topics for number in topic["partitions"]))
