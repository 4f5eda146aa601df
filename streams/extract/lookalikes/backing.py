"""Fire that only backs the attack that the sentence tells: "troops backed by air strikes stormed the town"."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.words.lexicon import words

_BACKED = words("backed supported aided helped assisted covered")
_FIRE = frozenset({"airstrike", "shelling"})
_MOVES = frozenset({"offensive", "assault", "capture", "siege", "raid"})
_WITHIN = 5  # tokens from "by" to the fire


def is_backing(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the air strikes or the shelling are only what those have who do another deed of the sentence."""
    if not trigger.is_noun or trigger.type not in _FIRE:
        return False
    before = [token.lower for token in clauses.tokens[max(0, trigger.first - _WITHIN) : trigger.first]]
    at = next((at for at in range(len(before) - 1, 0, -1) if before[at] in ("by", "with")), 0)
    if not at or before[at - 1] not in _BACKED or not {",", "and", "who", "which"}.isdisjoint(before[at:]):
        return False
    return any(one is not trigger and one.type in _MOVES and not one.is_noun for one in clauses.triggers)
