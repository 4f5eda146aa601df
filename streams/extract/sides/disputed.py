"""Whose a deed is that another denies: "the army denied a claim by the M23 that Goma had fallen to its fighters"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.words.lexicon import OWNING, words

_CLAIMS = words(
    """
    claim claims report reports statement statements announcement announcements assertion assertions boast boasts
    communique communiques declaration message allegation allegations
    """
)
_BY, _THAT = words("by from of"), words("that")
_OWN = words("its their")
_WITHIN = 4  # tokens from the claim to whose it is: "a statement by the rebel group's"
_TO_VERB = 3  # tokens from who did it to the verb: "it had already captured"


def turn_disputed(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Give what somebody claims and another denies to him who claims it, where he fights, and not to who denies it.

    A place is claimed by who took it; of other deeds only "it" and "they" mean who claims.
    """
    for draft in drafts:
        at = _claim_before(clauses, draft) if draft.modality == "denied" else None
        if at is None:
            continue
        owner = _owner(clauses, at)
        if owner is None or not _is_theirs(clauses, draft, at):
            continue
        denying = [one for one in draft.attackers if one.end <= at and one is not owner]
        draft.attackers = [owner]
        others = [one for one in draft.defenders if one is not owner and one not in denying]
        draft.defenders = [*others, *denying] if draft.type == "capture" else others


def _claim_before(clauses: Clauses, draft: Draft) -> int | None:
    """Give the token of the claim that tells the deed in a clause of its own."""
    for at in range(draft.trigger.first - 1, 0, -1):
        if clauses.tokens[at].lower in _CLAIMS:
            is_told = any(one.lower in _THAT for one in clauses.tokens[at + 1 : draft.trigger.first])
            return at if is_told else None
    return None


def _owner(clauses: Clauses, at: int) -> Mention | None:
    """Give who claims it: "a claim by the M23", "the rebels' claim", "a Russian statement"."""
    tokens = clauses.tokens
    for one in clauses.mentions:
        if not one.is_fighting or one.is_pronoun or not one.name:
            continue
        between = [token.lower for token in tokens[at + 1 : one.first]]
        if one.first > at and between[:1] and between[0] in _BY and len(between) < _WITHIN and not _THAT & {*between}:
            return one
        after = [token.lower for token in tokens[one.end : at]]
        if one.end <= at and len(after) <= 1 and (not after or after[0] in OWNING):
            return one
    return None


def _is_theirs(clauses: Clauses, draft: Draft, at: int) -> bool:
    """Say whether the deed may be his who claims it: nobody else is told to have done it in the claim's own words."""
    is_taken = draft.type == "capture"
    for one in draft.attackers:
        is_own = one.is_pronoun or (is_taken and clauses.tokens[one.first - 1].lower in _OWN)
        if one.first > at and not is_own and one is not _owner(clauses, at):
            return False
    if is_taken:
        return True
    before = [token.lower for token in clauses.tokens[max(at, draft.trigger.first - _TO_VERB) : draft.trigger.first]]
    return not draft.trigger.is_noun and not {"it", "they"}.isdisjoint(before)
