"""People counted who only did before what others are told to do: "will be pardoned, as were 14,200 before them"."""

import re

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_BEFORE_THEM = re.compile(r"(?: [\w'\u2019-]+){0,2}? (?:before|ahead of) (?:them|him|her|us)\b", re.IGNORECASE)
_AS_WERE = re.compile(
    r"\b(?:(?:as|so) (?:were|was|have|has|had|did|do|are)|like)(?: the| some| about| around| more than){0,2} $",
    re.IGNORECASE,
)
# what is done with those who gave up
_LET_OFF = Small(
    r"\b(?:pardon\w*|amnest\w+|spared|forgiv\w+|freed|released|resettled|demobili[sz]\w+|reintegrat\w+|"
    r"rehabilitat\w+|rewarded|(?:lay|laid|laying) down (?:their|his)|(?:give|gave|giving|turn|hand)\w* "
    r"(?:themselves|himself) (?:up|in)|surrender\w*|defect\w*|desert(?:ed|s|ing|ers?)?|clemency)\b"
)


def did_before(text: str, number: Number) -> bool:
    """Say whether a number counts those before others, or to whom was done what is done to those who give up."""
    leading = text[: number.start]
    if _BEFORE_THEM.match(text, number.end):
        return True
    return _AS_WERE.search(leading) is not None and _LET_OFF.search(leading) is not None
