"""How a stand-in is run: in a thread of this process, or as a process of its own that outlives the sender."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol, Self, TypeVar

from aiohttp import web

from tocsin.testing.faults import Faults

Result = TypeVar("Result")
LOOPBACK = "127.0.0.1"
START_SECONDS = 20.0
STOP_SECONDS = 10.0


class Service(Protocol):
    """Something that listens on loopback. `addresses` is known once it has opened."""

    @property
    def addresses(self) -> dict[str, Any]:
        """Where it is reached, as JSON."""
        ...

    async def open(self) -> None:
        """Begin to listen."""
        ...

    async def close(self) -> None:
        """Stop listening, and end what is under way."""
        ...


class InThread:
    """What runs a service in an event loop and thread of its own, so that a blocked test does not block it."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name=type(service).__name__, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self.call(self._service.open())
        return self

    def __exit__(self, *_error: object) -> None:
        self.call(self._service.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(STOP_SECONDS)
        self._loop.close()

    def call(self, work: Coroutine[Any, Any, Result]) -> Result:
        """Run `work` there and give what it gives."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(START_SECONDS)


def serve(service: Service, ready: Path | None) -> None:
    """Run `service` in this process until SIGTERM or SIGINT; write its addresses to `ready` once it listens."""
    asyncio.run(_serve(service, ready))


async def _serve(service: Service, ready: Path | None) -> None:
    done = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, done.set)
    await service.open()
    announcement = json.dumps({**service.addresses, "pid": os.getpid()})
    if ready is None:
        print(announcement, flush=True)  # noqa: T201 - for whoever started it by hand
    else:
        _write_whole(ready, announcement)
    await done.wait()
    await service.close()


def _write_whole(path: Path, text: str) -> None:
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(path)


@contextmanager
def as_process(module: str, folder: Path, *arguments: str) -> Iterator[dict[str, Any]]:
    """Start `python -m module` with a ledger in `folder`, give its addresses, and end it after.

    The ledger is `addresses["ledger"]`. Raises RuntimeError, with what it wrote, when it does not come up.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ready, ledger, log = folder / "ready.json", folder / "ledger.jsonl", folder / "standin.log"
    ready.unlink(missing_ok=True)
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - our own module, by this interpreter
            [sys.executable, "-m", module, "--ledger", str(ledger), "--ready", str(ready), *arguments],
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _await_file(ready, process, log)
        yield {**json.loads(ready.read_text(encoding="utf-8")), "ledger": str(ledger)}
    finally:
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _await_file(ready: Path, process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not ready.exists():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"{process.args!r} does not listen: {log.read_text(errors='replace')}")
        time.sleep(0.02)


def fault_routes(faults: Faults) -> list[web.RouteDef]:
    """Give the HTTP control of `faults`: POST a fault or a list of them, GET how many wait, DELETE them all."""

    async def add(request: web.Request) -> web.Response:
        wanted = await request.json()
        try:
            faults.add_all(wanted if isinstance(wanted, list) else [wanted])
        except (TypeError, ValueError) as error:
            raise web.HTTPBadRequest(text=str(error)) from error
        return web.json_response({"waiting": faults.waiting})

    async def show(_request: web.Request) -> web.Response:
        return web.json_response({"waiting": faults.waiting, "taken": dict(faults.taken)})

    async def clear(_request: web.Request) -> web.Response:
        faults.clear()
        return web.json_response({"waiting": 0})

    path = "/control/faults"
    return [web.post(path, add), web.get(path, show), web.delete(path, clear)]
