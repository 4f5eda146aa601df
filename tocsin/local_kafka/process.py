"""A child process that ends with this one, however this one ends; and ports that nobody uses."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from streams.errors import TocsinError

PAUSE_POLL_SECONDS = 0.01

# Run by a fresh, single-threaded Python: it ties itself to its parent and becomes the command. PR_SET_PDEATHSIG (1)
# survives exec; the check after it closes the gap in which the parent may have died already. Only Linux has it.
_TIED = """\
import ctypes, os, signal, sys
if sys.platform == "linux":
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)
if os.getppid() != int(sys.argv[1]):
    sys.exit(1)
os.execv(sys.argv[2], sys.argv[2:])
"""


class PortTaken(TocsinError):
    """Somebody else listens there."""


class TiedProcess:
    """A process of its own session that dies with this process: by SIGKILL from the kernel, whatever ended us.

    Linux sends that signal when the *thread* that started the child ends, so a thread is kept for as long as the
    child lives; it also collects the child. The terminal's Ctrl-C does not reach the child: we stop it in order.
    The child works in `folder` and writes to `output`.
    """

    def __init__(self, command: Sequence[str], *, folder: Path, output: Path, inherited: Sequence[int] = ()) -> None:
        self._command, self._inherited = tuple(command), tuple(inherited)
        self._folder, self._output = folder, output
        self._begun, self._ended = threading.Event(), threading.Event()
        self._failure: OSError | None = None
        self.pid = 0
        self.exit_code: int | None = None
        threading.Thread(target=self._keep, name=f"keeps {Path(command[0]).name}", daemon=True).start()
        self._begun.wait()
        if self._failure is not None:
            raise self._failure

    def _keep(self) -> None:
        tied = [sys.executable, "-S", "-E", "-c", _TIED, str(os.getpid()), *self._command]
        try:
            with self._output.open("ab") as output:
                child = subprocess.Popen(  # noqa: S603 - the command is ours, no shell
                    tied,
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,
                    cwd=self._folder,
                    env={**os.environ, "LC_ALL": "C.UTF-8"},  # Java names files by it
                    pass_fds=self._inherited,
                )
        except OSError as error:
            self._failure = error
            self._begun.set()
            return
        self.pid = child.pid
        self._begun.set()
        self.exit_code = child.wait()
        self._ended.set()

    @property
    def is_running(self) -> bool:
        """Whether it has not ended (a paused one runs)."""
        return not self._ended.is_set()

    def send(self, signal_number: signal.Signals) -> None:
        """Send a signal; nothing happens when it has ended."""
        if self.is_running:
            os.kill(self.pid, signal_number)

    def pause(self, timeout_seconds: float = 10.0) -> bool:
        """Send SIGSTOP and wait until its last thread stands still; give whether it does, False when it has ended.

        The signal alone is not enough: a thread that waits for the disk goes on until it has its answer.
        """
        self.send(signal.SIGSTOP)
        deadline = time.monotonic() + timeout_seconds
        while self.is_running and time.monotonic() < deadline:
            if self._is_stopped():
                return True
            time.sleep(PAUSE_POLL_SECONDS)
        return False

    def _is_stopped(self) -> bool:
        try:
            return os.waitid(os.P_PID, self.pid, os.WSTOPPED | os.WNOHANG | os.WNOWAIT) is not None
        except ChildProcessError:  # it has ended and was collected
            return False

    def wait(self, timeout_seconds: float) -> bool:
        """Wait for the end; give whether it came in time."""
        return self._ended.wait(timeout_seconds)


def free_port(host: str) -> int:
    """Give a port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        port: int = probe.getsockname()[1]
        return port


def claim(host: str, port: int, *, purpose: str, free: Callable[[str], int] = free_port) -> int:
    """Give `port` if nobody listens there, a free one for 0. Raises PortTaken."""
    if port == 0:
        return free(host)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # what a stopped broker leaves in TIME_WAIT is free
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortTaken(
                f"cannot listen there for {purpose}: {error.strerror}",
                where=f"{host}:{port}",
                remedy=f"`ss -ltnp sport = :{port}` tells who does: stop that, or give another port",
            ) from error
    return port
