"""How a worker that a test started is ended."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_TOLD = 20_000  # characters of a log's end


@contextmanager
def ended_cleanly(worker: "subprocess.Popen[bytes]", log: Path) -> "Iterator[subprocess.Popen[bytes]]":
    """End the worker by SIGTERM, which must be clean; after a failure it is killed, its log printed."""
    try:
        yield worker
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(30) == 0
    except BaseException:
        sys.stderr.write(log.read_text()[-_TOLD:])
        raise
    finally:
        worker.kill()
        worker.wait()
