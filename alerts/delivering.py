"""The dispatcher and the relay as one role: both run until the process is told to end."""

import asyncio
import signal

from alerts.dispatch import Dispatcher
from alerts.relay import Relay


async def deliver(dispatcher: Dispatcher, relay: Relay | None = None) -> None:
    """Run until SIGTERM or SIGINT; then no call begins, those under way end and are recorded, leases are given back."""
    loop = asyncio.get_running_loop()
    running = [dispatcher.run()] if relay is None else [dispatcher.run(), relay.run()]

    def stop() -> None:
        dispatcher.stop()
        if relay is not None:
            relay.stop()

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop)
    try:
        await asyncio.gather(*running)
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)
