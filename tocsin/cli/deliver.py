"""`tocsin deliver`: the role that empties the outbox."""

from pathlib import Path
from typing import Annotated

import typer

from tocsin import wiring
from tocsin.config import load

app = typer.Typer()
ConfigFile = Annotated[Path | None, typer.Option("--config", help="The configuration file; else ./tocsin.toml.")]


@app.command()
def deliver(config: ConfigFile = None) -> None:
    """Send what the outbox holds to Slack and by e-mail, until told to end. May run several times over."""
    wiring.run_deliver(load(config))
