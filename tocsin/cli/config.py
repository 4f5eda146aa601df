"""`tocsin config`: the settings in force, and what each is for."""

import typer
from pydantic import BaseModel

from tocsin.cli.options import ConfigFile
from tocsin.config import Settings, load
from tocsin.toml import written

app = typer.Typer(help="Show the settings in force, or what each is for.", no_args_is_help=True)


@app.command()
def show(config: ConfigFile = None) -> None:
    """Print the settings in force, with secrets hidden: the file's, overridden by the environment's.

    Example: tocsin config show --config newsroom/tocsin.toml
    """
    typer.echo(as_toml(load(config), explained=False))


@app.command()
def reference() -> None:
    """Print every setting with its default and the reason for it, as a configuration file.

    Example: tocsin config reference
    """
    typer.echo(as_toml(Settings(), explained=True))


def as_toml(settings: Settings, *, explained: bool) -> str:
    """Give the settings as TOML, each with its description above it where `explained`."""
    lines: list[str] = []
    for section in Settings.model_fields:
        values: BaseModel = getattr(settings, section)
        lines += [f"# {values.__doc__}"] if explained else []
        lines.append(f"[{section}]")
        for name, field in type(values).model_fields.items():
            lines += [f"# {field.description}"] if explained else []
            lines.append(f"{name} = {written(getattr(values, name))}")
        lines.append("")
    return "\n".join(lines).rstrip()
