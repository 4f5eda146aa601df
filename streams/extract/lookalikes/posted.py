"""Soldiers at their posts, or where they are fought: "where 10,000 soldiers are deployed", "battling men at the gates".

Such words tell of where something else happens.
"""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.words.lexicon import words
from streams.records import MASSED

_AT = words("at before outside near")
_STAND = words("deployed stationed based posted garrisoned")
# "troops deployed at Metele came under attack"
_ARE_HIT = re.compile(
    r" (?:at|in|near|around) [^.;]{2,60}?,? (?:came under|(?:was|were) (?:attacked|ambushed|hit|struck|killed|overrun)|"
    r"repelled|repulsed|beat (?:off|back))\b"
)
_REMAIN = words("remain remains remained remaining stay stays stayed")


def is_at_post(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a clause of "where" tells who is at the place anyway, or somebody only remains there."""
    tree, at = clauses.tree, trigger.first
    if trigger.type == "buildup" and at and clauses.tokens[at - 1].lower in _REMAIN:
        return clauses.tokens[at].lower in _STAND
    if tree is None or trigger.type != "buildup" or clauses.tokens[at].lower not in _STAND:
        return False
    if _ARE_HIT.match(clauses.sentence.text, clauses.tokens[at].end) is not None:
        return True
    marks = tree.children(at, "advmod", "mark", "obl")
    return tree.dep(at) == "acl:relcl" and any(clauses.tokens[one].lower == "where" for one in marks)


def is_where_fought(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it only tells where a fight is that goes with an attack told before.

    "Launched an offensive on Marib and were battling troops at the edge of the hills"
    """
    tree, at = clauses.tree, trigger.end - 1
    if tree is None or clauses.tokens[trigger.first].lower not in _AT:
        return False
    verb = tree.head(at)
    if verb is not None and tree.dep(at) == "nmod":
        verb = tree.head(verb) if tree.dep(verb) == "obj" else None  # "troops at the edge" that somebody fights
    if verb is None or not any(verb < one < trigger.first for one in tree.children(verb, "obj")):
        return False
    fights = (one for one in clauses.triggers if one.end <= trigger.first and not one.is_noun)
    is_fight = any(one.first <= verb < one.end for one in fights)
    return is_fight and any(one.type in MASSED and one.end <= verb for one in clauses.triggers)
