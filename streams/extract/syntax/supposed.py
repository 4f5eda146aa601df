"""Who is only supposed to be somebody's, and does what comes after: "jets thought to be Israeli bombed the depot".

Parsers take the first of the two verbs for what the sentence tells, and the second for what was done to whom it names.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from streams.extract.syntax.dependencies import ROOT, Node

_SUPPOSED = frozenset({"believed", "thought", "presumed", "suspected", "understood", "reported", "assumed", "said"})
_LONGEST = 3  # words of what they may be: "South African", "of Rhodesian make"
_PAST = frozenset({"VBD", "VBN"})
_WHOSE = frozenset({"ADJ", "PROPN"})
_WHO = frozenset({"NOUN", "PROPN"})


def with_deeds(words: Sequence[str], nodes: Sequence[Node]) -> list[Node]:
    """Give the tree in which those supposed to be somebody's do the deed told next; `words` in small letters."""
    found = list(nodes)
    for at in range(1, len(words) - 4):
        if words[at] in _SUPPOSED and words[at + 1] == "to" and words[at + 2] == "be":
            who = at - 1 - (words[at - 1] == ",")
            deed = _deed_after(words, nodes, at + 3)
            if deed and nodes[who].pos in _WHO and nodes[who].head in {who, at}:
                _tell(found, who, at, deed)
    return found


def _deed_after(words: Sequence[str], nodes: Sequence[Node], first: int) -> int:
    """Give the past verb that follows what they may be, 0 for none or where it is told of them: "shot by police"."""
    end = first
    while end < len(words) and end - first < _LONGEST and nodes[end].pos in _WHOSE and nodes[end].tag not in _PAST:
        end += 1
    deed = end + (words[end : end + 1] == [","])
    is_deed = first < end and deed + 1 < len(words) and nodes[deed].tag in _PAST
    return deed if is_deed and words[deed + 1] not in {"by", ",", "."} else 0


def _tell(nodes: list[Node], who: int, supposed: int, deed: int) -> None:
    """Make the deed what the first verb was in the sentence, and that a clause of those who do it."""
    told, whose = nodes[supposed], nodes[deed].head
    above = told.head if told.head not in {supposed, who} else deed
    is_root = above == deed
    what = whose if whose > deed else None
    for at, node in enumerate(nodes):
        if at > deed and who < node.head < deed:
            nodes[at] = replace(node, head=deed)
    if what is not None:
        nodes[what] = replace(nodes[what], head=deed, dep="obj")  # "Israeli bombed Homs": no bombed Homs
    nodes[deed] = replace(nodes[deed], head=above, dep=ROOT if is_root else told.dep, pos="VERB", tag="VBD")
    nodes[who] = replace(nodes[who], head=deed, dep="nsubj")
    nodes[supposed] = replace(told, head=who, dep="acl")
    for at in range(supposed + 1, deed):
        nodes[at] = replace(nodes[at], head=supposed, dep="xcomp" if nodes[at].pos in _WHOSE else nodes[at].dep)
