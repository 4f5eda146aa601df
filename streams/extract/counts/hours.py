"""Numbers that tell the hour of the day: "at around 0400", "at eleven in the evening", "from nine on Saturday"."""

import re

from streams.extract.words.small import Small

# "opened fire at around 0400", "attacked at 1430 on Tuesday", not "put their strength at 1400"
_FOUR_DIGITS = re.compile(r"(?<![\d,.])(?:0\d|1\d|2[0-3])[0-5]\d$")
_AT = Small(
    r"\b(?:at|from|by|since|until|till|before|after|between)(?: (?:about|around|roughly|exactly|some))? ?$|"
    r"\b(?:between|from) (?:\d{4}|\d\d?|[a-z]{3,6}) (?:and|to|until|till) $"
)
_PUT_AT = Small(
    r"\b(?:put|puts|estimated|reckoned|given|gave|strength|numbers?|toll|stood|stands|total\w*|is|was|are|were)\b"
)
_COUNTED = Small(  # "the toll rose from nine on Saturday to twelve", "the dead were at nine on Sunday"
    r"\b(?:put|puts|estimated|reckoned|strength|numbers?|toll|stood|stands|total\w*|rose|risen|rising|grew|grown|"
    r"climbed|fell|fallen|dropped|increased|swelled|(?:up|down) from|(?:is|was|are|were) at)\b"
)
_OF_DAY = Small(r" (?:on \w+day|local|this|today|yesterday|in the (?:morning|afternoon|evening))\b|[.,;]|$")
_LAST_HOUR = 12  # of those that words tell
_PART_OF_DAY = Small(
    r" (?:in the (?:early |late )?(?:morning|afternoon|evening)|at night|that (?:night|morning|evening|afternoon))\b"
)
_DAY = Small(r" on (?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?! \d)")
# "they came at ten and", not "put at ten"
_DONE_AT = Small(
    r"\b(?:came|arrived|began|started|attacked|struck|returned|ended|entered|appeared|opened fire|broke out|set out|"
    r"moved in) at(?: (?:about|around))? $"
)
_ENDS = Small(r"[.,;]|$| and (?!(?:\d|a half\b))")


def is_hour(text: str, start: int, end: int, value: int) -> bool:
    """Say whether the number in `text[start:end]` tells the hour of the day."""
    found = _FOUR_DIGITS.search(text[start:end])
    if found is None:
        return value <= _LAST_HOUR and _is_told_hour(text, start, end)
    before = text[max(0, start - 80) : start + found.start()]
    is_night = found[0].startswith("0")
    return _AT.search(before) is not None and (
        is_night or (_PUT_AT.search(before) is None and _OF_DAY.match(text[end : end + 30]) is not None)
    )


def _is_told_hour(text: str, start: int, end: int) -> bool:
    """Say whether a small number is an hour by the part of the day, or the day, after it: "until nine that morning"."""
    before, after = text[max(0, start - 80) : start], text[end : end + 40]
    if _AT.search(before) is None:
        return False
    if _DONE_AT.search(before) is not None and (_ENDS.match(after) or _DAY.match(after)):
        return True
    return _PART_OF_DAY.match(after) is not None or (_COUNTED.search(before) is None and _DAY.match(after) is not None)
