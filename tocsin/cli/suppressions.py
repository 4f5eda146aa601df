"""`tocsin suppressions`: recipients to whom nothing is sent any more, as their provider does not know them."""

import json
from typing import Annotated

import typer

from alerts.outgoing import suppressions
from streams.faults import inert
from tocsin.cli.operating import By, changing, moment, reading, who
from tocsin.cli.options import AsJson, ConfigFile

app = typer.Typer(help="List and lift suppressions.", no_args_is_help=True)
EXIT_NONE = 1


@app.command(name="list")
def list_suppressions(config: ConfigFile = None, as_json: AsJson = False) -> None:
    """Print to whom nothing is sent any more, since when and why.

    Example: tocsin suppressions list
    """
    with reading(config) as connection:
        found = suppressions.all_of(connection)
    for one in found:
        facts = {"id": one.suppression_id, "channel": one.channel, "recipient": one.recipient, "reason": one.reason}
        line = inert(f"{one.suppression_id}  {one.channel} {one.recipient} since {moment(one.at)}: {one.reason}")
        typer.echo(json.dumps({**facts, "at": moment(one.at)}, ensure_ascii=False) if as_json else line)
    if not found and not as_json:
        typer.echo("nobody is suppressed")


@app.command()
def lift(
    recipient: Annotated[str, typer.Argument(help="The recipient, or the suppression's id.")],
    config: ConfigFile = None,
    by: By = "",
) -> None:
    """Send to a recipient again, from the next alert on. What was skipped meanwhile: tocsin outbox resend.

    Example: tocsin suppressions lift duty@example.org
    """
    with changing(config) as (connection, at):
        count = suppressions.lift(connection, recipient, by=who(by), at=at)
    typer.echo(inert(f"{recipient}: sent to again") if count else inert(f"{recipient} is not suppressed"))
    if not count:
        raise typer.Exit(EXIT_NONE)
