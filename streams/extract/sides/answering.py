"""Who answers for a deed: who claims responsibility for it, on whom it is blamed, whom somebody accuses of it."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_CLAIMS = words("claim claims claimed claiming accept accepted accepts admitted admits")
_BLAMED = words("blamed blame blames pinned")
_BESIDE = words("accusing blaming blamed blames")
_ACCUSES = _BESIDE | words("accused accuses accuse blame suspected suspects")
_NOBODY = words("no nobody none")
_NEAR = 3  # heads from a deed up to what is claimed for it, or to who accuses


def answering(tokens: Sequence[Token], tree: Tree, at: int) -> list[int]:
    """Give who claims the deed at `at` or is blamed for it ("was blamed on JNIM"), else whom somebody accuses of it."""
    who = _owning_up(tokens, tree, at)
    return [who] if who is not None else _accused(tokens, tree, at)


def acquit(clauses: Clauses, draft: Draft) -> None:
    """Take from the defenders on whom an attack is blamed: "the attack on Goma was blamed on M23".

    And from the attackers who condemns it: "Hamas condemned the raid on Jenin", "was condemned by Hamas".
    """
    if clauses.tree is None or not draft.trigger.is_noun:
        return
    critics = _condemning(clauses.tokens, clauses.tree, draft.trigger.end - 1)
    draft.attackers = [one for one in draft.attackers if not any(one.first <= at < one.end for at in critics)]
    who = _owning_up(clauses.tokens, clauses.tree, draft.trigger.end - 1)
    if who is not None:
        draft.defenders = [one for one in draft.defenders if not one.first <= who < one.end]


def _condemning(tokens: Sequence[Token], tree: Tree, at: int) -> list[int]:
    """Give who condemns, as words of the sentence, what the noun at a token tells."""
    head = tree.head(at)
    if head is None or tokens[head].lower not in _CONDEMNS:
        return []
    if tree.dep(at) == "nsubj:pass":
        return [one for one in tree.children(head, "obl", "obl:agent") if "by" in _marks(tokens, tree, one)]
    return tree.children(head, "nsubj") if tree.dep(at) == "obj" else []


def _marks(tokens: Sequence[Token], tree: Tree, at: int) -> set[str]:
    return {tokens[one].lower for one in tree.children(at, "case")}


_CONDEMNS = forms_of_all("condemn denounce deplore decry deprecate criticise criticize lament mourn regret")


def _owning_up(tokens: Sequence[Token], tree: Tree, at: int) -> int | None:
    above = tree.ancestors(at)[:_NEAR]
    if any(tokens[one].lower == "responsibility" for one in above):
        verb = next((one for one in above if tokens[one].lower in _CLAIMS), None)
        who = tree.children(verb, "nsubj")[:1] if verb is not None else []
        is_none = any(tokens[one].lower in _NOBODY for each in who for one in (each, *tree.children(each, "det")))
        return who[0] if who and not is_none else None
    head = tree.head(at)
    if head is None or tokens[head].lower not in _BLAMED or tree.dep(at) not in ("nsubj:pass", "obj"):
        return None
    laid = [one for one in (*tree.children(head, "obl"), *tree.children(at, "nmod")) if one > head]
    return next(iter(_on(tokens, tree, laid)), None)


def _accused(tokens: Sequence[Token], tree: Tree, at: int) -> list[int]:
    """Give whom the words above the deed accuse, or those beside it: "a school was hit, he said, blaming Russia".

    Who is accused of arming those who did it is not.
    """
    for above in tree.ancestors(at)[:_NEAR]:
        if tokens[above].lower in _HELPING:
            return []
        if tokens[above].lower in _ACCUSES:
            return tree.children(above, "obj", "nsubj:pass")
    if (owner := _before_claim(tokens, at)) is not None:
        return [owner]
    after = (one for one in range(at + 1, len(tokens)) if tokens[one].lower in _BESIDE)
    beside = next((one for one in after if tree.nodes[one].pos == "VERB"), None)
    if beside is None or tree.children(beside, "nsubj:pass"):
        return []
    return _on(tokens, tree, tree.children(beside, "obl")) or tree.children(beside, "obj")


_HELPING = words(
    "supplying arming backing supporting sheltering financing funding training equipping helping hosting harbouring "
    "harboring aiding assisting directing sponsoring"
)


def _before_claim(tokens: Sequence[Token], at: int) -> int | None:
    """Give the name right before "claimed responsibility"; no tree, which reads the verb as an adjective there."""
    for one in range(at + 1, len(tokens) - 2):
        is_claim = tokens[one + 1].lower in _CLAIMS and tokens[one + 2].lower == "responsibility"
        if is_claim and tokens[one].is_capital:
            return one
    return None


def _on(tokens: Sequence[Token], tree: Tree, some: Sequence[int]) -> list[int]:
    """Give those that "on" governs."""
    return [one for one in some if any(tokens[mark].lower == "on" for mark in tree.children(one, "case"))]
