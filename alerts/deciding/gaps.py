"""Readings that the consumer's offsets jumped over: noticed by the database's next offset, read again and decided.

A jump has been seen in this client (a commit that passed a record in work), and may be made by hand (an offset set
forward). What retention took is gone: it is counted (`tocsin_reading_offsets_skipped_total`) and said in the log.
"""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from importlib.metadata import version

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from alerts.deciding import store
from streams.codec import UndecodableRecord, decode
from streams.database import snapshot, transaction
from streams.dead_letters import SUFFIX, headers_for
from streams.holes import Hole
from streams.outages import outage
from streams.outcomes import Inbound, Record, Transient
from streams.records import Reading

log = logging.getLogger(__name__)


class Gaps:
    """Closes gaps with `decide`, from the records that `read` gives. Used by one thread; idempotent, as deciding is."""

    def __init__(
        self,
        engine: Engine,
        decide: Callable[[Inbound, Reading], object],
        read: Callable[[Hole], Iterable[Inbound]],
        clock: Callable[[], datetime],
    ) -> None:
        self._engine, self._decide, self._read, self._clock = engine, decide, read, clock
        self._next: dict[tuple[str, int], int] = {}  # as far as this process knows; the database knows better

    def close_before(self, inbound: Inbound) -> list[Record]:
        """Decide what was jumped over just before `inbound`; give the dead letters of what cannot be decided.

        Raises Transient while the broker is away, and what the database raises.
        """
        place = inbound.topic, inbound.partition
        if self._next.get(place) == inbound.offset:
            return []
        with snapshot(self._engine) as connection:
            expected = store.next_offset(connection, *place)
        if expected is None or expected >= inbound.offset:
            return []
        hole = Hole(topic=inbound.topic, partition=inbound.partition, first=expected, end=inbound.offset)
        log.warning("offsets jumped, reading the hole again", extra={"hole": str(hole)})
        letters, found = [], 0
        for missed in self._read(hole):
            found += 1
            letters += self._decided(missed)
        if found < hole.end - hole.first:
            lost = hole.end - hole.first - found
            log.error("readings are gone from the topic", extra={"hole": str(hole), "offsets": lost})
        return letters

    def passed(self, inbound: Inbound) -> None:
        """Note that the reading's outcome is stored: the next offset is no jump."""
        self._next[inbound.topic, inbound.partition] = inbound.offset + 1

    def pass_over(self, inbound: Inbound) -> None:
        """Note, in the database too, that `inbound` becomes a dead letter: that is its outcome, and no gap.

        Should the process die before the letter is written, the record itself comes again.
        """
        with transaction(self._engine) as connection:
            store.advance(connection, inbound, self._clock())
        self.passed(inbound)

    def _decided(self, missed: Inbound) -> list[Record]:
        try:
            self._decide(missed, decode(missed.value or b"", Reading))
        except Transient:
            raise
        except Exception as error:
            if isinstance(error, SQLAlchemyError) and outage(error) is not None:
                raise
            log.exception("a reading of the hole becomes a dead letter", extra={"record": str(missed)})
            return [_dead_letter(missed, error)]
        return []


def _dead_letter(missed: Inbound, error: Exception) -> Record:
    headers = headers_for(
        cause="undecodable" if isinstance(error, UndecodableRecord) else "unexpected",
        message=f"{type(error).__name__}: {error}",
        stage="decide",
        topic=missed.topic,
        partition=missed.partition,
        offset=missed.offset,
        timestamp_ms=missed.timestamp_ms,
        attempts=1,
        version=version("tocsin"),
        original=missed.headers,
    )
    return Record(missed.topic + SUFFIX, missed.key, missed.value, tuple(headers))
