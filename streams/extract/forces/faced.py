"""Who is told to face those counted: of attackers the defenders do, and of defenders the attackers."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.people.mention import Mention
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import governor_of
from streams.extract.words.forms import forms_of_all

_FACES = forms_of_all("face confront")
_TOLD = ("ccomp", "xcomp", "parataxis")  # what somebody says of himself: "the garrison's commander said he was facing"
_FARTHEST = 3  # verbs


def facing(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give who faces those counted: "Ukrainian soldiers are facing 9,000", "The garrison is faced by 6,000 men".

    Whom "he" or "they" means is who says so; of "the garrison's commander" it is the garrison.
    """
    tree = clauses.tree
    governor = governor_of(tree, mention.first, mention.end) if tree is not None else None
    if tree is None or governor is None or clauses.tokens[governor.at].lower not in _FACES:
        return None
    is_by = governor.relation == "subject" and bool(tree.children(governor.at, "nsubj:pass"))
    if governor.relation != "object" and not is_by:
        return None
    heads = _subjects(tree, governor.at)
    heads += [one for at in heads for one in tree.children(at, "nmod:poss")]
    return next((one for at in heads for one in clauses.mentions if one.first <= at < one.end), None)


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
