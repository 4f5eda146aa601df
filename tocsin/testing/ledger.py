"""What a provider has accepted, one JSON object a line, on the disk before the sender hears of it.

A verdict on "none lost, none twice" reads only this: not what the sender believes it has sent.
"""

import json
import os
import threading
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Entry = dict[str, Any]
Pair = tuple[str, str]  # (alert id, recipient)


class Ledger:
    """Appends accepted requests to one file. Safe among threads; one process a file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()

    def write(self, entry: Mapping[str, Any]) -> None:
        """Append `entry` and return once it would survive a power cut."""
        line = json.dumps(entry, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
        with self._lock, self.path.open("ab") as file:
            file.write(line)
            file.flush()
            os.fsync(file.fileno())

    def entries(self) -> list[Entry]:
        """Give all that was written, in order."""
        return read(self.path)


def read(path: Path) -> list[Entry]:
    """Give the whole entries of a ledger, in order; none if there is no file. A half-written last line is none yet."""
    if not path.is_file():
        return []
    *lines, _unfinished = path.read_bytes().split(b"\n")
    return [json.loads(line) for line in lines]


@dataclass(frozen=True)
class Verdict:
    """What became of the alerts that should have been told.

    `firsts` counts first messages by (alert id, recipient). `duplicates` are those counted more than once;
    `lost` were expected and never came; `unexpected` came and were not expected. `repeated` are delivery ids that
    were accepted more than once, first messages or answers; edits may repeat, for they change nothing.
    """

    firsts: Counter[Pair]
    duplicates: dict[Pair, int]
    lost: tuple[Pair, ...]
    unexpected: tuple[Pair, ...]
    repeated: dict[str, int]

    @property
    def is_clean(self) -> bool:
        """Nothing was lost, sent twice, or sent to somebody who should not have it."""
        return not (self.duplicates or self.lost or self.unexpected or self.repeated)


def verdict(entries: Iterable[Entry], expected: Iterable[Pair]) -> Verdict:
    """Judge what providers accepted against the (alert id, recipient) pairs that should have been told, once each."""
    taken = [entry for entry in entries if not entry.get("is_edit")]
    firsts = Counter((entry["alert_id"], entry["recipient"]) for entry in taken if not entry.get("is_reply"))
    deliveries = Counter(entry["delivery_id"] for entry in taken if entry["delivery_id"])
    wanted = set(expected)
    return Verdict(
        firsts=firsts,
        duplicates={pair: count for pair, count in firsts.items() if count > 1},
        lost=tuple(sorted(wanted - firsts.keys())),
        unexpected=tuple(sorted(firsts.keys() - wanted, key=repr)),
        repeated={delivery: count for delivery, count in deliveries.items() if count > 1},
    )
