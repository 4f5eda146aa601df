"""What two verbs are done to that one object follows: "attacked and briefly captured the ports of Ras Lanuf"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.geography.places import PlaceMention
from streams.extract.words.lexicon import words

_AND = words("and , then later")
_MOST = 4  # tokens from the one verb to the other: "attacked, and then briefly seized"


def shared(clauses: Clauses, trigger: Trigger, near: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Give the places that the verb after "and" has, where nothing stands between the two but how or when."""
    if trigger.is_noun:
        return []
    for _ in range(_MOST):
        verb = _next_verb(clauses, trigger.end)
        if verb is None:
            return []
        end = clauses.segment_end(verb)
        found = [one for one in near if verb < one.first < end]
        following = next((one for one in clauses.triggers if one.first == verb), None)
        if found or following is None:
            return found
        trigger = following
    return []


def _next_verb(clauses: Clauses, at: int) -> int | None:
    tokens, tree = clauses.tokens, clauses.tree
    if tree is None or at >= len(tokens) or tokens[at].lower not in _AND:
        return None
    for after in range(at + 1, min(at + 1 + _MOST, len(tokens))):
        if tree.nodes[after].pos == "VERB":
            return after
        if tree.nodes[after].pos not in ("ADV", "CCONJ"):
            return None
    return None
