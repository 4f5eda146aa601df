"""`tocsin dead-letters`: what could not be read, why, and again once the reason is mended."""

import base64
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any

import typer

from streams.codec import UndecodableRecord, decode
from streams.dead_letters import DeadLetter, read
from streams.dead_letters import replay as send_again
from streams.errors import TocsinError
from streams.faults import inert
from streams.marks import mark
from streams.records import Article
from streams.topics import Topics
from tocsin.broker import bootstrap_of
from tocsin.cli.options import AsJson, ConfigFile
from tocsin.config import load

app = typer.Typer(help="List, show and replay records that could not be read.", no_args_is_help=True)
Cause = Annotated[str | None, typer.Option("--cause", help="Only those of this cause.")]
SHOWN_OF_EACH_CAUSE = 10
LONGEST_TEXT = 2_000  # characters of an article that `show` prints; --json prints all
REMEDIES: Mapping[str, str] = {  # as docs/delivery.md tells them
    "undecodable": "upgrade the readers if the record is newer, mend the writer if it is none; then replay",
    "deadline": "look at the article, raise [extract] deadline_seconds, then replay",
    "memory": "the article takes too much memory to read: report it, or raise [extract] memory_megabytes and replay",
    "worker-died": "the article ended its reading process: report it with the article",
    "too-large": "what came of it is larger than its topic takes: look at the article",
    "unexpected": "a bug: report it, and replay once it is mended",
}


class NotFound(TocsinError):
    """No dead letter of that name is held."""

    exit_code = 1


class NothingNamed(TocsinError):
    """A replay must say what is to be replayed."""


@app.command(name="list")
def list_dead_letters(config: ConfigFile = None, cause: Cause = None, as_json: AsJson = False) -> None:
    """Print all dead letters by cause, the newest of each cause first, and what to do about each cause.

    Example: tocsin dead-letters list --cause undecodable
    """
    _, letters = _held(config)
    letters = [letter for letter in letters if cause in (None, letter.cause)]
    if as_json:
        for letter in letters:
            typer.echo(json.dumps(_facts(letter)))
        return
    for name, group in groupby(sorted(letters, key=lambda one: one.cause), key=lambda one: one.cause):
        _print_cause(name, list(group))
    if not letters:
        typer.echo("no dead letters")


@app.command()
def show(
    reference: Annotated[str, typer.Argument(help="topic-partition-offset, as `list` prints it.")],
    config: ConfigFile = None,
    as_json: AsJson = False,
) -> None:
    """Print one dead letter: why, from where, headers, and its text with a mark where it could not be read.

    Example: tocsin dead-letters show tocsin.articles.v1.dlq-3-17
    """
    _, letters = _held(config)
    (letter,) = _named(letters, [reference])
    facts = _facts(letter) | {
        "headers": [[name, _shown(value)] for name, value in letter.headers],
        "value": _shown(letter.value),
    }
    if as_json:
        typer.echo(json.dumps(facts))
        return
    for name, fact in facts.items():
        if name != "value":
            typer.echo(f"{name}: {inert(str(fact))}")
    _print_value(letter)


