"""Ends a worker that no longer gets on: Kafka does not notice one, for its heartbeats go on."""

import logging
import os
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

EXIT_STALLED = 75  # no progress, or no clean end in time: nothing was acked that is not stored

Partition = tuple[str, int]
Positions = Mapping[Partition, tuple[int | None, int]]  # committed and end offset of each partition of this worker

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class WatchLimits:
    """When a worker counts as stalled."""

    unsettled_seconds: float = 600.0  # twice what settle tries by itself before it leaves
    lagging_seconds: float = 300.0  # records wait, nothing is in work, and the committed offset stands still
    look_every_seconds: float = 1.0
    ask_broker_every_seconds: float = 15.0
    stop_seconds: float = 12.0  # after SIGTERM; less than a supervisor waits before it kills


class Progress:
    """Whether partitions with records waiting move. Pure: the time is passed in, in seconds of one clock."""

    def __init__(self) -> None:
        self._since: dict[Partition, tuple[int | None, float]] = {}

    def lagging_seconds(self, positions: Positions, now: float) -> float:
        """Give for how long the slowest partition has had records waiting while its committed offset stood still."""
        since = {}
        for partition, (committed, end) in positions.items():
            if (committed or 0) < end:
                known = self._since.get(partition)
                since[partition] = known if known and known[0] == committed else (committed, now)
        self._since = since
        return max((now - start for _, start in since.values()), default=0.0)


class Watch:
    """Looks, from a thread of its own (a blocked event loop is a stall too), and leaves with EXIT_STALLED.

    `positions` asks the broker for this worker's partitions, `gone` for topics that are not there any more (twice, for
    a broker that comes up may not know them yet); where they cannot, they raise, which proves nothing.
    """

    def __init__(
        self,
        *,
        unsettled_seconds: Callable[[], float],
        positions: Callable[[], Positions],
        limits: WatchLimits,
        gone: Callable[[], Sequence[str]] = tuple,
        leave: Callable[[int], None] = os._exit,
    ) -> None:
        self._unsettled_seconds, self._positions = unsettled_seconds, positions
        self._limits, self._gone, self._leave = limits, gone, leave
        self._were_gone: frozenset[str] = frozenset()
        self._progress = Progress()
        self._asked_at = time.monotonic()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._stopped.set()

    def stopping(self) -> None:
        """Say that a clean stop has begun, which may take `stop_seconds`: Faust waits without end for a missing ack."""
        timer = threading.Timer(self._limits.stop_seconds, self._end, ["the stop did not end by itself"])
        timer.daemon = True
        timer.start()

    def _run(self) -> None:
        while not self._stopped.wait(self._limits.look_every_seconds):
            self.look(time.monotonic())

    def look(self, now: float) -> None:
        """Leave when there is no progress at `now`."""
        if (seconds := self._unsettled_seconds()) > self._limits.unsettled_seconds:
            self._end(f"nothing was settled for {seconds:.0f} s")
        if now - self._asked_at < self._limits.ask_broker_every_seconds:
            return
        self._asked_at = now
        try:
            positions, missing = self._positions(), frozenset(self._gone())
        except Exception as error:  # noqa: BLE001 - a broker that does not answer is no proof of a stall
            log.warning("the watch cannot ask the broker for offsets: %s", error)
            return
        if still := sorted(missing & self._were_gone):
            self._end(f"no topic {', '.join(still)} any more; declare it again with `tocsin topics apply`")
        self._were_gone = missing
        if (seconds := self._progress.lagging_seconds(positions, now)) > self._limits.lagging_seconds:
            self._end(f"records wait and no offset was committed for {seconds:.0f} s")

    def _end(self, why: str) -> None:
        log.critical("leaving with %d: %s", EXIT_STALLED, why)
        self._leave(EXIT_STALLED)
