"""Whose a capture is that only somebody tells: "Russia's ministry announced the capture of Vesele"."""

from collections.abc import Iterator

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.sides.named import party_on
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.lexicon import words

# not "confirmed", "admitted", maybe a loss
_ANNOUNCES = words("announced announces claimed claims hailed declared declares proclaimed boasted boasts trumpeted")
_SAYS = words("said says reported reports stated told")
_OWN = words("liberated retaken recaptured re-captured freed cleared reconquered reclaimed cleansed")  # of one's own


def announcing(clauses: Clauses, draft: Draft) -> list[Mention]:
    """Give who announces a capture as their own: "The town was taken with few losses, the army boasted"."""
    tree = clauses.tree
    if tree is None or draft.type != "capture":
        return []
    verbs = _of_noun(clauses, draft, tree) if draft.trigger.is_noun else _of_verb(clauses, draft, tree)
    for verb in verbs:
        subjects = tree.children(verb, "nsubj")
        if draft.trigger.is_noun:
            subjects = [one for one in subjects if clauses.tokens[one].lower == "ministry"]
        found = (party_on(clauses, tree, one, may_speak=True) for one in subjects)
        if party := next(filter(None, found), None):
            return [party]
    return []


def _of_noun(clauses: Clauses, draft: Draft, tree: Tree) -> Iterator[int]:
    at = draft.trigger.end - 1
    verb = tree.head(at) if tree.dep(at) == "obj" else None
    if verb is not None and clauses.tokens[verb].lower in _ANNOUNCES:
        yield verb


def _of_verb(clauses: Clauses, draft: Draft, tree: Tree) -> Iterator[int]:
    """Give the verbs by which a town is said to have been taken, of nobody as far as that goes."""
    at = draft.trigger.first
    if draft.defenders or not tree.children(at, "nsubj:pass") or "by" in _cases(clauses, tree, at):
        return
    told = _ANNOUNCES | (_SAYS if clauses.tokens[at].lower in _OWN else frozenset())
    above = tree.head(at) if tree.dep(at) in ("ccomp", "xcomp", "parataxis", "conj") else None
    for verb in (above, *tree.children(at, "parataxis", "ccomp", "conj")):  # "taken with few losses, the army boasted"
        if verb is not None and clauses.tokens[verb].lower in told:
            yield verb


def _cases(clauses: Clauses, tree: Tree, at: int) -> set[str]:
    agents = tree.children(at, "obl", "obl:agent", "nmod")
    return {clauses.tokens[one].lower for agent in agents for one in tree.children(agent, "case")}
