"""Captures that a noun tells with who made them or what they cost: "the taking of X by the same men cost 300 dead"."""

from itertools import pairwise

from streams.extract.clauses import Clauses, Draft
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import counted_kind

_DRIVERS = words("they we residents villagers locals townspeople tribesmen tribes men youths volunteers vigilantes")
_COSTS = forms_of_all("cost claim")
_WHOM = words("the its their his")  # the parser takes "in March cost the army" for a noun now and then
_SUBJECTS = ("nsubj", "nsubj:outer")


def may_fight(word: str) -> bool:
    """Say whether a noun or pronoun alone may mean people who fight: "men", "villagers", "gunmen"."""
    return word in _DRIVERS or counted_kind(word) == "armed"


def is_fought_for(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a place that it names was taken by men, or somebody armed had dead by it, whoever took it."""
    tree, trigger = clauses.tree, draft.trigger
    if tree is None or not trigger.is_noun or draft.type != "capture" or not draft.places:
        return False
    at = trigger.end - 1 if trigger.end - trigger.first == 1 else trigger.first
    below = tree.children(at, "nmod", "obl", "obl:agent")
    agents = [one for one in below if any(clauses.tokens[mark].lower == "by" for mark in tree.children(one, "case"))]
    return any(may_fight(clauses.tokens[one].lower) for one in agents) or _cost_lives(clauses, at)


def _cost_lives(clauses: Clauses, at: int) -> bool:
    """Say whether it is the subject of what it cost some who are armed in dead: "had cost the army 300 dead"."""
    tree, tokens = clauses.tree, clauses.tokens
    verb = tree.head(at) if tree is not None and tree.dep(at) in _SUBJECTS else None
    is_cost = verb is not None and tokens[verb].lower in _COSTS
    said = [token.lower for token in tokens[at + 1 : clauses.segment_end(at)]]
    is_cost = is_cost or any(one in _COSTS and then in _WHOM for one, then in pairwise(said))
    is_armed = any(one.head == "armed" for one in clauses.mentions)
    return is_cost and is_armed and "killed" in clauses.roles.values()
