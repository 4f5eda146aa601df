"""Who is told to stand against those counted: of attackers the defenders do, and of defenders the attackers."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.people.mention import Mention
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.repelling import REPELS, beats

# whoever is the subject stands against whoever is the object
_FACES = REPELS | forms_of_all(
    """
    face confront battle fight resist oppose outnumber combat engage stop halt contain block stem withstand tackle
    check
    """
)
# .. or whom a preposition names: "is up against 7,000 men", "are grappling with"
_GRAPPLES = forms_of_all("grapple contend cope wrestle tangle")
_AGAINST = forms_of_all(
    "hold battle fight struggle defend stand range array pit line draw protect resist be find come run"
)
_HEMS_IN = words("hemmed penned boxed surrounded encircled ringed pinned")  # .. by those counted
_DRIVES, _BACK = forms_of_all("hold push force turn keep"), words("back off")
_OUTNUMBERS = forms_of_all("outnumber")
_TOLD = ("ccomp", "xcomp", "parataxis")  # what somebody says of himself: "the garrison's commander said he was facing"
_CLIMBED = frozenset({"nmod", "appos", "nummod", "compound", "conj", "flat"})
_FARTHEST = 3  # verbs, or heads of one phrase: "a force of some 7,000 insurgents"


def facing(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give who stands against those counted: "Soldiers face 9,000", "the rebels are outnumbered by 9,000".

    Whom "he" or "they" means is who says so; of "the garrison's commander" it is the garrison.
    """
    tree = clauses.tree
    if tree is None:
        return None
    at = _top(tree, mention)
    heads = _who_faces(clauses, tree, at) or _whom_they_face(clauses, tree, at)
    heads += [one for at in heads for one in tree.children(at, "nmod:poss")]
    found = (one for at in heads for one in clauses.mentions if one.first <= at < one.end)
    return next((one for one in found if one is not mention), None)


def _top(tree: Tree, mention: Mention) -> int:
    """Give the head of the whole phrase in which a number stands."""
    at = tree.top(mention.first, mention.end)
    for _ in range(_FARTHEST):
        head = tree.head(at)
        if head is None or tree.dep(at) not in _CLIMBED:
            break
        at = head
    return at


def _who_faces(clauses: Clauses, tree: Tree, at: int) -> list[int]:
    """Give the subject of what those do who stand against the phrase at that token."""
    verb, case = tree.head(at), _cases(clauses, tree, at)
    if "against" in case and tree.children(at, "cop"):
        return _subjects(tree, at)  # "is up against 7,000 men"
    if verb is None:
        return []
    word = clauses.tokens[verb].lower
    if "by" in case and word in _FACES | _HEMS_IN and (told := _done_to(tree, verb)) is not None:
        return _subjects(tree, told)
    if tree.dep(at) == "obj":
        return _facing_object(clauses, tree, verb, word)
    if tree.dep(at) in ("obl", "nmod") and _is_against(clauses, tree, at, word):
        return _subjects(tree, verb)
    is_number = word in _OUTNUMBERS and tree.dep(at).startswith("obl")  # "outnumber the rebels by 7,000 to 900"
    return tree.children(verb, "obj") or tree.children(verb, "nsubj:pass") if is_number else []


def _facing_object(clauses: Clauses, tree: Tree, verb: int, word: str) -> list[int]:
    """Give who faces what the verb takes; "Against the soldiers stand 7,000 rebels" is read the wrong way round."""
    if _opposes(clauses, verb):
        return _subjects(tree, verb)
    return [one for one in tree.children(verb, "nsubj") if _is_against(clauses, tree, one, word)]


def _done_to(tree: Tree, verb: int) -> int | None:
    """Give the verb whose subject has done to it what a passive tells: "Outnumbered by 7,000, the rebels WITHDREW"."""
    is_aside = tree.dep(verb) == "advcl" and not tree.children(verb, "nsubj", "nsubj:pass")
    return tree.head(verb) if is_aside else verb if tree.children(verb, "nsubj:pass") else None


def _whom_they_face(clauses: Clauses, tree: Tree, at: int) -> list[int]:
    """Give against whom the phrase at that token stands by what it does, is sent or offers to do."""
    verb = tree.head(at)
    if verb is None or tree.dep(at) not in ("nsubj", "nsubj:pass", "obj"):
        return []
    verbs = [verb]
    for one in verbs:
        verbs += tree.children(one, "xcomp", "advcl") if len(verbs) < _FARTHEST else []
    verbs = verbs[1:] if tree.dep(at) != "nsubj" else verbs  # "was sent to fight the rebels"
    found = tree.children(verb, "obl:agent") if clauses.tokens[verb].lower in _FACES | _HEMS_IN else []
    found += [each for one in verbs if _opposes(clauses, one) for each in tree.children(one, "obj")]
    word = clauses.tokens[verb].lower
    return found or [one for one in tree.children(verb, "obl") if _is_against(clauses, tree, one, word)]


def _opposes(clauses: Clauses, verb: int) -> bool:
    """Say whether the verb, with the particle that is its own, sets its subject against its object."""
    word, *after = (one.lower for one in clauses.tokens[verb : verb + 2])
    return word in _FACES or any(beats(word, one) or (one in _BACK and word in _DRIVES) for one in after)


def _is_against(clauses: Clauses, tree: Tree, at: int, verb: str) -> bool:
    """Say whether the phrase at a token is whom the verb's subject stands against."""
    cases = _cases(clauses, tree, at)
    return ("against" in cases and verb in _AGAINST) or ("with" in cases and verb in _GRAPPLES)


def _cases(clauses: Clauses, tree: Tree, at: int) -> set[str]:
    return {clauses.tokens[one].lower for one in tree.children(at, "case")}


def _subjects(tree: Tree, verb: int) -> list[int]:
    """Give who does what a verb tells; for a pronoun, who says it of himself."""
    heads: Sequence[int] = ()
    for _ in range(_FARTHEST):
        heads = tree.children(verb, "nsubj", "nsubj:pass", "nsubj:outer")
        head = tree.head(verb)
        if any(tree.nodes[at].pos != "PRON" for at in heads) or head is None or tree.dep(verb) not in _TOLD:
            break
        verb = head
    return list(heads)
