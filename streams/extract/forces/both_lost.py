"""The dead of the other side, told in a clause of their own: "killed 40 rebels and lost six men"."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

# what tells of a part of those counted before, or of another fight
_APART = Small(
    r"\b(?:includ\w+|among|of (?:them|whom|these|those)|after|since|when|before|earlier|later|days?|weeks?|months?|"
    r"years?|previous\w*|last|another|attack\w*|raids?|ambush\w*|bomb\w*|clash\w*|elsewhere|if|unless|or|not|either|"
    r"neither|nor|rather|than|whereas|avenge\w*|revenge|reprisal|retaliation|response|claim\w*|den(?:y|ied|ies)|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|overnight|figures?|instead)\b"
)
_OWN_BEFORE = Small(
    r"\b(?:(?:its|their|his) (?:own )?(?:losses|dead|casualties|toll|deaths) (?:as|at|to|was|were|numbered|had been)|"
    r"(?:for|at) (?:the|a) (?:loss|cost|price) of|lost|losing|suffered|own losses of|lost only)"
    r"(?: (?:only|just|some|about|nearly|around|at least|no more than))*\s*$"
)
_OWN_AFTER = Small(r"^(?: (?!and\b)[\w-]+){0,3} (?:of|from) (?:its|their|his) own\b")
_ASIDE = re.compile(
    r", (?:(?:[\w-]+ ){1,4}of (?:them|whom)|among (?:them|whom)|including)\b[^,;]*(?=,)", re.IGNORECASE
)  # ", three of them after they had surrendered,"
_PART = words("them whom these those")
_FAR = 90  # characters from the dead of one side to those of the other


def lost_on_other_side(clauses: Clauses, those: Sequence[int]) -> list[int]:
    """Give the dead that the sentence counts next on the other side of the fight; none where it may be another's."""
    first, last, mentions, roles = those[0], those[-1], clauses.mentions, clauses.roles
    rest = (at for at in range(last + 1, len(mentions)) if mentions[at].number and mentions[at].noun not in _PART)
    other = next(rest, None)
    if other is None or roles[first] != "killed" or roles.get(other) != "killed" or _is_plain_number(mentions[first]):
        return []
    text = clauses.sentence.text
    start, end = clauses.tokens[mentions[last].end - 1].end, clauses.tokens[mentions[other].first].start
    between = _ASIDE.sub("", text[start:end])
    if len(between) > _FAR or ";" in between or _APART.search(between):
        return []
    number = mentions[other].number
    after = text[number.end :] if number is not None else ""
    is_own = _OWN_BEFORE.search(between) is not None or _OWN_AFTER.search(after) is not None
    kinds = {kind_of(mentions[at]) for at in (first, other)}
    return [other] if is_own or kinds == {"state", "irregular"} else []


def _is_plain_number(mention: Mention) -> bool:
    """Say whether those counted first are any people, of whom others may be told to be a part."""
    return mention.head in ("people", "civilian") or (mention.head == "bare" and not mention.name)
