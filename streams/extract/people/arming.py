"""Who fights though no word calls him a fighter: recruits thrown in, deserters who join, villagers who storm a post."""

from collections.abc import Sequence

from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import assails, governor_of, is_hurled, prepositions
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import SMALL_ARMS, words
from streams.extract.words.nouns import head_kind
from streams.extract.words.tokens import Token

DESERTERS = words("deserters defectors turncoats")
EXILES = words("exiles expatriates returnees emigres \u00e9migr\u00e9s")  # fighters in a list of fighters
# people of a place and a trade, who storm what soldiers hold or nothing that is told here
_FOLK = words(
    """
    peasants villagers farmers labourers laborers workers fishermen shepherds herders residents inhabitants citizens
    drivers traders merchants shopkeepers vendors
    """
)
_HELD = words(
    """
    garrison barracks fort fortress armoury armory arsenal outpost blockhouse citadel stockade cantonment encampment
    soldiers troops army
    """
)
_POSTS = words("post posts camp camps base bases station stations checkpoint headquarters lines positions position")
_OF_ARMS = words(
    "army military gendarmerie government garrison militia rebel frontier commando"
)  # at the police: unrest
_JOINED = forms_of_all("join swell reinforce bolster strengthen augment accompany help assist aid lead stiffen")
_GONE_OVER = forms_of_all("join go come cross switch swell reinforce bolster fight march advance")
_NEXT = 4  # tokens


def does_assail(tokens: Sequence[Token], tree: Tree | None, first: int, end: int) -> bool:
    """Say whether the tree has the people attack, or thrown into a fight: recruits and herders do so as others."""
    follows = _lower(tokens, end)
    governor = governor_of(tree, first, end) if tree is not None else None
    if governor is None or tree is None:
        return is_hurled(follows)
    word = _lower(tokens, governor.at)
    if governor.relation == "object":
        return is_hurled(word) or is_hurled(follows)
    below = tree.children(governor.at, "xcomp", "conj") if tree.dep(governor.at) == "root" else []
    joins = word in ("take", "took", "taking") and _lower(tokens, governor.at + 1) == "part"
    return assails(word) or joins or any(assails(_lower(tokens, one)) for one in below) or is_hurled(follows)


def is_rough_fighter(tokens: Sequence[Token], tree: Tree | None, first: int, at: int) -> bool:
    """Say whether herders or exiles, counted from `first` to `at`, attack or stand in a list with fighters."""
    return does_assail(tokens, tree, first, at + 1) or _fight_beside(tokens, tree, at)


def changes_sides(tokens: Sequence[Token], tree: Tree | None, first: int, end: int) -> bool:
    """Say whether deserters fight on the side that they came to: "joined by 300 deserters", "went over to them"."""
    before = [token.lower for token in tokens[max(0, first - _NEXT) : first]]
    if {"by", "with"} & set(before[-2:]) and _JOINED & set(before):
        return True
    after = [token.lower for token in tokens[end : end + _NEXT]]
    if _GONE_OVER & set(after) and not {"from"} & set(after):
        return True
    head = tree.head(tree.top(first, end)) if tree is not None else None
    return tree is not None and head is not None and before[-1:] == ["with"] and assails(tokens[head].lower)


def storms_a_post(tokens: Sequence[Token], tree: Tree | None, first: int, end: int) -> bool:
    """Say whether villagers attack what soldiers hold, or with arms: "600 farmers overran the army post"."""
    noun = _lower(tokens, end - 1)
    governor = governor_of(tree, first, end) if tree is not None and noun in _FOLK else None
    if tree is None or governor is None or governor.relation != "subject" or not assails(tokens[governor.at].lower):
        return False
    objects = tree.children(governor.at, "obj")
    if any(_is_post(tokens, tree, at) for at in objects):
        return True
    means = [at for at in tree.children(governor.at, "obl") if "with" in prepositions(tree, tokens, at)]
    return any(tokens[at].lower in SMALL_ARMS for at in means)


def are_fighters_by_trade(tokens: Sequence[Token], tree: Tree | None, first: int, end: int) -> bool:
    """Say whether the phrase only tells what those are who were named as fighters: "conscripts, 20,000 peasants,"."""
    top = tree.top(first, end) if tree is not None else None
    head = tree.head(top) if tree is not None and top is not None else None
    if tree is None or top is None or head is None or tree.dep(top) != "appos":
        return False
    whole = tree.head(head) if tree.dep(head) == "nmod" else head
    verb = tree.head(whole) if whole is not None else None
    if whole is None or verb is None or verb < end or not tree.dep(whole).startswith("nsubj"):
        return False
    named = [head, *tree.children(head, "nmod", "conj")]  # "most of the conscripts", "porters and conscripts"
    return any(head_kind(_lower(tokens, one)) == "armed" for one in named if one < first)


def _fight_beside(tokens: Sequence[Token], tree: Tree | None, at: int) -> bool:
    """Say whether exiles stand in a list with fighters: "3,000 soldiers, 900 EXILES and 300 mercenaries"."""
    if tree is None or tokens[at].lower not in EXILES:
        return False
    top = tree.head(at) if tree.dep(at) == "conj" else at
    listed = [top, *tree.children(top, "conj")] if top is not None else []
    return any(one != at and head_kind(tokens[one].lower) == "armed" for one in listed)


def _is_post(tokens: Sequence[Token], tree: Tree, at: int) -> bool:
    word = tokens[at].lower
    if word in _HELD:
        return True
    return word in _POSTS and any(tokens[one].lower in _OF_ARMS for one in tree.children(at, "compound", "amod"))


def _lower(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""
