"""Where a post lies that was named before: "held the base at Sangin. The Taliban stormed the building"."""

from collections.abc import Sequence
from dataclasses import replace

from streams.extract.geography.places import PlaceMention
from streams.extract.geography.same_place import may_lie_in, share_place
from streams.extract.reading.found import Reading, Told
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token
from streams.records import ENDS, UNFOUGHT

_POSTS = words("base garrison post outpost barracks station fort camp headquarters checkpoint detachment")
_MEANT = _POSTS | words("building compound position installation complex")
_KINDS = words("police army military naval navy air frontier border customs gendarmerie government militia besieged")
_LINK = words("at in of the town village district city port near outside")
_SAYS_WHERE = words("at in of near outside")
_OBJECT, _SUBJECT = 4, 5  # tokens after a verb, and before one, within which "the post" stands
_LAST = 2  # sentences before
_LONGEST = 5  # tokens from the post to its town
_DONE_BY = words("was were had been is being")


def post_before(told: Told, reading: Reading) -> PlaceMention | None:
    """Give where "the post" or "the building" lies that is attacked, where one sentence before names a post at a town.

    None where the attack is told to be in a town, or where several posts were named.
    """
    draft = told.draft
    is_fought = draft.type not in UNFOUGHT and draft.type not in ENDS and not draft.trigger.is_noun
    if not is_fought or draft.sentence.kind == "headline" or not _is_of_post(told):
        return None
    before = reading.named[max(0, told.order - _LAST) : told.order]
    found = [place for tokens, places in before for place in places if _is_where(tokens, place)]
    if not found or not all(share_place(found[:1], [other]) for other in found):
        return None
    is_there = all(may_lie_in(found[0], area) for area in draft.places)
    return replace(found[0], coordinated=False) if is_there else None


def _is_of_post(told: Told) -> bool:
    """Say whether it is done to "the post": "stormed the building", "the army post was taken at noon"."""
    tokens, trigger = told.clauses.tokens, told.draft.trigger
    after = tokens[trigger.end : trigger.end + _OBJECT]
    if any(_is_post(after, at) for at in range(len(after))):
        return True
    before = tokens[max(0, trigger.first - _SUBJECT) : trigger.first]
    ends = next((at for at in range(len(before)) if before[at].lower in _DONE_BY), 0)
    return bool(ends) and _is_post(before[:ends], ends - 1)


def _is_post(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a post is meant that was named before: no name stands before it, and none tells where it lies."""
    the = at - 1 - (tokens[at - 1].lower in _KINDS)
    is_named = [one.lower for one in tokens[at + 1 : at + 2]] in ([it] for it in _SAYS_WHERE)
    return at > 0 and tokens[at].lower in _MEANT and the >= 0 and tokens[the].lower == "the" and not is_named


def _is_where(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether a post is told to be at the place: "the post at Mesetas", "a police station in the town of Puli"."""
    if place.bearer is not None and place.bearer.kind != "town":
        return False
    at = next(
        (at for at in range(place.first - 1, max(-1, place.first - _LONGEST), -1) if tokens[at].lower in _POSTS), -1
    )
    between = [token.lower for token in tokens[at + 1 : place.first]]
    return at >= 0 and between[:1] != [] and between[0] in _SAYS_WHERE and _LINK.issuperset(between)
