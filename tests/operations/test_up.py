"""`tocsin up` for people: what a role that keeps failing says, and that every way of ending ends in order."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tocsin.cli.up import app
from tocsin.system import NotStarted
from tocsin.up import KEEPS_FAILING, ROLES, Supervisor

DEADLINE_SECONDS = 60.0
ROLE = """
import os, sys, time
if sys.argv[-1] == "decide":
    print("the database is away", file=sys.stderr, flush=True)
    os.kill(os.getpid(), 9) if sys.argv[1] == "killed" else sys.exit(int(sys.argv[1]))
time.sleep(60)
"""
WAITS = """
import asyncio, sys
from tocsin.system import until_interrupted
async def wait():
    async with until_interrupted() as interrupted:
        print("waits", flush=True)
        await interrupted.wait()
        print("ended in order", flush=True)
asyncio.run(wait())
"""
STARTS = """
import signal, sys, time
from tocsin.system import in_order
with in_order():
    try:
        print("starts", flush=True)
        time.sleep(60)
    finally:
        signal.raise_signal(signal.SIGTERM)
        print("ended in order", flush=True)
"""


@pytest.mark.parametrize(("ends", "remedy"), [("70", "tocsin doctor"), ("killed", "memory"), ("1", "report")])
async def test_a_role_that_keeps_failing_is_told_with_its_last_words_and_a_remedy(ends: str, remedy: str) -> None:
    entries: list[dict[str, Any]] = []
    program = (sys.executable, "-c", ROLE, ends)
    one = Supervisor(
        None, environment={}, on_log=lambda _role, entry: entries.append(entry), program=program,
        first_restart_seconds=0.01,
    )  # fmt: skip
    one.start()
    deadline = time.monotonic() + DEADLINE_SECONDS
    while not (told := [entry for entry in entries if entry["event"] == "role keeps failing"]):
        assert time.monotonic() < deadline
        await asyncio.sleep(0.02)
    await one.stop()
    first = told[0]
    assert ("decide", KEEPS_FAILING, ["the database is away"]) == (first["of"], first["times"], first["last_words"])
    assert remedy in first["remedy"]


async def test_the_wait_grows_with_each_failure() -> None:
    entries: list[dict[str, Any]] = []
    one = Supervisor(
        None, environment={}, on_log=lambda _role, entry: entries.append(entry),
        program=(sys.executable, "-c", ROLE, "70"), first_restart_seconds=0.05,
    )  # fmt: skip
    one.start()
    deadline = time.monotonic() + DEADLINE_SECONDS
    while sum(entry["event"] == "role exited" for entry in entries) < 4:
        assert time.monotonic() < deadline
        await asyncio.sleep(0.02)
    await one.stop()
    waits = [entry["restart_in_seconds"] for entry in entries if entry["event"] == "role exited"]
    assert waits == sorted(waits)
    assert (1, 3) == (len([role for role in ROLES if one.running[role].restarts]), len(ROLES) - 1)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_every_way_of_ending_ends_in_order(number: signal.Signals) -> None:
    process = subprocess.Popen([sys.executable, "-c", WAITS], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert "waits\n" == process.stdout.readline()
    os.kill(process.pid, number)
    assert ("ended in order\n", 0) == (process.stdout.read(), process.wait(DEADLINE_SECONDS))


def test_under_nohup_a_terminal_that_closes_ends_nothing() -> None:
    process = subprocess.Popen(["nohup", sys.executable, "-c", WAITS], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert "waits\n" == process.stdout.readline()
    os.kill(process.pid, signal.SIGHUP)
    os.kill(process.pid, signal.SIGTERM)
    assert ("ended in order\n", 0) == (process.stdout.read(), process.wait(DEADLINE_SECONDS))


def test_a_configuration_without_rules_is_one_line_and_not_a_loop(tmp_path: Path) -> None:
    (tmp_path / "tocsin.toml").write_text('[kafka]\nbootstrap = "127.0.0.1:1"\n')
    told = subprocess.run(
        [sys.executable, "-m", "tocsin", "up"], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    lines = [line for line in told.stderr.splitlines() if line.startswith("error: ")]
    assert (2, 1, "") == (told.returncode, len(lines), "".join(json.dumps(one) for one in told.stdout.splitlines()))


def test_where_nothing_is_configured_nothing_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = CliRunner().invoke(app, [])
    assert isinstance(told.exception, NotStarted)
    assert str(told.exception) == (
        f"{tmp_path}/feeds.yaml: there is no such feed list. "
        "`tocsin init newsroom` writes one, with a configuration: run `tocsin up` there"
    )


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_every_way_of_ending_ends_in_order_what_has_no_loop_yet_and_a_second_one_does_not_cut_that_short(
    number: signal.Signals,
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", STARTS], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert "starts\n" == process.stdout.readline()
    os.kill(process.pid, number)
    assert "ended in order\n" == process.communicate(timeout=DEADLINE_SECONDS)[0]
