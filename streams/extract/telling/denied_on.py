"""What is still denied far from "deny": "denied late on Monday that the town had fallen", "and that 6,000 men"."""

from collections.abc import Sequence
from itertools import takewhile

from streams.extract.words.lexicon import SAYING, words


def is_denied_on(between: Sequence[str]) -> bool:
    """Say whether words after "deny" lead to one more thing denied: ", firmly, that", ", and that 6,000 men"."""
    last = max((at for at, word in enumerate(between) if word == "that"), default=0)
    if _is_denied_then(between):
        return True
    if not last or not (SAYING | {";", ":"}).isdisjoint(between):
        return False
    is_after_aside = between[0] == between[last - 1] == "," and between.index("that") == last <= _ASIDE_WITHIN
    return between[last - 1] in ("and", "or", "nor") or is_after_aside


def _is_denied_then(between: Sequence[str]) -> bool:
    """Say whether only when and how stands before what is denied: "denied late on Monday that the town had fallen"."""
    how = list(takewhile(lambda word: word in _THEN or word.endswith(("ly", "day")) or word[:1].isdigit(), between))
    clause = between[len(how) + 1 :]
    return bool(how) and between[len(how) : len(how) + 1] == ["that"] and (_CUTS | SAYING).isdisjoint(clause)


_THEN = words(
    """
    on late early in a an the its his again yesterday today once more morning evening night afternoon statement
    interview broadcast briefing january february march april may june july august september october november december
    at by with through via parliament telephone radio television midday noon local time reuters afp bbc cnn
    """
)
_CUTS = words("as while after but when because since although though ; :")
_ASIDE_WITHIN = 9  # tokens from "deny" to "that", with how he does it between commas
