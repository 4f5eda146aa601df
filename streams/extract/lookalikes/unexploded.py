"""Bombs that only are there or are made, and bombers who are only counted: nothing has gone off."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words

_WEAPONS = words("bomb bombs bomber bombers mine mines explosive explosives")
_KEPT = forms_of_all(
    "assemble build construct manufacture produce store stock hide keep hoard find discover uncover recover seize "
    "confiscate defuse disarm train recruit prepare rig"
)
# what is called after bombs and is none
_MAKERS = words(
    """
    workshop workshops factory factories plant plants maker makers making store stores depot depots cell cells
    materials material parts components expert experts lab laboratory network cache caches belts vests
    """
)
_OF_THEM = words("including like")
_REACH = 5  # tokens from "including" to them
_BE = words("are were is was being been")
_PASSIVE = 4  # tokens from "were" to "assembled"
_GONE_OFF = forms_of_all("explode detonate kill wound injure hit strike rip tear blow attack destroy")


def is_unexploded(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether they are only kept, made or counted: "car bomb workshops", "600 men, including suicide bombers"."""
    tree, at = clauses.tree, trigger.end - 1
    if trigger.type != "bombing" or not trigger.is_noun or clauses.tokens[at].lower not in _WEAPONS:
        return False
    if trigger.end < len(clauses.tokens) and clauses.tokens[trigger.end].lower in _MAKERS:
        return True
    after = {token.lower for token in clauses.tokens[trigger.end :]}
    if _GONE_OFF & after:
        return False
    said = [token.lower for token in clauses.tokens[trigger.end : trigger.end + _PASSIVE]]
    if said[:1] and said[0] in _BE and _KEPT & set(said):
        return True
    before = {token.lower for token in clauses.tokens[max(0, trigger.first - _REACH) : trigger.first]}
    return bool(_OF_THEM & before) or (tree is not None and _is_kept(clauses, tree, at))


def _is_kept(clauses: Clauses, tree: Tree, at: int) -> bool:
    while tree.dep(at) == "conj" and (head := tree.head(at)) is not None:
        at = head
    verb = tree.head(at)
    is_object = tree.dep(at) in ("obj", "nsubj:pass", "nsubjpass", "dobj")
    return is_object and verb is not None and clauses.tokens[verb].lower in _KEPT
