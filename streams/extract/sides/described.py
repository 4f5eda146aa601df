"""Who is meant where others are named only to tell more of them: their enemies, their allies, those whom they lead."""

from collections.abc import Set as AbstractSet

from streams.extract.clauses import Clauses
from streams.extract.syntax.governors import governor_of
from streams.extract.words.lexicon import words

_ALLIED = words("allied aligned affiliated loyal")


def ally_of(clauses: Clauses, index: int | None) -> int | None:
    """Give who is only told to be allied with those: "Fighters allied with the unity government fought in Sirte"."""
    if not index:
        return index
    before, one = clauses.mentions[index - 1], clauses.mentions[index]
    between = [token.lower for token in clauses.tokens[before.end : one.first]]
    is_ally = between[:1] != [] and between[0] in _ALLIED and between[1:2] in (["with"], ["to"]) and "," not in between
    return index - 1 if is_ally and before.is_fighting else index


def enemy_of(clauses: Clauses, index: int) -> int:
    """Give who fights those that stand before the verb of saying: "rebels fighting the junta said they had"."""
    tree, enemy = clauses.tree, clauses.mentions[index]
    governor = governor_of(tree, enemy.first, enemy.end) if tree is not None else None
    if tree is None or governor is None or governor.relation != "object" or tree.nodes[governor.at].tag != "VBG":
        return index
    fighting = (i for i, one in enumerate(clauses.mentions) if one.end == governor.at and one.is_fighting)
    return next(fighting, index)


def led_at(clauses: Clauses, at: int, leaders: AbstractSet[str]) -> list[int]:
    """Give whose leaders speak: "commanders of the Joint Force said they had repelled the attack"."""
    is_leader = clauses.tree is not None and clauses.tokens[at].lower in leaders
    return clauses.tree.children(at, "nmod") if clauses.tree is not None and is_leader else []
