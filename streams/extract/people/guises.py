"""Whom somebody only looks like: "gunmen disguised as soldiers", "dressed as police"."""

from collections.abc import Sequence

from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_GUISES = words("disguised dressed posing masquerading clad camouflaged attired themselves")
_AS_WITHIN = 3  # tokens before whom they look like: "disguised as government soldiers"


def is_guise(tokens: Sequence[Token], first: int) -> bool:
    """Say whether the phrase that begins at `first` tells what others pass for."""
    before = [token.lower for token in tokens[max(0, first - _AS_WITHIN) : first]]
    at = len(before) - 1 - before[::-1].index("as") if "as" in before else 0
    return at > 0 and before[at - 1] in _GUISES
