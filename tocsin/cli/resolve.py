"""`tocsin resolve`: which events of these articles are one incident. In memory: no database, no network."""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from streams.extract import extract
from streams.incidents.resolving.grouping import Grouping
from streams.incidents.resolving.placing import Placed
from streams.records import Place
from tocsin.cli.articles import BadLine, read_articles
from tocsin.config import load

app = typer.Typer()
MOST_RELATED = 3


@app.callback(invoke_without_command=True)
def resolve(
    files: Annotated[
        list[Path], typer.Argument(help=".txt (an article), .jsonl (one a line), or - for JSON Lines on standard input")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="JSON Lines on standard output and nothing else there")
    ] = False,
    config: Annotated[Path | None, typer.Option(help="configuration file; tocsin.toml here by default")] = None,
) -> None:
    """Give each event's incident, articles in the order given; an article given again replaces what it said.

    Example: tocsin resolve --json monday.txt tuesday.txt
    """
    settings, grouping, worst = load(config).extract, Grouping(), 0
    for article in read_articles(files):
        if isinstance(article, BadLine):
            worst = max(worst, article.exit_code)
            print(f"error: {article}", file=sys.stderr)  # noqa: T201 - a command prints
            if as_json:
                _write(article.as_json())
            continue
        reading = extract(
            article, max_article_bytes=settings.max_article_bytes, is_over=_deadline(settings.deadline_seconds)
        )
        for line in _lines(grouping.add(reading)):
            _write(msgspec.json.encode(line) if as_json else _sentence(line).encode("utf-8", "replace"))
    raise typer.Exit(worst)


def _deadline(seconds: float) -> Callable[[], bool]:
    until = time.monotonic() + seconds
    return lambda: time.monotonic() > until


def _lines(placed: Placed) -> Iterator[dict[str, Any]]:
    for placement in placed.placements:
        related = placement.resolution.related[:MOST_RELATED]
        line: dict[str, Any] = {
            "article": placement.article_id,
            "event": placement.event.id,
            "type": placement.event.type,
            "place": placement.event.place,
            "incident": placement.resolution.incident_id,
            "score": placement.resolution.score,
        }
        if related:
            line["related"] = [{"incident": one.incident_id, "score": one.score} for one in related]
        yield line
        for merge in placement.resolution.merges:
            yield {"merged": merge.merged, "into": merge.into}


def _sentence(line: dict[str, Any]) -> str:
    if "merged" in line:
        return f"{line['merged']} is {line['into']}"
    place: Place | None = line["place"]
    where = _plain(place.name) if place is not None else "nowhere named"
    score = "new" if line["score"] is None else f"score {line['score']:.1f}"
    related = "".join(f"; possibly {one['incident']} ({one['score']:.2f})" for one in line.get("related", ()))
    return f"{line['incident']}  {_plain(line['article'])}: {line['type']}, {where} ({score}){related}"


def _plain(text: str) -> str:
    """Give text without what a terminal would act on: control and direction marks."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _write(line: bytes) -> None:
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()
