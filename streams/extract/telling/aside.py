"""Years that a sentence tells aside: "joined the assault on Sinjar, which jihadists took in August 2014"."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.forms import forms_of_all
from streams.extract.words.tokens import Token, token_at

# a year, or how long ago something was
LONG_AGO = re.compile(
    r"(?:\b(?:more than|over|nearly|almost|about|some|only|just|a|the) )?\b[\w-]+ "
    r"(?:years?|decades?|generations?) ago\b|"
    r"\blast (?:year|spring|summer|autumn|winter)\b|\b(?:1[6-9]|20)\d\d\b(?!,\d)",
    re.IGNORECASE,
)
_MAY_BE = re.compile(r"ago\b|\d\d\d\d|\b[Ll]ast\b")  # what any of these has
# what is done to a place, and to no attack on it: "the assault on Sinjar, which jihadists took in 2014"
_OF_PLACES = forms_of_all(
    "take retake capture recapture seize overrun occupy hold control lose abandon leave flee quit conquer rule "
    "destroy found"
)


def is_past_aside(clauses: Clauses) -> bool:
    """Say whether all that is old in a sentence is told of another thing than a fight that it tells."""
    tokens, triggers, tree, text = clauses.tokens, clauses.triggers, clauses.tree, clauses.sentence.text
    if tree is None or not triggers or _MAY_BE.search(text) is None:
        return False
    found = [one.start() for one in LONG_AGO.finditer(text)]
    verbs = [aside_of(tokens, triggers, tree, token_at(tokens, start)) for start in found]
    inside = {at for at in verbs if at is not None}
    if not found or None in verbs:
        return False
    words = (one.end - 1 if one.is_noun else one.first for one in triggers)
    return any(inside.isdisjoint((at, *tree.ancestors(at))) for at in words)


def aside_of(tokens: Sequence[Token], triggers: Sequence[Trigger], tree: Tree, at: int) -> int | None:
    """Give the verb of the relative clause that a word stands in, unless it tells more of a fight's own noun."""
    verb = relative_over(tree, at)
    head = tree.head(verb) if verb is not None else None
    if verb is None or head is None:
        return None
    nouns = {at for one in triggers if one.is_noun for at in range(one.first, one.end)}
    if head in nouns:
        return verb if tokens[verb].lower in _OF_PLACES else None
    is_by_them = any(tokens[one].lower == "by" and one - 1 in nouns for one in tree.children(head, "case"))
    return None if is_by_them else verb  # "the assault by 6,000 men that emptied the town four years ago"


def relative_over(tree: Tree, at: int) -> int | None:
    """Give the relative clause's verb, also where the parse gives its last words to the verb after it.

    "Militants who fled Mosul two years ago have attacked Kirkuk".
    """
    above = [at, *tree.ancestors(at)]
    found = next((one for one in above if tree.dep(one) == "acl:relcl"), None)
    if found is not None:
        return found
    verb = next((one for one in above if one > at and tree.nodes[one].tag.startswith("VB")), None)
    subjects = tree.children(verb, "nsubj", "nsubj:pass") if verb is not None else []
    relatives = (one for subject in subjects for one in tree.children(subject, "acl:relcl"))
    return next((one for one in relatives if one < at), None)
