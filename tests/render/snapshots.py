"""What a rendering looked like when somebody last looked at it."""

import os
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "snapshots"


def matches(name: str, text: str, *, may_keep: bool = True) -> bool:
    """Whether `text` is what `name` holds. With TOCSIN_KEEP_SNAPSHOTS=1 it is kept instead: then look at it."""
    file = FOLDER / name
    if os.environ.get("TOCSIN_KEEP_SNAPSHOTS") == "1" and may_keep:
        file.write_text(text, encoding="utf-8")
    return file.read_text(encoding="utf-8") == text
