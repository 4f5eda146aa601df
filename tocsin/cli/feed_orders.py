"""`tocsin feeds pause|resume|ask-now|undo-move|moves|explain`: what the poller does with a feed, and why."""

from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from streams.errors import TocsinError
from streams.feeds import explanation, feed_list
from streams.feeds.addresses import host_of, shown
from streams.feeds.memory import FeedState, Order, Wish
from streams.feeds.model import Feed
from streams.feeds.orders import obeyed
from streams.feeds.state import STATE_FILE, PollState
from tocsin.cli.options import ConfigFile, JsonOnly
from tocsin.config import Settings, load
from tocsin.wiring.poll import pace_of, state_url
from tocsin.wiring.world import now

app = typer.Typer()
ListedUrl = Annotated[str, typer.Argument(metavar="URL", help="The feed's address as its list has it.")]


class UnknownFeed(TocsinError):
    """The list has no such feed."""

    exit_code = 1


def standing(settings: Settings) -> tuple[FeedState, ...]:
    """Give where each feed stands, with the orders that wait for the poller, if one has ever run here."""
    if not settings.poll.state_url and not (settings.data.folder / STATE_FILE).is_file():
        return ()
    state = PollState(state_url(settings))
    try:
        orders = state.orders()
        feeds = {order.url: FeedState(url=order.url) for order in orders} | {one.url: one for one in state.feeds()}
        return tuple(obeyed(one, orders) for one in feeds.values())
    finally:
        state.close()


@app.command()
def pause(url: ListedUrl, config: ConfigFile = None) -> None:
    """Ask a feed for nothing more until it is resumed, also across restarts, and whatever else is ordered.

    The poller does it within seconds, or when it next starts.

    Example: tocsin feeds pause https://example.org/feed.xml
    """
    _ordered(url, "pause", load(config))
    typer.echo(f"{shown(url)} is paused; `tocsin feeds resume` ends that.")


@app.command()
def resume(url: ListedUrl, config: ConfigFile = None) -> None:
    """Ask a paused feed again, at once.

    What it published meanwhile and still holds comes as news, so far as it is no older than `backfill_hours`; what is
    older, or tells no time, raises no alerts.

    Example: tocsin feeds resume https://example.org/feed.xml
    """
    _ordered(url, "resume", load(config))
    typer.echo(f"{shown(url)} is asked again.")


@app.command("ask-now")
def ask_now(url: ListedUrl, config: ConfigFile = None) -> None:
    """Ask a feed as soon as its host may be asked, whatever its next time was; its failures are forgotten.

    A paused feed stays paused.

    Example: tocsin feeds ask-now https://example.org/feed.xml
    """
    _say(_ordered(url, "ask-now", load(config)), "is asked as soon as its host may be.")


@app.command("undo-move")
def undo_move(
    url: ListedUrl,
    config: ConfigFile = None,
) -> None:
    """Ask a feed at its listed address again, and do not follow that move a second time.

    The poller does it within seconds, or when it next starts. A paused feed stays paused.

    Example: tocsin feeds undo-move https://example.org/feed.xml
    """
    _say(_ordered(url, "undo-move", load(config)), "is asked at its listed address again.")


@app.command("moves")
def moves_(config: ConfigFile = None, as_json: JsonOnly = False) -> None:
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


@app.command()
def explain(
    target: Annotated[str, typer.Argument(metavar="URL_OR_ID", help="A feed's listed address, or an article's id.")],
    config: ConfigFile = None,
    as_json: JsonOnly = False,
) -> None:
    """Say where a feed stands, when it is asked next and why then; or what is known of an article.

    Example: tocsin feeds explain https://example.org/feed.xml
    """
    settings = load(config)
    feed = next((one for one in feed_list.load(settings.poll.feeds) if one.url == target), None)
    lines = _of_article(target, settings) if feed is None else _of_feed(feed, settings)
    if as_json:
        typer.echo(msgspec.json.encode(dict(lines)))
        return
    table = Table.grid("", "", padding=(0, 2))
    for label, text in lines:
        table.add_row(label, text)
    Console(highlight=False, markup=False).print(table)


def _of_feed(feed: Feed, settings: Settings) -> explanation.Lines:
    state = PollState(state_url(settings))
    try:
        host = next((one for one in state.hosts() if one.host == host_of(feed.url)), None)
        after = obeyed(state.feed(feed.url), state.orders())
        return explanation.of_feed(feed, after, host, pace_of(settings), now())
    finally:
        state.close()


def _of_article(article_id: str, settings: Settings) -> explanation.Lines:
    state = PollState(state_url(settings))
    try:
        known = state.article(article_id)
    finally:
        state.close()
    if known is None:
        raise UnknownFeed(
            f"{shown(article_id)} is neither a listed feed nor an article that was polled here",
            remedy="`tocsin feeds list` names the feeds; an alert names its articles",
        )
    return explanation.of_article(known)


def _ordered(url: str, wish: Wish, settings: Settings) -> FeedState:
    """Leave the order for the poller, and give where the feed stands once it is obeyed."""
    if url not in {feed.url for feed in feed_list.load(settings.poll.feeds)}:
        raise UnknownFeed(f"no feed {shown(url)}", where=str(settings.poll.feeds), remedy="tocsin feeds list")
    state = PollState(state_url(settings))
    try:
        state.order(Order(url=url, wish=wish, at=now()))
        return obeyed(state.feed(url), state.orders())
    finally:
        state.close()


def _say(state: FeedState, done: str) -> None:
    typer.echo(f"{shown(state.url)} {'is paused: `tocsin feeds resume` asks it again.' if state.is_paused else done}")
