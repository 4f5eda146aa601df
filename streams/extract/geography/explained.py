"""Names that the words behind them tell to be places: "Amirli, a Turkmen town in", "Shchastia, Luhansk region: "."""

from collections.abc import Sequence

from streams.extract.geography.gazetteer import regions
from streams.extract.geography.no_places import text_of
from streams.extract.geography.spans import REGION_NOUNS, SETTLEMENTS
from streams.extract.words.tokens import Token

_TOLD_WITHIN = 5  # tokens from a name to the town that it is told to be


def is_explained(tokens: Sequence[Token], end: int) -> bool:
    """Say whether the words after the name tell of a place: "the people of Amirli, a Turkmen town in", ", where"."""
    after = [token.lower for token in tokens[end : end + _TOLD_WITHIN]]
    is_town = after[1:2] in (["a"], ["an"]) and not SETTLEMENTS.isdisjoint(after[2:])
    is_by_water = after[1:2] in (["on"], ["near"], ["by"]) and after[2:3] in (["lake"], ["the"])
    is_told = is_town or is_by_water or after[1:2] == ["where"] or _is_over_report(tokens, end)
    return after[:1] == [","] and is_told


def _is_over_report(tokens: Sequence[Token], end: int) -> bool:
    """Say whether a region and a colon follow: "Qaanso, Lower Shabelle: fighters", "Shchastia, Luhansk region: "."""
    colon = next((at for at in (end + 2, end + 3) if at < len(tokens) and tokens[at].lower == ":"), None)
    if colon is None:
        return False
    return tokens[colon - 1].lower in REGION_NOUNS or bool(regions(text_of(tokens, end + 1, colon)))
