"""Companies of trade, which only look like companies of soldiers: "mining companies pulled out of Goma"."""

from collections.abc import Sequence

from streams.extract.people.mention import Mention
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import head_kind
from streams.extract.words.tokens import Token

_COMPANIES = words("company companies")
_SOLDIERLY = words("mercenary military rifle tank parachute armoured armored")
_FOES = words("enemy occupier occupiers invader invaders aggressor aggressors")


def are_soldiers(tokens: Sequence[Token], tree: Tree, at: int) -> bool:
    """Say whether people are called armed, or companies are those of who tells it and fights: "our companies left"."""
    if any(tree.nodes[one].tag in ("JJ", "VBN") and tokens[one].lower == "armed" for one in tree.children(at)):
        return True
    is_ours = any(tokens[one].lower == "our" for one in tree.children(at, "nmod:poss"))
    return is_ours and tokens[at].lower in _COMPANIES and any(token.lower in _FOES for token in tokens)


def is_firm(tokens: Sequence[Token], tree: Tree, mention: Mention) -> bool:
    """Say whether a company is one of trade: not "Captain Hrytsak's company" nor "the mercenary company Wagner"."""
    top = tree.top(mention.first, mention.end)
    kinds = {tokens[one].lower for one in tree.children(top, "compound", "amod")}
    is_somebodys = bool(tree.children(top, "nmod:poss")) and not kinds
    are_armed = any(word in _SOLDIERLY or head_kind(word) == "armed" for word in kinds)
    return tokens[top].lower in _COMPANIES and not (is_somebodys or are_armed)
