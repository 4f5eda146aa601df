"""A poller in a process of its own, to be killed: `python poll_child.py JSON`.

The JSON says: `feeds` (path of a feed list), `state` (URL), `bootstrap`, `topic`, `folder` (for the marker), `point`
(where to wait, null for nowhere) and `nth` (at which passage of it).
"""

import asyncio
import json
import random  # noqa: TID251 - a poller is given chance
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from streams.feeds.feed_list import load
from streams.feeds.service import PollPlan, poll_until_told
from streams.waypoints import Waypoint, unwatched
from tocsin.testing.waypoints import waiting_waypoint


def main(given: dict[str, Any]) -> None:
    waypoint: Waypoint = unwatched
    if given["point"] is not None:
        waypoint = waiting_waypoint(Path(given["folder"]), given["point"], given["nth"])
    plan = PollPlan(
        feeds=load(Path(given["feeds"])),
        state_url=given["state"],
        bootstrap=given["bootstrap"],
        topic=given["topic"],
        allow_private=True,
    )
    asyncio.run(poll_until_told(plan, clock=lambda: datetime.now(UTC), jitter=random.random, waypoint=waypoint))


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
