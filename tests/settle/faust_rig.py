"""Plain Faust without a broker: its real app, agent, stream and consumer, driven by hand."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import faust
from faust.transport.drivers import aiokafka as driver
from faust.types import TP
from faust.types.tuples import ConsumerMessage

TOPIC = "pins"
PARTITION = TP(TOPIC, 0)


class Rig:
    """An app whose agent reads a local channel, with the offsets of a topic's partition kept by a real consumer."""

    def __init__(self, *, transport: type[Any] = driver.Transport, supervisor: Any = None) -> None:
        options = {"agent_supervisor": supervisor} if supervisor else {}
        self.app: Any = faust.App(
            "pins", broker="kafka://127.0.0.1:1", autodiscover=False, web_enabled=False, store="memory://",
            stream_wait_empty=False, **options,
        )  # fmt: skip
        self.app.transport = transport(self.app.conf.broker_consumer, self.app)
        self.channel = self.app.channel(key_type=bytes, value_type=bytes)
        self.commits: list[int] = []
        self.consumer._commit_offsets = self._note_commit

    @property
    def consumer(self) -> Any:
        """The consumer that notes the acks."""
        return self.app.consumer

    @property
    def acked(self) -> list[int]:
        """What the consumer takes for done."""
        return sorted(self.consumer._acked[PARTITION])

    def committable(self) -> int | None:
        """Give the offset that the consumer would commit now."""
        offset: int | None = self.consumer._new_offset(PARTITION)
        return offset

    async def committed(self) -> int | None:
        """Commit what the consumer thinks it may, and give the offset that now stands; None: none was committed."""
        await self.consumer.commit()
        return self.commits[-1] if self.commits else None

    async def _note_commit(self, offsets: dict[Any, int], **_more: Any) -> bool:
        self.commits += offsets.values()
        self.consumer._committed_offset.update(offsets)
        return True

    @asynccontextmanager
    async def agent(self, body: Callable[[Any], Awaitable[None]]) -> AsyncIterator[Any]:
        """Run `body` as the app's agent."""
        self.app.loop = asyncio.get_running_loop()
        self.app.topics._acking_topics.add(TOPIC)
        agent = self.app.agent(self.channel, name="pinned", concurrency=1)(body)
        self.app.flow_control.resume()
        await agent.start()
        try:
            yield agent
        finally:
            with suppress(TimeoutError):  # an agent that was restarted does not end by itself
                await asyncio.wait_for(agent.stop(), 0.5)

    def track(self, offset: int) -> ConsumerMessage:
        """Give a message that the consumer counts as in work."""
        message = ConsumerMessage(
            TOPIC, 0, offset, 0.0, 0, [], b"key", b"value", None,
            tp=PARTITION, generation_id=self.app.consumer_generation_id,
        )  # fmt: skip
        message.incref()
        return message

    async def give(self, offset: int) -> None:
        """Deliver one record to the agent."""
        message = self.track(offset)
        await self.channel.put(self.app.create_event(message.key, message.value, {}, message))

    async def rest(self) -> None:
        """Let everything run that can."""
        await asyncio.sleep(0.1)
