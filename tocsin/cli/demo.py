"""`tocsin demo`: the whole system on this machine, on a sample feed."""

import sys
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

import rules
from streams.errors import TocsinError
from tocsin.cli.progress import jars
from tocsin.demo import verdict
from tocsin.demo.run import Plan, run

app = typer.Typer()


class NoFeed(TocsinError):
    """There is nothing to show."""


@app.command()
def demo(
    *,
    exit_: Annotated[
        bool, typer.Option("--exit", help="End when all was shown; so it does without a terminal.")
    ] = False,
    feed: Annotated[
        Path | None, typer.Option(help="A folder of .txt, .html and .jsonl articles, in place of ours.")
    ] = None,
    expect: Annotated[Path | None, typer.Option(help="JSON: the alerts that must come, and no others.")] = None,
    rules_: Annotated[
        Path | None, typer.Option("--rules", help="A rule file or folder, in place of the reference rule.")
    ] = None,
) -> None:
    """Run everything on this machine on a sample feed: real Kafka, real roles, stand-ins for Slack and the mail server.

    Exits with 0 only when exactly the expected messages were accepted.

    Example: tocsin demo --exit --feed my-articles --expect expected.json
    """
    expected_file = expect or (None if feed else sample() / "expect.json")
    plan = Plan(
        feed=_folder(feed) if feed else sample(),
        expected=verdict.read_expected(expected_file) if expected_file else None,
        rules=rules_ or Path(str(files(rules))) / "catalog" / "offensive-over-5000.yaml",
        ends_by_itself=exit_ or not sys.stdout.isatty(),
    )
    console = Console()
    with jars(console) as progress:
        code = run(plan, console, progress)
    raise typer.Exit(code)


def sample() -> Path:
    """Give the folder of the sample feed: inside an installed package, or in a checkout's examples."""
    here = Path(__file__).resolve().parent.parent
    installed = here / "demo" / "feed"
    return installed if installed.is_dir() else here.parent / "examples" / "feed"


def _folder(feed: Path) -> Path:
    if not feed.is_dir():
        raise NoFeed("there is no such folder", where=str(feed), remedy="Give a folder of .txt, .html or .jsonl files")
    return feed
