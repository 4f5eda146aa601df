"""The articles that a command is given as files: `.txt`, `.jsonl`, or `-` for JSON Lines on standard input."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import msgspec

from streams.records import Article, Source

STANDARD_INPUT = Path("-")
JSON_LINES = (".jsonl", ".ndjson")
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class BadLine:
    """What could not be read as an article: `line` counts from 1, None where the whole file cannot be read.

    `exit_code` is what the command ends with: 1 for content that is wrong, 2 where there is nothing to read.
    """

    file: Path
    line: int | None
    error: str
    exit_code: int = 1

    def __str__(self) -> str:
        """Give the one line for a person: file, line, what is wrong."""
        return f"{self.file}:{self.line}: {self.error}" if self.line else f"{self.file}: {self.error}"

    def as_json(self) -> bytes:
        """Give the answer that stands in the place of the article's."""
        return msgspec.json.encode({"id": None, "line": self.line, "error": str(self)})


class _Outlet(msgspec.Struct):
    name: str
    owner: str | None = None
    tags: tuple[str, ...] | None = None
    reliability: str | None = None
    country: str | None = None


class _Line(msgspec.Struct):
    id: str
    text: str
    title: str | None = None
    url: str | None = None
    published: str | None = None
    source: str | _Outlet | None = None


_lines = msgspec.json.Decoder(_Line)


def read_articles(files: Sequence[Path]) -> Iterator[Article | BadLine]:
    """Give each article in the order given, and a BadLine in the place of each that cannot be read. Never raises."""
    for file in files:
        if file == STANDARD_INPUT:
            yield from _json_lines(file, sys.stdin.buffer)
        elif file.suffix.lower() == ".txt":
            yield _plain_text(file)
        elif file.suffix.lower() in JSON_LINES:
            try:
                with file.open("rb") as lines:
                    yield from _json_lines(file, lines)
            except OSError as error:
                yield _unreadable(file, error)
        else:
            yield BadLine(file, None, "is neither .txt nor .jsonl. Rename it, or give - for standard input", 2)


def _unreadable(file: Path, error: OSError) -> BadLine:
    return BadLine(file, None, f"cannot be read ({error.strerror or error}). Check the path and its permissions", 2)


def _plain_text(file: Path) -> Article | BadLine:
    try:
        data = file.read_bytes()
    except OSError as error:
        return _unreadable(file, error)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return BadLine(file, line, f"is not UTF-8 (byte {error.start}). Convert it, for example with iconv")
    return Article(id=file.name[: -len(".txt")], text=text)


def _json_lines(file: Path, lines: IO[bytes]) -> Iterator[Article | BadLine]:
    for number, line in enumerate(lines, start=1):
        data = line.removeprefix(BYTE_ORDER_MARK) if number == 1 else line
        if data.strip():
            try:
                yield _article(data)
            except (ValueError, OverflowError, RecursionError) as error:  # msgspec's and Unicode's are ValueErrors
                yield BadLine(file, number, f"{error}. Write {{id, text, title?, url?, published?, source?}}")


def _article(line: bytes) -> Article:
    read = _lines.decode(line)
    if not read.id:
        raise ValueError("the id is empty")
    return Article(
        id=read.id,
        text=read.text,
        title=read.title or "",
        url=read.url,
        source=_source(read.source),
        published_at=None if read.published is None else _moment(read.published),
    )


def _source(source: str | _Outlet | None) -> Source:
    if source is None:
        return Source(name="unknown")
    if isinstance(source, str):
        return Source(name=source)
    return msgspec.convert(
        {key: value for key, value in msgspec.to_builtins(source).items() if value is not None}, Source
    )


def _moment(published: str) -> datetime:
    """Give RFC 3339 or a plain date (its midnight) in UTC; a time without an offset is taken as UTC."""
    try:
        moment = datetime.fromisoformat(published.strip())
    except ValueError as error:
        raise ValueError(f"published is {published!r}, neither RFC 3339 nor a date") from error
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
