"""What a stand-in is to do wrong, and when: a queue that tests fill, in this process or over HTTP."""

import threading
from collections import Counter
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One thing to go wrong, for the next `times` requests it fits.

    `kind` is one of the stand-in's `FAULTS`. `method` and `recipient` narrow it; empty fits all.
    `seconds` is a delay or a Retry-After; `status` an HTTP or SMTP code; `error` the provider's own word.
    """

    kind: str
    method: str = ""
    recipient: str = ""
    seconds: float = 0.0
    status: int = 0
    error: str = ""
    times: int = 1


class Faults:
    """Faults in the order they were asked for; each request takes the first that fits it. Safe among threads."""

    def __init__(self, kinds: frozenset[str]) -> None:
        self.kinds = kinds
        self.taken: Counter[str] = Counter()
        self._queue: list[Fault] = []
        self._lock = threading.Lock()

    def add(self, fault: Fault) -> None:
        """Queue `fault`. Raises ValueError for a kind this stand-in does not know."""
        if fault.kind not in self.kinds:
            raise ValueError(f"no fault {fault.kind!r}; there are: {', '.join(sorted(self.kinds))}")
        with self._lock:
            self._queue.append(fault)

    def add_all(self, faults: list[dict[str, Any]]) -> None:
        """Queue faults given as JSON objects. Raises ValueError or TypeError for what is none."""
        for fault in faults:
            self.add(Fault(**fault))

    def take(self, method: str, recipient: str = "", kinds: frozenset[str] | None = None) -> Fault | None:
        """Give the first fault that fits, and count it down; None lets the request pass."""
        with self._lock:
            for position, fault in enumerate(self._queue):
                fits = fault.method in ("", method) and fault.recipient in ("", recipient)
                if fits and (kinds is None or fault.kind in kinds):
                    self.taken[fault.kind] += 1
                    left = [replace(fault, times=fault.times - 1)] if fault.times > 1 else []
                    self._queue[position : position + 1] = left
                    return fault
        return None

    def clear(self) -> None:
        """Forget what has not happened yet."""
        with self._lock:
            self._queue.clear()

    @property
    def waiting(self) -> int:
        """How many faults have not happened yet."""
        with self._lock:
            return sum(fault.times for fault in self._queue)
