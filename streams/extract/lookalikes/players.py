"""The offensive of a team that plays: "The Lakers lost again as their offensive in Boston stalled"."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.geography.gazetteer import called
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words

_ENDS = forms_of_all("win lose")
_BEATS = forms_of_all("beat edge thrash outscore outplay")
_THEIRS = words("their its")
# how a game ends, and no war: "lost again", "won by 20 points", "lost at home"
_GAME = re.compile(
    r" (?:again|(?:once|yet) (?:more|again)|at home|away|narrowly|(?:\w+ )?in a row|by (?:\w+ )?(?:\w+ )?"
    r"(?:points?|goals?|runs?|wickets?|games?|shots?))\b"
)


def is_of_players(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is theirs who win or lose a game in the same breath, and are called by no people and no force."""
    tree, at = clauses.tree, trigger.end - 1
    if tree is None or not trigger.is_noun or any(one.is_fighting or one.number for one in clauses.mentions):
        return False
    if not any(clauses.tokens[one].lower in _THEIRS for one in tree.children(at, "nmod:poss")):
        return False
    return any(_plays(clauses, tree, verb) for verb in tree.ancestors(at))


def _plays(clauses: Clauses, tree: Tree, verb: int) -> bool:
    word, things = clauses.tokens[verb].lower, tree.children(verb, "obj")
    doers = tree.children(verb, "nsubj")
    if not doers or not all(_is_team(clauses, tree, one) for one in doers):
        return False
    if word in _BEATS:
        return bool(things) and all(_is_team(clauses, tree, one) for one in things)
    return word in _ENDS and _GAME.match(clauses.sentence.text, clauses.tokens[verb].end) is not None


def _is_team(clauses: Clauses, tree: Tree, at: int) -> bool:
    """Say whether a name in the plural stands there that is no people's: "the Lakers", not "the Serbs"."""
    token = clauses.tokens[at]
    is_the = any(clauses.tokens[one].lower == "the" for one in tree.children(at, "det"))
    return is_the and token.is_capital and token.lower.endswith("s") and token.lower not in called()
