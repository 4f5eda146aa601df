"""Whose post is attacked that is only called his: "The M23 said the army had attacked its positions near Goma"."""

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.identity import identity_of
from streams.extract.people.mention import Mention
from streams.extract.sides.named import party_on
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import nouns
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import SAYING, words

_ATTACKS = frozenset({"offensive", "assault", "siege", "raid", "ambush", "shelling", "airstrike", "bombing"})
_POSTS = nouns.HELD | words("town towns village villages territory troops forces soldiers fighters men units patrol")
_SPEAKS = SAYING | forms_of_all("accuse blame deny complain")
_HIT = frozenset({"obj", "nsubj:pass", "nsubj", "nmod", "obl"})
_ON = words("on against at")


def speakers_post(clauses: Clauses, draft: Draft) -> list[Mention]:
    """Give who says that "its positions" were attacked; nobody where others stand between that may own them."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or draft.type not in _ATTACKS or draft.defenders:
        return []
    for at, token in enumerate(tokens):
        if token.lower not in ("its", "their") or tree.dep(at) != "nmod:poss":
            continue
        post = tree.head(at)
        if post is None or not _is_attacked(clauses, tree, post, draft) or tokens[at + 1].lower == "own":
            continue
        owner = _speaker(clauses, tree, at)
        if owner is not None and _may_own(clauses, owner, at, draft):
            return [owner]
    return []


def _is_attacked(clauses: Clauses, tree: Tree, post: int, draft: Draft) -> bool:
    """Say whether the post is what the attack hits: "attacked its base", "an attack on it", "it was under attack"."""
    trigger, relation = draft.trigger, tree.dep(post)
    if clauses.tokens[post].lower not in _POSTS or tree.head(post) != trigger.end - 1 or relation not in _HIT:
        return False
    marks = {clauses.tokens[one].lower for one in tree.children(post, "case")}
    if not trigger.is_noun:
        return relation in ("obj", "nsubj:pass")
    is_under = any(clauses.tokens[one].lower == "under" for one in tree.children(trigger.end - 1, "case"))
    return is_under if relation == "nsubj" else relation in ("nmod", "obl") and not _ON.isdisjoint(marks)


def _speaker(clauses: Clauses, tree: Tree, at: int) -> Mention | None:
    """Give who says or accuses somebody of it, before or after it, or according to whom it was."""
    above = next((one for one in tree.ancestors(at) if clauses.tokens[one].lower in _SPEAKS), None)
    for subject in tree.children(above, "nsubj", "nsubj:outer") if above is not None else []:
        if (party := party_on(clauses, tree, subject, may_speak=True)) is not None:
            return party
    opens = [token.lower for token in clauses.tokens[:2]]
    told = (one for one in clauses.mentions if opens == ["according", "to"] and one.first <= len(opens) + 1)
    return next(told, None)


def _may_own(clauses: Clauses, owner: Mention, at: int, draft: Draft) -> bool:
    """Say whether the post may be the speaker's: he attacks nobody here, and nobody else is told of whose it may be."""
    is_plural = owner.noun.endswith("s") and owner.actor_id is None
    if not owner.is_fighting or is_plural != (clauses.tokens[at].lower == "their"):
        return False
    named = {identity_of(one) for one in draft.attackers} - {""}
    if any(one.first == owner.first for one in draft.attackers) or identity_of(owner) in named:
        return False
    between = [one for one in clauses.mentions if owner.first < one.first < at and one.is_fighting]
    return all(one in draft.attackers for one in between)
