"""`tocsin poll`: the role that reads the feeds."""

from pathlib import Path
from typing import Annotated

import typer

from tocsin.config import load

app = typer.Typer()
ConfigFile = Annotated[Path | None, typer.Option("--config", help="The configuration file; else ./tocsin.toml.")]


@app.command()
def poll(config: ConfigFile = None) -> None:
    """Read the feeds of the feed list, each at its interval, and put their articles onto the log, until told to end.

    Example: tocsin poll --config newsroom/tocsin.toml
    """
    settings = load(config)
    from tocsin.wiring.poll import run_poll  # noqa: PLC0415 - --help must not load Kafka

    run_poll(settings)
