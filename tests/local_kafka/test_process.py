"""A tied process stands still once `pause` returns, though its threads write to disk."""

import signal
import sys
from pathlib import Path

import pytest

from tocsin.local_kafka.process import TiedProcess

WRITERS = """\
import os, threading

def write(name):
    descriptor = os.open(name, os.O_WRONLY | os.O_CREAT)
    while True:
        os.pwrite(descriptor, b"x" * 100_000, 0)
        os.fsync(descriptor)

for number in range(8):
    threading.Thread(target=write, args=(f"written {number}",)).start()
"""


def states(pid: int) -> set[str]:
    """The state of each thread: T is stopped, D waits for the disk."""
    tasks = Path(f"/proc/{pid}/task").glob("*/stat")
    return {task.read_text().rpartition(")")[2].split()[0] for task in tasks}


@pytest.mark.skipif(sys.platform != "linux", reason="reads the states of threads in /proc")
def test_no_thread_of_a_paused_process_runs(tmp_path: Path) -> None:
    process = TiedProcess([sys.executable, "-c", WRITERS], folder=tmp_path, output=tmp_path / "output")
    try:
        while not (tmp_path / "written 7").exists():
            assert process.is_running
        for _ in range(50):
            assert (True, {"T"}) == (process.pause(), states(process.pid))
            process.send(signal.SIGCONT)
    finally:
        process.send(signal.SIGKILL)
    assert process.wait(10)
    assert process.pause() is False
