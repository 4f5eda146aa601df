"""One gate a host, for feeds and pages alike. Pure: times are seconds of a clock that only goes forward, passed in.

A host is asked by few at once, with a pause between two starts. A host that says it is asked too much is left alone as
long as it says, and afterwards the pause is twice as long; each good answer shortens it again.
"""

import ipaddress
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from streams.feeds.addresses import is_public

SLOWEST_SPACING_SECONDS: Final = 60.0
SLOWER: Final = 2.0  # times the pause, for each "asked too much"
QUICKER: Final = 0.9  # times the pause, for each good answer
QUIET_SECONDS: Final = 60.0  # for the first "too much" that names no time; as much again for each that follows
LONGEST_QUIET_SECONDS: Final = 86_400.0
REFUSALS: Final = 3  # in a row: 403 after a burst is how some hosts say "too much"
REFUSED_QUIET_SECONDS: Final = 300.0
_IDLE_GATES: Final = 4_096  # then gates that hold nothing are let go


@dataclass(frozen=True, kw_only=True)
class HostLimits:
    """What one host is asked at most: requests at once, seconds between the starts of two."""

    concurrency: int = 2
    spacing_seconds: float = 1.0


@dataclass
class Gate:
    """Where one host stands."""

    spacing_seconds: float
    active: int = 0
    free_at: float = 0.0
    quiet_until: float = 0.0
    strikes: int = 0
    refusals: int = 0


@dataclass
class Gates:
    """All gates. This machine and its network are neither spaced nor counted, but left alone when they ask for it."""

    limits: HostLimits = field(default_factory=HostLimits)
    is_near_free: bool = False  # whoever looks by hand at this machine's feeds waits for none of them
    _gates: dict[str, Gate] = field(default_factory=dict)

    def gate(self, host: str) -> Gate:
        """Give the host's gate."""
        found = self._gates.get(host)
        if found is None:
            found = self._gates[host] = Gate(self.spacing(host))
        return found

    def spacing(self, host: str) -> float:
        """Give the pause that this host is given when all is well, in seconds."""
        return 0.0 if is_near(host) else self.limits.spacing_seconds

    def is_full(self, host: str) -> bool:
        """Whether as many are asking the host as may."""
        gate = self._gates.get(host)
        return gate is not None and gate.active >= self.limits.concurrency and not is_near(host)

    def wait_seconds(self, host: str, now: float) -> float:
        """Give how long until the host may be asked again, as far as time is the reason."""
        gate = self._gates.get(host)
        return 0.0 if gate is None else max(gate.free_at - now, gate.quiet_until - now, 0.0)

    def quiet_seconds(self, host: str, now: float) -> float:
        """Give how long the host asked to be left alone."""
        gate = self._gates.get(host)
        return 0.0 if gate is None else max(gate.quiet_until - now, 0.0)

    def begin(self, host: str, now: float) -> None:
        """Note that a request to the host begins."""
        gate = self.gate(host)
        gate.active += 1
        gate.free_at = now + gate.spacing_seconds

    def end(self, host: str, now: float) -> None:
        """Note that it ended."""
        gate = self.gate(host)
        gate.active -= 1
        if len(self._gates) > _IDLE_GATES:
            self._sweep(now)

    def answered(self, host: str) -> None:
        """Note a good answer: the pause grows shorter again, down to what it was."""
        gate = self._gates.get(host)
        if gate is not None and (gate.strikes or gate.refusals or gate.spacing_seconds > self.spacing(host)):
            gate.strikes = gate.refusals = 0
            gate.spacing_seconds = max(gate.spacing_seconds * QUICKER, self.spacing(host))

    def too_much(self, host: str, now: float, retry_after_seconds: float | None) -> None:
        """Note that the host says it is asked too much; requests that were under way then count once."""
        if is_near(host) and (self.is_near_free or retry_after_seconds is None):
            return
        gate = self.gate(host)
        is_first = gate.quiet_until <= now
        gate.strikes += is_first
        quiet = QUIET_SECONDS * max(gate.strikes, 1) if retry_after_seconds is None else retry_after_seconds
        gate.quiet_until = max(gate.quiet_until, now + min(quiet, LONGEST_QUIET_SECONDS))
        if is_first and not is_near(host):
            slower = max(gate.spacing_seconds, self.limits.spacing_seconds) * SLOWER
            gate.spacing_seconds = min(slower, max(SLOWEST_SPACING_SECONDS, gate.spacing_seconds))

    def refused(self, host: str, now: float) -> None:
        """Note a 403; several in a row are taken for "too much"."""
        gate = self.gate(host)
        gate.refusals += 1
        if gate.refusals >= REFUSALS and not is_near(host):
            gate.refusals = 0
            self.too_much(host, now, REFUSED_QUIET_SECONDS)

    def at_least(self, host: str, spacing_seconds: float) -> None:
        """Note the pause that the host asks for in its robots.txt; the next good answers shorten it, asking renews."""
        if not is_near(host):
            gate = self.gate(host)
            gate.spacing_seconds = max(gate.spacing_seconds, min(spacing_seconds, SLOWEST_SPACING_SECONDS))

    def held(self, now: float) -> dict[str, Gate]:
        """Give the hosts that asked for quiet, or are asked slowly for having asked: what a restart must know."""
        return {
            host: gate
            for host, gate in self._gates.items()
            if gate.quiet_until > now or gate.spacing_seconds > self.spacing(host)
        }

    def _sweep(self, now: float) -> None:
        kept = self.held(now)
        self._gates = {
            host: gate for host, gate in self._gates.items() if host in kept or gate.active or gate.free_at > now
        }


@lru_cache(maxsize=65_536)
def is_near(host: str) -> bool:
    """Whether the host is this machine or in its network, as far as its name says."""
    if not host[-1:].isdigit() and ":" not in host:
        return host == "localhost" or host.endswith(".localhost")
    try:
        return not is_public(str(ipaddress.ip_address(host)))
    except ValueError:
        return False
