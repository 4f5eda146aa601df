"""`tocsin feeds`: look at feeds, list those that are watched, change the list, and order what the poller does."""

import asyncio
from typing import Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from streams.feeds import feed_list
from streams.feeds.addresses import shown
from streams.feeds.memory import FeedState
from streams.feeds.model import Entry, Feed, ParsedFeed
from tocsin.cli import feed_adding, feed_orders
from tocsin.cli.feed_looking import EXIT_WRONG, Looking, show
from tocsin.cli.feed_orders import standing
from tocsin.cli.options import ConfigFile, JsonOnly
from tocsin.config import Settings, load

app = typer.Typer(help="Check, list, add and pause feeds.", no_args_is_help=True)


@app.command()
def check(
    targets: Annotated[list[str], typer.Argument(metavar="URL_OR_FILE...", help="Addresses or files of feeds.")],
    config: ConfigFile = None,
    as_json: JsonOnly = False,
) -> None:
    """Read each feed once and say what is in it: format, entries, problems.

    Exits with 1 when one could not be read, or is no feed.

    Example: tocsin feeds check --json https://example.org/feed.xml saved.atom
    """
    raise typer.Exit(asyncio.run(_check(targets, load(config), as_json=as_json)))


async def _check(targets: list[str], settings: Settings, *, as_json: bool) -> int:
    code = 0
    console = Console()
    async with Looking(settings) as looking:
        for target in targets:
            found = await looking.at(target)
            code = code or (EXIT_WRONG if found.format is None else 0)
            if as_json:
                typer.echo(msgspec.json.encode(_as_json(target, found)))
            else:
                show(console, target, found)
    return code


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


@app.command("list")
def list_(config: ConfigFile = None, as_json: JsonOnly = False) -> None:
    """List the feeds of the feed list, and where each stands: last poll, next poll, trouble.

    Example: tocsin feeds list
    """
    settings = load(config)
    feeds = feed_list.load(settings.poll.feeds)
    states = {one.url: one for one in standing(settings)}
    if as_json:
        for feed in feeds:
            typer.echo(msgspec.json.encode({**msgspec.to_builtins(feed), "state": states.get(feed.url)}))
        return
    table = Table(Column("feed", overflow="fold"), "every", "reliability", "last poll", "next poll", "trouble")
    for feed in feeds:
        table.add_row(*_row(feed, states.get(feed.url)))
    Console().print(table)


def _row(feed: Feed, state: FeedState | None) -> tuple[str, ...]:
    polled = f"{state.polled_at:%m-%d %H:%M:%S}" if state and state.polled_at else "never"
    due = f"{state.next_at:%m-%d %H:%M:%S}" if state and state.next_at else "at once"
    trouble = f"{state.trouble}: {state.problem}" if state and state.trouble else ""
    if state and state.is_paused:
        due, trouble = "none", "paused"
    every = "its rhythm" if feed.interval_seconds is None else f"{feed.interval_seconds:g} s"
    return (
        f"{escape(feed.name)}\n{escape(shown(feed.url))}",
        every,
        feed.reliability or "",
        polled,
        due,
        escape(trouble),
    )


app.add_typer(feed_adding.app)
app.add_typer(feed_orders.app)
