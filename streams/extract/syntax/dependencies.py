"""A sentence's dependency tree as plain values, in Universal Dependencies whatever the parser was trained on."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

ROOT = "root"
# ClearNLP's relations that only have another name in UD
_RENAMED = {
    "ROOT": ROOT,
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "dative": "iobj",
    "poss": "nmod:poss",
    "relcl": "acl:relcl",
    "nn": "compound",
    "prt": "compound:prt",
    "neg": "advmod",
    "quantmod": "advmod",
    "npadvmod": "obl:unmarked",
    "oprd": "xcomp",
    "acomp": "xcomp",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "intj": "discourse",
    "meta": "dep",
}
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})
_OF_COPULA = frozenset({"nsubj", "csubj", "aux", "advmod", "punct", "mark", "advcl", "cc", "conj", "expl", "discourse"})


class Node(Struct, frozen=True, gc=False):
    """What the parse says of a word: its head's index (its own for the root), relation, part of speech, tag."""

    head: int
    dep: str
    pos: str
    tag: str


def is_clear(labels: Sequence[str]) -> bool:
    """Say whether a parser's labels are ClearNLP's rather than UD's."""
    return bool({"dobj", "pobj", "nsubjpass"} & set(labels))


def with_days(words: Sequence[str], relations: Sequence[str]) -> list[str]:
    """Give the relations of words in small letters; "the day before" tells when, what it "had captured" is no day."""
    found = list(relations)
    for at, told in enumerate(relations):
        if told in _OBJECT and words[at] in _TIMES and at > 0:
            is_time = words[at - 1] in _LAST or (words[at - 1] == "the" and words[at + 1 : at + 2] in _BESIDE)
            found[at] = "obl:unmarked" if is_time else told
    return found


_OBJECT = frozenset({"obj", "dobj"})
_TIMES = frozenset({"day", "night", "morning", "evening", "afternoon", "week", "month", "year"})
_LAST = frozenset({"previous", "preceding"})
_BESIDE = (["before"], ["earlier"])


def from_clear(nodes: Sequence[Node]) -> list[Node]:
    """Give a tree of ClearNLP's style in UD's: nouns head their prepositions and their copulas."""
    found = list(nodes)
    for at, node in enumerate(nodes):
        if node.dep == "pobj" and node.head != at:
            _raise_object(found, at)
    for at, node in enumerate(nodes):
        if node.dep == "attr" and nodes[node.head].pos == "AUX" and node.head != at:
            _raise_attribute(found, at)
    return [replace(node, dep=_RENAMED.get(node.dep, node.dep)) for node in found]


def _raise_object(nodes: list[Node], at: int) -> None:
    """Hang the object of a preposition on what the preposition hung on, and the preposition on the object."""
    before = nodes[at].head
    preposition = nodes[before]
    outer = preposition.head
    if outer == before:
        nodes[at] = replace(nodes[at], head=at, dep=ROOT)
    else:
        dep = "obl:agent" if preposition.dep == "agent" else "nmod" if nodes[outer].pos in _NOMINAL else "obl"
        nodes[at] = replace(nodes[at], head=outer, dep=dep)
    nodes[before] = replace(preposition, head=at, dep="case")


def _raise_attribute(nodes: list[Node], at: int) -> None:
    """Make what "is" says of its subject the head: "they are 6,000" hangs on the number."""
    be = nodes[at].head
    copula = nodes[be]
    nodes[at] = replace(nodes[at], head=at if copula.head == be else copula.head, dep=copula.dep)
    for other, node in enumerate(nodes):
        if node.head == be and other not in (at, be) and node.dep in _OF_COPULA:
            nodes[other] = replace(node, head=at)
    nodes[be] = replace(copula, head=at, dep="cop")


class Tree:
    """The nodes of a sentence, one for each token, and the questions that rules ask of them."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = tuple(nodes)
        self._children: list[list[int]] = [[] for _ in self.nodes]
        for at, node in enumerate(self.nodes):
            if node.head != at:
                self._children[node.head].append(at)

    def head(self, at: int) -> int | None:
        """Give the head of a token, None for a root."""
        head = self.nodes[at].head
        return None if head == at else head

    def dep(self, at: int) -> str:
        """Give the relation of a token to its head."""
        return self.nodes[at].dep

    def children(self, at: int, *deps: str) -> list[int]:
        """Give the tokens that hang on a token, from left to right; only by the given relations if any."""
        below = self._children[at]
        if not deps or not below:
            return below.copy()
        nodes = self.nodes
        return [child for child in below if nodes[child].dep in deps]

    def top(self, first: int, end: int) -> int:
        """Give the token of a span that hangs on something outside it: its head; the last one where none does."""
        for at in range(first, end):
            head = self.nodes[at].head
            if head == at or not first <= head < end:
                return at
        return end - 1

    def ancestors(self, at: int) -> list[int]:
        """Give the heads above a token, nearest first."""
        found: list[int] = []
        while (head := self.head(at)) is not None and head not in found:
            found.append(head)
            at = head
        return found

    def leads_up(self, at: int) -> bool:
        """Say whether the heads above a token end at a root."""
        above = self.ancestors(at)
        return self.head(above[-1] if above else at) is None


class Word(Struct, frozen=True, gc=False):
    """A word as the parser cut it: `text[start:end]` of the sentence, and its node; `head` counts in its words."""

    start: int
    end: int
    node: Node


def aligned(words: Sequence[Word], spans: Sequence[tuple[int, int]]) -> Tree:
    """Give the tree over other tokens of the same text: each stands for the topmost of its words.

    Of two such words it is the first, or where heads would lead round so, the one nearest to the root.
    """
    if [word.start for word in words] == [start for start, _ in spans]:  # they are the same words
        return Tree([word.node for word in words])
    owners = owners_of(words, spans)
    tops: dict[int, list[int]] = {}
    for at, owner in enumerate(owners):
        head = words[at].node.head
        if owner >= 0 and (head == at or owners[head] != owner):
            tops.setdefault(owner, []).append(at)
    tree = Tree(_joined(words, owners, [tops.get(token, [-1])[0] for token in range(len(spans))]))
    if all(len(one) == 1 for one in tops.values()) or all(tree.leads_up(token) for token in tops):
        return tree
    nearest = [min(tops.get(token, [-1]), key=lambda at: _depth(words, at)) for token in range(len(spans))]
    return Tree(_joined(words, owners, nearest))


def _joined(words: Sequence[Word], owners: Sequence[int], tops: Sequence[int]) -> list[Node]:
    """Give the node of each token by the word that stands for it, -1 for none."""
    nodes: list[Node] = []
    for token, at in enumerate(tops):
        if at < 0:
            nodes.append(Node(token, "dep", "X", ""))
            continue
        node = words[at].node
        owner = owners[node.head]
        nodes.append(Node(owner if owner >= 0 else token, node.dep, node.pos, node.tag))
    return nodes


def _depth(words: Sequence[Word], at: int) -> int:
    """Give how many words stand above a word."""
    depth = 0
    while at >= 0 and (head := words[at].node.head) != at:
        at, depth = head, depth + 1
    return depth


def owners_of(words: Sequence[Word], spans: Sequence[tuple[int, int]]) -> list[int]:
    """Give the token that holds each word's beginning, -1 where none does."""
    if [word.start for word in words] == [start for start, _ in spans]:
        return list(range(len(words)))
    owners: list[int] = []
    token = 0
    for word in words:
        while token < len(spans) and spans[token][1] <= word.start:
            token += 1
        holds = token < len(spans) and spans[token][0] < word.end
        owners.append(token if holds else -1)
    return owners
