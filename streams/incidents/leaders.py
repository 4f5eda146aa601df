"""Whose men somebody's men are: "Savimbi's men" are UNITA's. From leaders.yaml."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from streams import yaml_nodes
from streams.extract.tables import rows
from streams.faults import Faults, FileFaults
from streams.incidents.names import fold_actor

LEADERS_FILE = Path(__file__).with_name("leaders.yaml")
STATE_FORCES = "-forces"  # after a country's code: the id of its army
_LONGEST = 4  # words of a name
_NOBODY: tuple[str, ...] = ()


def led_by(words: Sequence[str]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Give the ids of who is led by somebody among these folded words, and the words that name him; none for none.

    Two ids are of one who led rebels and later the state.
    """
    for count in range(min(_LONGEST, len(words)), 0, -1):
        for at in range(len(words) - count + 1):
            found = _leaders().get(" ".join(words[at : at + count]), _NOBODY)
            if found:
                return found, frozenset(words[at : at + count])
    return _NOBODY, frozenset()


@cache
def homes() -> dict[str, str]:
    """Give the country of each actor of the table that has one."""
    return {str(row["id"]): str(row["country"]) for row in rows("actors") if row.get("country")}


@cache
def _leaders() -> dict[str, tuple[str, ...]]:
    """Give the actors' ids by their leaders' names, folded. Raises FileFaults when the table cannot be read."""
    faults = Faults()
    node = yaml_nodes.read(LEADERS_FILE, faults)
    if faults or not isinstance(node, yaml_nodes.Table):
        raise FileFaults(faults)
    found: dict[str, tuple[str, ...]] = {}
    for key, names in node.pairs:
        for name in getattr(names, "items", ()):
            folded = fold_actor(name.text)
            found[folded] = (*found.get(folded, ()), key.text)
    return found
