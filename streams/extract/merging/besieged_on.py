"""Sieges that are only told by how long they last, where the besieged place is fired on: "since the siege began"."""

from collections.abc import Sequence

from streams.extract.geography.same_place import share_place
from streams.extract.merging.group import Group
from streams.extract.reading.found import Told
from streams.extract.words.small import Small
from streams.records import STRIKES

_LASTS = Small(
    r" (?:(?:that|which) )?(?:began|begun|started|has (?:now )?lasted|lasts|(?:is|was) (?:now )?in its|"
    r"enter(?:s|ed) its|goes on|went on|continue[sd]?)\b"
)
_NEAR = 2  # sentences from what strikes the place to the siege


def besieged_under_fire(told: Told, home: Group | None, groups: Sequence[Group]) -> Group | None:
    """Give what strikes the place of which "the siege" goes on, an event of its own: "the heaviest since it began"."""
    draft, struck = told.draft, home if home is not None else next(reversed(groups), None)
    if draft.type != "siege" or not draft.trigger.is_noun or struck is None or struck.type not in STRIKES:
        return None
    if struck.is_past or not struck.places or told.order - struck.told[-1].order > _NEAR:
        return None
    if any(one.type == "siege" and share_place(one.places, struck.places) for one in groups):
        return None
    end = told.clauses.tokens[draft.trigger.end - 1].end
    return struck if _LASTS.match(draft.sentence.text[end:]) is not None else None
