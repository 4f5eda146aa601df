"""Who answers for an attack: who claims responsibility for it, and on whom it is blamed."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_CLAIMS = words("claim claims claimed claiming accept accepted accepts admitted admits")
_BLAMED = words("blamed blame blames pinned")
_NOBODY = words("no nobody none")
_NEAR = 3  # words between an attack and what is claimed for it


def answering(tokens: Sequence[Token], tree: Tree, at: int) -> int | None:
    """Give who claims or is blamed for the deed at `at`: "JNIM claimed responsibility for", "was blamed on JNIM"."""
    above = tree.ancestors(at)[:_NEAR]
    if any(tokens[one].lower == "responsibility" for one in above):
        verb = next((one for one in above if tokens[one].lower in _CLAIMS), None)
        who = tree.children(verb, "nsubj")[:1] if verb is not None else []
        is_none = any(tokens[one].lower in _NOBODY for each in who for one in (each, *tree.children(each, "det")))
        return who[0] if who and not is_none else None
    head = tree.head(at)
    if head is None or tokens[head].lower not in _BLAMED or tree.dep(at) not in ("nsubj:pass", "obj"):
        return None
    below = (*tree.children(head, "obl"), *tree.children(at, "nmod"))
    laid = [one for one in below if one > head and _is_on(tokens, tree, one)]
    return laid[0] if laid else None


def acquit(clauses: Clauses, draft: Draft) -> None:
    """Take from the defenders on whom an attack is blamed: "the attack on Goma was blamed on M23"."""
    if clauses.tree is None or not draft.trigger.is_noun:
        return
    who = answering(clauses.tokens, clauses.tree, draft.trigger.end - 1)
    if who is not None:
        draft.defenders = [one for one in draft.defenders if not one.first <= who < one.end]


def _is_on(tokens: Sequence[Token], tree: Tree, at: int) -> bool:
    return any(tokens[one].lower == "on" for one in tree.children(at, "case"))
