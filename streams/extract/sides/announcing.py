"""Whose a capture is that only a ministry tells: "Russia's defence ministry announced the capture of Vesele"."""

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.sides.named import party_on
from streams.extract.words.lexicon import words

_ANNOUNCES = words("announced announces claimed claims hailed declared proclaimed")  # not "confirmed", maybe a loss


def announcing(clauses: Clauses, draft: Draft) -> list[Mention]:
    """Give the state whose ministry announces a capture as its own."""
    tree, at = clauses.tree, draft.trigger.end - 1
    if tree is None or draft.type != "capture" or not draft.trigger.is_noun or tree.dep(at) != "obj":
        return []
    verb = tree.head(at)
    if verb is None or clauses.tokens[verb].lower not in _ANNOUNCES:
        return []
    subjects = [one for one in tree.children(verb, "nsubj") if clauses.tokens[one].lower == "ministry"]
    return [party for one in subjects if (party := party_on(clauses, tree, one, may_speak=True))][:1]
