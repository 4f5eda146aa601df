"""When to stop calling a provider that is away, and when to try it again: pure. Time and chance are passed in.

Without it an outage would use up every delivery's attempts, and each would stand there with its outcome unknown.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from alerts.channels import Outcome, TryLater, Unknown


@dataclass(frozen=True, kw_only=True)
class BreakerPolicy:
    """After `threshold` calls in a row that did not reach the provider, none for a while, in seconds; then one."""

    threshold: int = 5
    base_seconds: float = 2.0
    max_seconds: float = 30.0


@dataclass(frozen=True)
class Breaker:
    """Closed (calls go), open until a time (none goes), then half open (one goes and decides)."""

    failures: int = 0  # in a row
    trips: int = 0  # in a row
    open_until: datetime | None = None

    def room(self, now: datetime, room: int, under_way: int) -> int:
        """Give how many further calls may begin, of the `room` there is beside those `under_way`."""
        if self.open_until is None:
            return room
        return 0 if now < self.open_until or under_way else min(room, 1)

    def heard(self, *, is_away: bool, now: datetime, jitter: float, policy: BreakerPolicy) -> "Breaker":
        """Give what it becomes by one more outcome. What was under way when it opened changes nothing if it failed."""
        if not is_away:
            return Breaker()
        if self.open_until is not None and now < self.open_until:
            return self
        failed = replace(self, failures=self.failures + 1)
        is_probe = self.open_until is not None
        if not is_probe and failed.failures < policy.threshold:
            return failed
        wait = min(policy.max_seconds, policy.base_seconds * 2 ** min(self.trips, 32)) * (1 - jitter / 2)
        return Breaker(failures=failed.failures, trips=self.trips + 1, open_until=now + timedelta(seconds=wait))


def is_away(outcome: Outcome | None) -> bool:
    """Say whether the provider was not there to answer. A refusal, and "wait", are answers."""
    return isinstance(outcome, Unknown) or (isinstance(outcome, TryLater) and outcome.is_away)
