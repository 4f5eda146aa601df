"""`tocsin extract`: what each article of some files tells, as JSON Lines or as a table."""

import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from streams.extract import extract, extractor_of
from streams.records import Article, Event, Quantity, Reading
from tocsin.cli.articles import BadLine, read_articles
from tocsin.config import ExtractSettings, load

app = typer.Typer()


@app.callback(invoke_without_command=True)
def extract_files(
    files: Annotated[
        list[Path], typer.Argument(help=".txt (an article), .jsonl (one a line), or - for JSON Lines on standard input")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="JSON Lines on standard output and nothing else there")
    ] = False,
    config: Annotated[Path | None, typer.Option(help="configuration file; tocsin.toml here by default")] = None,
) -> None:
    """Give the events that each article tells, in the order given. Needs no Kafka, no database, no network.

    Example: tocsin extract --json article.txt more.jsonl
    """
    settings = load(config).extract
    worst = 0
    for article in read_articles(files):
        if isinstance(article, BadLine):
            worst = max(worst, article.exit_code)
            print(f"error: {article}", file=sys.stderr)  # noqa: T201 - a command prints
            if as_json:
                _write(article.as_json())
            continue
        reading = _read(article, settings)
        _write(_line(reading) if as_json else _table(reading).encode("utf-8", "replace"))
    raise typer.Exit(worst)


def _read(article: Article, settings: ExtractSettings) -> Reading:
    """Give the reading; a fault of ours costs its article only, and says so."""
    try:
        return extract(
            article,
            max_article_bytes=settings.max_article_bytes,
            is_over=_deadline(settings.deadline_seconds),
            pipeline=settings.pipeline,
        )
    except Exception as error:  # noqa: BLE001 - the rest of the files goes on
        print(f"error: {article.id}: reading failed: {error!r}. Report it with the text", file=sys.stderr)  # noqa: T201
        return Reading(
            article_id=article.id, skipped=f"reading failed: {error!r}", extractor=extractor_of(settings.pipeline)
        )


def _deadline(seconds: float) -> Callable[[], bool]:
    until = time.monotonic() + seconds
    return lambda: time.monotonic() > until


def _write(line: bytes) -> None:
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def _line(reading: Reading) -> bytes:
    return msgspec.json.encode(
        {
            "id": reading.article_id, "events": reading.events, "language": reading.language,
            "skipped": reading.skipped, "extractor": reading.extractor,
        }
    )  # fmt: skip


def _table(reading: Reading) -> str:
    """Give a reading for a person: one paragraph an event, its words first."""
    head = f"{_plain(reading.article_id)}: {len(reading.events)} events" + (
        f" ({reading.skipped})" if reading.skipped else ""
    )
    return "\n".join([head, *(line for event in reading.events for line in _event(event))])


def _event(event: Event) -> Iterable[str]:
    place = (
        f"{_plain(event.place.name)}, {event.place.country or '?'} ({event.place.precision})"
        if event.place
        else "no place"
    )
    doubt = f", {event.modality}" + (f" by {_plain(event.attribution)}" if event.attribution else "")
    yield f"  {event.type} ({event.phase}{doubt}) at {place}, confidence {event.confidence:.2f}"
    for label, actors in (("by", event.attacker), ("against", event.defender)):
        if actors:
            yield f"    {label} " + ", ".join(_plain(actor.name) for actor in actors)
    for label, quantity in (("force", event.force), ("opposing force", event.opposing_force)):
        if quantity:
            yield f"    {label} {_interval(quantity)}: “{_plain(quantity.quote)}”"
    for one in event.evidence:
        yield f"    “{_plain(one.quote)}”"


def _interval(quantity: Quantity) -> str:
    low = "?" if quantity.low is None else f"{quantity.low:,}"
    high = "?" if quantity.high is None else f"{quantity.high:,}"
    return low if low == high else f"{low} to {high}"


def _plain(text: str) -> str:
    """Give text without what a terminal would act on: control and direction marks."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
