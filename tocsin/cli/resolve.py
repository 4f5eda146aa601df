"""`tocsin resolve`: which events of these articles are one incident. In memory: no database, no network."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from streams.extract import extract
from streams.incidents.grouping import Grouping
from streams.incidents.placing import Placed
from streams.records import Place
from tocsin.cli.articles import BadLine, read_articles

app = typer.Typer()


@app.command()
def resolve(
    files: Annotated[list[Path], typer.Argument(help=".txt, .jsonl, or - for JSON Lines on standard input")],
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines: events, and merges as they happen")] = False,
) -> None:
    """Put each event of the articles, in the order given, into an incident."""
    grouping, exit_code = Grouping(), 0
    for article in read_articles(files):
        if isinstance(article, BadLine):
            exit_code = max(exit_code, article.exit_code)
            _print(article.as_json().decode() if as_json else str(article))
            continue
        placed = grouping.add(extract(article))
        for line in _lines(placed):
            _print(msgspec.json.encode(line).decode() if as_json else _sentence(line))
    raise typer.Exit(exit_code)


def _lines(placed: Placed) -> Iterator[dict[str, Any]]:
    for placement in placed.placements:
        yield {
            "article": placement.article_id,
            "event": placement.event.id,
            "type": placement.event.type,
            "place": placement.event.place,
            "incident": placement.resolution.incident_id,
            "score": placement.resolution.score,
        }
        for merge in placement.resolution.merges:
            yield {"merged": merge.merged, "into": merge.into}


def _sentence(line: dict[str, Any]) -> str:
    if "merged" in line:
        return f"{line['merged']} is {line['into']}"
    place: Place | None = line["place"]
    where = place.name if place is not None else "nowhere named"
    score = "new" if line["score"] is None else f"score {line['score']:.1f}"
    return f"{line['incident']}  {line['article']}: {line['type']}, {where} ({score})"


def _print(line: str) -> None:
    typer.echo(line)
