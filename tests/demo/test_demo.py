"""The whole system as a user starts it: real Kafka, every role a process of its own."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = [pytest.mark.broker, pytest.mark.timeout(240)]

DEADLINE_SECONDS = 120.0
RULE = "offensive-over-5000"
FIRES = "Rebels launched an offensive on Marea, Syria, with 7,000 fighters on Monday, the army said."
SILENT = "Rebels launched an offensive on Derna, Libya, with 700 fighters on Monday, the army said."


def demo(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tocsin", "demo", "--exit", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=DEADLINE_SECONDS * 2, check=False)


def started(**environment: str) -> tuple[str, subprocess.Popen[str]]:
    """Start the demo in a session of its own; the mark stands in its environment and that of all it starts."""
    mark = f"demo-{os.getpid()}-{time.monotonic_ns()}"
    process = subprocess.Popen(
        [sys.executable, "-m", "tocsin", "demo", "--exit"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, **environment, "MARK": mark},
        start_new_session=True,
    )
    return mark, process


def a_feed(folder: Path) -> Path:
    feed = folder / "feed"
    feed.mkdir()
    (feed / "a-fires.txt").write_text(FIRES, encoding="utf-8")
    (feed / "b-silent.jsonl").write_text(json.dumps({"id": "b-silent", "text": SILENT}) + "\n", encoding="utf-8")
    return feed


def expecting(folder: Path, *articles: str) -> Path:
    file = folder / "expect.json"
    file.write_text(json.dumps([{"rule": RULE, "articles": [one], "certainty": "sure"} for one in articles]))
    return file


def test_the_sample_gives_exactly_the_expected_messages() -> None:
    ran = demo()
    assert 0 == ran.returncode, ran.stdout + ran.stderr
    assert "exactly the 3 expected alerts were accepted" in ran.stdout
    assert re.search(r"demo\.extract\s*│ Stable\s*│\s*1 │ demo\.articles\.v1 │\s*12 │\s*12 │\s*0", ran.stdout)
    assert re.search(r"demo\.decide\s*│ Stable\s*│\s*1 │ demo\.readings\.v1 │\s*12 │\s*12 │\s*0", ran.stdout)


def test_anybodys_articles_can_be_shown(tmp_path: Path) -> None:
    ran = demo("--feed", str(a_feed(tmp_path)), "--expect", str(expecting(tmp_path, "a-fires")))
    assert 0 == ran.returncode, ran.stdout + ran.stderr


def test_a_message_that_does_not_come_is_told_and_is_exit_code_1(tmp_path: Path) -> None:
    ran = demo("--feed", str(a_feed(tmp_path)), "--expect", str(expecting(tmp_path, "a-fires", "b-silent")))
    assert 1 == ran.returncode, ran.stdout + ran.stderr
    assert "missing offensive-over-5000 (sure) on b-silent" in ran.stdout


def test_a_folder_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    ran = demo("--feed", str(tmp_path / "none"))
    assert (2, 1) == (ran.returncode, len(ran.stderr.splitlines()))


def test_ctrl_c_leaves_no_process_behind() -> None:
    mark, process = started()
    assert process.stdout is not None
    for line in process.stdout:
        if "starting poll" in line:
            break
    deadline = time.monotonic() + DEADLINE_SECONDS
    while len(marked(mark)) < 6:  # itself, two stand-ins, Kafka, and the first roles
        assert time.monotonic() < deadline
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGINT)  # as the terminal does
    process.communicate(timeout=DEADLINE_SECONDS)
    assert [] == marked(mark)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_what_ends_it_while_kafka_starts_leaves_no_process_and_no_folder(
    tmp_path: Path, number: signal.Signals
) -> None:
    mark, process = started(TMPDIR=str(tmp_path))
    assert process.stdout is not None
    assert any("starting Apache Kafka" in line for line in process.stdout)
    os.kill(process.pid, number)
    process.communicate(timeout=DEADLINE_SECONDS)
    assert ([], []) == (marked(mark), list(tmp_path.glob("tocsin-demo-*")))
    assert 0 < process.returncode


def marked(mark: str) -> list[str]:
    """Give the command lines of the processes that were started with this mark in their environment."""
    found = []
    for process in Path("/proc").iterdir():
        try:
            if process.name.isdigit() and f"MARK={mark}".encode() in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return found
