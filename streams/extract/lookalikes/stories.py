"""What a story tells: "in part three the army marches on Sofia", "in the third season the rebels capture the port"."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.lexicon import words

_TOLD_AS_NOW = frozenset({"VBZ", "VBP", "VB", "VBG"})  # a story is retold in the present
_PARTS = words("season seasons episode episodes sequel prequel trilogy instalment installment finale pilot opener")
# which are parts of a story where a number or the story stands with them
_NUMBERED = words("part act volume book chapter scene series film reel level mission canto half")
_ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth opening closing final last next new latest"
)
_NUMBERS = words("one two three four five six seven eight nine ten eleven twelve")
_WORKS = words("series show film films movie novel book books play opera drama saga story game thriller musical")
# "In part three the army mutinies": so plain that no parse is needed
_OPENS = re.compile(
    r"\b[Ii]n (?:part|act|episode|chapter|season|scene) (?:\d+|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve)\b(?! of the (?!series|show|film|play|novel|book|opera|saga|story))|"
    r"^\W*[Ii]n the (?:\w+(?:st|nd|rd|th)|second|third|opening|closing|final|last) (?:act|episode|chapter|season|scene|"
    r"reel)\b(?! of (?:the|a|this|that|its) (?!series|show|film|play|novel|book|opera|saga|story))"
)


def is_of_story(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is done in a part of a story; what happened, in the past, is none, nor "in part of the town"."""
    tree = clauses.tree
    if _OPENS.search(clauses.sentence.text) is not None and trigger.form != "past":
        return True
    if tree is None:
        return False
    at = trigger.end - 1 if trigger.is_noun else trigger.first
    verbs = [one for one in (at, *tree.ancestors(at)) if tree.nodes[one].tag.startswith("VB")]
    if not any(tree.nodes[one].tag in _TOLD_AS_NOW for one in verbs[:1]):
        return False
    return any(_is_part(clauses, tree, one) for verb in verbs for one in tree.children(verb, "obl", "nmod"))


def _is_part(clauses: Clauses, tree: Tree, at: int) -> bool:
    tokens = clauses.tokens
    marks = {tokens[one].lower for one in tree.children(at, "case")}
    below = [tokens[one].lower for one in tree.children(at, "nmod")]
    if "in" not in marks or any(word not in _WORKS for word in below):  # "in the second part of the city"
        return False
    word = tokens[at].lower
    if word in _PARTS:
        return True
    beside = {tokens[one].lower for one in tree.children(at)} | {
        token.lower for token in tokens[max(0, at - 1) : at + 2]
    }
    is_told = bool(below) or bool(beside & (_ORDINALS | _NUMBERS)) or any(one.isdigit() for one in beside)
    return word in _NUMBERED and is_told
