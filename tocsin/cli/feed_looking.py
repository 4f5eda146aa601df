"""A look at feeds by hand, for the commands that show what one holds: without Kafka, and nothing is kept."""

import time
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Self

from rich.console import Console

from streams.errors import TocsinError
from streams.feeds.addresses import shown
from streams.feeds.cycle import ACCEPT_FEED
from streams.feeds.fetch import Fetcher
from streams.feeds.gates import Gates
from streams.feeds.governor import Governor
from streams.feeds.model import ParsedFeed
from streams.feeds.parsing import Parsing
from streams.feeds.schedule import FeedTrouble
from streams.feeds.text import one_line
from tocsin.config import Settings
from tocsin.wiring.poll import allows_private

EXIT_WRONG = 1


class Unreadable(TocsinError):
    """The file cannot be read."""

    exit_code = EXIT_WRONG


class Looking:
    """Fetches and parses what people name; an async context."""

    def __init__(self, settings: Settings) -> None:
        self._max_bytes = settings.poll.max_feed_bytes
        self._stack = AsyncExitStack()
        self._fetcher = Fetcher(
            timeout_seconds=settings.poll.fetch_timeout_seconds,
            contact=settings.poll.contact,
            allow_private=allows_private(settings),
            governor=Governor(time.monotonic, Gates(is_near_free=True)),
        )
        self._parsing = Parsing(deadline_seconds=settings.poll.parse_timeout_seconds)

    async def __aenter__(self) -> Self:
        await self._stack.enter_async_context(self._fetcher)
        await self._stack.enter_async_context(self._parsing)
        return self

    async def __aexit__(self, *error: object) -> None:
        await self._stack.aclose()

    async def at(self, target: str) -> ParsedFeed:
        """Give what the address or file says; whatever goes wrong is its problem, and no error."""
        try:
            if target.lower().startswith(("http://", "https://")):
                answer = await self._fetcher.get(target, accept=ACCEPT_FEED, max_bytes=self._max_bytes)
                return await self._parsing.feed(answer.body or b"", answer.url, answer.charset)
            return await self._parsing.feed(file_bytes(Path(target), self._max_bytes))
        except TocsinError as error:  # of fetching, of parsing, of the file
            return ParsedFeed(problems=(f"{error.problem}. {error.remedy}" if error.remedy else error.problem,))


def file_bytes(path: Path, max_bytes: int) -> bytes:
    """Give what the file holds. Raises Unreadable, or FeedTrouble when it is larger than may be."""
    try:
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror}", remedy="Give a file, or an http address") from error
    except ValueError as error:  # a null byte in the name
        raise Unreadable(f"no name of a file: {error}", remedy="Give a file, or an http address") from error
    if len(data) > max_bytes:
        raise FeedTrouble(f"larger than {max_bytes} bytes", kind="too-large")
    return data


def show(console: Console, target: str, found: ParsedFeed) -> None:
    """Print what the feed holds, a line an entry."""
    verdict = f"{found.format}, {len(found.entries)} entries" if found.format else "no feed"
    console.print(f"{shown(target)}: {verdict}", style="green" if found.format else "red", markup=False, soft_wrap=True)
    for problem in found.problems:
        console.print(f"  {problem}", style="yellow", markup=False, soft_wrap=True)
    for entry in found.entries:
        when = f"{entry.published_at:%Y-%m-%d %H:%M}" if entry.published_at else "no time         "
        console.print(f"  {when}  {entry.title or one_line(entry.id)}", markup=False, highlight=False, soft_wrap=True)
