"""What a handler is given, and what it may answer: records to send, `Poison`, `Transient`, or whatever a bug raises."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from streams.errors import TocsinError

Header = tuple[str, bytes]


class Poison(Exception):
    """This record can never be handled. `cause` is one word to group by, `message` a sentence for a person."""

    def __init__(self, cause: str, message: str, *, attempts: int = 1) -> None:
        super().__init__(f"{cause}: {message}")
        self.cause, self.message, self.attempts = cause, message, attempts


class Transient(TocsinError):
    """What is needed is away for now; the same record is tried again."""


@dataclass(frozen=True, slots=True)
class Inbound:
    """A record as it came: bytes as they stand on the topic, `timestamp_ms` since the epoch, headers in order."""

    topic: str
    partition: int
    offset: int
    key: bytes | None
    value: bytes | None
    headers: tuple[Header, ...] = ()
    timestamp_ms: int | None = None

    def __str__(self) -> str:
        return f"{self.topic}[{self.partition}]@{self.offset}"


@dataclass(frozen=True, slots=True)
class Record:
    """A record to send."""

    topic: str
    key: bytes | None
    value: bytes | None
    headers: tuple[Header, ...] = ()


Handle = Callable[[Inbound], Awaitable[Sequence[Record]]]
