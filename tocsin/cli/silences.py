"""`tocsin silences`: alerts that nobody is to be told of for a while, by whose word and why."""

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from alerts.deciding import actions
from alerts.deciding.looking import silence_named
from alerts.subscribing import silences
from alerts.subscribing.silences import BadSilence, Silence
from alerts.subscribing.subscriptions import lines_of
from rules.load import load as load_rules
from rules.scalars import UnfitError
from rules.scalars import moment as read_moment
from streams.faults import inert, meant, shown
from tocsin.cli.operating import By, changing, lasting, moment, reading, who
from tocsin.cli.options import AsJson, ConfigFile
from tocsin.cli.over_alerts import lines_over_alerts
from tocsin.config import load
from tocsin.wiring.world import now

app = typer.Typer(help="List, add and expire silences.", no_args_is_help=True)
SHOWN_ID = 16  # characters


@app.command()
def add(
    config: ConfigFile = None,
    *,
    rule: Annotated[list[str] | None, typer.Option(help="Alerts of this rule; may be repeated.")] = None,
    country: Annotated[list[str] | None, typer.Option(help="ISO 3166-1 alpha-2; may be repeated.")] = None,
    match: Annotated[
        list[str] | None, typer.Option(help="Further lines over alerts: '{severity|lte: medium}'; may be repeated.")
    ] = None,
    reason: Annotated[str, typer.Option(help="Why; people will read it.")] = "",
    span: Annotated[str, typer.Option("--for", help="How long, for example 2h.")] = "",
    until: Annotated[str, typer.Option(help="When it ends, instead: 2026-01-10T12:00:00Z.")] = "",
    by: By = "",
) -> None:
    """Silence the alerts that all lines fit, for a time. Corrections and retractions are told all the same.

    Example: tocsin silences add --rule province-surge --country SY --for 2h --reason "known exercise"
    """
    lines = lines_over_alerts(rule or [], country or [], match or [])
    if not lines:
        raise BadSilence("it would silence everything", remedy="Say which alerts: --rule, --country or --match")
    _refuse_unknown_rules(lines, config)
    if bool(span) == bool(until):
        raise typer.BadParameter("say one of both", param_hint="--for / --until")
    begins = now()
    ends = begins + lasting(span, "--for") if span else _moment(until)
    with changing(config, may_make=True) as (connection, _):
        made = actions.silence(connection, lines, by=who(by), reason=reason, until=ends, at=begins)
    typer.echo(f"{made.silence_id[:SHOWN_ID]}  {inert(str(made))}")


@app.command(name="list")
def list_silences(
    config: ConfigFile = None,
    every: Annotated[bool, typer.Option("--all", help="Those too that are over.")] = False,
    as_json: AsJson = False,
) -> None:
    """Print the silences that hold, or will.

    Example: tocsin silences list
    """
    at = now()
    with reading(config) as connection:
        found = [one for one in silences.all_of(connection) if every or not _is_over(one, at)]
    for one in found:
        if as_json:
            typer.echo(json.dumps(_facts(one, at), ensure_ascii=False))
        else:
            over = " (over)" if _is_over(one, at) else ""
            typer.echo(inert(f"{one.silence_id[:SHOWN_ID]}  {one.match}  {one}{over}"))
    if not found and not as_json:
        typer.echo("no silences")


@app.command()
def expire(
    silence: Annotated[str, typer.Argument(metavar="SILENCE", help="Its id, or how that begins.")],
    config: ConfigFile = None,
    by: By = "",
) -> None:
    """End a silence before its time. What it muted stays untold.

    Example: tocsin silences expire silence-81c2
    """
    with changing(config) as (connection, at):
        found = silence_named(connection, silence)
        was_in_force = actions.end_silence(connection, found.silence_id, who(by), at)
    typer.echo("expired" if was_in_force else "it was over already")


def _refuse_unknown_rules(lines: str, config: Path | None) -> None:
    """Refuse a rule that is not there: its silence would mute nothing, and nobody would know."""
    named = [str(one) for line in lines_of(lines) if line.field.name == "rule" for one in line.operands]
    paths = load(config).rules.paths
    known = {rule.id for rule in load_rules(paths).rules} if named and paths else set(named)
    for one in named:
        if one not in known:
            raise BadSilence(f"there is no rule {shown(one)}", remedy=meant(one, known))


def _moment(text: str) -> datetime:
    try:
        return read_moment(text)
    except UnfitError as error:
        raise typer.BadParameter(f"{text!r} is {error.reason}: {error.remedy}", param_hint="--until") from error


def _is_over(one: Silence, at: datetime) -> bool:
    return one.ends_at <= at or one.ended_at is not None


def _facts(one: Silence, at: datetime) -> dict[str, Any]:
    return {
        "id": one.silence_id,
        "match": one.match,
        "author": one.author,
        "reason": one.reason,
        "starts_at": moment(one.starts_at),
        "ends_at": moment(one.ends_at),
        "ended_at": moment(one.ended_at) if one.ended_at else None,
        "ended_by": one.ended_by,
        "in_force": one.holds_at(at),
    }
