"""Whom "it" means in the second half of a sentence: "Ankara threatened to attack the rebels as it sent 9,000 men"."""

from streams.extract.clauses import Clauses
from streams.extract.words.lexicon import words

_OPENS = words("as while when after before because since once although though whereas even")
_ANNOUNCES = words(
    "threatened threatens threatening vowed vows vowing promised promises pledged pledges warned warns swore said says"
)
_MANY = frozenset({"NNS", "NNPS"})
_ONE = frozenset({"NN", "NNP"})
_PEOPLE = ("armed", "state", "people")
_SUBJECTS = ("nsubj", "nsubj:pass")


def meant_by_it(clauses: Clauses, at: int) -> int | None:
    """Give the subject of the main clause as an index of the mentions, for the "it" at a token that can mean no other.

    Its own -1 where the subject is no phrase that may act; None where another may be meant, or the tree does not tell.
    """
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or at < 1 or tokens[at].lower != "it" or tokens[at - 1].lower not in _OPENS:
        return None
    verb = tree.head(at)
    main = tree.head(verb) if verb is not None and tree.dep(verb) == "advcl" else None
    above = tree.head(main) if main is not None and tree.dep(main) == "xcomp" else None
    main = above if above is not None else main  # "threatened to attack them as it sent"
    if main is None or main >= at or not (subjects := tree.children(main, *_SUBJECTS)):
        return None
    subject = subjects[0]
    between = [one for one in clauses.mentions if main < one.first < at and one.head in _PEOPLE]
    is_told = tokens[main].lower in _ANNOUNCES
    if tree.nodes[subject].tag in _MANY or (not is_told and any(_is_one(clauses, one.end - 1) for one in between)):
        return None
    own = next((index for index, one in enumerate(clauses.mentions) if one.first <= subject < one.end), None)
    return own if own is not None else -1


def _is_one(clauses: Clauses, at: int) -> bool:
    return clauses.tree is not None and clauses.tree.nodes[at].tag in _ONE
