"""What the commands that read articles share: the reading as `[extract]` has it, and how what was read is printed."""

import sys
import time
from collections.abc import Callable

from streams.errors import TocsinError
from streams.extract import extract, extractor_of
from streams.records import Article, Reading
from tocsin.config import ExtractSettings


def read(article: Article, settings: ExtractSettings) -> Reading:
    """Give the reading; a fault of ours costs its article only, and says so. Raises UnknownPipeline."""
    try:
        return extract(
            article,
            max_article_bytes=settings.max_article_bytes,
            is_over=_deadline(settings.deadline_seconds),
            pipeline=settings.pipeline,
        )
    except TocsinError:
        raise
    except Exception as error:  # noqa: BLE001 - the rest of the files goes on
        print(f"error: {article.id}: reading failed: {error!r}. Report it with the text", file=sys.stderr)  # noqa: T201 - a command prints
        return Reading(
            article_id=article.id, skipped=f"reading failed: {error!r}", extractor=extractor_of(settings.pipeline)
        )


def _deadline(seconds: float) -> Callable[[], bool]:
    """Give what tells, from now on, whether these seconds are over."""
    until = time.monotonic() + seconds
    return lambda: time.monotonic() > until


def write(line: bytes) -> None:
    """Put a line onto standard output, at once."""
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def plain(text: str) -> str:
    """Give text on one line, without what a terminal would act on: control and direction marks."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
