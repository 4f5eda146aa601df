import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tocsin.up import ROLES, Supervisor

DEADLINE_SECONDS = 30.0

ROLE = """
import json, os, pathlib, signal, sys, time
folder, role = pathlib.Path(sys.argv[1]), sys.argv[-1]
life = len(list(folder.glob(role + ".*")))
(folder / f"{role}.{life}").write_text(str(os.getpid()))
def end(*_):
    with (folder / "ended").open("a") as file:
        file.write(role + "\\n")
    sys.exit(0)
signal.signal(signal.SIGTERM, end)
print(json.dumps({"event": "role starts", "life": life}), file=sys.stderr, flush=True)
if os.environ.get("SHOUTS") == role and life == 0:
    print(json.dumps({"event": "x" * (3 << 20)}), file=sys.stderr, flush=True)
    print(json.dumps({"event": "said its piece"}), file=sys.stderr, flush=True)
    sys.exit(70)
if os.environ.get("EXITS") == role and life < 2:
    print("boom", file=sys.stderr, flush=True)
    sys.exit(int(os.environ["CODE"]))
while True:
    time.sleep(0.05)
"""


class Logs:
    def __init__(self) -> None:
        self.entries: list[tuple[str, dict[str, Any]]] = []

    def __call__(self, role: str, entry: dict[str, Any]) -> None:
        self.entries.append((role, entry))

    def told(self, event: str) -> list[str]:
        return [role for role, entry in self.entries if entry["event"] == event]


def supervisor(folder: Path, logs: Logs, **environment: str) -> Supervisor:
    program = (sys.executable, "-c", ROLE, str(folder))
    return Supervisor(None, environment=environment, on_log=logs, program=program, first_restart_seconds=0.05)


async def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + DEADLINE_SECONDS
    while not holds():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.02)


async def test_every_role_is_started_and_ended_in_the_order_of_the_stream(tmp_path: Path) -> None:
    logs = Logs()
    one = supervisor(tmp_path, logs)
    one.start()
    await until(lambda: len(logs.told("role starts")) == len(ROLES))
    await one.stop()
    assert list(ROLES) == (tmp_path / "ended").read_text().split()


async def test_a_role_that_exits_is_started_again(tmp_path: Path) -> None:
    logs = Logs()
    one = supervisor(tmp_path, logs, EXITS="decide", CODE="70")
    one.start()
    await until(lambda: logs.told("role starts").count("decide") == 3)
    await one.stop()
    assert 2 == one.running["decide"].restarts


async def test_a_role_that_cannot_run_is_told_with_its_last_words(tmp_path: Path) -> None:
    logs = Logs()
    one = supervisor(tmp_path, logs, EXITS="extract", CODE="2")
    one.start()
    reason = await asyncio.wait_for(asyncio.shield(one.failed), DEADLINE_SECONDS)
    await one.stop()
    assert reason == "extract cannot run: boom"


async def test_a_role_that_is_killed_is_started_again(tmp_path: Path) -> None:
    logs = Logs()
    one = supervisor(tmp_path, logs)
    one.start()
    await until(lambda: (tmp_path / "poll.0").exists() and (tmp_path / "poll.0").read_text() != "")
    os.kill(int((tmp_path / "poll.0").read_text()), signal.SIGKILL)
    await until((tmp_path / "poll.1").exists)
    await one.stop()
    assert one.running["poll"].exit_codes[0] == -signal.SIGKILL


async def test_a_role_is_kept_whatever_the_length_of_its_lines(tmp_path: Path) -> None:
    logs = Logs()
    one = supervisor(tmp_path, logs, SHOUTS="poll")
    one.start()
    await until(lambda: logs.told("role starts").count("poll") == 2)
    await one.stop()
    assert ["poll"] == logs.told("said its piece")


async def test_a_role_is_kept_when_nobody_takes_its_log(tmp_path: Path) -> None:
    def refuse(_role: str, _entry: dict[str, Any]) -> None:
        raise BrokenPipeError

    one = Supervisor(
        None,
        environment={"EXITS": "poll", "CODE": "70"},
        on_log=refuse,
        program=(sys.executable, "-c", ROLE, str(tmp_path)),
        first_restart_seconds=0.05,
    )
    one.start()
    await until((tmp_path / "poll.2").exists)
    await one.stop()
    assert 2 == one.running["poll"].restarts


def test_roles_end_when_their_supervisor_is_killed(tmp_path: Path) -> None:
    code = (
        "from tocsin.config import load; from tocsin.roles import running; import time\n"
        "with running('poll', load()): time.sleep(60)"
    )
    parent = (
        "import os, subprocess, sys, time; "
        f"child = subprocess.Popen([sys.executable, '-c', {code!r}], stderr=subprocess.PIPE, "
        "env={**os.environ, 'TOCSIN_SUPERVISED': str(os.getpid()), 'TOCSIN_HTTP__PORTS': '{\"poll\": 0}'}); "
        "child.stderr.readline(); print(child.pid, flush=True); time.sleep(60)"
    )
    process = subprocess.Popen([sys.executable, "-c", parent], stdout=subprocess.PIPE, text=True, cwd=tmp_path)
    assert process.stdout is not None
    child = int(process.stdout.readline())
    process.kill()
    process.wait()
    deadline = time.monotonic() + DEADLINE_SECONDS
    while _lives(child):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_role_ends_whose_supervisor_ended_before_it_began(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    code = (
        "from tocsin.config import load; from tocsin.roles import running; import time\n"
        "with running('poll', load()): time.sleep(60)"
    )
    given = {**os.environ, "TOCSIN_SUPERVISED": str(gone.pid), "TOCSIN_HTTP__PORTS": '{"poll": 0}'}
    ran = subprocess.run(
        [sys.executable, "-c", code],
        env=given,
        cwd=tmp_path,
        timeout=DEADLINE_SECONDS,
        check=False,
        capture_output=True,
    )
    assert ran.returncode == -signal.SIGTERM


def _lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False
