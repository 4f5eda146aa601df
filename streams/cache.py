"""Where what can be made again is kept."""

import os
from pathlib import Path


def cache_folder() -> Path:
    """Give the user's cache folder for this project: $TOCSIN_CACHE, else tocsin in the user's cache."""
    if given := os.environ.get("TOCSIN_CACHE"):
        return Path(given)
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "tocsin"
