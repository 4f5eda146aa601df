"""Who is accused of a deed: in the words above it, or beside it ("a school was hit, he said, blaming Russia")."""

from collections.abc import Sequence

from streams.extract.syntax.dependencies import Tree
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_ACCUSES = words("accused accuses accuse accusing blamed blames blame blaming suspected suspects")
_BESIDE = words("accusing blaming blamed blames")
_CLAIMS = words("claim claims claimed claiming accepted accepts admitted")
_ABOVE = 3  # heads from the deed up to who accuses


def accused_of(tokens: Sequence[Token], tree: Tree, at: int) -> list[int]:
    """Give the tokens of whom somebody accuses of the deed told at a token."""
    for above in tree.ancestors(at)[:_ABOVE]:
        if tokens[above].lower in _ACCUSES:
            return tree.children(above, "obj", "nsubj:pass")
    if (owner := _owner_up(tokens, at)) is not None:
        return [owner]
    after = (one for one in range(at + 1, len(tokens)) if tokens[one].lower in _BESIDE)
    beside = next((one for one in after if tree.nodes[one].pos == "VERB"), None)
    if beside is None or tree.children(beside, "nsubj:pass"):
        return []
    besides = tree.children(beside, "obl")
    on = [one for one in besides if "on" in (tokens[mark].lower for mark in tree.children(one, "case"))]
    return on or tree.children(beside, "obj")


def _owner_up(tokens: Sequence[Token], at: int) -> int | None:
    """Give the name right before "claimed responsibility"; no tree, which reads the verb as an adjective there."""
    for one in range(at + 1, len(tokens) - 2):
        is_claim = tokens[one + 1].lower in _CLAIMS and tokens[one + 2].lower == "responsibility"
        if is_claim and tokens[one].is_capital:
            return one
    return None
