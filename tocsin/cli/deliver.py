"""`tocsin deliver`: the role that empties the outbox."""

import typer

from tocsin.cli.options import ConfigFile
from tocsin.config import load

app = typer.Typer()


@app.command()
def deliver(config: ConfigFile = None) -> None:
    """Send what the outbox holds to Slack and by e-mail, until told to end. May run several times over.

    Example: tocsin deliver --config newsroom/tocsin.toml
    """
    settings = load(config)
    from tocsin.wiring.deliver import run_deliver  # noqa: PLC0415 - --help must not load Kafka and Slack

    run_deliver(settings)
