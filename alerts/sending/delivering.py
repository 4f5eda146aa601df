"""The dispatcher, the relay and the timetable as one role: they run until the process is told to end."""

import asyncio
import signal
from collections.abc import Sequence
from typing import Protocol

from alerts.sending.dispatch import Dispatcher
from alerts.sending.relay import Relay
from alerts.sending.timetable import Timetable


class Part(Protocol):
    """Something that runs until it is told to stop, and does not raise."""

    async def run(self) -> None:
        """Run until `stop`."""
        ...

    def stop(self) -> None:
        """Begin to end. To be called in the loop's thread."""
        ...


async def deliver(
    dispatcher: Dispatcher, relay: Relay | None = None, timetable: Timetable | None = None, beside: Sequence[Part] = ()
) -> None:
    """Run until SIGTERM or SIGINT; then no call begins, those under way end and are recorded, leases are given back.

    What is `beside` runs and ends with them.
    """
    loop = asyncio.get_running_loop()
    parts: list[Part] = [part for part in (dispatcher, relay, timetable, *beside) if part is not None]

    def stop() -> None:
        for part in parts:
            part.stop()

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop)
    try:
        await asyncio.gather(*(part.run() for part in parts))
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)
