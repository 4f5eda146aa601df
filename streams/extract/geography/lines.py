"""Roads and railways of which it is only told where they lead: "a train on the line from Maputo to the border"."""

from collections.abc import Sequence

from streams.extract.geography.no_places import ROADS
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_LINES = ROADS | words("line railway railroad track tracks way motorway pipeline bus train lorry truck")
_WITHIN = 7  # tokens from the road to where it leads: "the road from Juba in the south to the"


def leads_there(tokens: Sequence[Token], first: int, prep: str) -> bool:
    """Say whether a road only leads to the name: "on the road from Juba to the Ugandan border"."""
    before = {token.lower for token in tokens[max(0, first - _WITHIN) : first]}
    return prep in ("to", "towards", "toward") and not _LINES.isdisjoint(before)
