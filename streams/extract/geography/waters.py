"""Rivers, lakes and seas: what a town lies by, and no town."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from streams.extract.geography.gazetteer import towns
from streams.extract.words.lexicon import words
from streams.extract.words.tables import table, texts
from streams.extract.words.tokens import Token

_NOUNS = words("river rivers lake lakes sea gulf creek stream")
_FLOWING = words("river rivers lake creek stream")
_PEOPLED = words("town city village port settlement hamlet resort")
_BUILT = _PEOPLED | words("fortress garrison outpost base camp")
_ALSO_STATES = frozenset({"Niger", "Jordan"})  # which no article is written before
_TO_RIVER = re.compile(  # what leads to a river, and to no army: "a town on the Niger"
    r"\b(?:on|along|of|across|over|beyond|by|down|up|into|from|between|towards?|to|at|cross(?:ed|es|ing)?) the $",
    re.IGNORECASE,
)
_BEHIND_RIVER = re.compile(
    r"(?:[.,;:)]|$| (?:at|near|in|on|by|where|which|above|below|from|to|after|before|was|were|opposite|north|south|"
    r"east|west|into|towards?|during|when|while|last|this|overnight|with|\w+day)\b)"
)


@cache
def waters() -> frozenset[str]:
    """Give the names of waters.yaml, as written."""
    return frozenset(name for kind in ("rivers", "lakes", "seas") for name in texts(_table()[kind]))


@cache
def banks() -> dict[str, str]:
    """Give the country of the waters whose news is of it alone."""
    return {name: country for country, names in _table()["of"].items() for name in texts(names)}


def _table() -> dict[str, Any]:
    known = table("waters")
    return known if isinstance(known, dict) else {}


def is_water(tokens: Sequence[Token], first: int, end: int, name: str) -> bool:
    """Say whether the name is a water's: "the Kaladan river", "east of the Euphrates", "Lake Kivu"."""
    before = tokens[first - 1].lower if first else ""
    if name in waters() and (name.startswith("Lake ") or before == "the"):
        return True
    follows = tokens[end].lower if end < len(tokens) else ""
    return follows in _NOUNS or name.rpartition(" ")[2] in ("River", "Sea", "Creek")


def is_named_water(tokens: Sequence[Token], end: int) -> bool:
    """Say whether the noun after a name makes it a river's or a lake's, and no town's: "on the Juba river"."""
    after = [token.lower for token in tokens[end : end + 2]]
    return bool(after) and after[0] in _FLOWING and not (after[1:] and after[1] in _PEOPLED)


def is_by_water(tokens: Sequence[Token], end: int, name: str) -> bool:
    """Say whether the name only tells by which water a town lies: "the Danube town", "the Sava river town of"."""
    after = [token.lower for token in tokens[end : end + 2]]
    if after[:1] and after[0] in _NOUNS:
        return after[1:] != [] and after[1] in _BUILT
    is_called = after[1:] == ["of"] or (after[:1] != [] and after[0] in _PEOPLED and not towns(name))
    return name in waters() and bool(_BUILT & set(after[:1])) and is_called  # not "the Juba camp", "Save village"


def is_states_river(before: str, name: str, after: str) -> bool:
    """Say whether a river is told that a state is called after: "on the bend of the Niger", not "the Niger junta"."""
    return name in _ALSO_STATES and _TO_RIVER.search(before) is not None and _BEHIND_RIVER.match(after) is not None
