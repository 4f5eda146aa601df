"""The last delivery that was sent, in a file beside the database: a database that was restored gives itself away.

The file must not be part of the database's backup; the backup would forget both.
"""

import json
import logging
import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Mark:
    """A delivery, and when it was sent (aware, UTC)."""

    delivery_id: str
    at: datetime


class SentMark:
    """Reads and writes the mark at `path`. Safe among threads; each dispatcher that shares a folder may write it."""

    def __init__(self, path: Path) -> None:
        self._path, self._lock = path, threading.Lock()

    def read(self) -> Mark | None:
        """Give the mark, None where there is none or it cannot be read."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            return Mark(found["delivery_id"], datetime.fromisoformat(found["at"]))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            log.warning("%s cannot be read, a restored database would not be noticed: %s", self._path, error)
            return None

    def write(self, mark: Mark) -> None:
        """Keep the mark: whole or not at all. A mark that cannot be written ends nothing."""
        draft = self._path.with_suffix(".draft")
        try:
            with self._lock:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                draft.write_text(json.dumps({"delivery_id": mark.delivery_id, "at": mark.at.isoformat()}), "utf-8")
                draft.replace(self._path)
        except OSError as error:
            log.warning("%s cannot be written, a restored database would not be noticed: %s", self._path, error)
