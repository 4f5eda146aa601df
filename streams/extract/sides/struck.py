"""Whom a bomb, a shell or an aircraft killed or wounded, whoever sent it: those stood on the other side."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.words.small import Small
from streams.records import STRIKES

_COUNT = r"[\w,-]+"
_HARMS = Small(
    r"\b(?:kill(?:ing|ed|s)|wound(?:ing|ed|s)|injur(?:ing|ed|es)|maim(?:ing|ed)) "
    rf"(?:(?:the|its|their|an?|about|some|nearly|over|at|least|more|than) )*(?:{_COUNT} )?$"
)
# "Four soldiers were hurt by a mine", "Two policemen died when a bomb went off"
_IS_HARMED = re.compile(
    r"^ (?:(?:were|was|had been|have been) )(?:\w+ly )?(?:killed|wounded|injured|hurt|maimed) (?:by|when|in|as) |"
    r"^ died (?:when|in|as) "
)


def is_struck(clauses: Clauses, draft: Draft, mention: Mention) -> bool:
    """Say whether the strike is the only fight told between the word for it and those whom it harmed."""
    if draft.type not in STRIKES or mention.prep == "by":
        return False
    text = clauses.sentence.text
    before, after = text[: clauses.tokens[mention.first].start], text[clauses.tokens[mention.end - 1].end :]
    first, last = sorted((draft.trigger.first, mention.first))
    if any(first < one.first < last and one.type not in STRIKES for one in clauses.triggers):
        return False
    if mention.first > draft.trigger.first:
        return _HARMS.search(before) is not None
    return _IS_HARMED.match(after) is not None and not mention.prep


def is_of_others(draft: Draft, mention: Mention, drafts: Sequence[Draft]) -> bool:
    """Say whether another fight hit them: told before a siege, or of other hands: "X killed 9 men and Y bombed Z"."""
    if draft.type == "siege" and mention.end <= draft.trigger.first:
        return any(one.trigger.first < mention.first for one in drafts)  # "killed 9 men and are blocking the road"
    others = [one for one in drafts if one is not draft and mention in one.defenders and one.attackers]
    return bool(draft.attackers) and any(draft.attackers[0] not in one.attackers for one in others)
