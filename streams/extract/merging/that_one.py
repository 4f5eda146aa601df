"""The fight of before that "that campaign" or "it" means: "An offensive failed. He led 1,200 men in that campaign"."""

from collections.abc import Sequence

from streams.extract.counts.engaged import NAMED
from streams.extract.merging.group import Group
from streams.extract.words.small import Small

_THAT = Small(
    r"\b(?:that|the (?:earlier|previous|first|former)) (?:\w+ )?(?:campaign|offensive|battle|operation|assault|attack|"
    r"push|drive|raid|siege|invasion|incursion|attempt)\b"
)
_IN_ATTACK = Small(rf"\b(?:in|by|during|with|after) an? (?:[\w-]+ ){{0,3}}?(?:{NAMED}|raid)\b")
_NEAR = 2  # sentences from the fight to the word that points back to it


def remembered_by(text: str, order: int, groups: Sequence[Group]) -> Group | None:
    """Give the remembered fight told right before the sentence read as `order`, where its text points back to it."""
    if _THAT.search(text) is None:
        return None
    last = max((told.order for one in groups for told in one.told if told.order < order), default=-1 - _NEAR)
    there = [one for one in groups if any(told.order == last for told in one.told)]
    return there[0] if order - last <= _NEAR and all(one.is_past for one in there) else None


def is_taken_in_attack(group: Group, order: int) -> bool:
    """Say whether the sentence before that read as `order` has an attack in which something was taken.

    That attack, not one told before, is "it" in "took Gharyan in a surprise attack. 400 fighters had taken part in it".
    """
    told = [one.draft.sentence.text for one in group.told if one.order == order - 1]
    return not group.is_past and any(_IN_ATTACK.search(text) for text in told)
