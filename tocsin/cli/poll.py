"""`tocsin poll`: the role that reads the feeds."""

import typer

from tocsin.cli.options import ConfigFile
from tocsin.config import load

app = typer.Typer()


@app.command()
def poll(config: ConfigFile = None) -> None:
    """Read the feeds of the feed list, each at its interval, and put their articles onto the log, until told to end.

    Example: tocsin poll --config newsroom/tocsin.toml
    """
    settings = load(config)
    from tocsin.wiring.poll import run_poll  # noqa: PLC0415 - --help must not load Kafka

    run_poll(settings)
