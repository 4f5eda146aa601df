"""`tocsin subscribe`: one more who is told, into the subscription file, or asked for by a reader."""

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from alerts.channels import CHANNELS
from alerts.subscribing import self_service, subscription_files
from alerts.subscribing.subscription_files import HEAD, Wanted, free_id, quoted, with_added
from alerts.subscribing.subscriptions import SubscriptionFaults, Target, loads_all, target
from rules.keys import SEVERITIES
from rules.load import load as load_rules
from rules.model import Rule
from rules.scalars import UnfitError, identifier
from streams.errors import TocsinError
from streams.faults import meant, shown
from tocsin.cli.operating import By, changing, who
from tocsin.cli.options import ConfigFile
from tocsin.cli.over_alerts import lines_over_alerts
from tocsin.config import Settings, load
from tocsin.wiring.deliver import unconfigured
from tocsin.wiring.links import needed_links

app = typer.Typer()
FILE = "subscriptions.yaml"


@app.command()
def subscribe(
    config: ConfigFile = None,
    *,
    slack: Annotated[list[str] | None, typer.Option(help="A channel '#desk', or an id; may be repeated.")] = None,
    email: Annotated[list[str] | None, typer.Option(help="An address; may be repeated.")] = None,
    rule: Annotated[list[str] | None, typer.Option(help="Only alerts of this rule; may be repeated.")] = None,
    country: Annotated[list[str] | None, typer.Option(help="Only there: ISO 3166-1 alpha-2; may be repeated.")] = None,
    match: Annotated[
        list[str] | None, typer.Option(help="Further lines over alerts: '{certainty: sure}'; may be repeated.")
    ] = None,
    least: Annotated[str, typer.Option(help=f"Least severity: {', '.join(SEVERITIES)}.")] = "",
    named: Annotated[str, typer.Option("--id", help="Its name; else made of the first recipient.")] = "",
    quiet: Annotated[str, typer.Option(help="Quiet hours: 22:00-06:00, with --tz.")] = "",
    tz: Annotated[str, typer.Option(help="IANA zone of the quiet hours: Europe/Berlin.")] = "",
    breaks_at: Annotated[str, typer.Option(help="Least severity that breaks quiet; else critical.")] = "",
    rate: Annotated[str, typer.Option(help="At most so many: 10/h.")] = "",
    self_service: Annotated[bool, typer.Option("--self-service", help="Ask the address; no file.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print what would be written, and do nothing.")] = False,
    by: By = "",
) -> None:
    """Add a subscription to the file of the configuration. On a terminal it asks what no option says.

    With --self-service the database keeps it, and the address is sent nothing before it has confirmed.

    Example: tocsin subscribe --slack '#desk' --rule offensive-over-5000 --least high
    """
    settings = load(config)
    rules = load_rules(settings.rules.paths).rules if settings.rules.paths else None
    to = [target(one) for one in (*(f"slack:{one}" for one in slack or []), *(f"email:{one}" for one in email or []))]
    if not to and sys.stdin.isatty() and sys.stdout.isatty():
        to, rule, least = _asked(rules, rule or [], least)
    if not to:
        raise TocsinError("nobody is named", remedy="Say --slack '#channel' or --email name@example.org")
    known = None if rules is None else [one.id for one in rules]
    lines = lines_over_alerts(rule or [], country or [], match or [], known=known, country="country|in")
    wanted = Wanted(id=named, to=to, match=lines, least=least, quiet=_quiet(quiet, tz, breaks_at), rate=rate)
    if self_service:
        _ask(config, settings, wanted, who(by), dry_run=dry_run)
    else:
        _add(settings, wanted, rules, dry_run=dry_run)


