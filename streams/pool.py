"""Processes that read articles, each with a deadline an article, so that a poison text costs itself only.

Each process has a pipe of its own. `concurrent.futures` loses all work when one process dies, and Pebble shares one
pipe and one lock among its processes: one that is killed at the wrong moment strands what the others were given.
Here a death is the end of one pipe, and is the one article's affair.
"""

import asyncio
import gc
import logging
import multiprocessing
import os
import queue
import resource
import signal
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Self

from streams.errors import TocsinError
from streams.lifeline import die_with_parent
from streams.outcomes import Poison
from streams.records import Article, Reading

START_SECONDS = 120.0  # for loading the language model on a busy machine; not part of any article's deadline
ATTEMPTS = 2  # the first failure may have been the machine's; the second is the article's
RECYCLE_AFTER_ARTICLES = 5_000  # spaCy's string store only grows
_ALLOCATED = 20_000  # objects more than freed until the young ones are looked through: a megabyte or two
EXIT_MEMORY = 71  # of a reading process: its article asked for more memory than it may have

Read = Callable[[Article], Reading]
_spawn = multiprocessing.get_context("spawn")  # a fork would share Faust's threads and sockets
log = logging.getLogger(__name__)


class ReadingFailed(Exception):
    """The function that reads raised: a bug. The process lives on; the message carries its traceback."""


class PoolUnusable(TocsinError):
    """No reading process can be started."""


class _Lost(Exception):
    """The process was lost over the article: `cause` is `deadline`, `memory` or `worker-died`."""

    def __init__(self, cause: str, message: str) -> None:
        super().__init__(message)
        self.cause = cause


class ReadingPool:
    """Reads articles in `workers` processes with `read`, an importable function; use as a context manager.

    A process that wants more than `most_memory_bytes` (0: no limit) is ended: that article is lost, not the machine.
    `on_restart` is told why a process was replaced: `deadline`, `memory`, `worker-died` or `recycled`.
    """

    def __init__(
        self,
        *,
        workers: int,
        deadline_seconds: float,
        read: Read,
        on_restart: Callable[[str], object] = lambda _why: None,
        recycle_after: int = RECYCLE_AFTER_ARTICLES,
        most_memory_bytes: int = 0,
    ) -> None:
        self._deadline_seconds, self._on_restart, self._recycle_after = deadline_seconds, on_restart, recycle_after
        self._is_closed = False
        self._idle: queue.SimpleQueue[_Reader] = queue.SimpleQueue()
        self._readers = [_Reader(read, most_memory_bytes) for _ in range(workers)]
        # a thread a process: whoever started a process must outlive it (PR_SET_PDEATHSIG), and these threads do
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="reading")

    def __enter__(self) -> Self:
        """Start all processes and wait until they have loaded what they need. Raises PoolUnusable."""
        starts = [self._threads.submit(reader.start) for reader in self._readers]
        try:
            for start in starts:
                start.result()
        except BaseException:
            self.close()
            raise
        for reader in self._readers:
            self._idle.put(reader)
        return self

    def __exit__(self, *_failure: object) -> None:
        """End the processes, whatever they are at."""
        self.close()

    def close(self) -> None:
        """End the processes, whatever they are at."""
        self._is_closed = True
        for reader in self._readers:
            reader.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)

    async def read(self, article: Article) -> Reading:
        """Give the reading. Raises Poison when the article passed the deadline, or ended its process, twice.

        Articles may be read at the same time; those beyond the number of processes wait, outside their deadline.
        """
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return await asyncio.get_running_loop().run_in_executor(self._threads, self._read, article)
            except _Lost as lost:
                log.warning("reading process lost over article %s, attempt %d: %s", article.id, attempt, lost)
                last = lost
        raise Poison(last.cause, str(last), attempts=ATTEMPTS)

    def _read(self, article: Article) -> Reading:
        reader = self._idle.get()
        try:
            if reader.articles >= self._recycle_after:
                reader.kill()
                self._on_restart("recycled")
            if self._is_closed:
                raise ReadingFailed("the pool is closed")
            if not reader.is_alive():
                reader.start()
            return reader.read(article, self._deadline_seconds)
        except _Lost as lost:
            self._on_restart(lost.cause)
            raise
        finally:
            self._idle.put(reader)


