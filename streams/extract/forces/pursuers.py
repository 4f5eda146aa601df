"""Who only does something to those who attack, and is none of them: "Rebels hunted by 6,000 soldiers attacked Hama"."""

from streams.extract.clauses import Clauses
from streams.extract.people.mention import Mention
from streams.extract.sides.subjects import subject_of
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import puts_in
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words

# who does that to them goes with them, or is them
_WITH_THEM = forms_of_all(
    """
    join reinforce strengthen bolster augment swell accompany lead head command spearhead front escort follow precede
    help assist aid man crew form compose mount stage launch conduct wage carry make field represent flank
    """
)
_AMOUNTS = words("some about around up to more less than at least nearly almost an estimated over the a force of")
_BEING = words("who which that were was are is being been had have has then still now , and")
_LONGEST = 6  # tokens that tell how many, or that join whom it is done to
_NEXT = 2  # tokens from the comma to who attacks: ", the rebels"


def are_pursuers(clauses: Clauses, first: int, end: int) -> bool:
    """Say whether those counted, whose phrase these tokens are, do to those who attack what a participle tells."""
    tokens, at = clauses.tokens, first - 1
    while at > 1 and tokens[at].lower in _AMOUNTS and first - at < _LONGEST:
        at -= 1
    verb = _done_by(clauses, at, clauses.tree) if at > 0 and tokens[at].lower == "by" else None
    if verb is None:
        return False
    whom = _before(clauses, verb - 1) or _behind(clauses, verb, end)
    deeds = [one.first for one in clauses.triggers if one.first >= end and not one.is_noun]
    return whom is not None and whom.number is None and any(whom in subject_of(clauses, deed) for deed in deeds)


def _done_by(clauses: Clauses, by: int, tree: Tree | None) -> int | None:
    """Give the participle before "by" of what is neither put into an attack nor done beside those it is done to."""
    top = tree.head(by) if tree is not None else None
    head = tree.head(top) if tree is not None and top is not None and tree.dep(top) == "obl:agent" else None
    verb = head if head is not None and 0 < by - head < _LONGEST else by - 1
    word = clauses.tokens[verb].lower
    is_told = word.endswith("ed") or (tree is not None and tree.nodes[verb].tag == "VBN")
    return verb if is_told and not (word in _WITH_THEM or puts_in(word)) else None


def _before(clauses: Clauses, at: int) -> Mention | None:
    """Give who stands before a participle: "REBELS, who were pursued by"."""
    for back in range(at, max(-1, at - _LONGEST), -1):
        found = next((one for one in clauses.mentions if one.end == back + 1), None)
        word = clauses.tokens[back].lower
        if found is not None or (word not in _BEING and not word.endswith("ly")):
            return found
    return None


def _behind(clauses: Clauses, verb: int, end: int) -> Mention | None:
    """Give who stands behind the clause that a participle opens: "Hunted by 6,000 soldiers, the REBELS"."""
    tokens = clauses.tokens
    if (verb and tokens[verb - 1].lower != ",") or end >= len(tokens) or tokens[end].lower != ",":
        return None
    return next((one for one in clauses.mentions if 0 < one.first - end <= _NEXT), None)
