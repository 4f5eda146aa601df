"""The poll role put together from plain values: everything is opened, run until a signal, and closed in order."""

import asyncio
import contextlib
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from streams.feeds.fetch import Fetcher
from streams.feeds.gates import Gates, HostLimits
from streams.feeds.governor import Governor
from streams.feeds.metrics import PollMetrics
from streams.feeds.model import Feed
from streams.feeds.parsing import Parsing
from streams.feeds.poller import Poller, PollerOptions
from streams.feeds.publish import Publisher
from streams.feeds.robots import Robots
from streams.feeds.shares import Share
from streams.feeds.state import PollState
from streams.waypoints import Waypoint, unwatched


@dataclass(frozen=True, kw_only=True)
class PollPlan:
    """What to poll and where to put it. `state_url` is an SQLAlchemy URL of the poller's own database.

    `share` is which of the hosts this poller takes of `feeds`, which are all.
    """

    feeds: tuple[Feed, ...]
    state_url: str
    bootstrap: str
    topic: str
    contact: str = ""
    fetch_timeout_seconds: float = 20.0
    parse_timeout_seconds: float = 10.0
    allow_private: bool = False
    share: Share = field(default_factory=Share)
    limits: HostLimits = field(default_factory=HostLimits)
    options: PollerOptions = field(default_factory=PollerOptions)


async def poll_until_told(
    plan: PollPlan,
    *,
    clock: Callable[[], datetime],
    jitter: Callable[[], float],
    waypoint: Waypoint = unwatched,
    metrics: PollMetrics | None = None,
    on_turn: Callable[[], None] = lambda: None,
    broker_life: Callable[[], str | None] = lambda: None,
) -> None:
    """Poll until SIGTERM or SIGINT. Raises NoBroker or BadAddress when no broker is named, DatabaseUnusable."""
    publisher = Publisher(plan.bootstrap, plan.topic)
    state = PollState(plan.state_url)
    gates = Gates(plan.limits)
    governor = Governor(time.monotonic, gates)
    try:
        async with contextlib.AsyncExitStack() as stack:
            fetcher = await stack.enter_async_context(
                Fetcher(
                    timeout_seconds=plan.fetch_timeout_seconds,
                    contact=plan.contact,
                    allow_private=plan.allow_private,
                    governor=governor,
                )
            )
            parsing = await stack.enter_async_context(Parsing(deadline_seconds=plan.parse_timeout_seconds))
            robots = Robots(fetcher, parsing, clock, governor.at_least)
            poller = Poller(
                plan.share.of_feeds(plan.feeds), fetcher, parsing, state, publisher,
                options=plan.options, clock=clock, jitter=jitter, waypoint=waypoint, metrics=metrics, on_turn=on_turn,
                broker_life=broker_life, gates=gates, permit=robots.permit, listed=[feed.url for feed in plan.feeds],
            )  # fmt: skip
            for number in (signal.SIGTERM, signal.SIGINT):
                asyncio.get_running_loop().add_signal_handler(number, poller.stop)
            on_turn()
            await poller.run()
    finally:
        await asyncio.to_thread(publisher.close)
        state.close()
