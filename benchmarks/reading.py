"""Text to events on one core: every sentence parsed, the gate before it, a stream as feeds give it; and memory."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from unittest import mock

from benchmarks import news
from benchmarks.figures import Table, shown
from benchmarks.peers import peers
from streams.extract import extract, extractor_of, gate
from streams.extract.reading import cuts, reader
from streams.extract.words.clean import blocks_of, sentences_of
from streams.pool import leave_loaded
from streams.records import Article

STREAM, BEFORE = 400, 100
BUDGET_SECONDS = 8.0
_CHILD = """
import sys
from pathlib import Path
def megabytes():
    lines = Path("/proc/self/status").read_text().splitlines()
    return round(int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024)
begun = megabytes()
from streams.extract import extract
from streams.records import Article
from benchmarks import news
texts = [*news.samples(), *news.stream(100)]
extract(Article(id="first", text=texts[0]))
loaded = megabytes()
for number, text in enumerate(texts):
    extract(Article(id=str(number), text=text))
print(begun, loaded, megabytes())
"""


def run() -> Sequence[Table]:
    """Give speed and memory."""
    samples, stream = news.samples(), news.stream(BEFORE + STREAM)
    before, stream = stream[:BEFORE], stream[BEFORE:]
    _read(samples[0])  # loads
    leave_loaded()  # as the process that reads does
    for text in before:  # which has read others already
        _read(text)
    rows = [("Tocsin", *_speeds(_read, samples, stream))]
    rows += [(name, *_speeds(peer, samples, stream)) for name, peer in peers().items()]
    about = (
        f"{extractor_of('')}. CPU seconds of one process, one thread. *Every sentence* reads {len(samples)} sample "
        "articles with the gate held open; *gated* reads them as they are read; the *stream* is "
        f"{STREAM} articles after {BEFORE} others, of about {news.WORDS} words, one in "
        f"{round(1 / news.CONFLICT_SHARE)} of a war and one in {round(1 / news.ALIKE_SHARE)} of the others with a "
        "sentence that only looks like one; ordinary sentences "
        f"are {news.ordinary()}. The peers find numbers and nothing else; more is better."
    )
    heads = ("by", "every sentence, words/s", "gated, words/s", "stream, articles/s", "stream, words/s")
    return [Table("Reading", about, heads, tuple(rows)), _passed(stream), _memory()]


def _speeds(read: Callable[[str], object], samples: Sequence[str], stream: Sequence[str]) -> tuple[str, ...]:
    with _open():
        every = _per_second(read, samples)
    gated = _per_second(read, samples)
    articles, words = _per_second(read, stream, once=True)
    return shown(every[1]), shown(gated[1]), shown(articles), shown(words)


@contextmanager
def _open() -> Iterator[None]:
    """Hold the gate open, and parse what tells nothing too."""
    with (
        mock.patch.object(gate, "worth_reading", side_effect=lambda texts: [True] * len(texts)),
        mock.patch.object(cuts.Cut, "may_tell", new=True),  # what is saved there is to be paid here
        mock.patch.object(cuts.Cut, "needs_parse", new=True),  # so that all is parsed
    ):
        yield


def _read(text: str) -> object:
    return extract(Article(id="a", text=text))


def _per_second(read: Callable[[str], object], texts: Sequence[str], *, once: bool = False) -> tuple[float, float]:
    """Give texts and words a CPU second; read again and again until the budget is used up."""
    count = words = 0
    begun, wall = time.process_time(), time.perf_counter()
    while not count or (not once and time.perf_counter() - wall < BUDGET_SECONDS / 2):
        for text in texts:
            read(text)
            count, words = count + 1, words + news.words(text)
            if time.perf_counter() - wall > BUDGET_SECONDS:
                break
    spent = time.process_time() - begun
    return count / spent, words / spent


def _passed(stream: Sequence[str]) -> Table:
    """Give how much of the stream is read at all."""
    sentences = sum(len(sentences_of(text, blocks_of(text))) for text in stream)
    with mock.patch.object(reader, "_read_sentence") as read, mock.patch.object(reader, "parser_of", return_value=None):
        articles = 0
        for text in stream:
            before = read.call_count
            _read(text)
            articles += read.call_count > before
    about = "Of the stream, what passes the gate and is read; less is cheaper, and what is dropped is never seen."
    rows = (
        ("articles", f"{len(stream):,}", f"{articles:,}", f"{articles / len(stream):.0%}"),
        ("sentences", f"{sentences:,}", f"{read.call_count:,}", f"{read.call_count / sentences:.0%}"),
    )
    return Table("The gate", about, ("of", "all", "read", "share"), rows)


def _memory() -> Table:
    """Give the resident memory of a process that reads."""
    ran = subprocess.run([sys.executable, "-c", _CHILD], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    begun, loaded, after = ran.stdout.split()
    about = "Resident memory of a process that reads the samples and a hundred articles of the stream, MB."
    return Table("Memory of a reader", about, ("Python alone", "loaded", "after reading"), ((begun, loaded, after),))
