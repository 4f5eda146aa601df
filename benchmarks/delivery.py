"""How long alerts wait for delivery, and how long a full outbox takes to drain beside what Slack's limits allow."""

import asyncio
import secrets
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine

from alerts.channels import DeliveryKey, Sent
from alerts.message import Message
from alerts.outgoing import outbox
from alerts.outgoing.held import Recipient
from alerts.reports import Attempted, Report
from alerts.sending.dispatch import Dispatcher
from alerts.sending.dispatch_options import ChannelOptions, DispatchOptions
from benchmarks.figures import Table, shown
from streams.database import open_engine, transaction

RATES = (1, 10, 100)  # alerts a second
RATE_SECONDS = 8
ALERTS, TARGETS = 10_000, 500
SPACING_SECONDS = 1.0  # Slack takes one message a second and channel
CONCURRENCY = 64
ANSWER_SECONDS = 0.05  # of a provider that is near
PATIENCE_SECONDS = 600.0


class Near:
    """A provider that takes everything after `ANSWER_SECONDS`."""

    name = "slack"

    async def send(self, message: Message, recipient: str, key: DeliveryKey) -> Sent:
        """Accept it."""
        await asyncio.sleep(ANSWER_SECONDS)
        return Sent(f"{recipient}/{message.alert_id}/{key.attempt}")


def run() -> Sequence[Table]:
    """Measure both."""
    return (_latency(), _drain())


def _latency() -> Table:
    rows = []
    for rate in RATES:
        waits = asyncio.run(_told_at(rate))
        ordered = sorted(waits)
        worst = ordered[max(0, int(len(ordered) * 0.99) - 1)]
        rows.append((f"{rate} a second", *(shown(1e3 * one) for one in (statistics.median(ordered), worst))))
    about = (
        f"From decide's commit to acceptance, in milliseconds, {RATE_SECONDS} s at each rate, on SQLite, "
        f"one dispatcher, a recipient an alert. The provider answers after {1e3 * ANSWER_SECONDS:.0f} ms, which is "
        "part of it."
    )
    return Table("From commit to acceptance", about, ("alerts", "median, ms", "99 %, ms"), tuple(rows))


def _drain() -> Table:
    seconds = asyncio.run(_drained(ALERTS, TARGETS))
    bound = (ALERTS / TARGETS - 1) * SPACING_SECONDS
    about = (
        f"{ALERTS:,} alerts wait for {TARGETS} Slack channels, one dispatcher on SQLite, {CONCURRENCY} calls at once. "
        "The bound is what one message a second and channel allows; what is above it is the database and the processor."
    )
    rows = (("bound of the limits", shown(bound), "1"), ("one dispatcher", shown(seconds), shown(seconds / bound)))
    return Table("Draining a full outbox", about, ("by", "seconds", "times the bound"), rows)


async def _told_at(rate: int) -> list[float]:
    count = rate * RATE_SECONDS
    with _database() as engine:
        waits: list[float] = []

        def hear(report: Report) -> None:
            if isinstance(report, Attempted) and report.outcome == "sent":
                waits.append(report.seconds_since_created)

        def tell() -> None:
            begun = time.monotonic()
            for number in range(count):
                time.sleep(max(0.0, begun + number / rate - time.monotonic()))
                with transaction(engine) as connection:
                    outbox.enqueue(connection, _alert(number), Recipient("slack", f"#desk-{number}"), datetime.now(UTC))

        teller = threading.Thread(target=tell)
        teller.start()
        await _until_told(engine, waits, count, hear)
        teller.join()
    return waits


async def _drained(alerts: int, targets: int) -> float:
    with _database() as engine:
        with transaction(engine) as connection:
            for number in range(alerts):
                to = Recipient("slack", f"#desk-{number % targets}")
                outbox.enqueue(connection, _alert(number), to, datetime.now(UTC))
        told: list[float] = []

        def hear(report: Report) -> None:
            if isinstance(report, Attempted) and report.outcome == "sent":
                told.append(time.monotonic())

        begun = time.monotonic()
        await _until_told(engine, told, alerts, hear)
        return told[-1] - begun


async def _until_told(engine: Engine, told: list[float], count: int, hear: Callable[[Report], None]) -> None:
    options = DispatchOptions(
        channels={"slack": ChannelOptions(spacing_seconds=SPACING_SECONDS, concurrency=CONCURRENCY)}
    )
    jitter = secrets.SystemRandom().random
    dispatcher = Dispatcher(
        engine, {"slack": Near()}, options, clock=lambda: datetime.now(UTC), jitter=jitter, on_event=hear
    )
    running = asyncio.create_task(dispatcher.run())
    async with asyncio.timeout(PATIENCE_SECONDS):
        while len(told) < count:  # noqa: ASYNC110 - a report sets no event
            await asyncio.sleep(0.05)
    dispatcher.stop()
    await running


@contextmanager
def _database() -> Iterator[Engine]:
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{Path(folder) / 'bench.db'}")
        yield engine
        engine.dispose()


def _alert(number: int) -> Message:
    return Message(
        alert_id=f"alert-{number}",
        revision=1,
        kind="first",
        rule="offensive-over-5000",
        rule_title="Offensive with over 5,000 fighters",
        severity="critical",
        certainty="sure",
        title=f"Offensive near Aleppo, over 6,000 ({number})",
        at=datetime(2026, 1, 10, 6, tzinfo=UTC),
    )
