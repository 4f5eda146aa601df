"""Where each feed stands, in the poller's hands: kept in memory, written behind in one transaction for many.

What is lost with a kill is at most the last second's standings: those feeds are asked again a little early, and what
they name is known, for articles are remembered before.
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from streams.feeds.gates import Gate, Gates
from streams.feeds.memory import FeedState, HostState, MoveNote
from streams.feeds.moves import Move
from streams.feeds.state import PollState


class Standings:
    """Feeds by their address in the list. Used by the loop; `keep` may run in a thread beside it."""

    def __init__(self, state: PollState) -> None:
        self._state = state
        self._feeds: dict[str, FeedState] = {}
        self._changed: dict[str, FeedState] = {}
        self._moves: list[MoveNote] = []
        self._hosts: dict[str, HostState] = {}
        self._keeping = threading.Lock()

    def load(self) -> None:
        """Read where all feeds stand."""
        self._feeds = {state.url: state for state in self._state.feeds()}

    def of(self, url: str) -> FeedState:
        """Give where the feed stands; a new one stands at its beginning."""
        return self._feeds.get(url) or FeedState(url=url)

    def set(self, state: FeedState) -> None:
        """Let the feed stand so."""
        self._feeds[state.url] = self._changed[state.url] = state

    def note_move(self, move: Move, at: datetime) -> None:
        """Note that a feed's address was rewritten."""
        note = MoveNote(url=move.url, from_address=move.from_address, to_address=move.to_address, moved_at=at)
        self._moves.append(note)

    def note_hosts(self, gates: Gates, now: float, at: datetime) -> None:
        """Note the hosts that asked for quiet; those that did once, and are asked as before, too."""
        held = gates.held(now)
        for host in self._hosts.keys() - held.keys():
            self._hosts[host] = replace(self._hosts[host], quiet_until=at, spacing_seconds=gates.spacing(host))
        for host, gate in held.items():
            self._hosts[host] = _host_state(host, gate, now, at)

    def set_gates(self, gates: Gates, now: float, at: datetime) -> None:
        """Hold the gates that were held when the poller ended; a clock set back lengthens no quiet past a day."""
        for host in self._state.hosts():
            gate = gates.gate(host.host)
            quiet = (host.quiet_until - at).total_seconds()
            gate.quiet_until = now + min(max(quiet, 0.0), timedelta(days=1).total_seconds())
            gate.spacing_seconds = max(gate.spacing_seconds, host.spacing_seconds)
            self._hosts[host.host] = host

    def keep(self) -> None:
        """Write down what changed; what cannot be written stays changed. Raises SQLAlchemyError."""
        with self._keeping:
            changed, moves, hosts = self._changed, self._moves, dict(self._hosts)
            if not changed and not moves and not hosts:
                return
            self._changed, self._moves = {}, []
            try:
                self._state.keep(changed.values(), hosts=hosts.values(), moves=moves)
            except Exception:
                self._changed = changed | self._changed
                self._moves = moves + self._moves
                raise

    def summed(self, count: Callable[[FeedState], bool], urls: Mapping[str, object]) -> int:
        """Give how many of these feeds stand so."""
        return sum(1 for url in urls if count(self.of(url)))


def _host_state(host: str, gate: Gate, now: float, at: datetime) -> HostState:
    quiet = max(gate.quiet_until - now, 0.0)
    return HostState(host=host, quiet_until=at + timedelta(seconds=quiet), spacing_seconds=gate.spacing_seconds)
