"""Where each feed stands, in the poller's hands: kept in memory, written behind in one transaction for many.

What is lost with a kill is at most the last second's standings: those feeds are asked again a little early, and what
they name is known, for articles are remembered before.
"""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.exc import SQLAlchemyError

from streams.feeds.addresses import shown
from streams.feeds.gates import Gate, Gates
from streams.feeds.memory import FeedState, HostState, MoveNote
from streams.feeds.moves import Move
from streams.feeds.state import PollState
from streams.outages import outage

QUIET_DIFFERS_SECONDS = 2.0

log = logging.getLogger(__name__)


class Standings:
    """Feeds by their address in the list. Used by one loop."""

    def __init__(self, state: PollState) -> None:
        self._state = state
        self._feeds: dict[str, FeedState] = {}
        self._changed: dict[str, FeedState] = {}
        self._moves: list[MoveNote] = []
        self._hosts: dict[str, HostState] = {}  # that are held, as last noted
        self._changed_hosts: dict[str, HostState] = {}
        self._writing = asyncio.Lock()

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
            del self._hosts[host]
            spacing = gates.spacing(host)
            self._changed_hosts[host] = HostState(host=host, quiet_until=at, spacing_seconds=spacing)
        for host, gate in held.items():
            found = _host_state(host, gate, now, at)
            if (noted := self._hosts.get(host)) is None or _differs(found, noted):
                self._hosts[host] = self._changed_hosts[host] = found

    def set_gates(self, gates: Gates, now: float, at: datetime) -> None:
        """Hold the gates that were held when the poller ended; a clock set back lengthens no quiet past a day."""
        for host in self._state.hosts():
            quiet = min((host.quiet_until - at).total_seconds(), timedelta(days=1).total_seconds())
            if quiet > 0 or host.spacing_seconds > gates.spacing(host.host):
                gate = gates.gate(host.host)
                gate.quiet_until = now + max(quiet, 0.0)
                gate.spacing_seconds = max(gate.spacing_seconds, host.spacing_seconds)
                self._hosts[host.host] = host

    async def keep(self) -> None:
        """Write down what changed; while the database is away it stays changed. Raises SQLAlchemyError.

        One writes at a time, in a thread, and ends what it began even when nobody waits for it any more.
        """
        await asyncio.shield(asyncio.ensure_future(self._write()))

    async def _write(self) -> None:
        async with self._writing:
            changed, moves, hosts = self._changed, self._moves, self._changed_hosts
            if not changed and not moves and not hosts:
                return
            self._changed, self._moves, self._changed_hosts = {}, [], {}
            try:
                await asyncio.to_thread(self._put, list(changed.values()), list(hosts.values()), moves)
            except Exception:
                self._changed = changed | self._changed
                self._moves = moves + self._moves
                self._changed_hosts = hosts | self._changed_hosts
                raise

    def _put(self, feeds: Sequence[FeedState], hosts: Sequence[HostState], moves: Sequence[MoveNote]) -> None:
        """Write all at once. Where the fault is what one of them says, each is written by itself, and that one not."""
        try:
            self._state.keep(feeds, hosts=hosts, moves=moves)
        except Exception as error:  # what no column holds fails by many names, and may cost no other feed its state
            if isinstance(error, SQLAlchemyError) and outage(error) is not None:
                raise
            if len(feeds) + len(hosts) + len(moves) > 1:
                for one in feeds:
                    self._put([one], (), ())
                for host in hosts:
                    self._put((), [host], ())
                for move in moves:
                    self._put((), (), [move])
                return
            names = [*(one.url for one in feeds), *(host.host for host in hosts), *(move.url for move in moves)]
            log.exception("poller cannot keep its state", extra={"feed": shown(names[0])})


def _differs(found: HostState, noted: HostState) -> bool:
    """Say whether it is worth writing down: two clocks never agree to the microsecond."""
    later = (found.quiet_until - noted.quiet_until).total_seconds()
    return found.spacing_seconds != noted.spacing_seconds or later > QUIET_DIFFERS_SECONDS


def _host_state(host: str, gate: Gate, now: float, at: datetime) -> HostState:
    quiet = max(gate.quiet_until - now, 0.0)
    return HostState(host=host, quiet_until=at + timedelta(seconds=quiet), spacing_seconds=gate.spacing_seconds)
