"""A dispatcher in a process of its own, to be killed or paused: `python deliver_child.py JSON`.

The JSON says: `database` (URL), `slack` and `email` (options of the channels), `times` (seconds), `at` (where to wait,
null for nowhere: folder, name, nth and `how`: "wait" for SIGKILL or "pause" by SIGSTOP) and `without` (a part of the
mechanism to leave out, to show that the verdict sees it: null, "asking", "lease-check" or "clock-check").
"""

import asyncio
import json
import os
import random  # noqa: TID251 - a dispatcher is given chance
import signal
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from alerts.channels import open_channel
from alerts.outgoing.retry import RetryPolicy
from alerts.sending.claims import Claimed
from alerts.sending.delivering import deliver
from alerts.sending.dispatch import Dispatcher
from alerts.sending.dispatch_options import ChannelOptions, DispatchOptions
from streams.database import open_engine
from streams.waypoints import Waypoint, unwatched
from tocsin.testing.waypoints import marker, waiting_waypoint


class NeverAsks(Dispatcher):
    """Sends again what it does not know, without asking."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._abilities = {name: replace(one, can_find=False) for name, one in self._abilities.items()}


class NeverChecksTheLease(Dispatcher):
    """Takes its word for the lease that it once had."""

    def _begin_call(self, claimed: Claimed, connection: Connection) -> datetime | None:
        return super()._begin_call(claimed, connection) or self._clock()


class NeverLooksAtTheClock(Dispatcher):
    """Calls however long ago it said that it would."""

    def _is_lease_good(self, until: datetime, channel: str) -> bool:
        super()._is_lease_good(until, channel)
        return True


KINDS: dict[str | None, type[Dispatcher]] = {
    None: Dispatcher,
    "asking": NeverAsks,
    "lease-check": NeverChecksTheLease,
    "clock-check": NeverLooksAtTheClock,
}


def pausing_waypoint(folder: Path, name: str, nth: int) -> Waypoint:
    """Give a waypoint that stops this process (SIGSTOP) at the nth passage of `name`, until somebody continues it."""
    passed = 0

    def pass_by(here: str) -> None:
        nonlocal passed
        passed += here == name
        if here == name and passed == nth:
            marker(folder, name).touch()
            os.kill(os.getpid(), signal.SIGSTOP)

    return pass_by


def main(given: dict[str, Any]) -> None:
    at, times = given["at"], given["times"]
    waypoint: Waypoint = unwatched
    if at is not None:
        make = waiting_waypoint if at["how"] == "wait" else pausing_waypoint
        waypoint = make(Path(at["folder"]), at["name"], at["nth"])
    names = [name for name in ("slack", "email") if given.get(name)]
    options = DispatchOptions(
        poll_interval_seconds=times.get("poll", 0.02),
        lease_seconds=times["lease"],
        late_after_seconds=times.get("late", 1e9),  # what a clock that stands still decided is long past by any other
        retry=RetryPolicy(base_seconds=0.2, max_seconds=1.0, max_attempts=200),
        channels={
            name: ChannelOptions(timeout_seconds=times["timeout"], margin_seconds=times["margin"], concurrency=3)
            for name in names
        },
    )
    dispatcher = KINDS[given["without"]](
        open_engine(given["database"]),
        {name: open_channel(name, given[name]) for name in names},
        options,
        clock=lambda: datetime.now(UTC),
        jitter=random.random,
        waypoint=waypoint,
    )
    asyncio.run(deliver(dispatcher))


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
