"""What is only feared, and forces moved while one threatens: "threatened to attack as it sent 9,000 men into Idlib"."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_THREATENS = forms_of_all("threaten")
_SENDS = forms_of_all("send deploy dispatch rush move pour fly ship airlift order push bring throw redeploy")
_ANYBODY = words("it they which that who he she")
_ABOVE = frozenset({"conj", "advcl", "xcomp", "ccomp", "acl"})  # a verb that has its subject of the one above it
_FARTHEST = 4
# "What they fear most is a coup or an assault on Segou", "the nightmare is another siege"
_FEAR_IS = Small(
    r"(?:\bwhat (?:(?:[\w'\u2019-]+ ){1,5}?(?:fears?|feared|dreads?|dreaded)|"
    r"(?:worries|worried|frightens|frightened|haunts|haunted|alarms|alarmed) (?:[\w'\u2019-]+ ){1,3}?(?:most )?"
    r"(?=is|was)|(?:is|was) (?:most )?feared)(?: \w+)??|"
    r"\b(?:the|their|his|her|its|our) (?:(?:big|great|main|real|worst|chief|next|common|biggest|greatest) )?"
    r"(?:fears?|worr(?:y|ies)|nightmare|dread)(?: now| here)?) ?(?:is|was|remains?|are|were) "
    r"(?:(?:of|that of) )?(?:[^.;:]{0,60}?(?:\b(?:or|and) |, ))?(?:an?|another|further|new|fresh) (?:[\w-]+ ){0,3}$"
)


def is_what_is_feared(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether an attack is all that somebody fears: "the nightmare is another siege of Goma"."""
    before = clauses.sentence.text[: clauses.tokens[trigger.first].start]
    return trigger.is_noun and _FEAR_IS.search(before) is not None


def is_beside_threat(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether those who send people threaten with a deed in the same sentence, so that the sending is none yet."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or trigger.is_noun or tokens[trigger.first].lower not in _SENDS:
        return False
    threats = (at for at, one in enumerate(tokens[:-1]) if one.lower in _THREATENS and tokens[at + 1].lower == "to")
    return any(_are_same(clauses, tree, trigger.first, at) for at in threats)


def _are_same(clauses: Clauses, tree: Tree, sent: int, threat: int) -> bool:
    """Say whether one and the same threatens and sends, as far as the tree tells; a pronoun may be anybody."""
    if threat + 2 == sent or (tree.head(sent) == threat and tree.dep(sent) == "xcomp"):
        return False  # "threatened to send"
    who = [_subject(clauses, tree, at) for at in (sent, threat)]
    return None in who or who[0] == who[1]


def _subject(clauses: Clauses, tree: Tree, verb: int) -> int | None:
    at: int | None = verb
    for _ in range(_FARTHEST):
        found = tree.children(at, "nsubj", "nsubj:pass") if at is not None else []
        if found:
            return None if clauses.tokens[found[0]].lower in _ANYBODY else found[0]
        if at is None or tree.dep(at) not in _ABOVE:
            return None
        at = tree.head(at)
    return None
