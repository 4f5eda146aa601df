"""Whether the local Kafka was ended in order. If not, what it had confirmed is in doubt, and a new *life* begins."""

import uuid
from pathlib import Path

CLEAN = ".kafka_cleanshutdown"  # Kafka writes it into its data as the last thing, and removes it at its start
LIFE_FILE = "life"  # in the local Kafka's folder; not there until it was once ended out of order


def begin_life(folder: Path, data: Path) -> bool:
    """Begin a new life if the Kafka on `data` was not ended in order, and say whether; to be called before its start.

    Idempotent: a start that fails leaves the data as unclean as it was, and another life harms nobody.
    """
    was_used = (data / "meta.properties").exists() and any(data.glob("*-[0-9]*/*.log"))
    if not was_used or (data / CLEAN).exists():
        return False
    draft = folder / f"{LIFE_FILE}.draft"
    draft.write_text(uuid.uuid4().hex, encoding="ascii")
    draft.replace(folder / LIFE_FILE)
    return True


def life_of(folder: Path) -> str | None:
    """Give the name of the life of the Kafka on `folder`; None for the first, and where there is no local Kafka."""
    try:
        return (folder.expanduser() / LIFE_FILE).read_text(encoding="ascii")
    except OSError:
        return None
