"""Whom somebody only looks like, "gunmen disguised as soldiers"; and who is known for a fighter by his clothes."""

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


def is_clad_for_war(tokens: Sequence[Token], at: int) -> bool:
    """Say whether men are told to wear what hides or arms them: "men in army uniform", "youths wearing masks"."""
    after = [token.lower for token in tokens[at + 1 : at + 1 + _TO_CLOTHES]]
    return tokens[at].lower in _MEN and after[:1] != [] and after[0] in _CLAD and not _CLOTHES.isdisjoint(after)


_MEN, _CLAD = words("men youths"), words("in wearing clad dressed disguised")
_CLOTHES = words("uniform uniforms fatigues camouflage balaclavas masks turbans")
_TO_CLOTHES = 5  # tokens from men to what they wear