class _Reader:
    """One process and its pipe; used by one thread at a time."""

    def __init__(self, read: Read, most_memory_bytes: int) -> None:
        self._read, self._most_memory_bytes = read, most_memory_bytes
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None
        self.articles = 0

    def start(self) -> None:
        """Start the process and wait until it is ready. Raises PoolUnusable."""
        self._pipe, theirs = _spawn.Pipe()
        given = theirs, self._read, self._most_memory_bytes
        self._process = _spawn.Process(target=_serve, args=given, name="tocsin-reading", daemon=True)
        self._process.start()
        theirs.close()  # so that its death closes the pipe
        self.articles = 0
        try:
            failure = self._pipe.recv() if self._pipe.poll(START_SECONDS) else f"not ready in {START_SECONDS:g} s"
        except (EOFError, OSError):
            failure = f"it ended with exit code {self._exit_code()}"
        if failure:
            self.kill()
            raise PoolUnusable(f"a reading process does not start: {failure}", remedy="See its traceback above")

    def is_alive(self) -> bool:
        return self._process is not None and self._process.is_alive()

    def read(self, article: Article, deadline_seconds: float) -> Reading:
        """Give the reading, raise ReadingFailed, or lose the process and raise _Lost."""
        assert self._pipe is not None  # noqa: S101 - started by whoever calls
        self.articles += 1
        try:
            self._pipe.send(article)
            if not self._pipe.poll(deadline_seconds):
                self.kill()
                raise _Lost("deadline", f"not read within {deadline_seconds:g} s")
            answer = self._pipe.recv()
        except (EOFError, OSError) as error:
            code = self._exit_code()
            self.kill()
            if code == EXIT_MEMORY:
                most = self._most_memory_bytes // 2**20
                raise _Lost("memory", f"it takes more than {most} MiB of memory to read") from error
            raise _Lost("worker-died", f"its process ended with exit code {code}") from error
        if isinstance(answer, Reading):
            return answer
        raise ReadingFailed(answer)

    def kill(self) -> None:
        """End the process at once; it holds nothing that could be lost."""
        process, pipe, self._process, self._pipe = self._process, self._pipe, None, None
        if process is not None:
            process.kill()
            process.join()
        if pipe is not None:
            pipe.close()

    def _exit_code(self) -> int | None:
        if self._process is None:
            return None
        self._process.join(1)
        return self._process.exitcode


def leave_loaded() -> None:
    """Keep what a process has loaded out of collections, and make these rarer: a reading leaves few cycles behind."""
    gc.freeze()
    gc.set_threshold(_ALLOCATED)


def _serve(pipe: Connection, read: Read, most_memory_bytes: int) -> None:
    """Read articles until the pipe ends. Runs in the child."""
    die_with_parent(signal.SIGKILL)
    if most_memory_bytes:  # of its own data: what is only mapped, such as the pipeline's files, does not count
        resource.setrlimit(resource.RLIMIT_DATA, (most_memory_bytes, most_memory_bytes))
    for terminal_signal in (signal.SIGINT, signal.SIGTERM):  # sent to the whole group; the parent decides
        signal.signal(terminal_signal, signal.SIG_IGN)
    with suppress(OSError):  # where memory runs out, let it be this process and not the worker
        Path("/proc/self/oom_score_adj").write_text("500", encoding="ascii")
    try:
        read(Article(id="warm-up", text="Rebels launched an offensive near Aleppo on Monday."))
    except Exception:  # noqa: BLE001 - told to the parent
        pipe.send(traceback.format_exc())
        os._exit(1)
    leave_loaded()
    pipe.send("")
    with suppress(EOFError, OSError):
        while True:
            article = pipe.recv()
            try:
                pipe.send(read(article))
            except MemoryError:
                os._exit(EXIT_MEMORY)  # whatever is left of it could not even tell
            except Exception as error:  # noqa: BLE001 - told to the parent
                pipe.send(f"{type(error).__name__}: {error}\n{traceback.format_exc()}")
