"""`tocsin feeds add|import|export`: feeds into the feed list and out of it. The text that people wrote there stays."""

import asyncio
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from streams.errors import TocsinError
from streams.feeds import feed_list, opml
from streams.feeds.addresses import absolute, shown
from streams.feeds.feed_edit import NotAdded, added
from streams.feeds.languages import primary
from streams.feeds.model import Feed, ParsedFeed
from tocsin.cli.feed_looking import EXIT_WRONG, Looking, file_bytes, show
from tocsin.cli.options import ConfigFile
from tocsin.config import Settings, load

MOST_TRIED = 5  # of the feeds that a page names
app = typer.Typer()


class Unusable(TocsinError):
    """What was given cannot be used."""

    exit_code = EXIT_WRONG


@app.command()
def add(
    url: Annotated[str, typer.Argument(metavar="URL", help="A feed's address, or a page that names its feeds.")],
    *,
    name: Annotated[str, typer.Option(help="The outlet's name; without it, the feed's title.")] = "",
    owner: Annotated[str, typer.Option(help="Who owns the outlet: outlets of one owner are one source.")] = "",
    tag: Annotated[list[str] | None, typer.Option(help="A word that rules may ask for; may be given again.")] = None,
    language: Annotated[str, typer.Option(help="ISO 639-1; without it, what the feed says.")] = "",
    country: Annotated[str, typer.Option(help="ISO 3166-1 alpha-2.")] = "",
    reliability: Annotated[str, typer.Option(help="Your judgement, A to F.")] = "",
    interval: Annotated[str, typer.Option(help="How often to ask it, such as 10m; else as its rhythm asks for.")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing.")] = False,
    config: ConfigFile = None,
) -> None:
    """Look at a feed, show what it holds, and write it into the feed list.

    A page is searched for the feeds it names. On a terminal it asks first; --yes asks nothing. A running poller takes
    the new feed at its next start.

    Example: tocsin feeds add https://example.org/ --owner "Example Media" --tag wire
    """
    settings = load(config)
    is_asking = not yes and sys.stdin.isatty() and sys.stdout.isatty()
    address, said = _shown(url, settings, is_asking=is_asking)
    values: Mapping[str, Any] = {
        "url": address,
        "name": name or said.title,
        "owner": owner,
        "language": language or primary(said.language or "") or "",
        "country": country,
        "reliability": reliability,
        "interval": interval,
        "tags": tag or (),
    }
    listed, problem = feed_list.from_values(values)
    if listed is None:
        raise Unusable(problem)
    if is_asking and not typer.confirm(f"Add {listed.name} to {settings.poll.feeds}?", default=True):
        raise typer.Exit(EXIT_WRONG)
    _write(settings.poll.feeds, added(settings.poll.feeds.read_bytes(), listed, str(settings.poll.feeds)))
    typer.echo(f"added {listed.name} to {settings.poll.feeds}")


def _shown(url: str, settings: Settings, *, is_asking: bool) -> tuple[str, ParsedFeed]:
    """Show what is found at `url`, and give the feed that is meant with its address."""
    if absolute(None, url) is None:
        raise Unusable(f"{shown(url)} is no http address", remedy="Give it whole: https://example.org/feed.xml")
    console = Console(highlight=False)
    found = asyncio.run(_found(url, settings))
    for address, feed in found.items():
        show(console, address, feed)
    chosen = _chosen(url, found, console, is_asking=is_asking)
    return chosen, found[chosen]


async def _found(url: str, settings: Settings) -> dict[str, ParsedFeed]:
    """Give what answers at `url`, or at the feeds that the page there names."""
    async with Looking(settings) as looking:
        first = await looking.at(url)
        if first.format is not None or not first.named:
            return {url: first}
        return {address: await looking.at(address) for address in first.named[:MOST_TRIED]}


def _chosen(url: str, found: Mapping[str, ParsedFeed], console: Console, *, is_asking: bool) -> str:
    feeds = [address for address, feed in found.items() if feed.format is not None]
    if not feeds:
        raise Unusable(f"no feed at {shown(url)}", remedy="Give the address of the feed itself; the page may name it")
    if len(feeds) == 1:
        return feeds[0]
    if not is_asking:
        raise Unusable(
            f"{shown(url)} names {len(feeds)} feeds",
            remedy=f"Give one of them: {', '.join(shown(one) for one in feeds)}",
        )
    for place, address in enumerate(feeds, start=1):
        console.print(f"{place}  {shown(address)}  {found[address].title}", markup=False, soft_wrap=True)
    number: int = typer.prompt("Which one?", type=int, default=1)
    if not 1 <= number <= len(feeds):
        raise Unusable(f"there is no {number}", remedy=f"Give a number from 1 to {len(feeds)}")
    return feeds[number - 1]


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE.opml", help="What a feed reader exported.")],
    config: ConfigFile = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be added.")] = False,
) -> None:
    """Write the feeds of an OPML file into the feed list: folders and categories become tags.

    Feeds that are listed already stay as they are; none is fetched: `tocsin feeds check` and `tocsin doctor` do that.
    Exits with 1 when a feed could not be taken.

    Example: tocsin feeds import subscriptions.opml --dry-run
    """
    settings = load(config)
    path = settings.poll.feeds
    feeds, refused = opml.read(file_bytes(file, settings.poll.max_feed_bytes), str(file))
    known = {feed.url for feed in feed_list.load(path)}
    new = [feed for feed in feeds if feed.url not in known]
    if new and not dry_run:
        data = path.read_bytes()
        for feed in new:
            data = added(data, feed, str(path))
        _write(path, data)
    _tell_import(new, len(feeds) - len(new), refused, dry_run=dry_run)
    raise typer.Exit(EXIT_WRONG if refused else 0)


def _tell_import(new: Sequence[Feed], known: int, refused: Sequence[opml.Refused], *, dry_run: bool) -> None:
    console = Console(highlight=False)
    word = "would add" if dry_run else "added"
    for feed in new:
        console.print(f"{word}  {feed.name}  {shown(feed.url)}", markup=False, soft_wrap=True)
    for one in refused:
        console.print(f"left out  {one.name}: {one.problem}", style="yellow", markup=False, soft_wrap=True)
    console.print(f"{word} {len(new)}, listed already {known}, left out {len(refused)}")


@app.command()
def export(
    file: Annotated[Path | None, typer.Argument(metavar="[FILE.opml]", help="Where to; else standard output.")] = None,
    config: ConfigFile = None,
) -> None:
    """Write the feed list as OPML, for feed readers and for another Tocsin.

    Example: tocsin feeds export feeds.opml
    """
    data = opml.write(feed_list.load(load(config).poll.feeds), "Feeds watched by Tocsin")
    if file is None:
        typer.echo(data.decode(), nl=False)
    else:
        _write(file, data)


def _write(path: Path, data: bytes) -> None:
    """Put `data` in the place of the file at once, so that whoever reads it meanwhile sees the old or the new one."""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            Path(file.name).chmod(path.stat().st_mode)
        Path(file.name).replace(path)
    except OSError as error:
        raise NotAdded(f"cannot be written: {error.strerror}", where=str(path), remedy="Check its rights") from error
