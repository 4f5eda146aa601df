"""`tocsin audit`: who did what by hand, when, and from where."""

import json
from typing import Annotated

import typer

from alerts import audit as log
from streams.faults import inert
from tocsin.cli.operating import moment, reading
from tocsin.cli.options import AsJson, ConfigFile

app = typer.Typer()


@app.command()
def audit(
    config: ConfigFile = None,
    *,
    subject: Annotated[str | None, typer.Option(help="Only what was done to this: an id, as `--json` has it.")] = None,
    by: Annotated[str | None, typer.Option(help="Only what this person did.")] = None,
    action: Annotated[str | None, typer.Option(help="Only this: acknowledge, silence, confirm, ...")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = log.NEWEST,
    as_json: AsJson = False,
) -> None:
    """Print who did what to alerts, silences and subscriptions, the newest first. Addresses do not stand in it.

    Example: tocsin audit --action acknowledge
    """
    with reading(config) as connection:
        found = log.entries(connection, subject=subject, by=by, action=action, limit=limit)
    for one in found:
        if as_json:
            facts = {"at": moment(one.at), "by": one.by, "action": one.action, "subject": one.subject}
            typer.echo(json.dumps(facts | {"detail": dict(one.detail)}, ensure_ascii=False))
            continue
        beside = ", ".join(f"{name}: {value}" for name, value in one.detail.items() if value != "")
        typer.echo(inert(f"{moment(one.at)}  {one.by}  {one.action} {one.subject}{f'  ({beside})' if beside else ''}"))
    if not found and not as_json:
        typer.echo("nothing was done by hand")
