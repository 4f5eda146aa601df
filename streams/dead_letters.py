"""Records that could not be read, kept whole with the reason: listed, shown and replayed."""

from collections.abc import Mapping, Sequence

PREFIX = "tocsin-dlq-"
MAX_MESSAGE_BYTES = 1000  # a header is for a person; the record itself is kept whole


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
