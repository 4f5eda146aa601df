"""Names of valleys, rivers and passes, which may be towns' of other lands. Pure."""

from collections.abc import Sequence

from streams.extract.geography.gazetteer import Bearer, neighbours
from streams.extract.geography.spoken import Spoken
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_TERRAIN = words(
    "pass river bridge bridges ridge canal valley gap saddle track ford defile peninsula ferry dam heights"
)
_BY_TERRAIN = words("at on in near around")


def may_lie_in(country: str, context: Spoken) -> bool:
    """Say whether a country is spoken of, or one beside it, or none at all."""
    return not context or any(it == country or country in neighbours(it) for it in context)


def is_terrain(tokens: Sequence[Token], first: int, end: int, before: str) -> bool:
    """Say whether the name is a pass's, a river's or a bridge's: "at the Jhara Pass", "at the Orva bridge"."""
    is_last = end - first > 1 and tokens[end - 1].lower in _TERRAIN
    is_next = end < len(tokens) and tokens[end].text in _TERRAIN
    return before in _BY_TERRAIN and tokens[first - 1].lower == "the" and (is_last or is_next)


def is_terrain_abroad(tokens: Sequence[Token], end: int, town: Bearer, context: Spoken) -> bool:
    """Say whether the name is a valley's or a hill's, and a town's only in a land that is not spoken of."""
    is_terrain = end < len(tokens) and tokens[end].text in _TERRAIN
    return is_terrain and not may_lie_in(town.country, context)
