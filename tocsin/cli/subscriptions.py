"""`tocsin subscriptions`: list and check who is told of what."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from alerts.subscriptions import Subscription, SubscriptionFaults, load
from rules.load import load as load_rules
from streams.errors import TocsinError
from tocsin import config

app = typer.Typer(help="List and check who is told of what.", no_args_is_help=True)
Paths = Annotated[list[Path] | None, typer.Argument(help="subscription files; else those of the configuration")]
ConfigFile = Annotated[Path | None, typer.Option("--config", help="The configuration file; else ./tocsin.toml.")]
Rules = Annotated[list[Path] | None, typer.Option("--rules", help="rule files that the subscriptions may name")]


@app.command()
def check(paths: Paths = None, rules: Rules = None, config_file: ConfigFile = None) -> None:
    """Print every fault as file:line:column: message; exit 1 for any.

    Example: tocsin subscriptions check subscriptions.yaml --rules rules
    """
    found = _loaded(paths, rules, config_file)
    typer.echo(f"subscriptions in order: {len(found)}", err=True)


@app.command(name="list")
def list_subscriptions(
    paths: Paths = None,
    rules: Rules = None,
    config_file: ConfigFile = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False,
) -> None:
    """Print each subscription: where to, from which severity, and its lines.

    Example: tocsin subscriptions list --json
    """
    for one in _loaded(paths, rules, config_file):
        lines = [line.written for line in one.match]
        to = [{"channel": target.channel, "recipient": target.recipient} for target in one.to]
        if as_json:
            typer.echo(json.dumps({"id": one.id, "to": to, "match": lines, "least": one.least}, ensure_ascii=False))
        else:
            where = ", ".join(f"{target['channel']} {target['recipient']}" for target in to)
            typer.echo(f"{one.id}: {where}; least {one.least}; {'; '.join(lines) or 'every alert'}")


def _loaded(paths: list[Path] | None, rules: list[Path] | None, config_file: Path | None) -> tuple[Subscription, ...]:
    """Give the subscriptions; faults go to standard output, one a line, exit 1."""
    given, known = _files(paths, rules, config_file)
    try:
        return load(given, load_rules(known).rules if known else None)
    except SubscriptionFaults as faults:
        typer.echo(str(faults))
        raise typer.Exit(faults.exit_code) from faults


def _files(
    paths: list[Path] | None, rules: list[Path] | None, config_file: Path | None
) -> tuple[Sequence[Path], Sequence[Path]]:
    """Give the files named, or those of the configuration: rules of the configuration only with its subscriptions."""
    if paths:
        return paths, rules or []
    settings = config.load(config_file)
    if not settings.subscriptions.paths:
        raise TocsinError(
            "the configuration names no subscriptions", remedy="Set [subscriptions] paths, or name a file"
        )
    return settings.subscriptions.paths, rules or settings.rules.paths
