"""One Kafka a folder: a lock that the JVM inherits, so that it holds for as long as any of the two lives."""

import fcntl
import os
import time
from pathlib import Path

from streams.errors import TocsinError

PATIENCE_SECONDS = 15.0  # how long the Kafka of a killed process may take to be gone
POLL_SECONDS = 0.05


class FolderInUse(TocsinError):
    """Another Kafka runs on this folder."""


def lock_folder(folder: Path, patience_seconds: float = PATIENCE_SECONDS) -> int:
    """Give a descriptor that holds the folder's lock until it is closed, here and in whoever inherited it.

    Waits only for what a dead process has left behind; raises FolderInUse.
    """
    lock = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    deadline = time.monotonic() + patience_seconds
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(lock, 32, 0).decode(errors="replace").strip()
            if Path("/proc", holder or "none").exists() or time.monotonic() > deadline:
                os.close(lock)
                raise FolderInUse(
                    f"another Kafka runs on this folder, started by process {holder or 'unknown'}",
                    where=str(folder),
                    remedy="Stop it, use it by [kafka] bootstrap, or name another [data] folder",
                ) from None
            time.sleep(POLL_SECONDS)
        else:
            os.ftruncate(lock, 0)
            os.pwrite(lock, str(os.getpid()).encode(), 0)
            return lock
