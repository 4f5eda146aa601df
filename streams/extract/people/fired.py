"""Missiles and shells that a number counts: "Rockets were fired at the camp, some fifty of them in an hour"."""

from collections.abc import Sequence

from streams.extract.syntax.dependencies import Tree
from streams.extract.words import nouns
from streams.extract.words.lexicon import MUNITIONS, words
from streams.extract.words.tokens import Token

_FIRED = MUNITIONS | words("drones uavs rounds projectiles grenades")


def are_fired(tokens: Sequence[Token], tree: Tree, at: int) -> bool:
    """Say whether "of them" at a token means what its clause says flew or was fired, many of it.

    Where it is only the object, people named after it may be meant: "fired rockets at soldiers, 300 of them".
    """
    for verb in [one for one in (at, *tree.ancestors(at)) if tree.nodes[one].pos == "VERB"]:
        if any(_may_be_many(tokens, tree, one) for one in tree.children(verb, "nsubj", "nsubj:pass") if one < at):
            return True
        for one in tree.children(verb, "obj"):
            after = [token.lower for token in tokens[one + 1 : at - 1]]
            if one < at and _may_be_many(tokens, tree, one) and not any(map(_are_people, after)):
                return True
    return False


def _may_be_many(tokens: Sequence[Token], tree: Tree, at: int) -> bool:
    return tokens[at].lower in _FIRED and tree.nodes[at].tag in ("NNS", "NNPS")


def _are_people(word: str) -> bool:
    return nouns.counted_kind(word) not in (None, "platform")
