"""The settle loop without Faust or a broker: a stream of made-up events, and sends that succeed or fail on demand."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from prometheus_client import CollectorRegistry

from streams.metrics import StreamMetrics
from streams.outcomes import Handle, Record
from streams.settle import Settle
from streams.tries import Limits

QUICK = Limits(first_wait_seconds=0.001, longest_wait_seconds=0.002, give_up_seconds=0.2, confirm_seconds=0.05)


@dataclass
class World:
    """What the loop sees. `refusals` are raised by the next sends (None: it works), then all work."""

    values: Sequence[bytes]
    limits: Limits = QUICK
    refusals: list[BaseException | None] = field(default_factory=list)
    always_refuse: BaseException | None = None
    sent: list[Record] = field(default_factory=list)
    acked: list[int] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    is_stopping: bool = False

    def __post_init__(self) -> None:
        self.registry = CollectorRegistry()
        self.settle = Settle(
            "extract",
            self._produce,
            metrics=StreamMetrics(self.registry),
            is_stopping=lambda: self.is_stopping,
            limits=self.limits,
            waypoint=self.steps.append,
            leave=self.left.append,
            jitter=lambda: 1.0,
        )

    async def run(self, handle: Handle, *, window: int = 4, until: int | None = None) -> None:
        """Run until `until` records (all of them by default) are acked, or the loop left."""
        wanted = len(self.values) if until is None else until
        task = asyncio.create_task(self.settle.each(Endless(self), handle, window=window))
        async with asyncio.timeout(10):
            while len(self.acked) < wanted and not task.done():  # noqa: ASYNC110 - two ends, one of which is a task's
                await asyncio.sleep(0.001)
        self.is_stopping = True
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    async def _produce(self, record: Record) -> "asyncio.Future[Any]":
        refusal = self.always_refuse or (self.refusals.pop(0) if self.refusals else None)
        confirmation: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        if refusal is None:
            self.sent.append(record)
            confirmation.set_result(None)
        else:
            confirmation.set_exception(refusal)
        return confirmation

    def metric(self, name: str, **labels: str) -> float:
        return self.registry.get_sample_value(name, {"stage": "extract", **labels}) or 0.0


class Endless:
    def __init__(self, world: World) -> None:
        self._world = world

    def noack(self) -> "Endless":
        return self

    async def events(self) -> AsyncIterator[Any]:
        for offset, value in enumerate(self._world.values):
            message = SimpleNamespace(
                topic="articles", partition=3, offset=offset, key=b"k%d" % offset, value=value,
                headers=[("trace", b"1"), ("trace", b"2")], timestamp=1700000000.5,
            )  # fmt: skip

            def ack(done: int = offset) -> None:
                self._world.acked.append(done)

            yield SimpleNamespace(message=message, ack=ack)
        await asyncio.Event().wait()  # a topic never ends
