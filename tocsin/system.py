"""Everything on one machine: the broker, the topics and the roles, for `tocsin up` and for the demo."""

import asyncio
import contextlib
import json
import signal
import sys
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from streams import groups
from streams.errors import TocsinError
from streams.topics import Topics, apply
from tocsin.broker import local_folder
from tocsin.config import Settings
from tocsin.local_kafka import LocalKafka, kept
from tocsin.up import ROLES, OnLog, Supervisor

READY_POLL_SECONDS = 0.1
READY_TIMEOUT_SECONDS = 120.0
PROBE_TIMEOUT_SECONDS = 2.0

Progress = Callable[[int, int, str], None]  # files done, files in all, the newest one's name


class NotStarted(TocsinError):
    """A role did not become ready."""


@contextmanager
def broker(settings: Settings, progress: Progress) -> Iterator[str]:
    """Give the brokers' addresses: those of the configuration, else a local Kafka's, with all topics declared."""
    with contextlib.ExitStack() as stack:
        bootstrap = settings.kafka.bootstrap
        if not bootstrap:
            bootstrap = stack.enter_context(
                kept(LocalKafka(local_folder(settings), progress=progress), on_event=_say)
            ).bootstrap
        prefix = settings.kafka.prefix
        wanted = Topics(prefix).wanted(partitions=settings.kafka.partitions, replication=settings.kafka.replication)
        apply(bootstrap, wanted)
        groups.read(bootstrap, {f"{prefix}.extract": ()})  # a new broker makes its offsets topic at the first question
        yield bootstrap


def _say(event: str, detail: str) -> None:
    """Tell what became of the local broker, as the roles' logs are told."""
    entry = {"role": "kafka", "level": "info" if event == "broker back" else "warning", "event": event, "of": detail}
    sys.stderr.write(json.dumps(entry, ensure_ascii=False) + "\n")


@asynccontextmanager
async def roles(
    config: Path | None, ports: Mapping[str, int], *, environment: Mapping[str, str], on_log: OnLog
) -> AsyncIterator[Supervisor]:
    """Run every role under a supervisor until the block ends. Raises NotStarted when one cannot run."""
    supervisor = Supervisor(
        config,
        environment={**environment, "TOCSIN_HTTP__PORTS": json.dumps(dict(ports)), "TOCSIN_LOG__FORMAT": "json"},
        on_log=on_log,
    )
    supervisor.start()
    try:
        await _until_ready(ports, supervisor)
        yield supervisor
    finally:
        await supervisor.stop()


async def _until_ready(ports: Mapping[str, int], supervisor: Supervisor) -> None:
    deadline = asyncio.get_running_loop().time() + READY_TIMEOUT_SECONDS
    waiting = list(ROLES)
    while waiting:
        if supervisor.failed.done():
            raise NotStarted(supervisor.failed.result())
        if asyncio.get_running_loop().time() > deadline:
            raise NotStarted(
                f"not ready after {READY_TIMEOUT_SECONDS:.0f} s: {', '.join(waiting)}", remedy="See the log"
            )
        await asyncio.sleep(READY_POLL_SECONDS)
        answers = await asyncio.gather(*(asyncio.to_thread(_is_ready, ports[role]) for role in waiting))
        waiting = [role for role, is_ready in zip(waiting, answers, strict=True) if not is_ready]


def _is_ready(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=PROBE_TIMEOUT_SECONDS):
            return True
    except (urllib.error.URLError, OSError):
        return False


def _endings() -> tuple[signal.Signals, ...]:
    """Give the signals that end everything: under nohup a terminal that closes is none."""
    is_under_nohup = signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    return (signal.SIGTERM, *(() if is_under_nohup else (signal.SIGHUP,)))


@contextmanager
def in_order() -> Iterator[None]:
    """End the block by SIGTERM or a terminal that closes as by Ctrl-C: what it began is ended, and waited for.

    Whatever comes after the first is not heeded, for it would leave behind what is being ended.
    """
    endings = _endings()

    def end(_number: int, _frame: object) -> None:
        for one in endings:
            signal.signal(one, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {number: signal.signal(number, end) for number in endings}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@asynccontextmanager
async def until_interrupted() -> AsyncIterator[asyncio.Event]:
    """Give an event that is set by Ctrl-C, SIGTERM or a terminal that closes, so that everything is ended in order."""
    interrupted = asyncio.Event()
    loop = asyncio.get_running_loop()
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, *_endings())}
    for number in before:
        loop.add_signal_handler(number, interrupted.set)
    try:
        yield interrupted
    finally:
        for number, handler in before.items():
            loop.remove_signal_handler(number)
            if handler is not None:  # None: not set by Python
                signal.signal(number, handler)
