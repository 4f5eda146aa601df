"""A whole and the part of it that did something: "of the 9,000 men in the brigade, only 1,400 took part"."""

from collections.abc import Sequence

from streams.extract import lexicon
from streams.extract.tokens import Token

_MARKS = ("'s", "\u2019s")


def opens_partitive(tokens: Sequence[Token], first: int) -> bool:
    """Say whether a phrase stands behind an "of" that begins its clause: "Of the army's 19,000 soldiers"."""
    at = first - 1
    if at > 1 and tokens[at].lower in _MARKS:
        at -= 2  # "of the army's 19,000 soldiers"
    while at > 0 and tokens[at].lower in lexicon.DETERMINERS:
        at -= 1
    opens = at == 0 or (at > 0 and tokens[at - 1].lower in lexicon.BOUNDS)
    return at >= 0 and tokens[at].lower == "of" and opens