def _add(settings: Settings, wanted: Wanted, rules: Sequence[Rule] | None, *, dry_run: bool) -> None:
    if not settings.subscriptions.paths:
        raise TocsinError("the configuration names no subscriptions", remedy=f'Set [subscriptions] paths = ["{FILE}"]')
    _check(wanted)
    first = settings.subscriptions.paths[0]
    path = first / FILE if first.is_dir() else first
    exists = [one for one in settings.subscriptions.paths if one.exists()]
    texts = subscription_files.texts_of(exists) if exists else {}
    before = texts.get(str(path), "")
    wanted = replace(wanted, id=wanted.id or free_id(_name(wanted.to[0]), texts))
    texts[str(path)] = with_added(before, wanted, str(path))
    loads_all(texts, rules)
    if dry_run:
        typer.echo("\n".join(wanted.lines()))
        return
    subscription_files.write(path, texts[str(path)])
    typer.echo(f"{wanted.id} is in {path}")
    told = {channel: [one.recipient for one in wanted.to if one.channel == channel] for channel in CHANNELS}
    for one in unconfigured(settings, told):
        typer.echo(f"{one.what}: {one.found}. {one.remedy}", err=True)
    typer.echo("Where Tocsin runs already, `tocsin subscriptions apply` puts it in force.", err=True)


def _ask(config: Path | None, settings: Settings, wanted: Wanted, by: str, *, dry_run: bool) -> None:
    links = needed_links(settings)
    unfit = [name for name in ("quiet", "rate") if getattr(wanted, name)]
    if unfit:
        raise TocsinError(f"--{unfit[0]} is of files only", remedy="Leave it out, or leave --self-service out")
    least = wanted.least or SEVERITIES[0]
    _check(wanted)
    for to in wanted.to:
        if dry_run:
            typer.echo(f"{to.channel} {to.recipient} would be asked")
            continue
        with changing(config, may_make=True) as (connection, at):
            made = self_service.ask(connection, to, match=wanted.match, least=least, by=by, at=at, links=links)
        state = "is in force already" if made.state == "active" else "waits until the address confirms"
        typer.echo(f"{made.subscription_id} for {to.channel} {to.recipient} {state}")


def _check(wanted: Wanted) -> None:
    """Refuse what is no subscription by the option that says so: the lines of a file are not written yet."""
    lines = replace(wanted, id=wanted.id or "asked").lines()
    try:
        if wanted.id:
            identifier(wanted.id)
        loads_all({"": HEAD + "".join(f"  {line}\n" for line in lines)})
    except UnfitError as error:
        raise TocsinError(f"{shown(wanted.id)} is {error.reason}", where="--id", remedy=error.remedy) from error
    except SubscriptionFaults as faults:
        first = faults.faults[0]
        at = min(first.at.line - 1 - len(HEAD.splitlines()), len(lines) - 1)
        key = lines[at].strip(" -").partition(":")[0]
        raise TocsinError(first.problem, where=f"--{key}", remedy=first.remedy) from faults


def _asked(rules: Sequence[Rule] | None, rule: list[str], least: str) -> tuple[list[Target], list[str], str]:
    """Ask on the terminal; what cannot be is asked again."""
    to: list[Target] = []
    while not to:
        said = str(typer.prompt("Where to (a Slack channel #name, or an e-mail address)"))
        try:
            to = [target(f"email:{said}" if "@" in said else f"slack:{said}")]
        except TocsinError as error:
            typer.echo(str(error), err=True)
    known = [one.id for one in rules or ()]
    while known and not rule:
        said = str(typer.prompt(f"Which rule (empty: all of {len(known)})", default="", show_default=False))
        if not said:
            break
        rule = [said] if said in known else []
        if not rule:
            typer.echo(f"there is no rule {shown(said)}. {meant(said, known)}", err=True)
    while least not in SEVERITIES:
        least = str(typer.prompt(f"From which severity on ({', '.join(SEVERITIES)})", default=least or SEVERITIES[0]))
    return to, rule, least


def _name(to: Target) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", to.recipient.lower().partition("@")[0]).strip("-")
    return plain or to.channel


def _quiet(quiet: str, tz: str, breaks_at: str) -> str:
    if not quiet:
        if tz or breaks_at:
            raise typer.BadParameter("say when: 22:00-06:00", param_hint="--quiet")
        return ""
    begins, dash, ends = quiet.partition("-")
    if not dash or not tz:
        raise typer.BadParameter("write 22:00-06:00, with --tz Europe/Berlin", param_hint="--quiet")
    breaks = f", breaks_at: {quoted(breaks_at)}" if breaks_at else ""
    return f"{{from: {quoted(begins.strip())}, to: {quoted(ends.strip())}, tz: {quoted(tz)}{breaks}}}"
