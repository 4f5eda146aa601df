"""The fight of before that "that campaign" means: "An offensive in 2022 failed. He led 1,200 men in that campaign"."""

from collections.abc import Sequence

from streams.extract.merging.group import Group
from streams.extract.words.small import Small

_THAT = Small(
    r"\b(?:that|the (?:earlier|previous|first|former)) (?:\w+ )?(?:campaign|offensive|battle|operation|assault|attack|"
    r"push|drive|raid|siege|invasion|incursion|attempt)\b"
)
_NEAR = 2  # sentences from the fight to the word that points back to it


def remembered_by(text: str, order: int, groups: Sequence[Group]) -> Group | None:
    """Give the remembered fight told right before the sentence read as `order`, where its text points back to it."""
    if _THAT.search(text) is None:
        return None
    last = max((told.order for one in groups for told in one.told if told.order < order), default=-1 - _NEAR)
    there = [one for one in groups if any(told.order == last for told in one.told)]
    return there[0] if order - last <= _NEAR and all(one.is_past for one in there) else None
