"""How the outbox is emptied: plain values, checked against each other. Nothing here reads the configuration."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from alerts.outgoing.attempts import ChannelTimes
from alerts.outgoing.retry import RetryPolicy, UnusableTimes
from alerts.sending.breaker import BreakerPolicy


@dataclass(frozen=True, kw_only=True)
class ChannelOptions(ChannelTimes):
    """How one channel is used. `spacing_seconds` between calls to one target; `concurrency` targets at once."""

    spacing_seconds: float = 0.0
    concurrency: int = 16


@dataclass(frozen=True, kw_only=True)
class DispatchOptions:
    """How the outbox is emptied. Raises UnusableTimes when a call could outlast its lease.

    What waits longer than `late_after_seconds` is told as one digest a recipient, unless it is critical.
    """

    poll_interval_seconds: float = 0.2
    lease_seconds: float = 60.0
    late_after_seconds: float = 7200.0
    breaker: BreakerPolicy = field(default_factory=BreakerPolicy)
    retry: RetryPolicy = field(default_factory=RetryPolicy)
    channels: Mapping[str, ChannelOptions] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse what would break the promise."""
        for name, options in self.channels.items():
            if options.timeout_seconds >= self.lease_seconds:
                raise UnusableTimes(
                    f"a call to {name} may take {options.timeout_seconds:g} s, its lease only {self.lease_seconds:g} s",
                    remedy="Set [deliver] lease_seconds well above every channel's timeout_seconds",
                )

    def of(self, channel: str) -> ChannelOptions:
        """Give the options of `channel`."""
        return self.channels.get(channel, ChannelOptions())
