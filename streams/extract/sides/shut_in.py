"""Sieges told by an adjective alone: "5,000 soldiers hold out in the besieged town" are no besiegers."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words

_NEXT = 3  # tokens from "encircled" to "by" whom
_INSIDE = words("in inside within at")
_OUTSIDE = words("outside around round near about before towards toward on")
_BESIEGERS = words("against by")
_AUXILIARIES = lexicon.BE | words("have has had having")
_OPENS = lexicon.DETERMINERS | lexicon.PREPOSITIONS | words("its their our inside into within")


def is_of_place(clauses: Clauses, draft: Draft) -> bool:
    """Say whether the siege is told only by what a place is called: "flew food to the besieged garrison"."""
    tree, at = clauses.tree, draft.trigger.first
    if tree is None or draft.type != "siege" or draft.trigger.form != "past" or not at:
        return False
    is_adjective = tree.dep(at) == "amod" and clauses.tokens[at - 1].lower in _OPENS
    return (is_adjective or _is_before_name(clauses, tree, at)) and not _is_where(clauses, tree, at, _OUTSIDE)


def _is_before_name(clauses: Clauses, tree: Tree, at: int) -> bool:
    """Say whether the word only tells how it stands with a town named without article: "arrived in besieged Kunduz"."""
    name, before = clauses.tokens[at + 1 : at + 2], clauses.tokens[at - 1].lower
    is_named = bool(name) and name[0].is_capital and any(one.first == at + 1 for one in clauses.places)
    is_deed = tree.nodes[at - 1].tag.startswith("VB") and before not in _AUXILIARIES
    return is_named and (before in lexicon.PREPOSITIONS or is_deed)


def are_shut_in(clauses: Clauses, draft: Draft) -> bool:
    """Say whether the siege is told only of those who sit in it: "the number of those encircled in Bria"."""
    tree, at = clauses.tree, draft.trigger.first
    if tree is None or draft.type != "siege" or draft.trigger.form != "past":
        return False
    after = [token.lower for token in clauses.tokens[draft.trigger.end : draft.trigger.end + _NEXT]]
    has_object = bool(after) and after[0] not in lexicon.PREPOSITIONS | lexicon.BOUNDS | {"there"}
    return tree.dep(at) == "acl" and tree.head(at) == at - 1 and not has_object and "by" not in after


def turn_shut_in(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Leave as besiegers only those told to be so or to attack as well; who is inside is a defender."""
    tree = clauses.tree
    fighting = [one for draft in drafts if draft.type != "siege" for one in draft.attackers]
    for draft in drafts:
        if are_shut_in(clauses, draft):
            those = [one for one in clauses.mentions if one.first < draft.trigger.first == one.end and one.is_fighting]
            draft.attackers, draft.defenders = [], those or draft.defenders
        if facing := _facing_ring(clauses, draft):
            draft.attackers = [one for one in draft.attackers if one not in facing]
            draft.defenders = [*facing, *(one for one in draft.defenders if one not in facing)]
        if tree is None or not is_of_place(clauses, draft):
            continue
        others = [one for one in draft.attackers if one.prep not in _BESIEGERS and one not in fighting]
        is_inside = _is_where(clauses, tree, draft.trigger.first, _INSIDE)
        inside = [one for one in others if is_inside and one.head == "armed"]
        against = [one for one in clauses.mentions if one.prep == "against" and one.is_fighting and one not in inside]
        draft.attackers = [*(one for one in draft.attackers if one not in others), *against]
        draft.defenders = [*inside, *(one for one in draft.defenders if one not in draft.attackers)]


_FACES = words(
    "face faces faced facing await awaits awaited brave braves braved endure endures endured survive survived"
)


def _facing_ring(clauses: Clauses, draft: Draft) -> list[Mention]:
    """Give who faces the siege: "Seven hundred SOLDIERS face the ring around Tessalit"."""
    tree, at = clauses.tree, draft.trigger.first
    verb = tree.head(at) if tree is not None and draft.type == "siege" and draft.trigger.is_noun else None
    if tree is None or verb is None or tree.dep(at) != "obj" or clauses.tokens[verb].lower not in _FACES:
        return []
    heads = tree.children(verb, "nsubj")
    return [one for one in clauses.mentions if any(one.first <= head < one.end for head in heads) and one.may_act]


def _is_where(clauses: Clauses, tree: Tree, at: int, cases: frozenset[str]) -> bool:
    """Say whether one of these prepositions rules what the adjective at `at` is said of."""
    if _is_before_name(clauses, tree, at):
        return clauses.tokens[at - 1].lower in cases
    place = tree.head(at)
    return place is not None and any(clauses.tokens[one].lower in cases for one in tree.children(place, "case"))
