"""A timetable in a process of its own that does what is due, once, and may be killed: `python timetable_child.py JSON`.

The JSON says: `database` (URL), `folder`, `name` and `nth` (where to wait for SIGKILL; an empty name: nowhere), and
`now` (RFC 3339): the time by this machine, which counts on SQLite.
"""

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from alerts.sending.timetable import Timetable
from streams.database import open_engine
from streams.waypoints import unwatched
from tocsin.testing.waypoints import waiting_waypoint


def main(given: dict[str, Any]) -> None:
    waypoint = waiting_waypoint(Path(given["folder"]), given["name"], given["nth"]) if given["name"] else unwatched
    now = datetime.fromisoformat(given["now"])
    Timetable(open_engine(given["database"]), local=lambda: now, waypoint=waypoint).do_what_is_due()


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
