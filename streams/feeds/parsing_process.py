"""The process that parses: feedparser, trafilatura and hostile bytes live here, and may die here. `python -m` runs it.

Frames on standard input and output: four bytes of length, big-endian, then MessagePack.
"""

import os
import resource
import signal
import struct
import sys
from typing import IO, Literal

import msgspec

from streams.feeds import formats, page, robots_rules
from streams.feeds.model import PageText, ParsedFeed, RobotsVerdict
from streams.lifeline import die_with_parent

LENGTH = struct.Struct(">I")


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """What to read."""

    kind: Literal["feed", "page", "robots"]
    data: bytes
    url: str | None = None
    charset: str | None = None


class Failed(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """What went wrong, in a sentence."""

    reason: str


Answer = ParsedFeed | PageText | RobotsVerdict | Failed


def serve(jobs: IO[bytes], answers: IO[bytes]) -> None:
    """Say that it is ready, then answer each job until the jobs end."""
    encoder, decoder = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Job)
    _write(answers, b"")
    while head := jobs.read(LENGTH.size):
        job = decoder.decode(jobs.read(LENGTH.unpack(head)[0]))
        try:
            frame = encoder.encode(_answer(job))
        except MemoryError:
            frame = encoder.encode(Failed(reason="it needs more memory than it may have"))
        except Exception as error:  # noqa: BLE001 - whatever it is, the next job is another feed's
            frame = encoder.encode(Failed(reason=f"{type(error).__name__}: {error}"))
        _write(answers, frame)


def _answer(job: Job) -> Answer:
    if job.kind == "feed":
        return formats.parse(job.data, job.url, job.charset)
    if job.kind == "robots":
        return robots_rules.verdict(job.data, job.url or "")
    return page.article_text(job.data, job.url, job.charset)


def _write(answers: IO[bytes], frame: bytes) -> None:
    answers.write(LENGTH.pack(len(frame)) + frame)
    answers.flush()


def main(memory_bytes: int) -> None:
    """Serve standard input with at most `memory_bytes` of address space."""
    die_with_parent(signal.SIGKILL)
    for terminal_signal in (signal.SIGINT, signal.SIGTERM):  # sent to the whole group; the parent decides
        signal.signal(terminal_signal, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main(int(sys.argv[1]))
