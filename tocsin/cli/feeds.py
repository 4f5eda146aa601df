"""`tocsin feeds`: look at feeds by hand, without Kafka and without keeping anything."""

import asyncio
import time
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from streams.errors import TocsinError
from streams.feeds import feed_list
from streams.feeds.addresses import shown
from streams.feeds.cycle import ACCEPT_FEED
from streams.feeds.fetch import Fetcher
from streams.feeds.gates import Gates
from streams.feeds.governor import Governor
from streams.feeds.memory import FeedState, Order
from streams.feeds.model import Entry, Feed, ParsedFeed
from streams.feeds.parsing import Parsing
from streams.feeds.schedule import FeedTrouble
from streams.feeds.state import STATE_FILE, PollState
from tocsin.config import Settings, load
from tocsin.wiring.poll import allows_private, state_url
from tocsin.wiring.world import now

app = typer.Typer(help="Check feeds, or list those that are watched.", no_args_is_help=True)
ConfigFile = Annotated[Path | None, typer.Option("--config", help="The configuration file; else ./tocsin.toml.")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON Lines on standard output, and nothing else there.")]

EXIT_WRONG = 1


class Unreadable(TocsinError):
    """The file cannot be read."""


class UnknownFeed(TocsinError):
    """The list has no such feed."""


@app.command()
def check(
    targets: Annotated[list[str], typer.Argument(metavar="URL_OR_FILE...", help="Addresses or files of feeds.")],
    config: ConfigFile = None,
    as_json: AsJson = False,
) -> None:
    """Read each feed once and say what is in it: format, entries, problems.

    Exits with 1 when one could not be read, or is no feed.

    Example: tocsin feeds check --json https://example.org/feed.xml saved.atom
    """
    raise typer.Exit(asyncio.run(_check(targets, load(config), as_json=as_json)))


async def _check(targets: list[str], settings: Settings, *, as_json: bool) -> int:
    code = 0
    console = Console()
    async with (
        Fetcher(
            timeout_seconds=settings.poll.fetch_timeout_seconds,
            contact=settings.poll.contact,
            allow_private=allows_private(settings),
            governor=Governor(time.monotonic, Gates(is_near_free=True)),
        ) as fetcher,
        Parsing(deadline_seconds=settings.poll.parse_timeout_seconds) as parsing,
    ):
        for target in targets:
            found = await _looked_at(target, fetcher, parsing, settings.poll.max_feed_bytes)
            code = code or (EXIT_WRONG if found.format is None else 0)
            if as_json:
                typer.echo(msgspec.json.encode(_as_json(target, found)))
            else:
                _show(console, target, found)
    return code


async def _looked_at(target: str, fetcher: Fetcher, parsing: Parsing, max_bytes: int) -> ParsedFeed:
    """Give what the target says; whatever goes wrong is its problem, and the others go on."""
    try:
        if target.lower().startswith(("http://", "https://")):
            answer = await fetcher.get(target, accept=ACCEPT_FEED, max_bytes=max_bytes)
            return await parsing.feed(answer.body or b"", answer.url, answer.charset)
        return await parsing.feed(_file(Path(target), max_bytes))
    except TocsinError as error:  # of fetching, of parsing, of the file
        return ParsedFeed(problems=(f"{error.problem}. {error.remedy}" if error.remedy else error.problem,))


def _file(path: Path, max_bytes: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror}", remedy="Give a file, or an http address") from error
    except ValueError as error:  # a null byte in the name
        raise Unreadable(f"no name of a file: {error}") from error
    if len(data) > max_bytes:
        raise FeedTrouble(f"larger than {max_bytes} bytes", kind="too-large")
    return data


def _as_json(target: str, found: ParsedFeed) -> dict[str, Any]:
    return {
        "url": shown(target),
        "format": found.format,
        "entries": [_entry(entry) for entry in found.entries],
        "problems": list(found.problems),
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "title": entry.title,
        "link": entry.link,
        "published": entry.published_at.isoformat().replace("+00:00", "Z") if entry.published_at else None,
    }


def _show(console: Console, target: str, found: ParsedFeed) -> None:
    verdict = f"{found.format}, {len(found.entries)} entries" if found.format else "no feed"
    console.print(f"{shown(target)}: {verdict}", style="green" if found.format else "red", markup=False, soft_wrap=True)
    for problem in found.problems:
        console.print(f"  {problem}", style="yellow", markup=False, soft_wrap=True)
    for entry in found.entries:
        when = f"{entry.published_at:%Y-%m-%d %H:%M}" if entry.published_at else "no time         "
        console.print(f"  {when}  {entry.title or entry.id}", markup=False, highlight=False, soft_wrap=True)


@app.command("list")
def list_(config: ConfigFile = None, as_json: AsJson = False) -> None:
    """List the feeds of the feed list, and where each stands: last poll, next poll, trouble.

    Example: tocsin feeds list
    """
    settings = load(config)
    feeds = feed_list.load(settings.poll.feeds)
    states = _states(settings)
    if as_json:
        for feed in feeds:
            typer.echo(msgspec.json.encode({**msgspec.to_builtins(feed), "state": states.get(feed.url)}))
        return
    table = Table("outlet", "address", "every", "reliability", "last poll", "next poll", "trouble")
    for feed in feeds:
        table.add_row(*_row(feed, states.get(feed.url)))
    Console().print(table)


def _states(settings: Settings) -> dict[str, FeedState]:
    """Give where each feed stands, if a poller has ever run here."""
    if not settings.poll.state_url and not (settings.data.folder / STATE_FILE).is_file():
        return {}
    state = PollState(state_url(settings))
    try:
        return {one.url: one for one in state.feeds()}
    finally:
        state.close()


def _row(feed: Feed, state: FeedState | None) -> tuple[str, ...]:
    polled = f"{state.polled_at:%m-%d %H:%M:%S}" if state and state.polled_at else "never"
    due = f"{state.next_at:%m-%d %H:%M:%S}" if state and state.next_at else "at once"
    trouble = f"{state.trouble}: {state.problem}" if state and state.trouble else ""
    every = "its rhythm" if feed.interval_seconds is None else f"{feed.interval_seconds:g} s"
    return (feed.name, shown(feed.url), every, feed.reliability or "", polled, due, trouble)


@app.command("moves")
def moves_(config: ConfigFile = None, as_json: AsJson = False) -> None:
    """List the feeds whose address was rewritten after a permanent redirect was confirmed, oldest first.

    Example: tocsin feeds moves
    """
    state = PollState(state_url(load(config)))
    try:
        found = state.moves()
    finally:
        state.close()
    if as_json:
        for move in found:
            typer.echo(msgspec.json.encode(move))
        return
    table = Table("when", "feed", "from", "to")
    for move in found:
        table.add_row(
            f"{move.moved_at:%Y-%m-%d %H:%M}", shown(move.url), shown(move.from_address), shown(move.to_address)
        )
    Console().print(table)


@app.command("undo-move")
def undo_move(
    url: Annotated[str, typer.Argument(metavar="URL", help="The feed's address as its list has it.")],
    config: ConfigFile = None,
) -> None:
    """Ask a feed at its listed address again, and do not follow that move a second time.

    The poller does it within seconds, or when it next starts.

    Example: tocsin feeds undo-move https://example.org/feed.xml
    """
    settings = load(config)
    if url not in {feed.url for feed in feed_list.load(settings.poll.feeds)}:
        raise UnknownFeed(f"no feed {shown(url)}", where=str(settings.poll.feeds), remedy="tocsin feeds list")
    state = PollState(state_url(settings))
    try:
        state.order(Order(url=url, wish="undo-move", at=now()))
    finally:
        state.close()
    typer.echo(f"{shown(url)} is asked at its listed address again.")
