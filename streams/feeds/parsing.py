"""Parsing in processes of their own, each job with a deadline: a poison feed costs itself only."""

import asyncio
import contextlib
import subprocess
import sys
from typing import Self

import msgspec

from streams.errors import TocsinError
from streams.feeds.model import PageText, ParsedFeed, RobotsVerdict
from streams.feeds.parsing_process import LENGTH, Answer, Failed, Job

START_SECONDS = 60.0  # for loading trafilatura on a busy machine; not part of any deadline
MEMORY_BYTES = 1_536 * 1024 * 1024  # the libraries map 0.3 GB; the largest honest page adds as much
MODULE = "streams.feeds.parsing_process"


class ParsingFailed(TocsinError):
    """The bytes cost more time or memory than any feed may; the process that read them is gone."""


class Parsing:
    """Parses feeds and pages in `workers` processes; an async context manager. Processes start when first needed."""

    def __init__(self, *, workers: int = 1, deadline_seconds: float = 10.0, memory_bytes: int = MEMORY_BYTES) -> None:
        self._deadline_seconds, self._memory_bytes = deadline_seconds, memory_bytes
        self._idle: asyncio.LifoQueue[_Process] = asyncio.LifoQueue()
        self._all = [_Process(memory_bytes) for _ in range(workers)]
        for process in self._all:
            self._idle.put_nowait(process)

    async def __aenter__(self) -> Self:
        """Be ready."""
        return self

    async def __aexit__(self, *_failure: object) -> None:
        """End the processes, whatever they are at."""
        for process in self._all:
            await process.end()

    async def feed(self, data: bytes, url: str | None = None, charset: str | None = None) -> ParsedFeed:
        """Give what the feed says. Raises ParsingFailed past the deadline, or when the process died of it."""
        answer = await self._ask(Job(kind="feed", data=data, url=url, charset=charset))
        assert isinstance(answer, ParsedFeed)  # noqa: S101 - the kind asked for
        return answer

    async def page(self, data: bytes, url: str | None = None, charset: str | None = None) -> PageText:
        """Give the page's article. Raises ParsingFailed past the deadline, or when the process died of it."""
        answer = await self._ask(Job(kind="page", data=data, url=url, charset=charset))
        assert isinstance(answer, PageText)  # noqa: S101 - the kind asked for
        return answer

    async def robots(self, data: bytes, url: str) -> RobotsVerdict:
        """Give what a robots.txt says of `url`. Raises ParsingFailed: its patterns can be made to match for ever."""
        answer = await self._ask(Job(kind="robots", data=data, url=url))
        assert isinstance(answer, RobotsVerdict)  # noqa: S101 - the kind asked for
        return answer

    async def _ask(self, job: Job) -> Answer:
        process = await self._idle.get()
        try:
            await process.start()
            async with asyncio.timeout(self._deadline_seconds):
                answer = await process.ask(job)
        except BaseException as error:  # a process that was interrupted owes an answer: never use it again
            await process.end()
            if isinstance(error, TimeoutError):
                raise ParsingFailed(f"not parsed within {self._deadline_seconds:g} s") from error
            if isinstance(error, asyncio.IncompleteReadError | ConnectionError):
                raise ParsingFailed("the parsing process died of it") from error
            raise
        finally:
            self._idle.put_nowait(process)
        if isinstance(answer, Failed):
            raise ParsingFailed(answer.reason)
        return answer


class _Process:
    """One process and its pipes; used by one task at a time."""

    def __init__(self, memory_bytes: int) -> None:
        self._memory_bytes = memory_bytes
        self._process: asyncio.subprocess.Process | None = None
        self._encoder = msgspec.msgpack.Encoder()
        self._decoder: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)

    async def start(self) -> None:
        """Start it unless it runs, and wait until it is ready. Raises ParsingFailed."""
        if self._process is not None and self._process.returncode is None:
            return
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", MODULE, str(self._memory_bytes), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        try:
            async with asyncio.timeout(START_SECONDS):
                await self._read()
        except (TimeoutError, asyncio.IncompleteReadError) as error:
            raise ParsingFailed("a parsing process does not start", remedy="See its traceback above") from error

    async def ask(self, job: Job) -> Answer:
        """Give the answer to one job."""
        assert self._process is not None  # noqa: S101 - started by whoever asks
        assert self._process.stdin is not None  # noqa: S101 - a pipe, see start
        frame = self._encoder.encode(job)
        self._process.stdin.write(LENGTH.pack(len(frame)) + frame)
        await self._process.stdin.drain()
        return self._decoder.decode(await self._read())

    async def _read(self) -> bytes:
        assert self._process is not None  # noqa: S101 - as above
        assert self._process.stdout is not None  # noqa: S101 - a pipe, see start
        head = await self._process.stdout.readexactly(LENGTH.size)
        return await self._process.stdout.readexactly(LENGTH.unpack(head)[0])

    async def end(self) -> None:
        """End it at once; it holds nothing that could be lost."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            process.stdin.close()
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
