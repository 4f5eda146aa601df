"""`tocsin extract`: what each article of some files tells, as JSON Lines or as a table."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from streams.errors import TocsinError
from streams.records import Article, Event, Quantity, Reading
from streams.taxonomy import codes_of_event
from tocsin.cli.articles import BadLine, read_articles
from tocsin.cli.options import Articles, ConfigFile, JsonOnly
from tocsin.cli.readings import plain, read, write
from tocsin.config import ExtractSettings, load
from tocsin.explained.wording import how_told, losses_of

if TYPE_CHECKING:
    from streams.extract.explain import Explanation

app = typer.Typer()


@app.command()
def extract_files(
    files: Articles,
    as_json: JsonOnly = False,
    is_explained: Annotated[
        bool, typer.Option("--explain", help="show the text with what was seen in it, and why it was refused")
    ] = False,
    page: Annotated[
        Path | None, typer.Option("--html", help="write the explanation as a page that stands alone")
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Give the events that each article tells, in the order given. Needs no Kafka, no database, no network.

    With --explain each text is shown with its event words, forces, refused numbers, places and actors.

    Example: tocsin extract --json article.txt more.jsonl
    """
    if as_json and (is_explained or page):
        raise typer.BadParameter("--json gives events, --explain and --html the text: choose one")
    settings = load(config).extract
    worst, explained = 0, []
    for article in read_articles(files):
        if isinstance(article, BadLine):
            worst = max(worst, article.exit_code)
            print(f"error: {article}", file=sys.stderr)  # noqa: T201 - a command prints
            if as_json:
                write(article.as_json())
        elif is_explained or page:
            explained.append(_explained(article, settings, is_shown=is_explained))
        else:
            reading = read(article, settings)
            write(_line(reading) if as_json else _table(reading).encode("utf-8", "replace"))
    if page:
        _write_page(page, explained)
    raise typer.Exit(worst)


def _explained(article: Article, settings: ExtractSettings, *, is_shown: bool) -> "Explanation":
    from rich.console import Console  # noqa: PLC0415 - only an explanation is coloured

    from streams.extract.explain import explain  # noqa: PLC0415 - spaCy, which most articles never need
    from tocsin.explained.terminal import blocks  # noqa: PLC0415 - as above

    explanation = explain(article, max_article_bytes=settings.max_article_bytes, pipeline=settings.pipeline)
    if is_shown:
        write(_table(explanation.reading).encode("utf-8", "replace"))
        console = Console(highlight=False)
        for block in blocks(explanation):
            console.print(block, soft_wrap=True)
    return explanation


def _write_page(file: Path, explained: Sequence["Explanation"]) -> None:
    from tocsin.explained.page import page  # noqa: PLC0415 - as above

    try:
        file.write_text(page(explained), encoding="utf-8")
    except OSError as error:
        raise TocsinError(
            f"cannot be written: {error.strerror}", where=str(file), remedy="Name another file"
        ) from error


def _line(reading: Reading) -> bytes:
    return msgspec.json.encode(
        {
            "id": reading.article_id, "events": [_coded(event) for event in reading.events],
            "language": reading.language, "skipped": reading.skipped, "extractor": reading.extractor,
        }
    )  # fmt: skip


def _coded(event: Event) -> dict[str, object]:
    """Give an event with its codes in the terms of ACLED and PLOVER."""
    told: dict[str, object] = msgspec.to_builtins(event)
    return {**told, "codes": msgspec.to_builtins(codes_of_event(event))}


def _table(reading: Reading) -> str:
    """Give a reading for a person: one paragraph an event, its words first."""
    count = len(reading.events)
    skipped = f" ({reading.skipped})" if reading.skipped else ""
    head = f"{plain(reading.article_id)}: {count} event{'' if count == 1 else 's'}{skipped}"
    return "\n".join([head, *(line for event in reading.events for line in _event(event))])


def _event(event: Event) -> Iterable[str]:
    place = (
        f"{plain(event.place.name)}, {event.place.country or '?'} ({event.place.precision})"
        if event.place
        else "no place"
    )
    yield f"  {event.type} ({plain(how_told(event))}) at {place}, confidence {event.confidence:.2f}"
    codes = codes_of_event(event)
    yield f"    ACLED {codes.acled_event}: {codes.acled_sub_event}; PLOVER {codes.plover}"
    for label, actors in (("by", event.attacker), ("against", event.defender), ("helped by", event.supporter)):
        if actors:
            yield f"    {label} " + ", ".join(plain(actor.name) for actor in actors)
    sides = (("force", event.force), ("opposing force", event.opposing_force))
    for label, quantity in (*sides, *losses_of(event)):
        if quantity:
            yield f"    {label} {_interval(quantity)}: “{plain(quantity.quote)}”"
    for one in event.evidence:
        yield f"    “{plain(one.quote)}”"


def _interval(quantity: Quantity) -> str:
    low = "?" if quantity.low is None else f"{quantity.low:,}"
    high = "?" if quantity.high is None else f"{quantity.high:,}"
    return low if low == high else f"{low} to {high}"
