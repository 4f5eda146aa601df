"""Channels that answer by a script, and a dispatcher that runs with short, real times."""

import asyncio
import random  # noqa: TID251 - a dispatcher is given chance
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import Engine, select

from alerts.channels import DeliveryKey, Outcome, Refused, Sent, TryLater
from alerts.message import Message
from alerts.outgoing import outbox
from alerts.outgoing.retry import RetryPolicy
from alerts.reports import Report
from alerts.sending.dispatch import Dispatcher
from alerts.sending.dispatch_options import ChannelOptions, DispatchOptions
from alerts.sending.sent_mark import SentMark
from streams.database import snapshot, transaction
from tests.dispatch.builders import To

DEADLINE_SECONDS = 60.0
SILENCE_SECONDS = 10.0
QUICK = ChannelOptions(timeout_seconds=0.3, margin_seconds=0.1)
OPTIONS = DispatchOptions(
    poll_interval_seconds=0.01,
    lease_seconds=1.0,
    retry=RetryPolicy(base_seconds=0.02, max_seconds=0.05, max_attempts=3),
    channels={"plain": QUICK, "email": QUICK, "slack": QUICK},
)


@dataclass
class Plain:
    """Answers by script, then accepts; an exception in the script is raised, None is silence."""

    script: list[Outcome | Exception | None] = field(default_factory=list)
    calls: list[tuple[str, int, str]] = field(default_factory=list)  # method, revision, ref
    at: list[datetime] = field(default_factory=list)
    keys: list[DeliveryKey] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    name: str = "plain"

    async def send(self, message: Message, recipient: str, key: DeliveryKey) -> Outcome:
        return await self._answer("send", message, recipient, key, "")

    async def _answer(self, method: str, message: Message, recipient: str, key: DeliveryKey, ref: str) -> Outcome:
        self.keys.append(key)
        self.messages.append(message)
        self.calls.append((method, message.revision, ref))
        self.at.append(datetime.now(UTC))
        given = self.script.pop(0) if self.script else Sent(f"{recipient}/{message.alert_id}/{message.revision}")
        if given is None:
            await asyncio.sleep(SILENCE_SECONDS)
        if isinstance(given, Exception):
            raise given
        return given or Refused("silence is over")


@dataclass
class Mail(Plain):
    """Threaded, as e-mail is."""

    name: str = "email"

    async def reply(self, message: Message, recipient: str, key: DeliveryKey, ref: str) -> Outcome:
        return await self._answer("reply", message, recipient, key, ref)


@dataclass
class Chat(Plain):
    """Editable, threaded and findable, as Slack is; `found` are its answers to "do you have it?", then no."""

    name: str = "slack"
    found: list[Sent | TryLater | None] = field(default_factory=list)
    asked: list[tuple[str, DeliveryKey, datetime]] = field(default_factory=list)
    asked_at: list[datetime] = field(default_factory=list)
    asked_under: list[str | None] = field(default_factory=list)

    async def edit(self, message: Message, recipient: str, key: DeliveryKey, ref: str) -> Outcome:
        return await self._answer("edit", message, recipient, key, ref)

    async def reply(self, message: Message, recipient: str, key: DeliveryKey, ref: str) -> Outcome:
        return await self._answer("reply", message, recipient, key, ref)

    async def find(
        self, recipient: str, key: DeliveryKey, since: datetime, under: str | None = None
    ) -> Sent | TryLater | None:
        self.asked.append((recipient, key, since))
        self.asked_under.append(under)
        self.asked_at.append(datetime.now(UTC))
        return self.found.pop(0) if self.found else None


def put(engine: Engine, channel: Plain, *messages: Message, recipient: str = "#desk") -> None:
    with transaction(engine) as connection:
        for message in messages:
            outbox.enqueue(connection, message, To(channel.name, recipient), datetime.now(UTC))


def states(engine: Engine) -> list[str]:
    with snapshot(engine) as connection:
        rows = connection.execute(select(outbox.outbox.c.state).order_by(outbox.outbox.c.revision))
        return list(rows.scalars())


def reasons(engine: Engine) -> list[str | None]:
    with snapshot(engine) as connection:
        rows = connection.execute(select(outbox.outbox.c.reason).order_by(outbox.outbox.c.revision))
        return list(rows.scalars())


def first_called_at(engine: Engine) -> datetime:
    """Give when the only delivery was called first, by the clock that its lease runs by."""
    with snapshot(engine) as connection:
        called_at = connection.execute(select(outbox.outbox.c.first_called_at)).scalar_one()
    assert isinstance(called_at, datetime)
    return called_at


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(DEADLINE_SECONDS):
        while not is_so():  # noqa: ASYNC110 - what is waited for happens in the database, which sets no event
            await asyncio.sleep(0.01)


@asynccontextmanager
async def running(
    engine: Engine,
    *channels: Plain,
    options: DispatchOptions = OPTIONS,
    heard: list[Report] | None = None,
    waypoint: Callable[[str], None] = lambda _name: None,
    sent_mark: SentMark | None = None,
) -> AsyncIterator[Dispatcher]:
    reports: list[Report] = [] if heard is None else heard
    dispatcher = Dispatcher(
        engine,
        {one.name: one for one in channels},
        options,
        clock=lambda: datetime.now(UTC),
        jitter=random.random,
        waypoint=waypoint,
        on_event=reports.append,
        sent_mark=sent_mark,
    )
    run = asyncio.create_task(dispatcher.run())
    try:
        yield dispatcher
    finally:
        dispatcher.stop()
        async with asyncio.timeout(DEADLINE_SECONDS):
            await run


async def settled(
    engine: Engine, *channels: Plain, options: DispatchOptions = OPTIONS, sent_mark: SentMark | None = None
) -> list[str]:
    async with running(engine, *channels, options=options, sent_mark=sent_mark):
        await until(lambda: not {"pending", "calling", "unknown"} & set(states(engine)))
    return states(engine)
