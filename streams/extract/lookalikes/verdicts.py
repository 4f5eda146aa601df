"""How a war goes by a judgment of it, which tells no deed: "the army is winning in the south", "it keeps failing"."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.words.forms import forms_of_all

_FARES = forms_of_all("win lose fail struggle falter prevail succeed flounder cope suffer")
_WAYS = frozenset({"headway", "progress", "success", "failure"})


def is_verdict(clauses: Clauses, word: Trigger) -> bool:
    """Say whether the word only weighs how somebody fares: not "won the town", nor "failed to take it"."""
    tree = clauses.tree
    if tree is None:
        return False
    said = clauses.tokens[word.first].lower
    if said in _WAYS:
        return not any(one.is_noun and one.first != word.first for one in clauses.triggers)
    if said not in _FARES:
        return False
    return not tree.children(word.first, "obj", "nsubj:pass", "xcomp", "ccomp") and not clauses.triggers