@app.command()
def replay(
    references: Annotated[list[str] | None, typer.Argument(help="topic-partition-offset, any number.")] = None,
    *,
    config: ConfigFile = None,
    cause: Cause = None,
    every: Annotated[bool, typer.Option("--all", help="All that were not replayed yet.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Those too that were replayed before.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print what would be replayed, and do nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Send dead letters back to the topic they came from, as they were. What was replayed before is refused.

    Example: tocsin dead-letters replay --cause deadline --dry-run
    """
    if not (references or cause or every):
        raise NothingNamed("nothing is named", remedy="Name dead letters, or give --cause CAUSE, or --all")
    bootstrap, letters = _held(config)
    if references:
        chosen = [letter for letter in _named(letters, references) if cause in (None, letter.cause)]
    else:
        _refuse_unknown(cause, letters)
        chosen = [one for one in letters if cause in (None, one.cause) and (again or one.replayed_to is None)]
    count = 0
    sent = ((one, None) for one in chosen) if dry_run else send_again(bootstrap, chosen, again=again)
    for letter, place in sent:
        count += 1
        facts = {"dead_letter": letter.reference, "to": letter.origin, "replayed_to": place, "cause": letter.cause}
        line = f"{letter.reference} -> {place or letter.origin}" + (" (would be sent)" if dry_run else "")
        typer.echo(json.dumps(facts) if as_json else line)
    if not as_json:
        typer.echo(f"{count} {'would be ' if dry_run else ''}replayed")


def _held(config: Path | None) -> tuple[str, list[DeadLetter]]:
    settings = load(config)
    bootstrap = bootstrap_of(settings)
    return bootstrap, read(bootstrap, Topics(settings.kafka.prefix).dead_letters)


def _named(letters: Sequence[DeadLetter], references: Sequence[str]) -> list[DeadLetter]:
    held = {letter.reference: letter for letter in letters}
    for reference in references:
        if reference not in held:
            raise NotFound(
                "no such dead letter is held", where=reference, remedy="See them by `tocsin dead-letters list`"
            )
    return [held[reference] for reference in dict.fromkeys(references)]


def _refuse_unknown(cause: str | None, letters: Sequence[DeadLetter]) -> None:
    held = sorted({letter.cause for letter in letters})
    if cause is not None and cause not in held:
        known = f"Held are: {', '.join(map(inert, held))}" if held else "No dead letters are held"
        raise NotFound(f"no dead letter died of {cause!r}", remedy=known)


def _print_value(letter: DeadLetter) -> None:
    """Print what the record says: the article where it is one, else its text, marked where it could not be read."""
    value = letter.value or b""
    if marked := mark(value, letter.message):
        parts = (inert(marked.before), inert(marked.at), inert(marked.after))
        here = typer.style(f"▶{parts[1]}◀", fg="red", bold=True)
        typer.echo(f"value, marked where it could not be read:\n{parts[0]}{here}{parts[2]}")
        return
    try:
        article = decode(value, Article)
    except UndecodableRecord:
        typer.echo(f"value: {inert(str(_shown(letter.value)))}")
        return
    cut = f", the first {LONGEST_TEXT} of" if len(article.text) > LONGEST_TEXT else ","
    typer.echo(f"title: {inert(article.title)}\nurl: {inert(article.url or '')}")
    text = "\n".join(inert(line) for line in article.text[:LONGEST_TEXT].splitlines())
    typer.echo(f"text{cut} {len(article.text)} characters:\n{text}")


def _print_cause(cause: str, letters: Sequence[DeadLetter]) -> None:
    replayed = sum(letter.replayed_to is not None for letter in letters)
    since = f"from {_moment(letters[0].died_at_ms)} to {_moment(letters[-1].died_at_ms)}"
    typer.echo(f"{inert(cause) or '(no cause said)'}: {len(letters)}, of them replayed {replayed}")
    typer.echo(f"  {since}")
    if remedy := REMEDIES.get(cause):
        typer.echo(f"  → {remedy}")
    for letter in reversed(letters[-SHOWN_OF_EACH_CAUSE:]):
        mark = " [replayed]" if letter.replayed_to else ""
        typer.echo(f"  {letter.reference}  {_moment(letter.died_at_ms)}{mark}  {inert(letter.message)}")
    if len(letters) > SHOWN_OF_EACH_CAUSE:
        typer.echo(f"  and {len(letters) - SHOWN_OF_EACH_CAUSE} older: --json prints all")


def _facts(letter: DeadLetter) -> dict[str, Any]:
    return {
        "dead_letter": letter.reference,
        "cause": letter.cause,
        "message": letter.message,
        "stage": letter.stage,
        "topic": letter.origin,
        "partition": letter.origin_partition,
        "offset": letter.origin_offset,
        "key": _shown(letter.key),
        "at": _moment(letter.died_at_ms),
        "attempts": letter.attempts,
        "version": letter.version,
        "value_bytes": len(letter.value or b""),
        "replayed_to": letter.replayed_to,
    }


def _shown(data: bytes | None) -> str | None:
    """Give bytes as text where they are UTF-8, else as base64 that says so."""
    if data is None:
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return "base64:" + base64.b64encode(data).decode()


def _moment(milliseconds: int) -> str:
    try:
        at = datetime.fromtimestamp(milliseconds / 1000, UTC)
    except (ValueError, OverflowError, OSError):  # whoever writes a record says when that was
        return ""
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")
