"""The supervisor: keeps one process a role, restarts what exits, passes signals on, and ends them in order."""

import asyncio
import json
import os
import random  # noqa: TID251 - jitter between restarts; nothing pure here
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from streams.settle import EXIT_UNSTORED
from streams.watch import EXIT_STALLED

ROLES = ("poll", "extract", "decide", "deliver")  # ended in this order, so that what is under way drains
COMMANDS: Mapping[str, Sequence[str]] = {
    "poll": ("poll",),
    "extract": ("work", "extract"),
    "decide": ("work", "decide"),
    "deliver": ("deliver",),
}
PARENT_VARIABLE = "TOCSIN_SUPERVISED"  # our process id, for children: they end when the supervisor does

EXIT_CANNOT_RUN = 2  # of TocsinError: used wrongly, or cannot run
EXIT_NOT_STARTED = 71  # the system gave no process (EX_OSERR); tried again like any other end
FIRST_RESTART_SECONDS = 0.5
LONGEST_RESTART_SECONDS = 30.0
KEEPS_FAILING = 3  # lives in a row that were not steady: told as an error, with what to look at
STEADY_AFTER_SECONDS = 60.0  # a role that lived so long starts its back-off afresh
GRACE_SECONDS = 15.0  # longer than a role's own drain
LONGEST_LOG_LINE_BYTES = 1 << 20
REMEDIES: Mapping[int, str] = {  # exit code of a role -> what to do when it comes again and again
    EXIT_CANNOT_RUN: "it cannot run: its last words say what it lacks; `tocsin doctor` tries everything",
    EXIT_UNSTORED: "it cannot store what it reads: broker or database is ill, see `tocsin doctor`",
    EXIT_STALLED: "it gets on no more: broker or database does not answer, see `tocsin doctor`",
    -signal.SIGKILL: "it was killed from outside: by a person, or by the system for want of memory (see `dmesg`)",
}
OTHER_REMEDY = "its last words are a bug of ours: report them"

TOCSIN = (sys.executable, "-m", "tocsin")

OnLog = Callable[[str, dict[str, Any]], None]


@dataclass(kw_only=True)
class Running:
    """One role under the supervisor."""

    role: str
    process: asyncio.subprocess.Process | None = None
    restarts: int = 0
    exit_codes: list[int] = field(default_factory=list)


