"""Ways to tell how many stand apart from an attack told beside them: founded forces, reserves, those it met."""

import re

from streams.extract.counts.numbers import Number

_LEAST = 50  # persons

_FORCE = r"(?:forces?|army|armies|contingent|brigade|corps|unit|guard|mission|deployment)"
# "has set up a joint force of 5,000", "agreed to a regional force of 8,700"
_FOUNDED = re.compile(
    r"\b(?:set(?:s|ting)? up|creat(?:e|es|ed|ing)|establish(?:es|ed|ing)?|found(?:s|ed|ing)|agreed (?:on|to|upon)|"
    r"propos(?:e|es|ed|ing)|approv(?:e|es|ed|ing)|authori[sz](?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|"
    r"promis(?:e|es|ed|ing)|discuss(?:es|ed|ing)?|plan(?:s|ned|ning)? (?:for )?|call(?:s|ed|ing) for|"
    r"in favou?r of|talk(?:s|ed)? of) "
    rf"(?:an?|the|its|their|such an?) (?:[\w'\u2019-]+ ){{0,4}}{_FORCE}(?: of| with| numbering|,)?"
    r"(?: (?:some|about|around|up to|at least|nearly|more than|over|initially))*\s*$",
    re.IGNORECASE,
)
# "they had 4,000 when the assault began": those whom it met
_WHEN_IT_BEGAN = re.compile(
    r"\s*(?:[\w-]+ ){0,3}(?:when|before|at the time|as) (?:the|this|that) (?:[\w-]+ ){0,2}?"
    r"(?:assault|attack|offensive|siege|operation|campaign|battle|storming|push|drive|onslaught) "
    r"(?:began|started|opened|was launched|got under ?way|broke out|commenced)\b",
    re.IGNORECASE,
)
_THEY_HAD = re.compile(
    r"\b(?:they|it|he|the (?:[\w-]+ ){0,2}(?:militants|rebels|insurgents|defenders|garrison|guerrillas|jihadists|"
    r"gunmen|army|group)) (?:had|numbered|were|counted|mustered)(?: (?:some|about|around|up to|at least|nearly|only|"
    r"perhaps|more than|over))*\s*$",
    re.IGNORECASE,
)
# "and had another 20,000 across the border": they are not in it
_MORE = re.compile(
    r"\b(?:has|have|had|keeps?|kept|holds?|held|leav(?:es|ing)|left) (?:(?:still|also) )?(?:another|a further) "
    r"(?:some |about |around |nearly |up to )?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:[\w-]+ ){0,2}?(?:(?:just |still )?across the (?:border|frontier|river|line)|in reserve|behind the (?:front|"
    r"lines?|border)|over the (?:border|frontier)|on (?:its|the other|their) side of the|on stand-?by|"
    r"at the (?:border|frontier)|further back|in the rear|held back|(?:near|along|close to) the (?:border|frontier)|"
    r"elsewhere)\b",
    re.IGNORECASE,
)
_WAYS = ((_THEY_HAD, _WHEN_IT_BEGAN), (_MORE, _BEHIND))
# what it is founded for is the attack itself: "a force of 6,000 to storm the town"
_MEANT = re.compile(
    r"\s*(?:[\w-]+ ){0,2}(?:(?:to|for|that (?:will|is to)|which (?:will|is to)) (?:the |an? |an all-out )?"
    r"(?:storm|attack|assault|retake|recapture|take|seize|capture|invade|besiege|march|crush|drive|offensive|invasion|"
    r"operation|fight|push|siege)\w*)\b",
    re.IGNORECASE,
)
# "The column is said to number 8,000", "The attacking army is thought to be 12,000 men"
_SAID_TO = re.compile(
    r"\bthe (?:(?:whole|entire|advancing|attacking|rebel|government|armou?red) )*(?:column|expedition|task force|"
    r"strike force|(?:advancing|attacking|invading|besieging|assault|invasion|assaulting) (?:force|army|horde|host)) "
    r"(?:is|was|are|were) "
    r"(?:now |variously )?(?:said|thought|believed|estimated|reported|reckoned|understood|known|rumou?red) "
    r"(?:by [\w\s'\u2019-]{3,40} )?to (?:number|total|count|comprise|consist of|be|include|be made up of|have)"
    r"(?: (?:some|about|around|at least|nearly|more than|over|up to|between|as many as|close to|well over))*\s*$",
    re.IGNORECASE,
)


def stands_apart(text: str, number: Number) -> bool:
    """Say whether a number counts none who attack: a force only founded, a reserve, those whom an attack met."""
    before, after = text[: number.start], text[number.end :]
    if number.kind != "count" or number.middle < _LEAST:
        return False
    if _FOUNDED.search(before) and not _MEANT.match(after):
        return True
    return any(left.search(before) and right.match(after) for left, right in _WAYS)


def is_said_of_column(before: str) -> bool:
    """Say whether the words before a number give it as what people say of the column that attacks."""
    return _SAID_TO.search(before) is not None
