"""`tocsin match`: which rules articles meet, surely or possibly, and why. No Kafka, no database, no network."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from rules.load import RuleFaults, load
from rules.trial import Trial
from streams.faults import inert
from tocsin import config
from tocsin.cli.articles import BadLine, read_articles
from tocsin.cli.rules import or_configured

app = typer.Typer()


@app.command()
def match(
    files: Annotated[list[Path], typer.Argument(help=".txt, .jsonl, or - for JSON Lines on standard input")],
    rules: Annotated[
        list[Path] | None, typer.Option("--rules", help="rule files, or folders; else those of tocsin.toml")
    ] = None,
    together: Annotated[
        bool, typer.Option("--together", help="let articles share incidents; else each is its own")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON Lines: an article a line.")] = False,
) -> None:
    """Print for each article the rules that it meets; what is only possible is told whether or not it fires.

    Example: tocsin match article.txt
    """
    try:
        loaded = load(or_configured(rules))
    except RuleFaults as faults:
        typer.echo(str(faults), err=True)
        raise typer.Exit(faults.exit_code) from faults
    from tocsin.cli import trying  # noqa: PLC0415 - loads the language pipeline, which faults do not need

    exit_code, shared, settings = 0, Trial(loaded), config.load().extract
    for article in read_articles(files):
        if isinstance(article, BadLine):
            exit_code = max(exit_code, article.exit_code)
            typer.echo(article.as_json().decode() if as_json else str(article))
            continue
        found = trying.matches(article, shared if together else Trial(loaded), settings)
        if as_json:
            typer.echo(json.dumps({"id": article.id, "matches": found}, ensure_ascii=False))
        else:
            for line in _sentences(article.id, found):
                typer.echo(inert(line))
    raise typer.Exit(exit_code)


def _sentences(article_id: str, found: list[dict[str, Any]]) -> list[str]:
    if not found:
        return [f"{article_id}: no rule matches"]
    lines = []
    for one in found:
        told = f"fires as {one['severity']}" if one["fires"] else "does not fire"
        lines.append(f"{article_id}: {one['rule']}: {one['certainty']}, {told}")
        for reason in one["reasons"]:
            quote = f' "{reason["quote"]}"' if reason.get("quote") else ""
            lines.append(f"    {reason['verdict']:<8} {reason['line']}{quote}")
    return lines
