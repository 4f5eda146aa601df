"""Attempts at one thing, with growing, jittered waits between them and an end."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How long and how often a failure is met in place."""

    attempts: int = 3  # of what fails unexpectedly; a bug rarely passes by itself
    first_wait_seconds: float = 0.2
    longest_wait_seconds: float = 10.0
    give_up_seconds: float = 300.0  # of one transient failure; a supervisor then starts a fresh process
    confirm_seconds: float = 60.0  # longer than the producer's own request time-out
    longest_pause_seconds: float = 60.0  # before a dead letter, when unexpected ones come in a row


class Tries:
    """Counts the attempts `made`, from 1. `jitter` gives 0 to 1; `on_retry` is told before each further attempt."""

    def __init__(
        self,
        limits: Limits,
        *,
        jitter: Callable[[], float],
        monotonic: Callable[[], float],
        on_retry: Callable[[], object],
    ) -> None:
        self.made = 1
        self._limits, self._jitter, self._monotonic, self._on_retry = limits, jitter, monotonic, on_retry
        self._give_up_at = monotonic() + limits.give_up_seconds
        self._wait_seconds = limits.first_wait_seconds

    async def again(self) -> bool:
        """Wait and say True, or say False when it has been tried for long enough."""
        if self._monotonic() > self._give_up_at:
            return False
        self._on_retry()
        await asyncio.sleep(self._wait_seconds * (0.5 + self._jitter() / 2))
        self._wait_seconds = min(2 * self._wait_seconds, self._limits.longest_wait_seconds)
        self.made += 1
        return True
