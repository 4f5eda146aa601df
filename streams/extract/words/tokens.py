"""A word of a sentence, as rules see it."""

from collections.abc import Sequence

import msgspec


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word: `text[start:end]` of the sentence; hyphenated words are one ("US-led", "al-Karmah")."""

    text: str
    lower: str
    start: int
    end: int
    is_capital: bool  # it begins with a capital letter


def token_at(tokens: Sequence[Token], offset: int) -> int:
    """Give the token that holds a character of the sentence, or the next one; behind all of them the last."""
    return next((at for at, token in enumerate(tokens) if token.end > offset), len(tokens) - 1)
