"""When to try again, and when to stop: pure. Seconds in, seconds out; chance is passed in as `jitter` in [0, 1)."""

from dataclasses import dataclass

from streams.errors import TocsinError


class UnusableTimes(TocsinError):
    """The times contradict each other: the promise could not be kept with them."""


@dataclass(frozen=True, kw_only=True)
class RetryPolicy:
    """How long waits are. All in seconds; `max_attempts` counts calls that were begun."""

    base_seconds: float = 1.0
    max_seconds: float = 300.0
    max_attempts: int = 12
    named_max_seconds: float = 3600.0  # a provider may name its own wait, up to this: a broken header is no burial

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        if not 0 < self.base_seconds <= self.max_seconds or self.max_attempts < 1:
            raise UnusableTimes(
                f"retry waits run from {self.base_seconds:g} s to {self.max_seconds:g} s, {self.max_attempts} attempts",
                remedy="Set retry_base_seconds above 0 and not above retry_max_seconds, and max_attempts to 1 or more",
            )

    def wait_seconds(self, attempts: int, jitter: float, named_seconds: float | None = None) -> float:
        """Give the wait after the `attempts`-th call: what the provider named, else doubling from the base.

        A named wait is never cut short but by the bound; jitter is added to it. Else jitter takes away up to half.
        """
        if named_seconds is not None and named_seconds >= 0:  # false for NaN, too
            return min(named_seconds, self.named_max_seconds) + jitter * self.base_seconds
        doublings = min(max(attempts, 1) - 1, 32)  # 2**32 is over any bound, and a float
        return float(min(self.max_seconds, self.base_seconds * 2**doublings) * (1 - jitter / 2))

    def is_used_up(self, attempts: int) -> bool:
        """Say whether no further call may be begun."""
        return attempts >= self.max_attempts
