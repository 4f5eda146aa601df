"""The decide agent: readings in, everything else in one transaction of the database, nothing out but dead letters."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import faust
from sqlalchemy.exc import SQLAlchemyError

from alerts.deciding.gaps import Gaps
from streams.agents import raw_topic
from streams.codec import UndecodableRecord, decode
from streams.outages import outage
from streams.outcomes import Inbound, Record, Transient
from streams.records import Reading
from streams.settle import Settle

Decide = Callable[[Inbound, Reading], object]


def register_decide(app: faust.App, settle: Settle, decide: Decide, *, readings: str, gaps: Gaps | None = None) -> Any:
    """Attach the agent that hands each reading to `decide`, which commits all that comes of it in one transaction.

    `decide` runs in one thread, strictly one reading after the other in the order of the offsets, and is called again
    for the same reading after a transient failure or a kill: a reading that it has seen changes nothing. `gaps` closes
    what the offsets jumped over first. What is the database's fault (away, full, locked, damaged) is never the
    reading's: it waits, and after a while the process leaves with nothing acked.
    """
    thread = ThreadPoolExecutor(1, thread_name_prefix="decide")

    async def handle(inbound: Inbound) -> Sequence[Record]:
        return await asyncio.get_running_loop().run_in_executor(thread, _handle, inbound, decide, gaps)

    @app.agent(raw_topic(app, readings), name="alerts.deciding.decide", concurrency=1)
    async def decide_readings(stream: Any) -> None:
        await settle.each(stream, handle, window=1)

    return decide_readings


def _handle(inbound: Inbound, decide: Decide, gaps: Gaps | None) -> Sequence[Record]:
    try:
        return _decided(inbound, decide, gaps)
    except SQLAlchemyError as error:
        if (said := outage(error)) is None:
            raise
        raise Transient(f"the database: {said}", where=str(inbound)) from error


def _decided(inbound: Inbound, decide: Decide, gaps: Gaps | None) -> Sequence[Record]:
    if gaps is None:
        decide(inbound, decode(inbound.value or b"", Reading))
        return ()
    letters = gaps.close_before(inbound)
    try:
        decide(inbound, decode(inbound.value or b"", Reading))
    except UndecodableRecord:
        gaps.pass_over(inbound)
        raise
    except Exception as error:
        if not isinstance(error, Transient) and not (isinstance(error, SQLAlchemyError) and outage(error)):
            gaps.pass_over(inbound)
        raise
    gaps.passed(inbound)
    return letters
