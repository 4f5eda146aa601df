"""`tocsin subscriptions`: list, check, apply, test and remove who is told of what."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from alerts.subscribing import outlines, readers, self_service, subscription_files
from alerts.subscribing.outlines import Difference
from alerts.subscribing.readers import Reader
from alerts.subscribing.subscribed import in_force
from alerts.subscribing.subscriptions import Subscription, SubscriptionFaults, Target, load, loads_all, target
from alerts.subscribing.trying import send_test
from rules.load import load as load_rules
from streams.database import is_made
from streams.errors import TocsinError
from streams.faults import meant
from tocsin import config
from tocsin.cli.operating import By, changing, moment, reading, who
from tocsin.cli.options import AsJson, ConfigFile
from tocsin.wiring.shadow import shadow_target

app = typer.Typer(help="List, check, apply, test and remove who is told of what.", no_args_is_help=True)
Paths = Annotated[list[Path] | None, typer.Argument(help="subscription files; else those of the configuration")]
Rules = Annotated[list[Path] | None, typer.Option("--rules", help="rule files that the subscriptions may name")]
Id = Annotated[str, typer.Argument(metavar="ID", help="The subscription's id.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print what would change, and do nothing.")]


class NotForYou(TocsinError):
    """A test alert goes to whoever asks for it, and to nobody else."""


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
    *,
    in_database: Annotated[bool, typer.Option("--in-force", help="Those in force, and those of readers.")] = False,
    as_json: AsJson = False,
) -> None:
    """Print each subscription of the files: where to, from which severity, and its lines.

    With --in-force it prints what running deciders go by: the files as applied, without those who signed off, and what
    readers asked for by themselves.

    Example: tocsin subscriptions list --json
    """
    if in_database:
        _list_in_force(config_file, as_json=as_json)
        return
    for one in _loaded(paths, rules, config_file):
        _print(one, as_json=as_json)


@app.command()
def apply(paths: Paths = None, rules: Rules = None, config_file: ConfigFile = None, *, dry_run: DryRun = False,
          by: By = "") -> None:  # fmt: skip
    """Put the files in force where Tocsin runs, all of them or none, and print what changed. Deciders need no restart.

    Example: tocsin subscriptions apply --dry-run
    """
    given, named = _files(paths, rules, config_file)
    _checked(given, named)
    texts = subscription_files.texts_of(given)
    if dry_run:
        changed = outlines.differences(outlines.outline(_applied(config_file)), outlines.outline(texts))
    else:
        with changing(config_file, may_make=True) as (connection, at):
            changed = self_service.put_in_force(connection, texts, by=who(by), at=at)
    for one in changed:
        _print_change(one)
    if not changed:
        typer.echo("nothing changes" if dry_run else "nothing changed")


def _applied(config_file: Path | None) -> dict[str, str]:
    """Give the text of each file that is in force, by name; none where no database is made yet."""
    if not is_made(config.load(config_file).database.url):
        return {}
    with reading(config_file) as connection:
        return readers.applied(connection)


@app.command(name="test")
def try_out(
    named: Id,
    to: Annotated[str, typer.Option("--to", help="You: slack:U024BE7LH or email:you@example.org.")] = "",
    config_file: ConfigFile = None,
    by: By = "",
) -> None:
    """Send a test alert to yourself, by the way that alerts go. Nobody else of the subscription gets it.

    You are a person whom the subscription names, or the test channel of [rules]; at most five an hour.

    Example: tocsin subscriptions test syria-desk --to email:you@example.org
    """
    settings = config.load(config_file)
    channel = shadow_target(settings)
    me = target(to) if to else channel
    if me is None:
        raise NotForYou("nobody is named", remedy="Say --to email:you@example.org, or set [rules] test_channel")
    with changing(config_file, may_make=True) as (connection, at):
        listed = (*in_force(connection).subscriptions, *_of_files(settings))
        found = [one for one in listed if one.id == named]
        if not found:
            known = meant(named, {one.id for one in listed})
            raise NotForYou(f"there is no subscription {named}", remedy=known)
        is_named = _is_person(me) and any(me in one.to for one in found)
        if not is_named and me != channel:
            raise NotForYou(
                f"{me.channel} {me.recipient} is no person whom {named} names, and not the test channel",
                remedy="Test alerts go to yourself: name your own address, or set [rules] test_channel",
            )
        made = send_test(connection, named, me, who(by), at)
    typer.echo(f"{made} waits in the outbox for {me.channel} {me.recipient}; `tocsin deliver` sends it")


@app.command()
def remove(named: Id, config_file: ConfigFile = None, *, dry_run: DryRun = False, by: By = "") -> None:
    """Take a subscription out of its file, or end one of a reader. What stands beside it stays as it is.

    Example: tocsin subscriptions remove night-desk
    """
    if named.startswith("reader-"):
        _end(named, config_file, by, dry_run=dry_run)
        return
    given, rules = _files(None, None, config_file)
    texts = subscription_files.texts_of(given)
    holding = [name for name, text in texts.items() if named in outlines.outline({name: text})]
    if not holding:
        remedy = meant(named, outlines.outline(texts)) or "`tocsin subscriptions list` has them"
        raise TocsinError(f"there is no subscription {named}", remedy=remedy)
    changed = subscription_files.without(texts[holding[0]], named, holding[0])
    try:
        loads_all(texts | {holding[0]: changed}, load_rules(rules).rules if rules else None)
    except SubscriptionFaults as faults:  # the owner of a rule, or who reviews for another
        raise TocsinError(
            f"{named} is still needed: {faults.faults[0].problem}", remedy="Change that first"
        ) from faults
    if dry_run:
        typer.echo(f"- {named} ({holding[0]})")
        return
    subscription_files.write(Path(holding[0]), changed)
    typer.echo(f"{named} is out of {holding[0]}")
    typer.echo("Where Tocsin runs already, `tocsin subscriptions apply` puts that in force.", err=True)


def _end(named: str, config_file: Path | None, by: str, *, dry_run: bool) -> None:
    with changing(config_file) as (connection, at):
        found = readers.load(connection, named)
        if found is None:
            raise TocsinError(f"there is no subscription {named}", remedy="See `subscriptions list --in-force`")
        if dry_run:
            typer.echo(f"- {named}")
            return
        is_new = self_service.remove(connection, named, who(by), at)
    typer.echo(f"{named} has ended" if is_new else f"{named} had ended already")


def _list_in_force(config_file: Path | None, *, as_json: bool) -> None:
    with reading(config_file) as connection:
        listed, asked = in_force(connection).subscriptions, readers.all_of(connection, "pending")
        gone = sorted(readers.signed_off(connection))
    for one in listed:
        _print(one, as_json=as_json)
    for wish in asked:
        _print_asked(wish, as_json=as_json)
    for sign_off in gone:
        to = {"channel": sign_off.to.channel, "recipient": sign_off.to.recipient}
        facts = {"id": sign_off.subscription_id, "signed_off": to}
        words = f"{sign_off.subscription_id}: {to['channel']} {to['recipient']} signed off"
        typer.echo(json.dumps(facts, ensure_ascii=False) if as_json else words)
    if not (listed or asked or gone or as_json):
        typer.echo("no subscriptions are in force")


def _print(one: Subscription, *, as_json: bool) -> None:
    lines = [line.written for line in one.match]
    to = [{"channel": target.channel, "recipient": target.recipient} for target in one.to]
    if as_json:
        typer.echo(json.dumps({"id": one.id, "to": to, "match": lines, "least": one.least}, ensure_ascii=False))
        return
    where = ", ".join(f"{target['channel']} {target['recipient']}" for target in to)
    typer.echo(f"{one.id}: {where}; least {one.least}; {'; '.join(lines) or 'every alert'}")


def _print_asked(one: Reader, *, as_json: bool) -> None:
    if as_json:
        to = [{"channel": one.channel, "recipient": one.recipient}]
        facts = {"id": one.subscription_id, "to": to, "waits_since": moment(one.asked_at)}
        typer.echo(json.dumps(facts, ensure_ascii=False))
        return
    typer.echo(f"{one.subscription_id}: {one.channel} {one.recipient}; not confirmed, asked {moment(one.asked_at)}")


def _print_change(one: Difference) -> None:
    if one.sign != "~":
        typer.echo(f"{one.sign} {one.id}")
        return
    for key, before, after in one.keys:
        typer.echo(f"~ {one.id}: {key} {before or 'none'} -> {after or 'none'}")


def _is_person(one: Target) -> bool:
    return one.channel == "email" or (one.channel == "slack" and one.recipient.startswith(("U", "W")))


def _of_files(settings: config.Settings) -> tuple[Subscription, ...]:
    """Give what the files have, applied or not; faulty ones are another command's."""
    try:
        return load(settings.subscriptions.paths) if settings.subscriptions.paths else ()
    except TocsinError:
        return ()


def _loaded(paths: list[Path] | None, rules: list[Path] | None, config_file: Path | None) -> tuple[Subscription, ...]:
    return _checked(*_files(paths, rules, config_file))


def _checked(given: Sequence[Path], rules: Sequence[Path]) -> tuple[Subscription, ...]:
    """Give the subscriptions; faults go to standard output, one a line, exit 1."""
    try:
        return load(given, load_rules(rules).rules if rules else None)
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
