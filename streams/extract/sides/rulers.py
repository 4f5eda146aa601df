"""Whose deed it is where a clause has a subject that fights nobody: the army of those who rule, or nobody told here."""

from streams.extract.clauses import Clauses
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.words import days
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import COORDINATORS, words

RULING = words(
    """
    government cabinet president premier minister ministers ministry parliament council king emperor sultan emir
    chancellor kremlin pentagon leadership lawmakers politicians commander-in-chief governor regime authorities
    """
)
_HEADS = RULING | words("leader dictator ruler prince general colonel warlord commander chief mayor")
_COMES = forms_of_all("advance attack storm shell bombard push press march move strike assault cross break throw")
_FOE = ("enemy", "foe", "adversary")
_CLAUSES = frozenset({"conj", "advcl", "parataxis"})
_NAMES = ("NOUN", "PROPN")


def ruled_by(clauses: Clauses, at: int) -> list[Mention] | None:
    """Give who acts for those who rule: "Turkish troops fought on after the government ordered an offensive".

    Nobody where the clause has another subject, as in "Rebels took the city and President Taylor fled"; None where
    no word of its own says who does it.
    """
    if (foe := _foe(clauses, at)) is not None:
        return [foe]
    ruler = _own_subject(clauses, at)
    if clauses.tree is None or ruler is None:
        return None
    token = clauses.tokens[ruler]
    title = clauses.tokens[ruler - 1].lower if ruler else ""
    if token.lower not in RULING and title not in RULING:
        is_named = token.is_capital and clauses.tree.nodes[ruler].pos == "PROPN"
        return [] if is_named and not any(one.first <= ruler < one.end for one in clauses.places) else None
    armies = [one for one in clauses.mentions if one.head in ("armed", "state") and kind_of(one) == "state"]
    return armies if len(armies) == 1 else []


def _foe(clauses: Clauses, at: int) -> Mention | None:
    """Give the enemy of whoever speaks: "Kyiv's troops fell back from Bakhmut as the enemy advanced on Toretsk"."""
    own = clauses.tree.children(at, "nsubj") if clauses.tree is not None else []
    foe = next((one for one in own if clauses.tokens[one].lower in _FOE), None)
    if foe is None or clauses.tokens[at].lower not in _COMES:
        return None
    return Mention(foe, foe + 1, "armed", clauses.tokens[foe].text, noun=clauses.tokens[foe].lower)


def _own_subject(clauses: Clauses, at: int) -> int | None:
    """Give the subject of the verb, or of the one that shares it, where it is named and nobody who fights."""
    tree = clauses.tree
    if tree is None:
        return None
    while not (own := tree.children(at, "nsubj")):
        head = tree.head(at)
        is_infinitive = tree.dep(at) == "xcomp" or (tree.dep(at) == "advcl" and tree.nodes[at].tag == "VB")
        if head is None or not is_infinitive:
            return None
        at = head
    is_own = tree.dep(at) in _CLAUSES and tree.nodes[own[0]].pos in _NAMES
    is_fighter = any(one.is_fighting and own[0] in tree.ancestors(one.first) for one in clauses.mentions)
    is_governed = bool(tree.children(own[0], "case"))  # no subject, whatever the parse says
    return own[0] if is_own and not is_fighter and not is_governed else None


def is_of_head(clauses: Clauses, at: int) -> bool:
    """Say whether one man does it, by his office or by his name: "and President Bozize fled", "and Gaddafi fled"."""
    tokens, first = clauses.tokens, at
    if tokens[at].lower not in _FLIES or any(one.end == at for one in clauses.mentions):
        return False
    while first > 0 and (tokens[first - 1].is_capital or tokens[first - 1].lower.startswith(_PARTICLES)):
        first -= 1
    if first > 0 and tokens[first - 1].lower in _HEADS:
        first -= 1
    is_named = any(token.lower not in days.NAMES for token in tokens[first:at])
    phrase = {token.lower for token in tokens[max(0, first - _TO_AND) : first]}
    return is_named and bool(phrase & COORDINATORS)


_TO_AND = 3  # tokens from "and" to the name: "and the ousted president fled"
_PARTICLES = ("al-", "el-")
_FLIES = words("fled flees escaped escapes flew left leaves")


def is_of_those(clauses: Clauses, at: int) -> bool:
    """Say whether unnamed men do it, not who speaks of them: "the army said that the men who attacked"."""
    tree = clauses.tree
    head = tree.head(at) if tree is not None and tree.dep(at) == "acl:relcl" else None
    if tree is None or head is None or clauses.tokens[head].lower not in _PERSONS:
        return False
    asked = tree.children(at, "nsubj")
    is_who = bool(asked) and clauses.tokens[asked[0]].lower in ("who", "that")
    is_told = bool(tree.children(head, "cop", "nmod", "amod", "appos")) or tree.dep(head) in ("appos", "conj", "nmod")
    return is_who and not is_told and not any(one.first <= head < one.end for one in clauses.mentions)


_PERSONS = words("men those people persons youths individuals ones anyone everyone")
