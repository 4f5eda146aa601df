"""The demo: the whole system on this machine on a sample feed, watched live, judged by what the providers accepted."""

import asyncio
import os
import re
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from alerts.outgoing import outbox
from streams import groups
from streams.database import open_engine, snapshot
from streams.errors import TocsinError
from streams.topics import Topics
from tocsin import system
from tocsin.config import Settings, load
from tocsin.demo import messages, stage, verdict
from tocsin.demo.live import Live
from tocsin.demo.server import FeedServer
from tocsin.testing import slack as slack_standin
from tocsin.testing.ledger import Entry, read
from tocsin.testing.serving import InThread, as_process
from tocsin.up import ROLES
from tocsin.wiring.world import now

LOOK_EVERY_SECONDS = 0.5
TIMEOUT_SECONDS = 180.0
EXIT_GOOD, EXIT_WRONG = 0, 1


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What to show: the feed's folder, the alerts that must come (None: none are compared), and whether to end."""

    feed: Path
    expected: tuple[verdict.Expected, ...] | None
    rules: Path
    ends_by_itself: bool


class DemoStuck(TocsinError):
    """The articles did not come through in time."""

    exit_code = EXIT_WRONG


@dataclass(frozen=True, kw_only=True)
class _Show:
    plan: Plan
    console: Console
    live: Live
    server: FeedServer
    configuration: Path
    settings: Settings
    bootstrap: str
    ledgers: tuple[Path, ...]

    def entries(self) -> list[Entry]:
        return sorted((entry for file in self.ledgers for entry in read(file)), key=lambda entry: str(entry["at"]))


def run(plan: Plan, console: Console, jars: system.Progress) -> int:
    """Run the demo and give the exit code: 0 when exactly the expected messages were accepted."""
    stage.scrub()
    os.environ["TOCSIN_SLACK__TOKEN"] = slack_standin.TOKEN
    live = Live(console)
    with system.in_order(), ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tocsin-demo-")))
        live.step("starting stand-ins for Slack and the mail server, and the sample feed")
        channel = ("--channel", stage.SLACK_CHANNEL)
        slack = stack.enter_context(as_process("tocsin.testing.slack", folder / "slack", *channel))
        mail = stack.enter_context(as_process("tocsin.testing.mailbox", folder / "mail"))
        server = FeedServer(plan.feed)
        stack.enter_context(InThread(server))
        configuration = stage.furnish(
            folder,
            slack_base_url=slack["base_url"],
            mail_port=mail["port"],
            rules=plan.rules,
            feed_list=server.feed_list(),
        )
        settings = load(configuration)
        live.step("starting Apache Kafka")
        bootstrap = stack.enter_context(system.broker(settings, jars))
        live.step(f"Kafka answers at {bootstrap}, its topics are declared; starting {', '.join(ROLES)}")
        show = _Show(
            plan=plan,
            console=console,
            live=live,
            server=server,
            configuration=configuration,
            settings=settings,
            bootstrap=bootstrap,
            ledgers=(Path(slack["ledger"]), Path(mail["ledger"])),
        )
        return asyncio.run(_play(show))


async def _play(show: _Show) -> int:
    async with system.until_interrupted() as interrupted:
        watching = asyncio.create_task(interrupted.wait())
        playing = asyncio.create_task(_perform(show, interrupted))
        await asyncio.wait({watching, playing}, return_when=asyncio.FIRST_COMPLETED)
        watching.cancel()
        if not playing.done() and not playing.cancelled():
            playing.cancel()
        outcome = (await asyncio.gather(playing, return_exceptions=True))[0]
    if isinstance(outcome, asyncio.CancelledError):
        show.console.print("interrupted: everything was ended", style="yellow")
        return EXIT_WRONG
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


