"""Whether a counted phrase is what a verb after it is said of: "were killed", "killed and wounded", "died"."""

from collections.abc import Sequence

from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_BEFORE_DEEDS = (lexicon.AUXILIARIES | lexicon.BE) | words(
    "and or including reported reportedly in themselves confirmed believed to"
)


def is_subject_of(right: Sequence[str], words: frozenset[str], *, passive: bool) -> bool:
    """Say whether the phrase is the subject of one of the words ("were killed", "killed and wounded", "died")."""
    for place, word in enumerate(right[:6]):
        if word in words:
            return (
                passive
                or (place == 0 and word not in ("killing", "kill", "kills", "killed", "wounding", "injuring"))
                or word in ("died", "dead", "surrendered")
                or _ends(right, place)
            )
        if word not in _BEFORE_DEEDS:
            return False
    return False


def _ends(right: Sequence[str], place: int) -> bool:
    after = right[place + 1] if place + 1 < len(right) else ""
    return after in ("", ",", "in", "by", "during", "and", "on", "when", "since", "after", "or")


def after_ages(at: int, tokens: Sequence[Token]) -> int:
    """Give where a sentence goes on after how old they are: "Two brothers aged 9 and 12 were killed"."""
    if at >= len(tokens) or tokens[at].lower != "aged":
        return at
    rest = (one for one in range(at, len(tokens)) if tokens[one].lower not in _AGES and not tokens[one].text.isdigit())
    return next(rest, at)


_AGES = words("aged and to between ,")
