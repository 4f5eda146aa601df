"""`tocsin resolve`: which events of these articles are one incident. In memory: no database, no network."""

import sys
from collections.abc import Iterator
from typing import Any

import msgspec
import typer

from streams.incidents.resolving.grouping import Grouping
from streams.incidents.resolving.placing import Placed
from streams.records import Place
from tocsin.cli.articles import BadLine, read_articles
from tocsin.cli.options import Articles, ConfigFile, JsonOnly
from tocsin.cli.readings import plain, read, write
from tocsin.config import load

app = typer.Typer()
MOST_RELATED = 3


@app.callback(invoke_without_command=True)
def resolve(
    files: Articles,
    as_json: JsonOnly = False,
    config: ConfigFile = None,
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
                write(article.as_json())
            continue
        for line in _lines(grouping.add(read(article, settings))):
            write(msgspec.json.encode(line) if as_json else _sentence(line).encode("utf-8", "replace"))
    raise typer.Exit(worst)


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
    where = plain(place.name) if place is not None else "nowhere named"
    score = "new" if line["score"] is None else f"score {line['score']:.1f}"
    related = "".join(f"; possibly {one['incident']} ({one['score']:.2f})" for one in line.get("related", ()))
    return f"{line['incident']}  {plain(line['article'])}: {line['type']}, {where} ({score}){related}"
