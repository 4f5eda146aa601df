"""Soldiers at their posts: "in an area where 10,000 soldiers are deployed" tells of what else happens there."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.words.lexicon import words

_STAND = words("deployed stationed based posted garrisoned")


def is_at_post(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a clause of "where" tells who is at the place anyway."""
    tree, at = clauses.tree, trigger.first
    if tree is None or trigger.type != "buildup" or clauses.tokens[at].lower not in _STAND:
        return False
    marks = tree.children(at, "advmod", "mark", "obl")
    return tree.dep(at) == "acl:relcl" and any(clauses.tokens[one].lower == "where" for one in marks)
