"""Numbers of others than those counted before, though their figure is the same: "Another 3,000 joined the assault"."""

import re
from collections.abc import Sequence

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_OTHERS = Small(
    r"\b(?:another|(?:a )?further|(?:an )?additional|(?:an )?extra|fresh|(?:a|the) (?:second|third|other)|"
    r"(?:joined|followed|reinforced) (?:\w+ )?by)\b(?: [\w-]+){0,4}? $"
)
_MORE = Small(r"^ (?:[\w-]+ )?(?:more|others?|additional|fresh|further|extra|reinforcements)\b(?! than\b)")
_SAME = Small(r"\b(?:the|these|those|all|this|same|its|their|his) $")
_TWO = 2
_ROUND = 0.05  # by which a total may be off the sum of its parts
_TOLD_AS = re.compile(r"[:(\u2013\u2014]\W*$")  # "half of the 26,000 are attacking: 13,000 men"
_FROM = re.compile(
    r"\b(?:from|in|to|towards?|along|on) the (?P<way>(?:north|south)?-?(?:east|west)|north|south)(?:ern)?\b",
    re.IGNORECASE,
)


def are_others(before: str, text: str, number: Number) -> bool:
    """Say whether a number of a text counts others than the text before it does: by a word, or as they come elsewhere.

    "3,000 men from the east and 3,000 from the south"; not "The 3,000 came from the south".
    """
    leading = text[: number.start].lower()
    if _SAME.search(leading):
        return False
    if _OTHERS.search(leading) or _MORE.search(text[number.end :].lower()):
        return True
    ways, own = _ways(before), _ways(text)
    return bool(ways and own) and ways.isdisjoint(own)


def is_most_the_sum(text: str, numbers: Sequence[Number]) -> bool:
    """Say whether the largest of some numbers is what the rest make together; two of one figure are two columns."""
    most = max(one.middle for one in numbers)
    rest = sum(one.middle for one in numbers) - most
    if len(numbers) == _TWO and _TOLD_AS.search(text[numbers[0].end : numbers[1].start]) is None:
        return False
    return not rest or abs(most - rest) <= _ROUND * rest


def _ways(text: str) -> set[str]:
    return {found["way"].lower() for found in _FROM.finditer(text)}
