"""What only a government has, so that the capital before it is no place: "part of Moscow's effort to take it"."""

from collections.abc import Sequence

from streams.extract.words.lexicon import POSSESSIVE, words
from streams.extract.words.tokens import Token

_WILLS = words(
    """
    effort efforts attempt attempts bid bids plan plans strategy strategies aim aims goal goals hope hopes ambition
    ambitions intention intentions campaign push drive quest desire determination decision decisions resolve
    objective objectives policy policies doctrine
    """
)
_WITHIN = 3  # tokens from "'s" to the noun: "'s latest military push"


def owns_will(tokens: Sequence[Token], end: int) -> bool:
    """Say whether the name that ends at `end` owns a plan or a purpose, whatever it is called."""
    if end >= len(tokens) or tokens[end].lower not in POSSESSIVE:
        return False
    owned = [token.lower for token in tokens[end + 1 : end + 1 + _WITHIN]]
    at = next((at for at, word in enumerate(owned) if word in _WILLS), None)
    return at is not None and all(word.isalpha() or "-" in word for word in owned[:at])
