"""What the verb above a phrase of people says of them, by the dependency tree and data/governors.yaml."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from streams.extract.syntax.dependencies import Tree
from streams.extract.words.forms import forms_of, forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.repelling import beats
from streams.extract.words.tables import rows, texts
from streams.extract.words.tokens import Token

Relation = Literal["subject", "object"]
_CLIMBED = frozenset(
    {"appos", "conj", "nummod", "compound", "flat", "parataxis", "list", "amod", "nmod:poss", "dep", "det", "nmod:desc"}
)
_FARTHEST = 6  # heads that are climbed from a phrase to its verb
_NEAR = 2  # tokens between a phrase and the participle that tells of it


class Governor(NamedTuple):
    """The token `at` of the verb, and what the phrase is to it: a passive's subject is its object."""

    at: int
    relation: Relation


@cache
def verb_roles(relation: str) -> dict[str, str]:
    """Give what inflected verbs make of their `subject` or `object`, by the table of governors."""
    found: dict[str, str] = {}
    for row in rows("governors"):
        role = row.get(relation)
        if not isinstance(role, str):
            continue
        for verb in " ".join(texts(row.get("verbs"))).split():
            for form in forms_of(verb):
                found.setdefault(form, role)
    return found


def does(word: str) -> bool:
    """Say whether the word is a verb that tells what its subject does in an attack."""
    return verb_roles("subject").get(word) == "attacking"


def puts_in(word: str) -> bool:
    """Say whether the word is a verb whose object is put into an attack: "hurled N men at"."""
    return verb_roles("object").get(word) == "attacking"


@cache
def _assaults() -> frozenset[str]:
    return forms_of_all(
        "attack assault storm assail raid ambush besiege encircle surround overrun charge rush invade shell torch "
        "burst swarm descend pounce swoop recapture retake capture seize take liberate conquer fight battle"
    )


def assails(word: str) -> bool:
    """Say whether the word is a verb of attacking itself: who does that fights, whatever he is called."""
    return word in _assaults()


def tells_assault(text: str) -> bool:
    """Say whether one of the words is a verb of attacking itself."""
    return any(map(assails, _WORD.findall(text.lower())))


_WORD = re.compile(r"[a-z]+")


