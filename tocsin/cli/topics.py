"""`tocsin topics`: declare the topics, and list what the broker has of them."""

import json
from typing import Annotated, Any

import typer

from streams.topics import Refuse, Topics, WantedTopic, admin_of, describe
from streams.topics import apply as declare
from tocsin.broker import bootstrap_of
from tocsin.cli.options import AsJson, ConfigFile
from tocsin.config import Settings, load

app = typer.Typer(help="Declare the topics on the broker, or list them.", no_args_is_help=True)
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print what would be done, and do nothing.")]


@app.command()
def apply(config: ConfigFile = None, dry_run: DryRun = False) -> None:
    """Make the topics as the table says: create what is missing, change what differs. Twice changes nothing more.

    Example: tocsin topics apply --dry-run
    """
    settings = load(config)
    changes = declare(bootstrap_of(settings), _wanted(settings), dry_run=dry_run)
    for change in changes:
        typer.echo(str(change))
    if not changes:
        typer.echo("all topics are as they should be")
    if any(isinstance(change, Refuse) for change in changes):
        raise typer.Exit(1)


@app.command(name="list")
def list_topics(config: ConfigFile = None, as_json: AsJson = False) -> None:
    """Print each topic of the table and what the broker has of it; exit 1 when one is missing.

    Example: tocsin topics list
    """
    settings = load(config)
    wanted = _wanted(settings)
    with admin_of(bootstrap_of(settings)) as admin:
        found = describe(admin, [topic.name for topic in wanted])
    for topic in wanted:
        held = found.get(topic.name)
        facts: dict[str, Any] = {"topic": topic.name, "exists": held is not None}
        if held is not None:
            facts |= {"partitions": held.partitions, "replication": held.replication}
            facts |= {key: held.configs.get(key) for key in topic.configs}
        typer.echo(json.dumps(facts) if as_json else _line(facts))
    if len(found) < len(wanted):
        raise typer.Exit(1)


def _wanted(settings: Settings) -> tuple[WantedTopic, ...]:
    kafka = settings.kafka
    return Topics(kafka.prefix).wanted(partitions=kafka.partitions, replication=kafka.replication)


def _line(facts: dict[str, Any]) -> str:
    if not facts["exists"]:
        return f"{facts['topic']}: missing. Declare it with `tocsin topics apply`"
    days = int(facts["retention.ms"]) / 86_400_000
    return (
        f"{facts['topic']}: {facts['partitions']} partitions, {facts['replication']} copies, "
        f"{facts['cleanup.policy']} after {days:g} d, records up to {facts['max.message.bytes']} bytes"
    )
