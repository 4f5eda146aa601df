"""Whether two articles have one text: by the families that were found for them, or by their common sentences. Pure."""

from collections.abc import Sequence

from streams.incidents.model import Report

LEAST_CONTAINMENT = 0.8  # of the shorter text's sentences; a copy is cut, and gets a line of its own
LEAST_SENTENCES = 2  # one common sentence is a quotation


def are_copies(one: Report, other: Report) -> bool:
    """Say whether the two articles have one text: by their families; where one is in none, by common sentences."""
    if {one.article_id, *one.families} & {other.article_id, *other.families}:
        return True
    is_known = bool(one.families) and bool(other.families)  # then common sentences may be a common footer
    return not is_known and is_copy(one.signature, other.signature)


def is_copy(one: Sequence[int], other: Sequence[int]) -> bool:
    """Say whether the sentences of one text are nearly all in the other, by their hashes."""
    ours, theirs = set(one), set(other)
    least = min(len(ours), len(theirs))
    return least >= LEAST_SENTENCES and len(ours & theirs) >= LEAST_CONTAINMENT * least
