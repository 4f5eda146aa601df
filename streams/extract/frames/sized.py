"""How strong an attack is told to be beside its noun: "its offensive, 12,000 strong, took six villages"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.people.mention import Mention
from streams.extract.words.lexicon import words
from streams.records import MASSED

_ABOUT = words(", some about now nearly almost around over already at least by then")
_FARTHEST = 4  # tokens from the noun to its strength


def strength_beside(clauses: Clauses, trigger: Trigger) -> Mention | None:
    """Give the strength in apposition to the noun of an attack, None where none is."""
    if not trigger.is_noun or trigger.type not in MASSED:
        return None
    for one in clauses.mentions:
        between = [token.lower for token in clauses.tokens[trigger.end : one.first]]
        is_strength = one.head == "bare" and one.number is not None and one.number.is_strength
        if is_strength and between[:1] == [","] and len(between) <= _FARTHEST and set(between) <= _ABOUT:
            return one
    return None


def leave_strength(drafts: Sequence[Draft]) -> None:
    """Let who makes an attack do what it does, not its strength: "the rebels' offensive, 6,500 strong, took Bria"."""
    for sized in (one for one in drafts if one.own_force is not None):
        for other in drafts:
            if other is not sized and sized.own_force in other.attackers:
                other.attackers = [one for one in other.attackers if one is not sized.own_force]
                other.attackers = other.attackers or list(sized.attackers)
