"""Sites that are called after a place with more than one word: "Tola air base", "the Novy residential area"."""

from collections.abc import Sequence

from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_ARMS = words("air army military naval")
# what a place is called with one word more before it: "the Bulengo displacement site", "the Ouzai coast road"
_LAID_OUT = words(
    "site sites road highway zone depot terminal station mine mines field camp estate area plant compound"
)
_FEW_WORDS = 2
_NO_KINDS = lexicon.SMALL_WORDS | lexicon.PREPOSITIONS | lexicon.ARMED


def is_base(follows: str, after: Sequence[Token]) -> bool:
    """Say whether an army's base is called after the place before these words: "Tola air base"."""
    return follows in _ARMS and any(one.lower in ("base", "camp") for one in after)


def is_laid_out(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether a place is called after it with a word that says what it is for: "the Novy residential area"."""
    after = tokens[end : end + 2]
    if first == 0 or tokens[first - 1].lower != "the" or len(after) <= 1 or after[1].lower not in _LAID_OUT:
        return False
    is_name = end - first <= _FEW_WORDS and not tokens[end - 1].text.isupper()
    return is_name and after[0].text.isalpha() and after[0].text.islower() and after[0].lower not in _NO_KINDS
