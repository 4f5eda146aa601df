"""With what something is done: "used tanks to retake Sake" tells that Sake was retaken, by those who used them."""

from collections.abc import Sequence

from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_USES = words("used using uses employed employing")
_ARMS = (
    lexicon.PLATFORMS
    | lexicon.MUNITIONS
    | words("gun guns explosives armoured boat boats speedboats bulldozers gas flamethrowers")
)
_BREAKS = words("; : but that who which to")
_WITHIN = 12  # tokens from the verb that uses them to what is done


def used_at(tokens: Sequence[Token], at: int) -> int | None:
    """Give the verb that tells with what arms the infinitive at `at` is done; None where it tells no such thing."""
    if at < 1 or tokens[at - 1].lower != "to":
        return None
    is_armed = False
    for back in range(at - 2, max(-1, at - _WITHIN), -1):
        word = tokens[back].lower
        if word in _USES:
            is_done_to = tokens[back - 1].lower in ("was", "were", "been", "being") and back == at - 2
            arms = {token.lower for token in tokens[max(0, back - 5) : back]} if is_done_to else set()
            return back if is_armed or arms & _ARMS else None
        if word in _BREAKS:
            return None
        is_armed = is_armed or word in _ARMS
    return None