class Supervisor:
    """Starts the roles as processes of this interpreter and keeps them running until `stop`.

    `on_log` gets each log line of each role as a dictionary (`event`, `level`, `role` and what the line adds).
    A role that cannot run (exit code 2) at its first start is not started again: `failed` tells why. Later it is, for
    then it ran before, and what it lacks (a broker, a database) may come back.
    """

    def __init__(
        self,
        config: Path | None,
        *,
        environment: Mapping[str, str],
        on_log: OnLog,
        program: Sequence[str] = TOCSIN,
        first_restart_seconds: float = FIRST_RESTART_SECONDS,
    ) -> None:
        self._config = config
        self._program, self._first_restart_seconds = tuple(program), first_restart_seconds
        self._environment = dict(environment)
        self._on_log = on_log
        self._stopping = False
        self.running = {role: Running(role=role) for role in ROLES}
        self.failed: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._keepers: dict[str, asyncio.Task[None]] = {}

    def start(self) -> None:
        """Start every role."""
        for role in ROLES:
            self._keepers[role] = asyncio.create_task(self._keep(self.running[role]), name=f"keep {role}")

    async def stop(self) -> None:
        """End every role by SIGTERM in the order of ROLES; after the grace period by SIGKILL."""
        self._stopping = True
        for role in ROLES:
            running = self.running[role]
            if running.process is not None and running.process.returncode is None:
                await self._end(running.process)
            if keeper := self._keepers.get(role):
                keeper.cancel()
        await asyncio.gather(*self._keepers.values(), return_exceptions=True)

    def _is_stopping(self) -> bool:
        return self._stopping  # a method, because it changes while `_keep` waits

    async def _end(self, process: asyncio.subprocess.Process) -> None:
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), GRACE_SECONDS)
        except TimeoutError:
            process.kill()
            await process.wait()

    async def _keep(self, running: Running) -> None:
        wait_seconds, unsteady = self._first_restart_seconds, 0
        while not self._is_stopping():
            started_at = time.monotonic()
            last_lines = await self._run(running)
            if self._is_stopping():
                return
            code = running.exit_codes[-1]
            if code == EXIT_CANNOT_RUN and not running.restarts and not self.failed.done():
                self.failed.set_result(f"{running.role} cannot run: {' '.join(last_lines) or 'see its log'}")
                return
            if time.monotonic() - started_at > STEADY_AFTER_SECONDS:
                wait_seconds, unsteady = self._first_restart_seconds, 0
            unsteady += 1
            if unsteady >= KEEPS_FAILING:
                self._tell("up", {"level": "error", "event": "role keeps failing", "of": running.role,
                                  "times": unsteady, "code": code, "last_words": last_lines,
                                  "remedy": REMEDIES.get(code, OTHER_REMEDY)})  # fmt: skip
            pause = wait_seconds * random.uniform(0.8, 1.2)  # noqa: S311 - jitter, no secret
            self._tell("up", {"level": "warning", "event": "role exited", "of": running.role, "code": code,
                              "restart_in_seconds": round(pause, 1)})  # fmt: skip
            await asyncio.sleep(pause)
            wait_seconds = min(wait_seconds * 2, LONGEST_RESTART_SECONDS)
            running.restarts += 1

    async def _run(self, running: Running) -> list[str]:
        """Run one life of a role to its end and give its last lines that are no log entries."""
        try:
            running.process = process = await self._started(running.role)
        except OSError as error:
            running.exit_codes.append(EXIT_NOT_STARTED)
            return [str(error)]
        plain: list[str] = []
        try:
            assert process.stderr is not None  # noqa: S101 - asked for above
            async for line in _lines(process.stderr):
                if entry := _entry(line):
                    self._tell(running.role, entry)
                elif text := line.decode(errors="replace").strip():
                    plain = [*plain[-4:], text]
                    self._tell(running.role, {"level": "error", "event": text})
            running.exit_codes.append(await process.wait())
        except asyncio.CancelledError:
            if process.returncode is None:
                process.send_signal(signal.SIGKILL)
                await process.wait()
            raise
        return plain

    async def _started(self, role: str) -> asyncio.subprocess.Process:
        config = ["--config", str(self._config)] if self._config else []
        return await asyncio.create_subprocess_exec(
            *self._program, *COMMANDS[role], *config,
            env={**os.environ, **self._environment, PARENT_VARIABLE: str(os.getpid())},
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
            start_new_session=True, limit=LONGEST_LOG_LINE_BYTES,  # Ctrl-C reaches us, and we end them in order
        )  # fmt: skip

    def _tell(self, role: str, entry: dict[str, Any]) -> None:
        with suppress(Exception):  # a terminal that is gone, or cannot show a letter, must not end the keeping
            self._on_log(role, entry)


async def _lines(stream: asyncio.StreamReader) -> AsyncIterator[bytes]:
    """Give each line; one over LONGEST_LOG_LINE_BYTES is left out, so that it neither ends the reading nor fills us."""
    is_too_long = False
    while True:
        try:
            line = await stream.readuntil(b"\n")
        except asyncio.LimitOverrunError as error:
            await stream.readexactly(error.consumed)
            is_too_long = True
        except asyncio.IncompleteReadError as end:
            if not is_too_long:
                yield end.partial
            return
        else:
            if not is_too_long:
                yield line
            is_too_long = False


def _entry(line: bytes) -> dict[str, Any] | None:
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    return entry if isinstance(entry, dict) and "event" in entry else None
