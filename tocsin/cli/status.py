"""`tocsin status`: how everything stands, on one screen."""

import json
import time
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Annotated, Any

import typer
from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.table import Table
from rich.text import Text

from streams.faults import inert
from tocsin.cli.options import ConfigFile
from tocsin.config import load
from tocsin.status import LAST, Observer, Status
from tocsin.up import ROLES

app = typer.Typer()
EXIT_WRONG = 1
MOST_FEEDS = 8  # more do not help on one screen; `tocsin feeds list` has them all


@app.command()
def status(
    config: ConfigFile = None,
    watch: Annotated[bool, typer.Option("--watch", help="Look again and again, until Ctrl-C.")] = False,
    interval: Annotated[float, typer.Option(help="Seconds between two looks of --watch.", min=0.2)] = 2.0,
    at: Annotated[
        list[str] | None, typer.Option(help="ROLE=HOST:PORT of a role that runs elsewhere; may be repeated.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON Lines, one a look.")] = False,
) -> None:
    """Show how everything stands: roles, lag, what came last, outbox, dead letters, failing feeds.

    Exits with 1 when a role is not ready or something could not be asked.

    Example: tocsin status --watch
    """
    observer = Observer(load(config), _addresses(at or []))
    if watch:
        _watch(observer, interval, as_json=as_json)
        return
    found = observer.look()
    typer.echo(as_line(found)) if as_json else Console().print(screen(found))
    raise typer.Exit(0 if found.is_good else EXIT_WRONG)


def _addresses(at: list[str]) -> dict[str, str]:
    given = {}
    for one in at:
        role, equals, address = one.partition("=")
        if role not in ROLES or not equals or ":" not in address:
            raise typer.BadParameter(f"{one!r} is not ROLE=HOST:PORT with a role of {', '.join(ROLES)}")
        given[role] = address
    return given


def _watch(observer: Observer, interval: float, *, as_json: bool) -> None:
    if as_json:
        while True:
            typer.echo(as_line(observer.look()))
            time.sleep(interval)
    with Live(console=Console(), screen=True, auto_refresh=False) as live:
        while True:
            live.update(screen(observer.look()), refresh=True)
            time.sleep(interval)


def as_line(found: Status) -> str:
    """Give one look as one line of JSON; times are RFC 3339, UTC."""
    facts = asdict(found)
    for group, stage in zip(facts["groups"] or (), found.groups or (), strict=True):
        group["lag"] = stage.lag
    for role, held in zip(facts["roles"], found.roles, strict=True):
        role["ready"] = held.is_ready
    return json.dumps({**facts, "good": found.is_good}, default=_written, ensure_ascii=False)


def _written(value: Any) -> str:
    return value.isoformat().replace("+00:00", "Z") if isinstance(value, datetime) else str(value)


def screen(found: Status) -> RenderableType:
    """Give one look as it is drawn."""
    return Group(*_parts(found))


def _parts(found: Status) -> Iterator[RenderableType]:
    yield Text(f"Tocsin, {found.at:%Y-%m-%d %H:%M:%S} UTC", style="bold")
    yield _roles(found)
    yield _groups(found)
    yield Text("")
    yield _facts(found)
    for problem in found.problems:
        yield Text(f"✗ {problem}", style="red")
    if found.failing:
        yield _failing(found)


def _roles(found: Status) -> Table:
    table = Table("role", "state", "since", "address", box=None, padding=(0, 2, 0, 0))
    for role in found.roles:
        if not role.answers:
            state = Text("✗ does not answer", style="red")
        elif role.waiting_for:
            state = Text(f"! waits: {role.waiting_for}", style="yellow")
        else:
            state = Text("✓ ready", style="green")
        since = _ago(found.at - role.since) if role.since else ""
        table.add_row(role.name, state, since, role.address)
    return table


def _groups(found: Status) -> Table:
    table = Table("group", "state", "members", "read", "of", "lag", box=None, padding=(0, 2, 0, 0))
    for one in found.groups or ():
        lag = Text(str(one.lag), style="yellow" if one.lag else "green")
        table.add_row(one.stage, one.state, str(one.members), str(one.committed), str(one.end), lag)
    return table


def _facts(found: Status) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    answering = {role.name for role in found.roles if role.answers}
    for what, at in found.last.items():
        role = LAST[what][0]
        none = "none since the role began" if role in answering else f"{role} does not answer"
        table.add_row(f"last {what}", f"{at:%H:%M:%S} ({_ago(found.at - at)} ago)" if at else none)
    table.add_row("outbox", _outbox(found))
    table.add_row("dead letters", _by_name(found.dead_letters, "not replayed; see `tocsin dead-letters list`"))
    table.add_row("feeds", _feeds(found))
    return table


def _outbox(found: Status) -> Text:
    waiting = _by_name(found.pending, "wait")
    if found.pending and found.oldest_pending_seconds is not None:
        waiting.append(f", the oldest for {_ago(timedelta(seconds=found.oldest_pending_seconds))}")
    return waiting


def _by_name(counts: Any, what: str) -> Text:
    if counts is None:
        return Text("cannot be asked", style="red")
    if not sum(counts.values()):
        return Text("none", style="green")
    each = ", ".join(f"{count} {inert(name)}" for name, count in sorted(counts.items()))
    return Text(f"{sum(counts.values())} {what} ({each})", style="yellow")


def _feeds(found: Status) -> Text:
    if found.feeds is None:
        return Text("the feed list cannot be read", style="red")
    if found.failing is None:
        return Text(f"{found.feeds} listed, none polled from this data folder yet", style="yellow")
    failing = len(found.failing)
    return Text(f"{found.feeds} listed, {failing} failing", style="red" if failing else "green")


def _failing(found: Status) -> Table:
    table = Table("failing feed", "trouble", "since", box=None, padding=(0, 2, 0, 0))
    failing = found.failing or ()
    for one in failing[:MOST_FEEDS]:
        since = _ago(found.at - one.since) if one.since else ""
        table.add_row(Text(one.name), Text(f"{one.trouble}: {one.problem}", style="red"), since)
    if len(failing) > MOST_FEEDS:
        table.add_row(f"and {len(failing) - MOST_FEEDS} more", "see `tocsin feeds list`", "")
    return table


def _ago(passed: timedelta) -> str:
    seconds = max(int(passed.total_seconds()), 0)
    for unit, length in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= 2 * length:
            return f"{seconds // length} {unit}"
    return f"{seconds} s"
