"""The two towns that a road is called by: "an ambush on the Djibo-Bourzanga road"."""

import re
from collections.abc import Sequence

from streams.extract.geography.bearers import bearer_of
from streams.extract.geography.gazetteer import Bearer, towns
from streams.extract.geography.no_places import ROADS
from streams.extract.geography.spoken import Spoken
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_ENDS = re.compile(r"(?P<one>[A-Z][\w'\u2019]{2,})[-\u2013\u2014/](?P<other>[A-Z][\w'\u2019]{2,})")
_LINES = ROADS | words("axis stretch corridor section line railway expressway motorway track")
_ON_IT = [[at, "the"] for at in ("on", "along", "near", "at")]


def names_of_ends(text: str) -> tuple[str, ...]:
    """Give the two names that a word joins: "Djibo-Bourzanga"; none where it is one name."""
    found = _ENDS.fullmatch(text)
    return (found["one"], found["other"]) if found is not None else ()


def ends_of_road(tokens: Sequence[Token], at: int, context: Spoken) -> list[tuple[str, Bearer | None]]:
    """Give the names of both towns with what bears them, one that the map has first; none where it is one town's.

    What is done on the road is done at or between them; a road that is cut or held tells of neither.
    """
    if [token.lower for token in tokens[max(0, at - 2) : at]] not in _ON_IT:
        return []
    names = names_of_ends(tokens[at].text)
    after = [token.lower for token in tokens[at + 1 : at + 3]]
    if not names or _LINES.isdisjoint(after[:1] if after[:1] != ["main"] else after) or towns(tokens[at].text):
        return []
    ends = [(name, _bearer(name, context)) for name in names]
    return sorted(ends, key=lambda end: end[1] is None)


def is_on_road(text: str, name: str) -> bool:
    """Say whether a town is only told as an end of the road: "on the Djibo-Bourzanga road", "between A and B"."""
    if (at := text.find(name)) < 0:
        return False
    around = text[max(0, at - _LONGEST) : at + len(name) + _LONGEST]
    return any(name in found.groups() for way in (_ROAD, _BETWEEN) for found in way.finditer(around))


_LONGEST = 60  # letters of a road's name
_ROAD = re.compile(rf"{_ENDS.pattern}(?= (?:main )?(?:{'|'.join(sorted(_LINES))})\b)")
_BETWEEN = re.compile(
    r"\b(?:road|highway|route|track|way) (?:between|from|linking|connecting) (?P<one>[A-Z][\w\u2019'-]+) "
    r"(?:and|to|with) (?P<other>[A-Z][\w\u2019'-]+)|\bbetween (?P<a>[A-Z][\w\u2019'-]+) and (?P<b>[A-Z][\w\u2019'-]+)"
)


def _bearer(name: str, context: Spoken) -> Bearer | None:
    return bearer_of(name, context, has_prep=True, is_first=False, wants_region=False)
