"""Those who are left no choice go or give up, and did: an infinitive that tells a deed and no plan."""

from collections.abc import Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_REACH = 7  # tokens before the verb
_UNREAL = words("would could might may will if unless be not never n't")


def is_compelled(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether those who go or give up had no choice: "had to fall back", "was forced to surrender"."""
    left = [token.lower for token in tokens[max(0, trigger.first - _REACH) : trigger.first]]
    if trigger.type not in ("retreat", "surrender") or left[-1:] != ["to"] or _UNREAL & set(left):
        return False
    return left[-2:-1] == ["had"] or (left[-2:-1] == ["forced"] and bool({"was", "were", "been"} & set(left[:-2])))
