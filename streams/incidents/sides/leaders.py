"""Whose men somebody's men are: "Savimbi's men" are UNITA's. From leaders.yaml."""

from collections.abc import Sequence
from functools import cache

from streams.extract.words.tables import rows, table, texts
from streams.incidents.words.names import fold_actor

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
    """Give the actors' ids by their leaders' names, folded."""
    found: dict[str, tuple[str, ...]] = {}
    told = table("leaders")
    for actor_id, names in told.items() if isinstance(told, dict) else ():
        for name in texts(names):
            folded = fold_actor(name)
            found[folded] = (*found.get(folded, ()), actor_id)
    return found
