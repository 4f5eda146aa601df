"""Options that many commands have, each said once."""

from pathlib import Path
from typing import Annotated

import typer

ConfigFile = Annotated[Path | None, typer.Option("--config", help="The configuration file; else ./tocsin.toml.")]
Articles = Annotated[
    list[Path], typer.Argument(help=".txt (an article), .jsonl (one a line), or - for JSON Lines on standard input")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON Lines.")]
JsonOnly = Annotated[bool, typer.Option("--json", help="JSON Lines on standard output, and nothing else there.")]
Reason = Annotated[str, typer.Option("--reason", help="Why; for the audit log.")]
