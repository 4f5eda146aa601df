"""Who is meant where others are named only to tell more of them: their enemies, their allies, those whom they lead."""

from streams.extract.clauses import Clauses
from streams.extract.syntax.governors import governor_of
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words

LEADERS = words("leaders leadership commanders leader commander chiefs")
_SAID_WITHIN = 6  # tokens from "said" to "it"
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


def speaker_before(clauses: Clauses, at: int) -> int | None:
    """Give who says what "it" or "they" did: "the army said on Sunday it had beaten back an assault"."""
    back = range(at - 1, max(-1, at - _SAID_WITHIN), -1)
    says = next((i for i in back if clauses.tokens[i].lower in lexicon.SAYING), None)
    says = says if says is not None else _said_above(clauses, at)
    if says is None:
        return None
    heads = clauses.tree.children(says, "nsubj") if clauses.tree is not None else []
    heads = [led for head in heads for led in _led_at(clauses, head) or [head]]
    found = next(
        (
            i
            for i, one in enumerate(clauses.mentions)
            if (one.end == says or any(one.first <= head < one.end for head in heads))
            and one.is_fighting
            and one.head != "bare"
        ),
        None,
    )
    return None if found is None else enemy_of(clauses, found)


def _said_above(clauses: Clauses, at: int) -> int | None:
    """Give the verb by which all that is said before "it": "the army said it had lost ten men since it attacked"."""
    above = clauses.tree.ancestors(at) if clauses.tree is not None and clauses.tokens[at].lower == "it" else ()
    return next((one for one in above if one < at and clauses.tokens[one].lower in lexicon.SAYING), None)


def _led_at(clauses: Clauses, at: int) -> list[int]:
    """Give whose leaders speak: "commanders of the Joint Force said they had repelled the attack"."""
    is_leader = clauses.tree is not None and clauses.tokens[at].lower in LEADERS
    return clauses.tree.children(at, "nmod") if clauses.tree is not None and is_leader else []
