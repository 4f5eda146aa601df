"""Plurals of things that only look like verbs of war: "mortar bombs", not "Turkey bombs Kobani"."""

from collections.abc import Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import MUNITIONS, words
from streams.extract.words.tokens import Token

_HEADED = 2  # tokens of who acts in a headline: "Saudi Arabia bombs Sanaa airport"
_HARMS = frozenset({"raid", "assault", "ambush"})
_ARMIES = words("army military navy militia junta government")
_OPENS = words("as while and but after , ; :")
_COMMITS = forms_of_all("carry commit perpetrate mount stage")


def is_plural(tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> bool:
    """Say whether the word is a plural of things, no verb: "mortar bombs", not "Turkey bombs Kobani"."""
    if tree is None or trigger.form != "s" or trigger.end - trigger.first > 1 or trigger.lemma == "attempt":
        return False  # "made repeated attempts to seize Bor"
    at, node = trigger.first, tree.nodes[trigger.first]
    if at <= _HEADED and all(0 <= one < len(tokens) and tokens[one].is_capital for one in (at - 1, at + 1)):
        return False
    is_army = at > 1 and (tokens[at - 1].lower in _ARMIES or tokens[at - 1].is_capital)
    if is_army and tokens[at - 2].lower in _OPENS and _is_name(tokens, at + 1) and not _is_weapon(tokens, at - 1):
        return False  # "as army storms Mosul", "AS SHABAAB ATTACKS BAIDOA"
    if (
        0 < at <= _HEADED
        and at + 1 < len(tokens)
        and tree.nodes[at - 1].tag in _NAMES
        and tree.nodes[at + 1].tag in _THINGS
        and not _is_weapon(tokens, at - 1)
    ):
        return False  # "M23 storms town"
    head = tree.head(at)
    if trigger.type in _HARMS and head is not None and tokens[head].lower in _COMMITS:
        return False  # "have carried out massacres of villagers"
    is_below = node.tag == "NNS" and node.dep in ("obj", "conj", "obl", "compound")
    return is_below and not tree.children(at, "nsubj", "obj")


def _is_weapon(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].lower in MUNITIONS | _WEAPONS


_WEAPONS = words("air cyber drone suicide knife terror gun arson acid ground border night dawn heart panic")
_NAMES = ("NN", "NNS", "NNP", "NNPS")
_THINGS = (*_NAMES, "JJ")  # what a verb of a headline may have for its object


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].is_capital