async def _perform(show: _Show, interrupted: asyncio.Event) -> int:
    ports = stage.free_ports(ROLES)
    environment = {"TOCSIN_KAFKA__BOOTSTRAP": show.bootstrap}
    async with system.roles(show.configuration, ports, environment=environment, on_log=show.live.on_log) as supervisor:
        show.live.step("all roles are ready")
        settled = asyncio.create_task(_until_settled(show))
        either: set[asyncio.Future[Any]] = {settled, supervisor.failed}
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        if supervisor.failed.done():
            settled.cancel()
            raise system.NotStarted(supervisor.failed.result())
        await settled
        _show_messages(show)
        show.console.print(await asyncio.to_thread(_offsets, show))
        code = _judge(show)
        if not show.plan.ends_by_itself:
            show.console.print("Everything goes on running; Ctrl-C ends it.", style="bold")
            either = {asyncio.create_task(interrupted.wait()), supervisor.failed}
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        return code


async def _until_settled(show: _Show) -> None:
    """Come back when all feeds are polled, both groups have read to the end and nothing is to be sent, twice over.

    Raises DemoStuck when what it waits for has not changed for TIMEOUT_SECONDS.
    """
    deadline, in_a_row, waited_for = time.monotonic() + TIMEOUT_SECONDS, 0, None
    while in_a_row < 2:  # noqa: PLR2004 - two looks, for what was between two stages at the first
        waits_for = await asyncio.to_thread(_waits_for, show)
        in_a_row = 0 if waits_for else in_a_row + 1
        if waits_for != waited_for:
            deadline, waited_for = time.monotonic() + TIMEOUT_SECONDS, waits_for
        if time.monotonic() > deadline:
            raise DemoStuck(
                f"for {TIMEOUT_SECONDS:.0f} s nothing has moved, waiting for {waits_for}", remedy="See the lines above"
            )
        await asyncio.sleep(LOOK_EVERY_SECONDS)


def _waits_for(show: _Show) -> str | None:
    missing = show.server.feeds - len(show.live.polled)
    if missing > 0:
        return f"{missing} feeds to be polled"
    for group in _groups(show):
        for topic in group.topics:
            if topic.end != (topic.committed or 0):
                return f"{group.id} to read {topic.topic} ({topic.committed or 0} of {topic.end})"
    engine = open_engine(show.settings.database.url)
    with snapshot(engine) as connection:
        waiting, _ = outbox.backlog(connection, now())
    engine.dispose()
    return f"{sum(waiting.values())} messages to be sent" if waiting else None


def _groups(show: _Show) -> tuple[groups.Group, ...]:
    prefix = show.settings.kafka.prefix
    topics = Topics(prefix)
    return groups.read(show.bootstrap, {f"{prefix}.extract": [topics.articles], f"{prefix}.decide": [topics.readings]})


def _show_messages(show: _Show) -> None:
    for entry in messages.as_read(show.entries()):
        show.console.print(messages.panel(entry))


def _offsets(show: _Show) -> Table:
    table = Table(title=f"Consumer groups at {show.bootstrap}, read by kafka-python", title_justify="left")
    for heading in ("group", "state", "members", "topic", "end", "committed", "lag"):
        table.add_column(heading, justify="right" if heading in ("members", "end", "committed", "lag") else "left")
    for group in _groups(show):
        for topic in group.topics:
            committed = topic.committed or 0
            row = (group.id, group.state, len(group.members), topic.topic, topic.end, committed, topic.end - committed)
            table.add_row(*map(str, row))
    return table


def _judge(show: _Show) -> int:
    if show.plan.expected is None:
        show.console.print("No --expect was given: the messages were shown, and compared with nothing.")
        return EXIT_GOOD
    told = verdict.told(show.entries(), _finder(show.server))
    found = verdict.faults(told, show.plan.expected, stage.RECIPIENTS)
    for fault in found:
        show.console.print(f"✗ {fault}", style="red")
    if not found:
        count = len(show.plan.expected)
        show.console.print(
            f"✓ exactly the {count} expected alerts were accepted, once each, at {' and '.join(stage.RECIPIENTS)}",
            style="bold green",
        )
    return EXIT_WRONG if found else EXIT_GOOD


def _finder(server: FeedServer) -> Callable[[str], frozenset[str]]:
    def articles_in(text: str) -> frozenset[str]:
        return frozenset(id_ for url, id_ in server.articles.items() if re.search(rf"{re.escape(url)}(?![\w-])", text))

    return articles_in
