"""What only backs: the fire of an attack that the sentence tells, and who "fights alongside the army" as a rule."""

from itertools import takewhile

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words

_BACKED = words("backed supported aided helped assisted covered")
_FIRE = frozenset({"airstrike", "shelling"})
_MOVES = frozenset({"offensive", "assault", "capture", "siege", "raid"})
_ALLIED = words("alongside beside")
_CLAUSE = 12  # tokens
_ENDS = words(", . ; said says")
_SINCE = words("against in at near for outside around")  # then it is told where or whom they fight
_OWN = 4  # tokens from "whose" to what those do
_WITHIN = 5  # tokens from "by" to the fire


def is_backing(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the air strikes or the shelling are only what those have who do another deed of the sentence."""
    if trigger.lemma == "fight" and not trigger.is_noun:
        return _is_alliance(clauses, trigger)
    if not trigger.is_noun or trigger.type not in _FIRE:
        return False
    before = [token.lower for token in clauses.tokens[max(0, trigger.first - _WITHIN) : trigger.first]]
    at = next((at for at in range(len(before) - 1, 0, -1) if before[at] in ("by", "with")), 0)
    if not at or before[at - 1] not in _BACKED or not {",", "and", "who", "which"}.isdisjoint(before[at:]):
        return False
    return any(one is not trigger and one.type in _MOVES and not one.is_noun for one in clauses.triggers)


def _is_alliance(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a relative clause only tells on whose side somebody is: "a militia that fights beside the army".

    Or "the governor, whose former rebels fight on the side of the army".
    """
    tokens, at = clauses.tokens, trigger.first
    before = tokens[at - 1].lower if at else ""
    after = [token.lower for token in tokens[trigger.end : trigger.end + 4]]
    is_relative = before in lexicon.RELATIVE or any(one.lower == "whose" for one in tokens[max(0, at - _OWN) : at])
    is_beside = bool(after) and (after[0] in _ALLIED or (after[0] == "on" and "side" in after))
    if not (is_relative and is_beside):
        return False
    rest = (token.lower for token in tokens[trigger.end + 1 : trigger.end + _CLAUSE])
    return not any(word in _SINCE for word in takewhile(lambda word: word not in _ENDS, rest))
