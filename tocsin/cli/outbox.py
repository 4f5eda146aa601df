"""`tocsin outbox`: what is to be sent and what came of it, and what operators do about it by hand."""

import json
from datetime import datetime
from typing import Annotated, Any, get_args

import typer

from alerts.outgoing import outbox, pauses, settling
from alerts.outgoing.attempts import State
from alerts.outgoing.ledger import NEWEST, LedgerLine, ledger
from alerts.outgoing.pauses import Pause
from rules import scalars
from rules.scalars import UnfitError
from streams.faults import inert, meant
from tocsin.cli.operating import By, changing, moment, reading, who
from tocsin.cli.options import AsJson, ConfigFile
from tocsin.wiring.world import now

app = typer.Typer(help="Look at the outbox, pause and release it, settle what nobody knows of.", no_args_is_help=True)
Delivery = Annotated[str, typer.Argument(metavar="DELIVERY", help="Its id, or how that begins.")]


@app.command(name="list")
def list_deliveries(
    config: ConfigFile = None,
    *,
    state: Annotated[str, typer.Option(help="Only those in this state: unknown, refused, dead, ...")] = "",
    alert: Annotated[str, typer.Option(help="Only those of this alert.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="How many at most.")] = NEWEST,
    as_json: AsJson = False,
) -> None:
    """Print deliveries, newest first: to whom, how each stands, and why.

    Example: tocsin outbox list --state dead
    """
    wanted = next((one for one in get_args(State) if one == state), None)
    if state and wanted is None:
        raise typer.BadParameter(f"no state {state!r}. {meant(state, get_args(State))}", param_hint="--state")
    with reading(config) as connection:
        found = ledger(connection, alert_id=alert or None, state=wanted, limit=limit)
    for one in found:
        typer.echo(json.dumps(_facts(one), ensure_ascii=False) if as_json else inert(f"{one.delivery_id}  {one}"))
    if not found and not as_json:
        typer.echo("no deliveries")


@app.command()
def status(config: ConfigFile = None, as_json: AsJson = False) -> None:
    """Print whether the outbox stands still and why, and how much waits on each channel.

    Example: tocsin outbox status
    """
    with reading(config) as connection:
        held, (waiting, oldest) = pauses.standing(connection), outbox.backlog(connection, now())
    if as_json:
        paused = None if held is None else held.reason
        typer.echo(json.dumps({"paused": paused, "waiting": dict(waiting), "oldest_seconds": oldest}))
        return
    typer.echo("goes out as it comes" if held is None else _told(held))
    typer.echo(", ".join(f"{channel}: {count} wait" for channel, count in sorted(waiting.items())) or "nothing waits")


@app.command()
def pause(
    config: ConfigFile = None,
    reason: Annotated[str, typer.Option(help="Why; people will read it.")] = "paused by hand",
    restored: Annotated[str, typer.Option(help="The database was restored to this time: 2026-01-10T06:00:00Z.")] = "",
    by: By = "",
) -> None:
    """Let nothing more be sent. `--restored` after a restore: what may have been sent since is then asked for first.

    Example: tocsin outbox pause --reason "moving to another Slack workspace"
    """
    since = _moment(restored) if restored else None
    with changing(config) as (connection, at):
        is_new = pauses.pause(connection, f"{reason} ({who(by)})", at, doubt_since=since)
    typer.echo("nothing more is sent: tocsin outbox release" if is_new else "it stands still already")


@app.command()
def release(
    config: ConfigFile = None,
    *,
    drop: Annotated[
        bool, typer.Option("--drop", help="Send nothing of what waits now; only what comes later.")
    ] = False,
    by: By = "",
) -> None:
    """Let the outbox go on. After a restore Slack is asked for everything that waits; mail goes out under the same id.

    After a restore wait until decide has caught up (`tocsin status`): what it makes anew is then asked for, too.

    Example: tocsin outbox release
    """
    with changing(config) as (connection, at):
        count = pauses.release(connection, by=who(by), at=at, is_dropped=drop)
    if count is None:
        typer.echo("it does not stand still")
    else:
        typer.echo(f"{count} dropped, the rest goes on" if drop else f"goes on, {count} wait")


@app.command()
def settle(delivery: Delivery, config: ConfigFile = None, by: By = "") -> None:
    """Say that a delivery whose outcome nobody knows has arrived, so that it is not sent again.

    Example: tocsin outbox settle delivery-0a1b2c
    """
    with changing(config) as (connection, at):
        typer.echo(f"{settling.arrived(connection, delivery, by=who(by), at=at)}: sent")


@app.command()
def resend(delivery: Delivery, config: ConfigFile = None, by: By = "") -> None:
    """Have a delivery sent that is unknown, was refused, given up or skipped.

    Example: tocsin outbox resend delivery-0a1b2c
    """
    with changing(config) as (connection, at):
        typer.echo(f"{settling.send_again(connection, delivery, by=who(by), at=at)}: waits for its turn")


def _moment(text: str) -> datetime:
    try:
        return scalars.moment(text)
    except UnfitError as error:
        raise typer.BadParameter(f"{text!r} is {error.reason}: {error.remedy}", param_hint="--restored") from error


def _told(held: Pause) -> str:
    return inert(f"stands still since {moment(held.since)}: {held.reason}")


def _facts(one: LedgerLine) -> dict[str, Any]:
    values = {name: getattr(one, name) for name in LedgerLine.__dataclass_fields__}
    return {name: moment(value) if hasattr(value, "tzinfo") else value for name, value in values.items()}
