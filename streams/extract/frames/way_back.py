"""Where those go who leave a place: "abandoned Rivas and fell back on the border" is one retreat, from Rivas."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.words.lexicon import words

_TO = words("to on upon into toward towards at behind inside across over")
_REACH = 3  # tokens from "to" to the name: "to the Bosnian border"


def leave_goals(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Put a retreat that only tells where it leads to at the place that the same people are told to leave."""
    retreats = [one for one in drafts if one.type == "retreat" and one.places]
    for draft in retreats:
        if not all(_is_goal(clauses, draft, place.first) for place in draft.places):
            continue
        left = (one for one in retreats if one.modality == draft.modality and not _leads(clauses, one))
        draft.places = next((list(one.places) for one in left if _are_same(draft, one)), draft.places)


def _leads(clauses: Clauses, draft: Draft) -> bool:
    """Say whether it tells where they go, too."""
    return any(_is_goal(clauses, draft, place.first) for place in draft.places)


def _is_goal(clauses: Clauses, draft: Draft, at: int) -> bool:
    """Say whether a name behind the verb is where they go."""
    trigger, tokens = draft.trigger, clauses.tokens
    if trigger.is_noun or at < trigger.end:
        return False
    before = [one.lower for one in tokens[max(trigger.first, at - _REACH) : at]]
    return not _TO.isdisjoint(before) and "from" not in before


def _are_same(draft: Draft, other: Draft) -> bool:
    """Say whether one and the same are told to leave."""
    own = {one.first for one in draft.defenders}
    return not own or bool(own & {one.first for one in other.defenders})
