"""What the commands that read articles share: how long a reading may take, and how what was read is printed."""

import sys
import time
from collections.abc import Callable


def deadline(seconds: float) -> Callable[[], bool]:
    """Give what tells, from now on, whether these seconds are over."""
    until = time.monotonic() + seconds
    return lambda: time.monotonic() > until


def write(line: bytes) -> None:
    """Put a line onto standard output, at once."""
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def plain(text: str) -> str:
    """Give text on one line, without what a terminal would act on: control and direction marks."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
