"""A participle after its noun that the parser took for the verb: "rebels fighting President Taylor captured Ganta".

A sentence's verb is no bare "fighting"; the verb that follows with its object is, and who fights is its subject.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import ROOT, Node, Tree
from streams.extract.words.lexicon import AUXILIARIES, words
from streams.extract.words.tokens import Token

_PARTS = words("and but or nor who whom which that when while as after before since until if where because though")
_CUTS = frozenset({",", ";", ":", "-", "\u2013", "\u2014", '"', "\u201c", "\u201d", "(", ")"})
_NO_OBJECT = ("IN", "TO", "CC", "MD", "VB", ".", ",")  # how the tags begin of what follows a verb that has none


def whole(tree: Tree | None, tokens: Sequence[Token], triggers: Sequence[Trigger]) -> Tree | None:
    """Give the tree with the main verb at its root where a participle after the subject stands there."""
    if tree is None or not tokens or tokens[-1].text != ".":
        return tree  # headlines have such verbs
    participle = next((one for one in triggers if one.form == "ing" and not one.is_noun), None)
    if participle is None or not _follows_subject(tree, tokens, participle.first):
        return tree
    verb = next((one.first for one in triggers if _is_main(tree, tokens, participle, one)), None)
    if verb is None:
        return tree
    return Tree(_rehung(tree, participle.first, verb))


def _follows_subject(tree: Tree, tokens: Sequence[Token], at: int) -> bool:
    """Say whether nothing but a noun with its own words stands before it."""
    tags = [node.tag for node in tree.nodes[:at]]
    is_cut = any(token.text in _CUTS or token.lower in _PARTS | AUXILIARIES for token in tokens[:at])
    is_noun = bool(tags) and tags[-1].startswith("NN")
    return is_noun and not is_cut and not any(tag.startswith(("V", "IN", "TO", "W", "MD")) for tag in tags)


def _is_main(tree: Tree, tokens: Sequence[Token], participle: Trigger, one: Trigger) -> bool:
    """Say whether it is the verb of the noun before the participle: in the past, with an object, nothing between."""
    if one.form != "past" or one.is_noun or one.first <= participle.end or one.end >= len(tokens):
        return False
    between = tokens[participle.end : one.first]
    if any(token.text in _CUTS or token.lower in _PARTS | AUXILIARIES for token in between):
        return False
    return not tree.nodes[one.end].tag.startswith(_NO_OBJECT)


def _rehung(tree: Tree, participle: int, verb: int) -> list[Node]:
    subject = next(iter(tree.children(participle, "nsubj")), participle - 1)
    found = list(tree.nodes)
    for at, node in enumerate(tree.nodes):
        if at > verb and node.head < verb:
            dep = "obj" if at == _object(tree, verb) else node.dep
            found[at] = replace(node, head=verb, dep=dep)
        elif participle < at < verb and (node.head >= verb or node.head == at):
            found[at] = replace(node, head=participle, dep="obj" if node.dep.startswith("nsubj") else node.dep)
    found[verb] = Node(verb, ROOT, "VERB", "VBD")
    found[subject] = replace(found[subject], head=verb, dep="nsubj")
    found[participle] = replace(found[participle], head=subject, dep="acl")
    return found


def _object(tree: Tree, verb: int) -> int | None:
    """Give the first noun after a verb, but for those that only name another."""
    after = range(verb + 1, len(tree.nodes))
    return next((at for at in after if tree.nodes[at].tag.startswith("NN") and tree.dep(at) != "compound"), None)
