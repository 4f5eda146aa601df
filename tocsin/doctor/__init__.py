"""Tries everything that Tocsin needs, a finding a thing, each with its remedy. Nothing is sent, nothing is changed."""

import asyncio
from collections.abc import AsyncIterator, Callable

from streams.errors import TocsinError
from streams.findings import Finding, wrong
from tocsin.config import Settings
from tocsin.doctor import broker, database, feeds, files, machine, reading, recipients

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
    for others in (recipients.check(settings), feeds.check(settings)):
        async for finding in others:
            told.append(finding)
            yield finding
    for finding in machine.clock(told):
        yield finding


def _tried(what: str, check: Check, settings: Settings) -> list[Finding]:
    """Give what the check finds; an error of ours is what it found."""
    try:
        return check(settings)
    except TocsinError as error:
        problem = f"{error.where}: {error.problem}" if error.where else error.problem
        return [wrong(what, problem, error.remedy or "Mend it, and run `tocsin doctor` again")]
