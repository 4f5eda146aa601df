"""A whole and the part of it that did something: "of the 9,000 men in the brigade, only 1,400 took part"."""

from collections.abc import Sequence

from streams.extract.words import lexicon
from streams.extract.words.lexicon import POSSESSIVE
from streams.extract.words.tokens import Token

_BESIDE = frozenset({",", "\u2013", "\u2014", "(", ":", ";"})
_FEW = lexicon.words("one two three four five six seven eight nine ten handful few some several")


def stands_apart(tokens: Sequence[Token], first: int, end: int, *, is_strength: bool) -> bool:
    """Say whether a number only stands beside: "stormed Bria, an army of 6,300", "attacked Bria 5,500 strong"."""
    before = {token.lower for token in tokens[max(0, first - 2) : first]}
    follows = tokens[end].lower if end < len(tokens) else "."
    ends = not follows[:1].isalpha() or follows in lexicon.PREPOSITIONS | lexicon.COORDINATORS
    return (is_strength and ends) or bool(before & _BESIDE)  # but "the 12,000-strong mission"


def opens_partitive(tokens: Sequence[Token], first: int) -> bool:
    """Say whether a phrase is the whole of a part: "Of the army's 19,000 soldiers, 900", "two of its 6,000 men"."""
    at = first - 1
    if at > 1 and tokens[at].lower in POSSESSIVE:
        at -= 2  # "of the army's 19,000 soldiers"
    while at > 0 and tokens[at].lower in lexicon.DETERMINERS:
        at -= 1
    opens = at == 0 or (at > 0 and tokens[at - 1].lower in lexicon.BOUNDS | _FEW)
    return at >= 0 and tokens[at].lower == "of" and opens