def attacks(tree: Tree, tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether the verb of the clause that the phrase is the subject of is one of attacking."""
    governor = governor_of(tree, first, end)
    return (
        governor is not None
        and governor.relation == "subject"
        and governor.at >= end
        and tree.nodes[governor.at].tag in ("VBD", "VBN", "VBP", "VBG", "VBZ")
        and assails(tokens[governor.at].lower)
        and not is_peaceful(tree, tokens, governor.at)
    )


def is_peaceful(tree: Tree, tokens: Sequence[Token], at: int) -> bool:
    """Say whether what the verb takes makes it no deed of war: "took an oath", "take refuge"; "went on strike"."""
    objects = tree.children(at, "obj")
    return any(tokens[one].lower in _TAKEN for one in objects) or any(
        tokens[one].lower in _GONE_ON and tokens[one - 1].lower == "on" for one in tree.children(at, "obl")
    )


_GONE_ON = words("strike leave parade holiday pilgrimage trial")
_TAKEN = words("oath oaths vow vows refuge shelter leave cover course courses exam exams break medicine photos")


def is_hurled(word: str) -> bool:
    """Say whether the word is a participle of those who are thrown into a fight: "recruits flung at the town"."""
    return word in _HURLED


_HURLED = words("hurled thrown flung pitched unleashed launched loosed")


_UNSEEN = words("missing unaccounted")


def is_kept_away(word: str) -> bool:
    """Say whether the participle after a phrase keeps its people out of an attack: "7,000 men tied down in Kivu"."""
    return word in _UNSEEN or (word.endswith("ed") and verb_roles("object").get(word) == "elsewhere")


def governor_of(tree: Tree, first: int, end: int) -> Governor | None:
    """Give the verb above a phrase, through lists, appositions and what contains it ("a column of 900 men")."""
    at = tree.top(first, end)
    for _ in range(_FARTHEST):
        head, dep = tree.head(at), tree.dep(at)
        if head is None:
            return None
        if dep in ("nsubj:pass", "obj", "iobj"):
            return Governor(head, "object")
        if dep in ("nsubj", "nsubj:outer", "obl:agent"):
            return Governor(head, "subject")
        if (dep not in _CLIMBED and dep != "nmod") or (dep == "nmod" and tree.nodes[head].pos == "NUM"):
            return None  # of "1,200 of their 6,500 men" the verb tells of the first only
        at = head
    return None


def prepositions(tree: Tree, tokens: Sequence[Token], at: int) -> set[str]:
    """Give the prepositions that mark a token ("by", "with")."""
    return {tokens[child].lower for child in tree.children(at, "case")}


def role_by_verb(tree: Tree, tokens: Sequence[Token], first: int, end: int) -> str | None:
    """Give the role that the governing verb or a participle beside the phrase gives it, None where neither says."""
    beside = beside_of(tree, tokens, first, end)
    governor = governor_of(tree, first, end)
    top = tree.top(first, end)
    preps = prepositions(tree, tokens, top) if tree.dep(top) == "nmod" else set()
    if "by" in preps or ("of" in preps and assails(tokens[tree.head(top) or 0].lower)):
        governor = None  # "an assault by 6,700 rebels was repelled": they are not those who were
    if governor is not None and any(token.lower in ("whom", ";") for token in tokens[end : governor.at]):
        governor = None  # "with 6,000 fighters, 40 of whom were killed", "shelters 6,000 people; four were killed"
    told = _told_by(governor, tokens) if governor and not is_faced_in_attack(tokens, first, end) else None
    if governor is not None and told == "wounded" and _is_followed_by(tokens, governor.at, "down"):
        told = None if _counts_machines(tokens, first) else "killed"  # "14 people were shot down"
    if governor is not None and meets(tokens, governor.at) and meets_in_own_attack(tokens, governor.at):
        told = "attacking" if governor.relation == "subject" else "defending"
    if governor is not None and governor.relation == "object" and attack_takes(tree, tokens, governor.at):
        told = "attacking"
    if governor is not None and governor.relation == "subject" and told == "elsewhere":
        told = None if tokens[governor.at - 1].lower in ("will", "'ll", "shall") else told  # "lions will sleep in Bria"
    is_aside = beside == "elsewhere" and tokens[end].lower == "," and told == "attacking"
    if beside in ("elsewhere", "killed", "wounded", "captured") and not is_aside:
        return beside  # but "the 3rd Corps, based in Homs, attacked"
    return told or beside


def _is_followed_by(tokens: Sequence[Token], at: int, word: str) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].lower == word


def _counts_machines(tokens: Sequence[Token], first: int) -> bool:
    """Say whether a bare number is one of what was named before: "122 drones, of which 92 were shot down"."""
    return "which" in {one.lower for one in tokens[max(0, first - 2) : first]}


_TAKES_MEN = forms_of_all("tie absorb occupy engage involve employ need require")
# an attack of one side at one place; raids and attacks tie down those whom they hit
_ONE_ATTACK = words(
    "siege blockade encirclement assault storming battle fight offensive drive push thrust campaign attack"
)


def attack_takes(tree: Tree, tokens: Sequence[Token], verb: int) -> bool:
    """Say whether the verb tells whom an attack takes of whom nothing says whose it is: "the siege ties down N men"."""
    if tokens[verb].lower not in _TAKES_MEN:
        return False
    subjects = [one for one in tree.children(verb, "nsubj") if is_of_one_attack(tree, tokens, one)]
    return bool(subjects) and not any(tree.children(one, "compound", "nmod:poss") for one in subjects)


def is_of_one_attack(tree: Tree, tokens: Sequence[Token], at: int) -> bool:
    """Say whether the word is an attack of one side: "the SIEGE"."""
    return tokens[at].lower in _ONE_ATTACK and tree.nodes[at].pos == "NOUN"


def _told_by(governor: Governor, tokens: Sequence[Token]) -> str | None:
    """Give the role by the verb; who beats somebody back is the one attacked."""
    then = tokens[governor.at + 1].lower if governor.at + 1 < len(tokens) else ""
    if beats(tokens[governor.at].lower, then):
        return "defending" if governor.relation == "subject" else "attacking"
    return verb_roles(governor.relation).get(tokens[governor.at].lower)


def withstands(tree: Tree, tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether the phrase is the subject of a verb of those who are attacked: "faced an assault"."""
    governor = governor_of(tree, first, end)
    return (
        governor is not None
        and governor.relation == "subject"
        and verb_roles("subject").get(tokens[governor.at].lower) == "defending"
        and not is_faced_in_attack(tokens, first, end)
    )


_FACED = words("faced confronted outnumbered overwhelmed met")
_MET_BY = 4  # tokens from "faced by" to the people: "faced by an estimated"
_ATTACKS = words("attack assault offensive onslaught storming push drive advance operation siege battle raid invasion")


def is_faced_in_attack(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether others face them in an attack: "Faced by 9,000 troops in the assault, the militia fell back".

    Who only meets those who attack stands against it: "faced by 2,000 men, the assault failed".
    """
    before = [token.lower for token in tokens[max(0, first - _MET_BY) : first + 1]]
    is_met = any(one in _FACED and then in ("by", "with") for one, then in pairwise(before))
    after = [token.lower for token in tokens[end : end + 4]]
    return is_met and after[:1] == ["in"] and after[1:2] != ["an"] and bool(_ATTACKS & set(after[2:]))


_MEETS = forms_of_all("face meet confront encounter")
_OWN = words("its their his her our")
_TO_ATTACK = 4  # tokens from "its" to the attack: "in its third assault"
_WITHIN = 8  # tokens from the verb to "in its"


def meets(tokens: Sequence[Token], verb: int) -> bool:
    """Say whether a verb tells that its subject meets somebody, and not that others meet him."""
    return tokens[verb].lower in _MEETS and "by" not in {token.lower for token in tokens[verb + 1 : verb + 2]}


def meets_in_own_attack(tokens: Sequence[Token], verb: int) -> bool:
    """Say whether who meets somebody attacks: "faces 2,500 soldiers in its assault", "In its assault .. it faces"."""
    said = [token.lower for token in tokens]
    near = (*range(min(verb, _WITHIN)), *range(verb + 1, min(len(said) - 2, verb + _WITHIN)))
    return any(
        said[at] in ("in", "during")
        and said[at + 1] in _OWN
        and bool(_ATTACKS & set(said[at + 2 : at + 2 + _TO_ATTACK]))
        for at in near
    )


_ASKS = forms_of_all(
    """
    urge ask tell press pressure beg plead implore exhort entreat appeal call warn caution advise persuade convince
    expect accuse blame condemn criticise criticize denounce charge suspect reproach rebuke censure
    """
)
_ASKED = ("obj", "iobj", "nsubj:pass")
_ASKED_BY = words("on upon to with")  # "called on the rebels to halt"
_SHARES = frozenset({"xcomp", "advcl", "ccomp", "conj"})


def asked_of(tree: Tree, tokens: Sequence[Token], at: int) -> int | None:
    """Give who is asked to do, or accused of, what a verb tells: "urged the REBELS to stop"; None for nobody."""
    for _ in range(_FARTHEST):
        head, dep = tree.head(at), tree.dep(at)
        if head is None or tree.children(at, "nsubj", "nsubj:outer", "nsubj:pass"):
            return None
        if dep == "acl":
            above = tree.head(head)
            is_asked = above is not None and tree.dep(head) in _ASKED and tokens[above].lower in _ASKS
            return head if is_asked else None
        if dep not in _SHARES:
            return None
        if dep != "conj" and tokens[head].lower in _ASKS:
            asked = [] if _is_finite(tree, at) else _asked_by(tree, tokens, head)
            return next((one for one in asked if one < at), None)
        at = head
    return None


def is_it_that(tree: Tree, tokens: Sequence[Token], at: int) -> bool:
    """Say whether the verb's own subject is "it", which no counted people are: "has 900 men and said it had taken"."""
    return [tokens[one].lower for one in tree.children(at, "nsubj")] == ["it"]


def _is_finite(tree: Tree, at: int) -> bool:
    """Say whether the verb tells what somebody did, not what he is to do: "told the council that men HAD invaded"."""
    return any(tree.nodes[one].tag in ("VBD", "VBZ", "VBP") for one in tree.children(at, "aux"))


def _asked_by(tree: Tree, tokens: Sequence[Token], verb: int) -> list[int]:
    told = [one for one in tree.children(verb, "obl") if prepositions(tree, tokens, one) & _ASKED_BY]
    return [*tree.children(verb, *_ASKED), *told]


def listed_from(tree: Tree, subjects: Sequence[int]) -> list[int]:
    """Give a verb's first subject with those listed after it or after the counted whom it holds.

    "A FORCE of 60 Poles and 80 DANES attacked": the parse may have the last for a subject of its own.
    """
    at = subjects[0]
    held = [one for one in tree.children(at, "nmod") if tree.children(one, "nummod")]
    beside = [one for each in held for one in tree.children(each, "conj") if tree.children(one, "nummod")]
    beside += [one for one in subjects[1:] if held and _is_added(tree, one)]
    return [at, *tree.children(at, "conj"), *beside]


def _is_added(tree: Tree, at: int) -> bool:
    numbers = tree.children(at, "nummod")
    return bool(numbers) and any(tree.children(one, "cc") for one in (at, *numbers))


def subjects_of(tree: Tree, at: int) -> list[int]:
    """Give the tokens that are the subject of a verb."""
    return tree.children(at, "nsubj", "nsubj:outer", "obl:agent")


def beside_of(tree: Tree, tokens: Sequence[Token], first: int, end: int) -> str | None:
    """Give what a participle or relative clause right after the phrase says ("7,000 men tied down in Kivu")."""
    top = tree.top(first, end)
    for child in tree.children(top, "acl", "acl:relcl"):
        if not end <= child <= end + _NEAR:
            continue
        is_done_to = tree.nodes[child].tag == "VBN" and not tree.children(child, "obj")
        is_told = (
            tree.head(top) is None and child == end and tokens[-1].lower == "." and tokens[child + 1].lower != "by"
        )
        is_done_to = is_done_to and not is_told  # "Six thousand militants struck at Ramadi.": no other verb tells it
        word = tokens[child].lower
        return (verb_roles("object").get(word) if is_done_to else None) or verb_roles("subject").get(word)
    return None
