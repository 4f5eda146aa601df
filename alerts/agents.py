"""The decide agent: readings in, everything else in one transaction of the database, nothing out."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import faust
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

from streams.agents import raw_topic
from streams.codec import decode
from streams.outcomes import Inbound, Record, Transient
from streams.records import Reading
from streams.settle import Settle

Decide = Callable[[Inbound, Reading], object]


def register_decide(app: faust.App, settle: Settle, decide: Decide, *, readings: str) -> Any:
    """Attach the agent that hands each reading to `decide`, which commits all that comes of it in one transaction.

    `decide` runs in one thread, strictly one reading after the other in the order of the offsets, and is called again
    for the same reading after a transient failure or a kill: a reading that it has seen changes nothing.
    """
    thread = ThreadPoolExecutor(1, thread_name_prefix="decide")

    async def handle(inbound: Inbound) -> Sequence[Record]:
        reading = decode(inbound.value or b"", Reading)
        try:
            await asyncio.get_running_loop().run_in_executor(thread, decide, inbound, reading)
        except (OperationalError, InterfaceError, NoConnection) as error:
            raise Transient(f"the database is away: {error}", where=str(inbound)) from error
        except DBAPIError as error:
            if not error.connection_invalidated:
                raise
            raise Transient(f"the database dropped the connection: {error}", where=str(inbound)) from error
        return ()

    @app.agent(raw_topic(app, readings), name="alerts.decide", concurrency=1)
    async def decide_readings(stream: Any) -> None:
        await settle.each(stream, handle, window=1)

    return decide_readings
