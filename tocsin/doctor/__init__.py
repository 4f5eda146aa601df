"""Tries everything that Tocsin needs, a finding a thing, each with its remedy. Nothing is sent, nothing is changed."""

import asyncio
from collections.abc import AsyncIterator, Callable

from streams.errors import TocsinError
from streams.findings import Finding, wrong
from tocsin.config import Settings
from tocsin.doctor import answers, broker, database, feeds, files, machine, reading, recipients

Check = Callable[[Settings], list[Finding]]
HERE: tuple[tuple[str, Check], ...] = (  # what needs no answer from another program but database and broker
    ("folders", machine.folders),
    ("disk", machine.disk),
    ("rules", files.rules),
    ("subscriptions", files.subscriptions),
    ("spaCy pipeline", reading.check),
    ("database", database.check),
    ("Kafka", broker.check),
)


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    """Give the findings as they come: this machine and the files first, then what must be asked over the network."""
    for what, check in HERE:
        for finding in await asyncio.to_thread(_tried, what, check, settings):
            yield finding
    told: list[Finding] = []
    for what, others in (
        ("links and buttons", answers.check(settings)),
        ("recipients", recipients.check(settings)),
        ("feeds", feeds.check(settings)),
    ):
        try:
            async for finding in others:
                told.append(finding)
                yield finding
        except TocsinError as error:
            yield _of(what, error)
    for finding in machine.clock(told):
        yield finding


def _tried(what: str, check: Check, settings: Settings) -> list[Finding]:
    """Give what the check finds; an error of ours is what it found."""
    try:
        return check(settings)
    except TocsinError as error:
        return [_of(what, error)]


def _of(what: str, error: TocsinError) -> Finding:
    problem = f"{error.where}: {error.problem}" if error.where else error.problem
    return wrong(what, problem, error.remedy or "Mend it, and run `tocsin doctor` again")
