"""What tells that a side says the other began: then both may tell of one fight, each as the other's attack."""

from collections.abc import Iterable

from streams.extract.words.small import Small

_BLAME = Small(
    r"\b(?:attack|shoot|shot|struck|strik|fir|shell)(?:s|e|es|ed|ing)? first\b|\bopen(?:s|ed|ing)? fire first\b"
    r"|\bfirst (?:attacked|fired|shot|struck|opened fire|shots?|to (?:attack|shoot|fire|open fire|strike))\b"
    r"|\bin self-?\s?defen[cs]e\b|\b(?:defend(?:s|ed|ing)?) (?:themselves|itself)\b|\bprovocations?\b|\bunprovoked\b"
)
_OPENING = Small(
    r"\bopen(?:s|ed|ing)? fire\b|\b(?:began|start(?:s|ed)?) (?:to (?:shoot|fire|shell)|shooting|firing|shelling)\b"
)


def is_blame(quotes: Iterable[str]) -> bool:
    """Say whether the words tell which side began: "attacked first", "fired in self-defence", "a provocation"."""
    return any(_BLAME.search(quote) for quote in quotes)


def is_opening(quotes: Iterable[str]) -> bool:
    """Say whether the words tell how the shooting began, by whomever."""
    return any(_OPENING.search(quote) for quote in quotes)
