"""`tocsin work extract|decide`: the roles that are Faust workers."""

import typer

from tocsin.cli.options import ConfigFile
from tocsin.config import load

app = typer.Typer(help="Run one worker; run it many times over to share the work.", no_args_is_help=True)


@app.command()
def extract(config: ConfigFile = None) -> None:
    """Read articles and write what they tell, until told to end. One a partition of articles at most.

    Example: tocsin work extract --config newsroom/tocsin.toml
    """
    settings = load(config)
    from tocsin.wiring.extract import run_extract  # noqa: PLC0415 - --help must not load spaCy

    run_extract(settings)


@app.command()
def decide(config: ConfigFile = None) -> None:
    """Resolve incidents, match the rules and raise alerts, until told to end. One a SQLite database.

    Example: tocsin work decide --config newsroom/tocsin.toml
    """
    settings = load(config)
    from tocsin.wiring.decide import run_decide  # noqa: PLC0415 - --help must not load Faust

    run_decide(settings)
